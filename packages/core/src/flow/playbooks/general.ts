import type { Finding } from '../../model/finding.ts'
import type { Call } from './call.ts'
import type { Playbook, PlaybookFacts, StepEvidence, StepOutcome } from './playbook.ts'
import { slowestCall, slowOutcome } from './slowest.ts'
import { callEvidence, differenceEvidence, failedCalls, timeText } from './steps.ts'

const MOST_EVIDENCE = 20
const HEADER_CODES = /^(?:AUTH|COOK|CORS|CSP|PROX-02)/

/** The article's six general steps. */
export const general: Playbook = {
  id: 'general',
  steps: [
    { id: 'open', run: openStep },
    { id: 'failed', run: failedStep },
    { id: 'slow', run: (facts) => slowOutcome(slowestCall(facts)) },
    { id: 'headers', run: headersStep },
    { id: 'tracking-ids', run: trackingIdsStep },
    { id: 'cross-check', run: crossCheckStep },
    {
      id: 'answer',
      run: ({ report }) => {
        const { verdict } = report.diagnosis
        const state = verdict.rule === undefined ? 'clear' : 'found'
        return { state, data: { verdict: { verdict } }, owner: verdict.owner }
      },
    },
  ],
}

function openStep({ report, calls }: PlaybookFacts): StepOutcome {
  const starts = calls.flatMap(({ startedAt }) => startedAt ?? [])
  const first = starts[0]
  const last = starts.at(-1)
  const seconds = first === undefined || last === undefined ? '?' : ((last - first) / 1000).toFixed(1)
  const gaps = report.findings.filter(({ code, severity }) => code.startsWith('CAP') && severity !== 'note')
  const { producer, entries } = report.file
  return {
    state: 'found',
    data: { entries, producer: producer.browser ?? producer.name ?? producer.dialect, seconds },
    evidence: [{ text: `${timeText(first)} – ${timeText(last)}` }, ...gaps.map(findingEvidence)],
    hasNext: gaps.length > 0,
  }
}

function failedStep(facts: PlaybookFacts): StepOutcome {
  const { file } = facts.report
  const failed = failedCalls(facts)
  const [first] = failed
  if (first === undefined) return { state: 'clear' }
  const data = { failed: file.failed, entries: file.entries, first: first.index }
  const evidence = failed.slice(0, MOST_EVIDENCE).map((call) => callEvidence(call))
  return { state: 'found', data, evidence, hasNext: failed.length > 1 }
}

function headersStep({ report }: PlaybookFacts): StepOutcome {
  const found = report.findings.filter(({ code }) => HEADER_CODES.test(code))
  if (found.length > 0)
    return { state: 'found', data: { count: found.length }, evidence: found.map(findingEvidence) }
  const isStripped = report.findings.some(({ rule }) => rule === 'capture-sanitized-elsewhere')
  return { state: isStripped ? 'unknown' : 'clear' }
}

function trackingIdsStep({ report }: PlaybookFacts): StepOutcome {
  const { trackingIds } = report
  if (trackingIds.length === 0) return { state: 'clear' }
  const data = { count: trackingIds.length, requests: new Set(trackingIds.map(({ entry }) => entry)).size }
  const evidence = trackingIds.map(({ entry, pointer, name, value }) => ({
    entry,
    pointer,
    text: `${name}: ${value}`,
  }))
  return { state: 'found', data, evidence, hasNext: true }
}

/** How the endpoint of the leading failure answered otherwise in the same capture, and what a good capture shows. */
function crossCheckStep(facts: PlaybookFacts): StepOutcome {
  const [first] = failedCalls(facts)
  if (first === undefined) return { state: 'clear' }
  const same = facts.calls.filter(
    ({ method, endpoint }) => method === first.method && endpoint === first.endpoint,
  )
  const good = same.filter(({ failed }) => !failed)
  const evidence: StepEvidence[] = [first, ...good.slice(0, 3)].map((call: Call) => callEvidence(call))
  if (first.trackingId)
    evidence.push({ entry: first.index, pointer: first.trackingId.pointer, text: first.trackingId.value })
  evidence.push(...(facts.differences ?? []).slice(0, MOST_EVIDENCE).map(differenceEvidence))
  const data = {
    endpoint: `${first.method} ${first.endpoint}`,
    failed: same.length - good.length,
    good: good.length,
  }
  return { state: 'found', data, evidence, hasNext: true }
}

function findingEvidence(finding: Finding): StepEvidence {
  const [entry] = finding.entries
  const [pointer] = finding.pointers
  return { finding, ...(entry !== undefined && { entry }), ...(pointer !== undefined && { pointer }) }
}
