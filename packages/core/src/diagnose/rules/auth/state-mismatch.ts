import { tokenClaims } from '../../../codec/jwt.ts'
import { minimumBytes } from '../../../http/cookies.ts'
import { requestFields } from '../../../http/form-body.ts'
import { parametersOf } from '../../../http/parameters.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { entryPointer } from '../../../model/entry.ts'
import { type About, placeOf } from '../../about.ts'
import { isRefusal } from '../../refusal.ts'
import { defineRule, type ReportHit } from '../../rule.ts'

const MAX_PLACES = 500
const MAX_ASKED = 50
/** Shorter values are words of the application, not made to be compared. */
const VALUE_BYTES = 8
const RESULTS = ['code', 'id_token', 'access_token', 'error']

interface Asked {
  readonly about: About
  readonly state: string
  readonly nonce?: string
}

type Fields = ReadonlyMap<string, string>

/** A callback that does not belong to what was asked, as the redirect or the request itself tells of it. */
interface Stray {
  readonly about: About
  readonly at: string
  readonly asked: About
  readonly what: 'state' | 'nonce'
  readonly ageMs: number
  readonly isLate: boolean
}

interface State {
  /** Authorization requests by the place that is to be called back. */
  readonly asked: Map<string, Asked[]>
  /** Callbacks that were looked at: a redirect that announces one and the request that follows are the same. */
  readonly answered: Set<string>
  /** Announced and still to come: what the application says to it is not known yet. */
  readonly announced: Map<string, Stray>
}

/** A callback brings another state or nonce than any authorization request took along, or brings it too late. */
export const stateMismatch = defineRule({
  id: 'state-mismatch',
  code: 'AUTH-12',
  severity: 'error',
  confidence: 'likely',
  owner: 'client-app',
  group: 'endpoint',
  defaults: { lateMs: 600_000 },
  start: (): State => ({ asked: new Map(), answered: new Set(), announced: new Map() }),
  entry({ entry, about, options, state, report }) {
    if (entry.request.url.includes('redirect_uri=')) note(state, about, parametersOf(entry.request.url))
    const { announced } = state
    const url = entry.response?.redirectUrl
    if (url?.includes('state=')) {
      const at = headerPointer(entry, 'response', 'location')
      const place = placeOf(url, about.target)
      const fields = parametersOf(url)
      const stray = strayOf(state, place, fields, { about, at }, options)
      if (stray) announced.set(keyOf(place, fields), stray)
    }
    const tell = (fields: Fields, at: string) => {
      const key = keyOf(about.place, fields)
      const stray = announced.get(key) ?? strayOf(state, about.place, fields, { about, at }, options)
      announced.delete(key)
      const isRefused = isRefusal(entry, about) || (about.status ?? 0) >= 400
      if (stray) tellStray({ ...stray, about }, isRefused, report)
    }
    if (entry.request.url.includes('state='))
      tell(parametersOf(entry.request.url), entryPointer(about.index, '/request/url'))
    if (about.method === 'POST' && about.kind === 'document' && state.asked.has(about.place))
      tell(requestFields(entry), entryPointer(about.index, '/request/postData'))
  },
  end({ state, report }) {
    for (const stray of state.announced.values()) tellStray(stray, false, report)
  },
})

/** An authorization request (RFC 6749, 4.1.1). */
function note({ asked }: State, about: About, fields: Fields): void {
  const callback = fields.get('redirect_uri')
  const state = fields.get('state')
  if (!callback || !state || !fields.has('client_id')) return
  const place = placeOf(callback)
  const list = asked.get(place) ?? []
  if (!asked.has(place)) {
    if (asked.size >= MAX_PLACES) return
    asked.set(place, list)
  }
  list.push({ about, state, nonce: fields.get('nonce') })
  if (list.length > MAX_ASKED) list.shift()
}

function keyOf(place: string, fields: Fields): string {
  return `${place} ${fields.get('state')}`
}

/** `undefined` for what is no callback, was looked at before, or belongs to what was asked. */
function strayOf(
  { asked, answered }: State,
  place: string,
  fields: Fields,
  { about, at }: { readonly about: About; readonly at: string },
  { lateMs }: { readonly lateMs: number },
): Stray | undefined {
  const list = asked.get(place)
  const state = fields.get('state')
  if (!list || !state || !RESULTS.some((name) => fields.has(name)) || fields.has('redirect_uri'))
    return undefined
  const key = keyOf(place, fields)
  if (answered.has(key)) return undefined
  if (answered.size < MAX_PLACES * MAX_ASKED) answered.add(key)
  const match = list.findLast((each) => each.state === state)
  // Of a full list the first were forgotten.
  if (!match && (list.length === MAX_ASKED || minimumBytes(state) < VALUE_BYTES)) return undefined
  const what = !match ? 'state' : hasOtherNonce(list, fields) ? 'nonce' : undefined
  const ageMs = match ? Math.max(0, (about.startedAt ?? 0) - (match.about.startedAt ?? 0)) : 0
  const last = match ?? list.at(-1)
  if ((what === undefined && ageMs <= lateMs) || !last) return undefined
  return { about, at, asked: last.about, what: what ?? 'state', ageMs, isLate: what === undefined }
}

function tellStray({ about, at, asked, what, ageMs, isLate }: Stray, isRefused: boolean, report: ReportHit) {
  report({
    about,
    at: [at, entryPointer(asked.index, '/request/url')],
    also: [asked.index],
    severity: isLate ? (isRefused ? 'warning' : 'note') : isRefused ? 'error' : 'warning',
    confidence: !isLate && isRefused ? 'likely' : 'possible',
    data: { what, ageSeconds: Math.round(ageMs / 1000), isLate },
    apart: isLate ? 'late' : what,
  })
}

/** Of the ID token that came in the callback itself. */
function hasOtherNonce(list: readonly Asked[], fields: Fields): boolean {
  const claims = tokenClaims(fields.get('id_token') ?? '')
  const nonce = claims?.nonce
  if (typeof nonce !== 'string' || minimumBytes(nonce) < VALUE_BYTES) return false
  return list.every((each) => each.nonce !== undefined && each.nonce !== nonce)
}
