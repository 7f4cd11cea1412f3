import type { Call } from './call.ts'
import type { Playbook, PlaybookFacts, StepEvidence, StepOutcome, StepValue } from './playbook.ts'
import { askFor, callEvidence, trackingIdOutcome } from './steps.ts'

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const MOST_FIELDS = 60
const LONGEST_VALUE = 80

/** Ticket: a setting was saved and did not arrive in the service behind; what the capture tells of it. */
export const provisioning: Playbook = {
  id: 'provisioning',
  steps: [
    askFor,
    { id: 'call', run: callStep },
    { id: 'body', run: bodyStep },
    { id: 'result', run: resultStep },
    { id: 'tracking-id', run: (facts) => trackingIdOutcome(provisioningCall(facts)) },
    { id: 'services', run: servicesStep },
    { id: 'answer', run: answerStep },
  ],
}

function callStep(facts: PlaybookFacts): StepOutcome {
  const call = provisioningCall(facts)
  if (call === undefined) return { state: 'clear' }
  const { index, method, endpoint, labelled } = call
  const evidence = [callEvidence(call)]
  if (labelled === undefined) return { state: 'unknown', data: { entry: index, method, endpoint }, evidence }
  const parameters = Object.entries(labelled.parameters).map(([name, value]) => `${name} ${value}`)
  const data = { entry: index, label: labelled.label.name, parameters }
  return { state: 'found', data, evidence }
}

/** Every field of the body that was sent; those that the label knows have their names. */
async function bodyStep(facts: PlaybookFacts): Promise<StepOutcome> {
  const call = provisioningCall(facts)
  const { entry } = call ? await facts.capture.entry(call.index) : {}
  const fields = fieldsOf(parsed(entry?.request.body?.text))
  if (call === undefined || fields.length === 0) return { state: 'clear' }
  const known = call.labelled?.label.fields ?? []
  const evidence = fields.slice(0, MOST_FIELDS).map(({ path, value }): StepEvidence => {
    const field = known.find((one) => one.path === path || path.startsWith(`${one.path}.`))
    return { text: `${path} = ${value}`, ...(field && { name: field.name }) }
  })
  return { state: 'found', data: { count: fields.length }, evidence }
}

function resultStep(facts: PlaybookFacts): StepOutcome {
  const call = provisioningCall(facts)
  if (call?.status === undefined) return { state: 'clear' }
  return { state: call.failed ? 'unknown' : 'found', data: { status: call.status } }
}

function servicesStep(facts: PlaybookFacts): StepOutcome {
  const services = provisioningCall(facts)?.labelled?.label.services ?? []
  return services.length === 0
    ? { state: 'unknown' }
    : { state: 'found', data: { services: services.join(' → ') } }
}

function answerStep(facts: PlaybookFacts): StepOutcome {
  const call = provisioningCall(facts)
  if (call === undefined) return { state: 'clear' }
  const { labelled, trackingId } = call
  const label: StepValue = labelled?.label.name ?? `${call.method} ${call.endpoint}`
  const services = labelled?.label.services?.join(' → ') ?? call.host
  const data = { label, status: call.status ?? call.error, trackingId: trackingId?.value ?? '?', services }
  return { state: 'found', data, evidence: [callEvidence(call)], owner: 'backend' }
}

/** The last call that a label of this playbook names, else the last one that changes something. */
function provisioningCall({ calls }: PlaybookFacts): Call | undefined {
  const named = calls.findLast(({ labelled }) => labelled?.label.playbooks?.includes('provisioning'))
  return (
    named ?? calls.findLast(({ method, noise, kind }) => CHANGING.has(method) && !noise && kind !== 'ping')
  )
}

function parsed(text: string | undefined): unknown {
  if (text === undefined || text.length > 1 << 20) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The leaves of a JSON value by their paths; `null` and `false` are told apart. */
function fieldsOf(value: unknown, path = '', depth = 0): readonly { path: string; value: string }[] {
  if (value === undefined) return []
  const isBranch = typeof value === 'object' && value !== null && Object.keys(value).length > 0 && depth < 8
  if (!isBranch) return path === '' ? [] : [{ path, value: JSON.stringify(value).slice(0, LONGEST_VALUE) }]
  return Object.entries(value as object).flatMap(([name, member]) =>
    fieldsOf(
      member,
      Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`,
      depth + 1,
    ),
  )
}
