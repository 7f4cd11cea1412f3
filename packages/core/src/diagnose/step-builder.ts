import { graphqlOperation } from '../http/graphql.ts'
import { authorityOf } from '../http/target.ts'
import type { Entry } from '../model/entry.ts'
import type { Call, Step, StepKind } from '../model/step.ts'
import type { About } from './about.ts'
import { isMutation } from './user-traffic.ts'

const MOST_FAILURES = 5
const MOST_CHARACTERS = 200
/** A request holds its step open for so long at most: nobody waits idly for a call that hangs. */
const HOLD_MS = 15_000

export interface Arrival {
  readonly entry: Entry
  readonly about: About
  readonly background: boolean
  readonly awaited: boolean
  readonly action: boolean
}

/** A step in the making. */
export interface StepBuilder {
  readonly kind: StepKind
  /** Epoch ms until which something runs that a user waits for. */
  readonly busyUntil: number | undefined
  add(arrival: Arrival): void
  land(entry: Entry, about: About): void
  finish(): Step
}

export function startStep(number: number, page: number, kind: StepKind, first: Arrival): StepBuilder {
  const startedAt = first.about.startedAt
  const entries: number[] = []
  const failures: Call[] = []
  let title = callOf(first.entry, first.about)
  let titleRank = kind === 'action' || kind === 'start' ? rankOf(first) : Number.POSITIVE_INFINITY
  let landed: Call | undefined
  let endedAt = startedAt
  let busyUntil = startedAt
  let background = 0
  let failed = 0
  let noise = 0

  function add(arrival: Arrival): void {
    const { entry, about } = arrival
    entries.push(entry.index)
    if (arrival.background) background++
    else if (arrival.awaited) hold(about)
    const rank = rankOf(arrival)
    if (rank > titleRank) {
      title = callOf(entry, about)
      titleRank = rank
    }
    if (!about.failed) return
    failed++
    if (about.noise) noise++
    else if (failures.length < MOST_FAILURES) failures.push(callOf(entry, about))
  }

  function hold({ startedAt: at, endedAt: end }: About): void {
    if (at === undefined) return
    endedAt = Math.max(endedAt ?? at, end ?? at)
    busyUntil = Math.max(busyUntil ?? at, Math.min(end ?? at, at + HOLD_MS))
  }

  return {
    kind,
    get busyUntil() {
      return busyUntil
    },
    add,
    land: (entry, about) => {
      landed = callOf(entry, about)
    },
    finish: () => ({
      number,
      page,
      kind,
      startedAt,
      endedAt,
      title,
      landed,
      entries,
      background,
      failed,
      failures,
      noise,
    }),
  }
}

/** What speaks for an action: a call that changes something before one that reads, and that before the rest. */
function rankOf({ entry, about, background, action }: Arrival): number {
  if (background || !action || about.kind === 'preflight') return background ? 0 : 1
  return isMutation(entry, about) ? 3 : 2
}

function callOf(entry: Entry, about: About): Call {
  return {
    entry: entry.index,
    method: about.method.slice(0, 40),
    host: authorityOf(about.target),
    path: about.target.path.slice(0, MOST_CHARACTERS),
    operation: graphqlOperation(entry)?.name,
    reads: !isMutation(entry, about),
    status: about.status,
    error: about.errorText,
  }
}
