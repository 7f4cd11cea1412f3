import type { Finding } from '../../model/finding.ts'
import type { Call } from './call.ts'
import type { Playbook, PlaybookFacts, StepOutcome, StepValue } from './playbook.ts'
import { askFor, callEvidence, differenceEvidence } from './steps.ts'

const PERMISSION = 'permission-flag'
const MOST_DIFFERENCES = 10

/** Ticket: an option that others see is not there, and nothing failed. */
export const hidden: Playbook = {
  id: 'hidden',
  steps: [
    askFor,
    { id: 'requests', run: requestsStep },
    { id: 'forbidden', run: forbiddenStep },
    { id: 'compare', run: compareStep },
    { id: 'remedy', run: remedyStep },
    { id: 'answer', run: answerStep },
  ],
}

/** Calls that a label names; those of this playbook first. */
function requestsStep({ calls }: PlaybookFacts): StepOutcome {
  const named = calls.filter(({ labelled }) => labelled !== undefined)
  if (named.length === 0) return { state: 'clear' }
  const isMine = ({ labelled }: Call): boolean => labelled?.label.playbooks?.includes('hidden') === true
  const ordered = [...named.filter(isMine), ...named.filter((call) => !isMine(call))]
  return {
    state: 'found',
    data: { count: named.length },
    evidence: ordered.slice(0, 20).map((call) => callEvidence(call)),
  }
}

function forbiddenStep(facts: PlaybookFacts): StepOutcome {
  const denial = denialOf(facts)
  if (denial === undefined) return { state: 'clear' }
  const { finding, call } = denial
  const data = { entry: call.index, status: call.status ?? 0, ...flagOf(finding) }
  return { state: 'found', data, evidence: [{ ...callEvidence(call), pointer: pointerOf(finding), finding }] }
}

function compareStep({ differences }: PlaybookFacts): StepOutcome {
  if (differences === undefined) return { state: 'asked' }
  if (differences.length === 0) return { state: 'clear' }
  const evidence = differences.slice(0, MOST_DIFFERENCES).map(differenceEvidence)
  return { state: 'found', data: { count: differences.length }, evidence }
}

function remedyStep(facts: PlaybookFacts): StepOutcome {
  const denial = denialOf(facts)
  if (denial === undefined) return { state: 'clear' }
  const remedy = denial.call.labelled?.label.remedy
  return remedy === undefined ? { state: 'unknown' } : { state: 'found', data: { remedy } }
}

function answerStep(facts: PlaybookFacts): StepOutcome {
  const denial = denialOf(facts)
  if (denial === undefined) return { state: 'clear' }
  const { finding, call } = denial
  const { label } = call.labelled ?? {}
  const named: Record<string, StepValue> = {
    label: label?.name ?? `${call.method} ${call.endpoint}`,
    remedy: label?.remedy ?? '',
  }
  return {
    state: 'found',
    data: { ...named, ...flagOf(finding) },
    evidence: [{ ...callEvidence(call), pointer: pointerOf(finding) }],
    owner: finding.owner,
  }
}

/** The refusal that a label of this playbook names, else the one that the ranking puts first. */
function denialOf({ report, calls }: PlaybookFacts): { finding: Finding; call: Call } | undefined {
  const byIndex = new Map(calls.map((call) => [call.index, call]))
  const denials = report.findings
    .filter(({ rule }) => rule === PERMISSION)
    .flatMap((finding) => {
      const call = byIndex.get(finding.entries[0] ?? -1)
      return call ? [{ finding, call }] : []
    })
  return denials.find(({ call }) => call.labelled?.label.playbooks?.includes('hidden')) ?? denials[0]
}

function flagOf({ data }: Finding): Readonly<Record<'path' | 'value', string>> {
  return { path: String(data.jsonPath ?? '?'), value: String(data.value ?? '?') }
}

function pointerOf({ pointers }: Finding): string {
  return pointers[0] ?? ''
}
