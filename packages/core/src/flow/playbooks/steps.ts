import type { Difference } from '../../model/difference.ts'
import type { TrackingId } from '../../model/tracking-id.ts'
import type { Call } from './call.ts'
import type { PlaybookFacts, StepEvidence, StepOutcome } from './playbook.ts'

/** Nothing is looked at: something is to be asked for. */
export const askFor = { id: 'ask', run: (): StepOutcome => ({ state: 'asked' }) }

/** `GET shop.example/api/cart 502`. */
export function callEvidence(call: Call, text = ''): StepEvidence {
  const what =
    call.error === '' ? `${call.status ?? ''}` : [call.status, call.error].filter(Boolean).join(' ')
  const parts = [call.method, call.endpoint, what, text].filter((part) => part !== '')
  return {
    entry: call.index,
    pointer: `/log/entries/${call.index}`,
    text: parts.join(' '),
    ...(call.labelled && { name: call.labelled.label.name }),
  }
}

/** A difference to a capture in which it works, at its place in this one. */
export function differenceEvidence(difference: Difference): StepEvidence {
  const { broken } = difference
  return { difference, ...(broken && { entry: broken.entry, pointer: broken.pointer }) }
}

/** The ID to look up for a call: its own, else the time and place to search by. */
export function trackingIdOutcome(call: Call | undefined): StepOutcome {
  const id: TrackingId | undefined = call?.trackingId
  if (id !== undefined) {
    const evidence = [{ entry: id.entry, pointer: id.pointer, text: `${id.name}: ${id.value}` }]
    return { state: 'found', data: { trackingId: id.value, name: id.name }, evidence, hasNext: true }
  }
  return { state: 'clear', data: { time: timeText(call?.startedAt) } }
}

/** ISO 8601, UTC. */
export function timeText(ms: number | undefined): string {
  return ms === undefined ? '?' : new Date(ms).toISOString()
}

/** Failed calls, those first that the ranking puts first; noise is left out. */
export function failedCalls({ calls, report }: PlaybookFacts): readonly Call[] {
  const place = new Map<number, number>()
  const ranked = report.findings.filter(({ severity }) => severity !== 'note')
  for (const [at, { entries }] of ranked.entries())
    for (const entry of entries) if (!place.has(entry)) place.set(entry, at)
  const placeOf = ({ index }: Call): number => place.get(index) ?? ranked.length
  const failed = calls.filter((call) => call.failed && !call.noise)
  return failed.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.startedAt ?? 0) - (b.startedAt ?? 0))
}
