import { type PhaseReason, phaseReasons } from '../../http/phases.ts'
import type { Call } from './call.ts'
import type { Playbook, PlaybookFacts, StepOutcome } from './playbook.ts'
import { phaseLabel, slowestCall, slowFinding } from './slowest.ts'
import { askFor, callEvidence, timeText, trackingIdOutcome } from './steps.ts'

/** Before its first and behind its last request a capture still covers a complaint of about that time. */
const WINDOW_SLACK_MS = 60_000

/** Ticket: something loads slowly. */
export const slow: Playbook = {
  id: 'slow',
  steps: [
    askFor,
    { id: 'window', run: windowStep },
    { id: 'slowest', run: slowestStep },
    { id: 'timing', run: timingStep },
    { id: 'tracking-id', run: (facts) => trackingIdOutcome(slowestCall(facts)) },
    { id: 'answer', run: answerStep },
  ],
}

function windowStep({ calls, at }: PlaybookFacts): StepOutcome {
  const starts = calls.flatMap(({ startedAt }) => startedAt ?? [])
  const ends = calls.flatMap(({ startedAt, totalMs }) =>
    startedAt === undefined ? [] : startedAt + (totalMs ?? 0),
  )
  const first = starts[0]
  const last = ends.reduce<number | undefined>((most, end) => Math.max(most ?? end, end), undefined)
  const data = { from: timeText(first), to: timeText(last) }
  if (at === undefined || first === undefined || last === undefined) return { state: 'unknown', data }
  const isCovered = at >= first - WINDOW_SLACK_MS && at <= last + WINDOW_SLACK_MS
  return { state: isCovered ? 'found' : 'clear', data: { ...data, at: timeText(at) } }
}

function slowestStep(facts: PlaybookFacts): StepOutcome {
  const call = slowestCall(facts)
  if (call === undefined) return { state: 'clear' }
  const ms = Math.round(call.totalMs ?? 0)
  const data = { entry: call.index, method: call.method, endpoint: call.endpoint, ms }
  return { state: 'found', data, evidence: [callEvidence(call, `${ms} ms`)] }
}

function timingStep(facts: PlaybookFacts): StepOutcome {
  const call = slowestCall(facts)
  if (call === undefined) return { state: 'clear' }
  const { phase, totalMs } = call
  if (phase === undefined || totalMs === undefined) return { state: 'unknown' }
  const data = {
    phase: phaseLabel(call),
    phaseMs: Math.round(phase.ms),
    percent: Math.round((phase.ms / totalMs) * 100),
  }
  const finding = slowFinding(facts, call)
  const evidence = [
    { phase: phase.name, entry: call.index, pointer: `/log/entries/${call.index}/timings` },
    ...phaseReasonsOf(facts, call).map((reason) => ({ reason })),
    ...(finding ? [{ finding }] : []),
  ]
  return { state: 'found', data, evidence }
}

/** The reasons that the phase can have, as far as its protocol and what else ran tell. */
function phaseReasonsOf({ calls }: PlaybookFacts, call: Call): readonly PhaseReason[] {
  if (call.phase === undefined) return []
  const open = calls.filter(
    (other) => other !== call && other.origin === call.origin && overlaps(other, call),
  )
  const protocol = call.httpVersion
  return phaseReasons(call.phase.name, { ...(protocol && { protocol }), concurrent: open.length })
}

function overlaps(other: Call, call: Call): boolean {
  if (other.startedAt === undefined || call.startedAt === undefined) return false
  const end = other.startedAt + (other.totalMs ?? 0)
  return other.startedAt <= call.startedAt + (call.phase?.ms ?? 0) && end >= call.startedAt
}

function answerStep(facts: PlaybookFacts): StepOutcome {
  const call = slowestCall(facts)
  if (call === undefined) return { state: 'clear' }
  const owner = slowFinding(facts, call)?.owner ?? 'none'
  const data = {
    method: call.method,
    endpoint: call.endpoint,
    ms: Math.round(call.totalMs ?? 0),
    phase: phaseLabel(call),
    owner: { owner },
  }
  return { state: 'found', data, evidence: [callEvidence(call)], owner }
}
