import { member } from '../../../codec/json-value.ts'
import { requestFields } from '../../../http/form-body.ts'
import { jsonResponse } from '../../../http/json-body.ts'
import { statusPointer } from '../../../http/pointers.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

const REFRESH_PATH = /\/(?:tokens\/)?refresh(?:[-_]?token)?\/?$/i
const MAX_KEYS = 1000
const MAX_TIMES = 50

interface Failure {
  readonly about: About
  readonly error: string
  readonly told: boolean
}

interface State {
  readonly failures: Failure[]
  /** The last refreshes for one client and scope that succeeded. */
  readonly rounds: Map<string, About[]>
  readonly stormy: Map<string, readonly About[]>
}

/** A token is not renewed, or is renewed again and again. */
export const tokenRefreshFailing = defineRule({
  id: 'token-refresh-failing',
  code: 'AUTH-08',
  severity: 'error',
  confidence: 'certain',
  owner: 'identity-provider',
  group: 'endpoint',
  defaults: { maxRefreshes: 3, windowMs: 60_000, recoveryMs: 30_000 },
  start: (): State => ({ failures: [], rounds: new Map(), stormy: new Map() }),
  entry({ entry, about, options, state }) {
    if (about.method !== 'POST' || !about.tokenEndpoint || about.kind === 'preflight') return
    const fields = requestFields(entry)
    const grant = fields.get('grant_type')
    const told = grant === 'refresh_token'
    if (!told && (grant !== undefined || !REFRESH_PATH.test(about.target.path.slice(0, 400)))) return
    const { status } = about
    if (status === undefined) return
    if (status >= 400) state.failures.push({ about, told, error: errorOf(entry) })
    else {
      const key = [about.place, fields.get('client_id'), fields.get('scope'), fields.get('resource')]
      count(state, key.map((part) => (part ?? '').slice(0, 300)).join(' '), about, options)
    }
  },
  end({ options, state, context, report }) {
    for (const { about, error, told } of state.failures) {
      const recovered = isRenewedAfter(about, context, options.recoveryMs)
      report({
        about,
        at: [statusPointer(about.index), entryPointer(about.index, '/request/postData')],
        severity: recovered ? 'note' : undefined,
        confidence: told ? 'certain' : 'likely',
        data: { status: about.status ?? 0, error, recovered, refreshes: 1 },
        apart: 'failed',
      })
    }
    for (const rounds of state.stormy.values()) {
      const [about] = rounds
      if (!about) continue
      report({
        about,
        at: rounds.map(({ index }) => statusPointer(index)),
        also: rounds.map(({ index }) => index),
        severity: 'warning',
        confidence: 'likely',
        owner: 'client-app',
        data: { status: about.status ?? 0, error: '–', recovered: false, refreshes: rounds.length },
        apart: 'again and again',
        magnitude: rounds.length,
      })
    }
  },
})

function errorOf(entry: Entry): string {
  const body = jsonResponse(entry)
  const error = body && member(body, 'error')
  return typeof error === 'string' && error !== '' ? error.slice(0, 100) : '–'
}

function count(
  { rounds, stormy }: State,
  key: string,
  about: About,
  { maxRefreshes, windowMs }: { readonly maxRefreshes: number; readonly windowMs: number },
): void {
  if (about.startedAt === undefined || (!rounds.has(key) && rounds.size >= MAX_KEYS)) return
  const since = about.startedAt - windowMs
  const recent = (rounds.get(key) ?? []).filter(({ startedAt }) => (startedAt ?? 0) >= since)
  recent.push(about)
  rounds.set(key, recent.slice(-MAX_TIMES))
  if (recent.length > maxRefreshes && recent.length > (stormy.get(key)?.length ?? 0)) stormy.set(key, recent)
}

/** Another token was issued soon after, by signing in again without a word or by another tab. */
function isRenewedAfter({ startedAt }: About, { tokenSuccessAt }: Context, windowMs: number): boolean {
  if (startedAt === undefined) return false
  let low = 0
  let high = tokenSuccessAt.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokenSuccessAt[middle] ?? 0) <= startedAt) low = middle + 1
    else high = middle
  }
  const next = tokenSuccessAt[low]
  return next !== undefined && next - startedAt <= windowMs
}
