import { type NestedError, nestedErrorOf } from '../../diagnose/nested-error.ts'
import { jsonValue } from '../../http/json-body.ts'
import type { OwnerRoute } from '../../knowledge/knowledge.ts'
import type { Call } from './call.ts'
import { fitsHost } from './endpoint-labels.ts'
import type { Playbook, PlaybookFacts, StepOutcome } from './playbook.ts'
import { askFor, callEvidence, failedCalls, trackingIdOutcome } from './steps.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])
/** Answers that the reported text is looked for in. */
const MOST_SEARCHED = 2000

/** Ticket: switching a feature on is refused with an error. */
export const cannotEnable: Playbook = {
  id: 'cannot-enable',
  steps: [
    askFor,
    { id: 'failing', run: failingStep },
    { id: 'error', run: errorStep },
    { id: 'error-text', run: errorTextStep },
    { id: 'tracking-id', run: (facts) => trackingIdOutcome(failingCall(facts)) },
    { id: 'owner', run: ownerStep },
    { id: 'answer', run: answerStep },
  ],
}

function failingStep(facts: PlaybookFacts): StepOutcome {
  const call = failingCall(facts)
  if (call === undefined) return { state: 'clear' }
  const data = { entry: call.index, method: call.method, endpoint: call.endpoint, status: statusOf(call) }
  return { state: 'found', data, evidence: [callEvidence(call)] }
}

async function errorStep(facts: PlaybookFacts): Promise<StepOutcome> {
  const call = failingCall(facts)
  const error = call && (await errorOf(facts, call))
  if (call === undefined || error?.message === undefined) return { state: 'clear' }
  const { message, upstreamStatus, upstream = '?' } = error
  const evidence = [{ entry: call.index, pointer: `/log/entries/${call.index}/response/content/text` }]
  if (upstreamStatus === undefined) return { state: 'unknown', data: { message }, evidence }
  return { state: 'found', data: { status: statusOf(call), upstreamStatus, upstream, message }, evidence }
}

/** Where the text that the user saw came from: the answers of failed calls first. */
async function errorTextStep(facts: PlaybookFacts): Promise<StepOutcome> {
  const wanted = wordsOf(facts.errorText ?? '')
  if (wanted === '') return { state: 'asked' }
  const order = [...failedCalls(facts), ...facts.calls.filter(({ failed }) => !failed)]
  for (const call of order.slice(0, MOST_SEARCHED)) {
    const { entry } = await facts.capture.entry(call.index)
    const text = entry?.response?.body?.text
    if (text === undefined || !wordsOf(text).includes(wanted)) continue
    const pointer = `/log/entries/${call.index}/response/content/text`
    return { state: 'found', data: { entry: call.index }, evidence: [{ ...callEvidence(call), pointer }] }
  }
  return { state: 'clear' }
}

async function ownerStep(facts: PlaybookFacts): Promise<StepOutcome> {
  const call = failingCall(facts)
  if (call === undefined) return { state: 'clear' }
  const { owner, route } = await ownerOf(facts, call)
  if (route === undefined) return { state: 'unknown', data: { owner: { owner } }, owner }
  return { state: 'found', data: { team: route.team }, owner }
}

async function answerStep(facts: PlaybookFacts): Promise<StepOutcome> {
  const call = failingCall(facts)
  if (call === undefined) return { state: 'clear' }
  const { message = '–', upstreamStatus, upstream = '?' } = await errorOf(facts, call)
  const { owner, route } = await ownerOf(facts, call)
  const data = {
    method: call.method,
    endpoint: call.endpoint,
    status: statusOf(call),
    message,
    upstream,
    team: route?.team ?? { owner },
  }
  const evidence = [callEvidence(call)]
  if (upstreamStatus === undefined) return { state: 'unknown', data, evidence, owner }
  return { state: 'found', data: { ...data, upstreamStatus }, evidence, owner }
}

/** A change that failed goes before a read that did, then as the ranking has it. */
function failingCall(facts: PlaybookFacts): Call | undefined {
  const failed = failedCalls(facts)
  const labelled = failed.find(({ labelled }) => labelled?.label.playbooks?.includes('cannot-enable'))
  return labelled ?? failed.find(({ method }) => !SAFE.has(method)) ?? failed[0]
}

async function errorOf({ capture }: PlaybookFacts, call: Call): Promise<NestedError> {
  const { entry } = await capture.entry(call.index)
  const text = entry?.response?.body?.text
  const body = entry && jsonValue(entry)
  return nestedErrorOf(body ?? text, call.status)
}

async function ownerOf(facts: PlaybookFacts, call: Call) {
  const error = await errorOf(facts, call)
  const route = facts.knowledge.owners.find((one) => fits(one, call, error))
  const finding = facts.report.findings.find(({ entries }) => entries.includes(call.index))
  return { owner: route?.owner ?? finding?.owner ?? 'backend', route } as const
}

function fits({ host, text, status, endpoint }: OwnerRoute, call: Call, error: NestedError): boolean {
  const said = `${error.message ?? ''} ${error.upstream ?? ''}`.toLowerCase()
  if (host !== undefined && !fitsHost(host, call.host)) return false
  if (text !== undefined && !said.includes(text.toLowerCase())) return false
  if (status !== undefined && status !== call.status && status !== error.upstreamStatus) return false
  return endpoint === undefined || call.labelled?.label.id === endpoint
}

function statusOf({ status, error }: Call): string | number {
  return status ?? error
}

/** The words of a text alone: what users copy has other blanks, quotes and escapes. */
function wordsOf(text: string): string {
  return text
    .slice(0, 1 << 20)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
