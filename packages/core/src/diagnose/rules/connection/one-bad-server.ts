import { statusPointer } from '../../../http/pointers.ts'
import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { usedNetwork } from '../../protocol.ts'
import { defineRule } from '../../rule.ts'

const MAX_LISTED = 100
const MAX_CALLS = 20_000
const BROKEN = new Set(['timeout', 'reset', 'body-cut'])

/** What one address answered to one call. */
interface Answers {
  good: number
  bad: number
  firstGoodAt: number
  lastGoodAt: number
  readonly failures: About[]
}

/** By address, for one call (method and path template). */
type Call = Map<string, Answers>

/**
 * A host has several addresses, and the same call fails at one of them and succeeds at the others: one server of many
 * is broken. Only calls that were made to both count.
 */
export const oneBadServer = defineRule({
  id: 'one-bad-server',
  code: 'CONN-05',
  severity: 'error',
  confidence: 'possible',
  owner: 'backend',
  group: 'host',
  defaults: { minFailures: 3, minSuccesses: 3 },
  start: (): Map<string, Call> => new Map(),
  entry({ entry, about, state }) {
    const { serverIp } = entry
    if (serverIp === undefined || !usedNetwork(entry) || about.startedAt === undefined) return
    if (about.family === 'cancelled' || about.kind === 'websocket') return
    const isBad = (about.status ?? 0) >= 500 || BROKEN.has(about.family ?? '')
    if (!isBad && (about.failed || about.status === undefined)) return
    const key = `${about.method} ${about.target.origin} ${about.endpoint}`
    let call = state.get(key)
    if (call === undefined) {
      if (state.size >= MAX_CALLS) return
      state.set(key, (call = new Map()))
    }
    let answers = call.get(serverIp)
    if (answers === undefined) call.set(serverIp, (answers = fresh()))
    if (isBad) {
      answers.bad++
      if (answers.failures.length < MAX_LISTED) answers.failures.push(about)
      return
    }
    answers.good++
    answers.firstGoodAt = Math.min(answers.firstGoodAt, about.startedAt)
    answers.lastGoodAt = Math.max(answers.lastGoodAt, about.startedAt)
  },
  end({ options, state, report }) {
    for (const call of state.values()) {
      const broken = [...call].filter(([, { bad }]) => bad > 0)
      const [address, answers] = broken[0] ?? []
      if (broken.length !== 1 || !address || !answers || answers.bad < options.minFailures) continue
      if (answers.good > 0) continue
      const others = [...call.values()].filter((each) => each !== answers)
      const successes = others.reduce((sum, { good }) => sum + good, 0)
      const first = answers.failures[0]
      if (!first || successes < options.minSuccesses) continue
      const { index } = first
      report({
        about: first,
        at: [
          entryPointer(index, '/serverIPAddress'),
          ...answers.failures.map((each) => statusPointer(each.index)),
        ],
        also: answers.failures.map((each) => each.index),
        confidence: isInterleaved(answers, others) ? 'likely' : undefined,
        data: { address, failures: answers.bad, successes, addresses: call.size },
        magnitude: answers.bad,
      })
    }
  },
})

/** The others worked before and after: it is the address, and not an outage that passed. */
function isInterleaved({ failures }: Answers, others: readonly Answers[]): boolean {
  const from = failures[0]?.startedAt ?? 0
  const until = failures.at(-1)?.startedAt ?? 0
  const isBetween = others.some(({ firstGoodAt, lastGoodAt }) => firstGoodAt < until && lastGoodAt > from)
  return isBetween
}

function fresh(): Answers {
  return { good: 0, bad: 0, firstGoodAt: Infinity, lastGoodAt: -Infinity, failures: [] }
}
