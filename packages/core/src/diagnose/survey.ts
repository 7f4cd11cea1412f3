import { isUnanswered } from '../http/failed.ts'
import { headerValue } from '../http/headers.ts'
import type { Capture } from '../model/capture.ts'
import type { Entry } from '../model/entry.ts'
import type { ReadIssue } from '../model/read-issue.ts'
import type { About } from './about.ts'
import { type Context, unexplainedKey } from './context.ts'
import type { Gate } from './rule.ts'

const PENDING_WINDOW_MS = 10_000
const ACTIVE_SLACK_MS = 1000
const POLL_MIN_MS = 20_000
const POLL_MAX_MS = 65_000
const POLL_NAME =
  /(?:^|[/_-])(?:long-?poll(?:ing)?|poll(?:ing)?|comet|signalr|sockjs|xhr_streaming|cometd)(?:$|[/_-])/i

interface Rounds {
  count: number
  sumMs: number
  squaresMs: number
}

/** The first pass: gathers the facts of the file, and holds the gates that capture rules close. */
export interface Survey {
  readonly context: Context
  readonly failed: number
  visit(entry: Entry, about: About): void
  addIssues(issues: readonly ReadIssue[]): void
  /** Takes in the document where it is the one that the walk will come to first. Whether it is. */
  foresee(entry: Entry, about: About): boolean
  /** No fact that rules ask for while they visit an entry has changed since the walk began: none will be known better. */
  readonly isForeseen: boolean
  /** No more entries: what needs the whole file is settled. */
  settle(): void
  close(gate: Gate): void
}

export function startSurvey(capture: Capture): Survey {
  const issues: ReadIssue[] = [...capture.issues]
  const closed = new Set<Gate>()
  const unanswered: About[] = []
  const pending = new Set<number>()
  const unexplained = new Map<string, About[]>()
  const rounds = new Map<string, Rounds>()
  const longPolls = new Set<string>()
  const tokenSuccessAt: number[] = []
  let failed = 0
  let answerCount = 0
  let visited = 0
  let isLateDocument = false
  let document: About | undefined
  let documentHasPolicy = false
  let firstAt: number | undefined
  let lastAt: number | undefined

  const context: Context = {
    dialect: capture.producer.dialect,
    entryCount: capture.entryCount,
    pageCount: capture.pages.length,
    pages: capture.pages,
    get answerCount() {
      return answerCount
    },
    issues,
    get document() {
      return document
    },
    get documentHasPolicy() {
      return documentHasPolicy
    },
    get firstAt() {
      return firstAt
    },
    get lastAt() {
      return lastAt
    },
    pending,
    unexplained,
    longPolls,
    tokenSuccessAt,
    isOpen: (gate) => !closed.has(gate),
  }

  function visit(entry: Entry, about: About): void {
    if (about.failed) failed++
    if (about.status !== undefined) answerCount++
    if (about.startedAt !== undefined) {
      firstAt = Math.min(firstAt ?? about.startedAt, about.startedAt)
      lastAt = Math.max(lastAt ?? about.startedAt, about.endedAt ?? about.startedAt)
    }
    if (foresee(entry, about) && visited > 0) isLateDocument = true
    visited++
    if (isUnanswered(entry) && about.remote) unanswered.push(about)
    if (about.status === undefined && about.family === 'unspecified') {
      const key = unexplainedKey(about.method, about.place)
      const list = unexplained.get(key)
      if (list) list.push(about)
      else unexplained.set(key, [about])
    }
    if (about.tokenEndpoint && about.method === 'POST' && !about.failed && about.startedAt !== undefined)
      tokenSuccessAt.push(about.startedAt)
    countRound(about, entry.timings.totalMs)
  }

  function foresee(entry: Entry, about: About): boolean {
    if (document !== undefined || about.kind !== 'document' || !about.remote || about.target.host === '')
      return false
    document = about
    documentHasPolicy = headerValue(entry.response?.headers ?? [], 'content-security-policy') !== undefined
    return true
  }

  function countRound(about: About, totalMs: number | undefined): void {
    if (about.failed || totalMs === undefined) return
    if (POLL_NAME.test(about.target.path.slice(0, 400))) longPolls.add(about.endpoint)
    if (totalMs < POLL_MIN_MS || totalMs > POLL_MAX_MS) return
    const round = rounds.get(about.endpoint) ?? { count: 0, sumMs: 0, squaresMs: 0 }
    round.count++
    round.sumMs += totalMs
    round.squaresMs += totalMs * totalMs
    rounds.set(about.endpoint, round)
  }

  function settle(): void {
    for (const about of unanswered) if (isPending(about, lastAt)) pending.add(about.index)
    for (const [endpoint, round] of rounds) if (isSteady(round)) longPolls.add(endpoint)
  }

  return {
    context,
    get failed() {
      return failed
    },
    get isForeseen() {
      return (
        !isLateDocument &&
        unanswered.length === 0 &&
        unexplained.size === 0 &&
        longPolls.size === 0 &&
        rounds.size === 0 &&
        tokenSuccessAt.length === 0
      )
    },
    visit,
    foresee,
    addIssues: (found) => {
      for (const issue of found) issues.push(issue)
    },
    settle,
    close: (gate) => closed.add(gate),
  }
}

/** Started in the last seconds of the capture, or still active at its end. */
function isPending(about: About, lastAt: number | undefined): boolean {
  if (about.startedAt === undefined || lastAt === undefined) return false
  if (about.startedAt >= lastAt - PENDING_WINDOW_MS) return true
  const end = about.endedAt ?? about.startedAt
  return end > about.startedAt && end >= lastAt - ACTIVE_SLACK_MS
}

function isSteady({ count, sumMs, squaresMs }: Rounds): boolean {
  if (count < 3) return false
  const mean = sumMs / count
  const variance = Math.max(0, squaresMs / count - mean * mean)
  return Math.sqrt(variance) < mean * 0.1
}
