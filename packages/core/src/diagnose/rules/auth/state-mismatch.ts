import { tokenClaims } from '../../../codec/jwt.ts'
import { minimumBytes } from '../../../http/cookies.ts'
import { requestFields } from '../../../http/form-body.ts'
import { parametersOf } from '../../../http/parameters.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
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

interface State {
  /** Authorization requests by the place that is to be called back. */
  readonly asked: Map<string, Asked[]>
  /** Callbacks that a redirect announced: the request that follows is the same one. */
  readonly answered: Set<string>
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
  start: (): State => ({ asked: new Map(), answered: new Set() }),
  entry({ entry, about, options, state, report }) {
    if (entry.request.url.includes('redirect_uri=')) note(state, about, parametersOf(entry.request.url))
    const url = entry.response?.redirectUrl
    if (url?.includes('state=')) {
      const at = headerPointer(entry, 'response', 'location')
      check(state, placeOf(url, about.target), parametersOf(url), { entry, about, at }, options, report)
    }
    if (entry.request.url.includes('state=')) {
      const at = entryPointer(about.index, '/request/url')
      check(state, about.place, parametersOf(entry.request.url), { entry, about, at }, options, report)
    }
    if (about.method === 'POST' && about.kind === 'document' && state.asked.has(about.place)) {
      const at = entryPointer(about.index, '/request/postData')
      check(state, about.place, requestFields(entry), { entry, about, at }, options, report)
    }
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

interface Answer {
  readonly entry: Entry
  readonly about: About
  readonly at: string
}

function check(
  { asked, answered }: State,
  place: string,
  fields: Fields,
  { entry, about, at }: Answer,
  { lateMs }: { readonly lateMs: number },
  report: ReportHit,
): void {
  const list = asked.get(place)
  const state = fields.get('state')
  if (!list || !state || !RESULTS.some((name) => fields.has(name)) || fields.has('redirect_uri')) return
  const key = `${place} ${state}`
  if (answered.has(key)) return
  if (answered.size < MAX_PLACES * MAX_ASKED) answered.add(key)
  const match = list.findLast((each) => each.state === state)
  // Of a full list the first were forgotten.
  if (!match && (list.length === MAX_ASKED || minimumBytes(state) < VALUE_BYTES)) return
  const what = !match ? 'state' : hasOtherNonce(list, fields) ? 'nonce' : undefined
  const ageMs = match ? (about.startedAt ?? 0) - (match.about.startedAt ?? 0) : 0
  const last = match ?? list.at(-1)
  if ((what === undefined && ageMs <= lateMs) || !last) return
  const isRefused = isRefusal(entry, about) || (about.status ?? 0) >= 400
  report({
    at: [at, entryPointer(last.about.index, '/request/url')],
    also: [last.about.index],
    severity: what !== undefined ? (isRefused ? 'error' : 'warning') : isRefused ? 'warning' : 'note',
    confidence: what !== undefined && isRefused ? 'likely' : 'possible',
    data: {
      what: what ?? 'state',
      ageSeconds: Math.round(Math.max(0, ageMs) / 1000),
      isLate: what === undefined,
    },
    apart: what ?? 'late',
  })
}

/** Of the ID token that came in the callback itself. */
function hasOtherNonce(list: readonly Asked[], fields: Fields): boolean {
  const claims = tokenClaims(fields.get('id_token') ?? '')
  const nonce = claims?.nonce
  if (typeof nonce !== 'string' || minimumBytes(nonce) < VALUE_BYTES) return false
  return list.every((each) => each.nonce !== undefined && each.nonce !== nonce)
}
