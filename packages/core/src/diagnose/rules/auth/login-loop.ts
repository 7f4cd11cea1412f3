import { headerValue } from '../../../http/headers.ts'
import { isLoginPlace, isLogoutPlace } from '../../../http/identity.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import type { Owner } from '../../../model/finding.ts'
import type { About } from '../../about.ts'
import { isFrame } from '../../request-context.ts'
import { defineRule, type ReportHit } from '../../rule.ts'
import { isCall } from '../../telemetry.ts'

const MAX_LOGINS = 200
const MAX_LISTED = 40

interface Login {
  readonly visits: About[]
  count: number
  /** The page of the application that was reached since the last visit. */
  back?: About
  owner?: Owner
  /** That page, when it is one and the same each time. */
  readonly returns: Map<string, number>
}

interface State {
  readonly logins: Map<string, Login>
  readonly loops: Login[]
}

const MAX_LOOPS = 1000
const CALLBACK = /[?&#](?:code|id_token|error|SAMLResponse|SAMLart|ticket)=/

/**
 * Somebody signs in, comes back to the application and is sent to sign in again, at least three times in quick
 * succession: the session is not kept. State and nonce differ each time, so that visits are counted by place.
 */
export const loginLoop = defineRule({
  id: 'login-loop',
  code: 'AUTH-10',
  severity: 'error',
  confidence: 'likely',
  owner: 'client-app',
  group: 'host',
  defaults: { minVisits: 3, certainVisits: 5, gapMs: 60_000 },
  start: (): State => ({ logins: new Map(), loops: [] }),
  entry({ entry, about, options, state }) {
    if (isSuccess(entry, about)) forgetAll(state, options)
    if (about.kind !== 'document' || isFrame(entry) || about.startedAt === undefined) return
    const isCallback = CALLBACK.test(entry.request.url.slice(0, 4000))
    if (isLogoutPlace(about.target.path)) forgetAll(state, options)
    else if (!isLoginPlace(about.target.host, about.target.path)) leave(state, about)
    else if (about.method === 'GET' && !isCallback) visit(state, about, options)
  },
  end({ options, state, report }) {
    forgetAll(state, options)
    tell(state.loops, options, report)
  },
})

interface Limits {
  readonly minVisits: number
  readonly certainVisits: number
  readonly gapMs: number
}

/** A call that the application made with a token and that worked. */
function isSuccess(entry: Entry, about: About): boolean {
  if (!isCall(about) || about.failed || about.tokenEndpoint || about.identityProvider) return false
  if (about.status === undefined || about.status > 299) return false
  return headerValue(entry.request.headers, 'authorization') !== undefined
}

function forgetAll(state: State, options: Limits): void {
  for (const login of state.logins.values()) settle(state, login, options)
  state.logins.clear()
}

/** All returns but one lead to the same page: somebody who looks around comes back from elsewhere. */
function settle({ loops }: State, login: Login, { minVisits }: Limits): void {
  const { count, returns } = login
  const same = Math.max(0, ...returns.values())
  if (count >= minVisits && same >= 2 && same >= count - 2 && loops.length < MAX_LOOPS) loops.push(login)
}

function leave(state: State, about: About): void {
  if (about.failed) return
  const isRedirect = about.status !== undefined && about.status >= 300 && about.status < 400
  for (const login of state.logins.values()) {
    login.back ??= about
    login.owner ??= isRedirect ? 'backend' : undefined
  }
}

function visit(state: State, about: About, options: Limits): void {
  const { logins } = state
  const known = logins.get(about.place)
  const last = known?.visits.at(-1)
  const gap = last ? (about.startedAt ?? 0) - (last.startedAt ?? 0) : 0
  if (known?.back && gap <= options.gapMs) {
    const { place } = known.back
    known.returns.set(place, (known.returns.get(place) ?? 0) + 1)
    known.count++
    if (known.visits.length < MAX_LISTED) known.visits.push(about)
    else known.visits[MAX_LISTED - 1] = about
    known.back = undefined
  } else if (!known || gap > options.gapMs) {
    if (known) settle(state, known, options)
    if (known || logins.size < MAX_LOGINS)
      logins.set(about.place, { visits: [about], count: 1, returns: new Map() })
  }
}

/** The login of the application, the provider's and its further steps all take part in one loop, which is told once. */
function tell(loops: readonly Login[], { certainVisits }: Limits, report: ReportHit): void {
  let until = Number.NEGATIVE_INFINITY
  const startOf = ({ visits }: Login) => visits[0]?.startedAt ?? 0
  for (const loop of [...loops].sort((a, b) => startOf(a) - startOf(b))) {
    const { visits, count, owner } = loop
    const [about] = visits
    if (!about || startOf(loop) <= until) continue
    until = visits.at(-1)?.startedAt ?? until
    report({
      about,
      at: visits.map(({ index }) => entryPointer(index, '/request/url')),
      also: visits.map(({ index }) => index),
      confidence: count >= certainVisits ? 'certain' : 'likely',
      owner,
      data: { visits: count, lastedMs: until - startOf(loop) },
      magnitude: count,
    })
  }
}
