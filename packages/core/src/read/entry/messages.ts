import type { SocketMessage } from '../../model/entry.ts'
import { amountOf, listOf, objectOf, textOf } from '../lenient.ts'

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

/** WebSocket frames as Chrome writes them, with `time` in epoch seconds. */
export function readSocketMessages(value: unknown): readonly SocketMessage[] {
  const messages: SocketMessage[] = []
  for (const item of listOf(value)) {
    const raw = objectOf(item)
    const direction = DIRECTIONS.get((textOf(raw?.type) ?? '').toLowerCase())
    if (!raw || !direction) continue
    const time = amountOf(raw.time)
    const at = time === undefined ? undefined : time < LARGEST_SECONDS ? time * 1000 : time
    messages.push({ direction, at, opcode: amountOf(raw.opcode), data: textOf(raw.data) ?? '' })
  }
  return messages
}
