import { PHASE_FACTS } from '../../http/phases.ts'
import type { Finding } from '../../model/finding.ts'
import type { Call } from './call.ts'
import type { PlaybookFacts, StepOutcome } from './playbook.ts'
import { callEvidence } from './steps.ts'

/** Requests below this are not slow, whatever the rest was. */
const SLOW_MS = 1000

/** The request that the slow findings lead with. Its finding knows what is slow for its kind. */
export function slowestCall({ report, calls }: PlaybookFacts): Call | undefined {
  const slow = report.findings.filter(isSlow)
  const named = new Set(slow.flatMap(({ entries }) => entries))
  let slowest: Call | undefined
  for (const call of calls) {
    if (!named.has(call.index) || call.streaming) continue
    if ((call.totalMs ?? 0) > Math.max(SLOW_MS, slowest?.totalMs ?? 0)) slowest = call
  }
  return slowest
}

/** The finding that blames a phase of this request. */
export function slowFinding({ report }: PlaybookFacts, call: Call): Finding | undefined {
  return report.findings.find((finding) => isSlow(finding) && finding.entries.includes(call.index))
}

export function slowOutcome(call: Call | undefined): StepOutcome {
  if (call === undefined) return { state: 'clear' }
  const data = {
    ms: Math.round(call.totalMs ?? 0),
    phaseMs: Math.round(call.phase?.ms ?? 0),
    phase: phaseLabel(call),
  }
  return { state: 'found', data, evidence: [callEvidence(call, `${data.ms} ms`)], hasNext: true }
}

/** As Chrome's Timing tab calls it. */
export function phaseLabel({ phase }: Call): string {
  return PHASE_FACTS.find((facts) => facts.phase === phase?.name)?.label ?? '?'
}

function isSlow({ code, severity }: Finding): boolean {
  return code.startsWith('SLOW-') && severity !== 'note'
}
