import { member } from '../../codec/json-value.ts'
import { type Claims, timesOf, tokenClaims, tokenHeader } from '../../codec/jwt.ts'
import { takenAway } from '../../http/taken-away.ts'
import { texts } from '../../text/catalogue.ts'
import { richFill } from '../../text/rich-text.ts'
import { momentView } from './moments.ts'
import type { RequestCase } from './request-case.ts'
import { type PlacedText, tokenPlaces } from './token-places.ts'
import type { ClaimRow, MomentView, TokenNote, TokenView } from './token-view.ts'

const MOST_TOKENS = 12
const MOST_CLAIMS = 100
const MOST_CHARACTERS = 2000

/** The JWTs of a request and its answer, each place once. */
export function tokenViews(given: RequestCase): readonly TokenView[] {
  const views: TokenView[] = []
  for (const place of tokenPlaces(given.entry)) {
    if (views.length >= MOST_TOKENS) break
    const view = tokenView(place, given)
    if (view) views.push(view)
  }
  return views
}

function tokenView({ text, ...place }: PlacedText, given: RequestCase): TokenView | undefined {
  const header = tokenHeader(text)
  const claims = tokenClaims(text)
  if (!header || (!claims && !isEncrypted(header, text))) return undefined
  const moments = claims ? momentsOf(claims, given) : []
  const rows = claims ? rowsOf(claims, given) : []
  return {
    ...place,
    header: rowsOf(header, given),
    claims: rows,
    moments,
    notes: notesOf(header, claims, moments, rows, given),
  }
}

/** RFC 7516: five parts, and a header that names how the content is encrypted. */
function isEncrypted(header: Claims, text: string): boolean {
  return typeof member(header, 'enc') === 'string' && text.split('.', 6).length === 5
}

function momentsOf(claims: Claims, { entry, language }: RequestCase): readonly MomentView[] {
  const { expiresAt, issuedAt, notBefore } = timesOf(claims)
  const signedIn = timesOf({ iat: member(claims, 'auth_time') }).issuedAt
  const given = [
    ['exp', expiresAt],
    ['iat', issuedAt],
    ['nbf', notBefore],
    ['auth_time', signedIn],
  ] as const
  return given.flatMap(([name, at]) =>
    at === undefined ? [] : [momentView(name, at, entry.startedAt, language)],
  )
}

function rowsOf(claims: Claims, { language }: RequestCase): readonly ClaimRow[] {
  const meanings: Readonly<Record<string, string>> = texts(language).request.tokens.claims
  return Object.entries(claims)
    .slice(0, MOST_CLAIMS)
    .map(([name, value]) => {
      const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
      return {
        name,
        value: text.slice(0, MOST_CHARACTERS),
        meaning: Object.hasOwn(meanings, name) ? meanings[name] : undefined,
        redacted: takenAway(text) !== undefined,
      }
    })
}

function notesOf(
  header: Claims,
  claims: Claims | undefined,
  moments: readonly MomentView[],
  rows: readonly ClaimRow[],
  { language }: RequestCase,
): readonly TokenNote[] {
  const says = texts(language).request.tokens.notes
  const notes: TokenNote[] = []
  const add = (tone: TokenNote['tone'], template: string) =>
    notes.push({ tone, text: richFill(template, {}) })
  const named = (name: string) => moments.find((moment) => moment.name === name)
  if (named('exp')?.tone === 'error') add('error', says.expired)
  if (named('nbf')?.tone === 'warning') add('warning', says.notYet)
  const algorithm = member(header, 'alg')
  if (typeof algorithm === 'string' && algorithm.toLowerCase() === 'none') add('error', says.none)
  if (claims && named('exp') === undefined) add('note', says.noExpiry)
  if (!claims) add('note', says.encrypted)
  if (rows.some(({ redacted }) => redacted)) add('note', says.redacted)
  return notes
}
