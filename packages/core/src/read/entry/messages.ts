import type { SocketMessage } from '../../model/entry.ts'
import type { StreamEvent } from '../../model/entry-details.ts'
import { amountOf, filledTextOf, listOf, objectOf, textOf } from '../lenient.ts'

const DIRECTIONS: ReadonlyMap<string, SocketMessage['direction']> = new Map([
  ['send', 'send'],
  ['sent', 'send'],
  ['request', 'send'],
  ['outgoing', 'send'],
  ['receive', 'receive'],
  ['received', 'receive'],
  ['response', 'receive'],
  ['incoming', 'receive'],
  ['error', 'error'],
])
/** Above it, a number of epoch time can only be milliseconds. */
const LARGEST_SECONDS = 1e11
const MAX_EVENTS = 1000

/** WebSocket frames as Chrome writes them, with `time` in epoch seconds. */
export function readSocketMessages(value: unknown): readonly SocketMessage[] {
  const messages: SocketMessage[] = []
  for (const item of listOf(value)) {
    const raw = objectOf(item)
    const direction = DIRECTIONS.get((textOf(raw?.type) ?? '').toLowerCase())
    if (!raw || !direction) continue
    messages.push({
      direction,
      at: epochMs(raw.time),
      opcode: amountOf(raw.opcode),
      data: textOf(raw.data) ?? '',
    })
  }
  return messages
}

/** When the events of an event stream came; Chrome's `_eventSourceMessages`. `undefined` where none are listed. */
export function readStreamEvents(value: unknown): readonly number[] | undefined {
  const times = listOf(value)
    .slice(0, MAX_EVENTS)
    .flatMap((item) => epochMs(objectOf(item)?.time) ?? [])
  return times.length > 0 ? times : undefined
}

/** The events themselves. */
export function readStreamMessages(value: unknown): readonly StreamEvent[] {
  const events: StreamEvent[] = []
  for (const item of listOf(value)) {
    const raw = objectOf(item)
    if (!raw) continue
    events.push({
      at: epochMs(raw.time),
      name: filledTextOf(raw.eventName),
      id: filledTextOf(raw.eventId),
      data: textOf(raw.data) ?? '',
    })
  }
  return events
}

function epochMs(value: unknown): number | undefined {
  const time = amountOf(value)
  return time === undefined ? undefined : time < LARGEST_SECONDS ? time * 1000 : time
}
