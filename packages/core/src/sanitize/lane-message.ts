import { HaruspexError } from '../model/error.ts'
import type { ScanError } from '../scan/events.ts'
import type { LaneStart } from './lane.ts'
import type { LaneRoom } from './lane-room.ts'
import type { PackedFragment } from './packed-fragment.ts'
import type { TextRange } from './range.ts'

/** What a crew says to a thread. */
export type LaneMessage =
  | { readonly do: 'hello'; readonly room: LaneRoom }
  | { readonly do: 'start'; readonly start: LaneStart }
  | ReadMessage
  | { readonly do: 'finish' }

export interface ReadMessage {
  readonly do: 'read'
  /** With the first bytes of a range. */
  readonly range: TextRange | undefined
  /** Which slot of the room holds the bytes, and takes what they come to. */
  readonly slot: number
  readonly bytes: number
  /** These are the last bytes of the range. */
  readonly isEnd: boolean
}

/** What some bytes came to. */
export interface PackedPiece {
  readonly fragments: readonly PackedFragment[]
  readonly error: ScanError | undefined
}

export type LaneReply = { readonly value: unknown } | { readonly failure: LaneFailure }

/** An error in a form that goes from thread to thread. Of other makers' only the kind: messages may quote captures. */
export type LaneFailure = Pick<HaruspexError, 'code' | 'message' | 'detail'> | { readonly kind: string }

export function failureOf(error: unknown): LaneFailure {
  if (error instanceof HaruspexError) {
    const { code, message, detail } = error
    return { code, message, detail }
  }
  return { kind: error instanceof Error ? error.constructor.name : 'thrown value' }
}

/** The value of a reply. @throws what failed */
export function answerOf(reply: LaneReply): unknown {
  if ('value' in reply) return reply.value
  const { failure } = reply
  if ('code' in failure) throw new HaruspexError(failure.code, failure.message, failure.detail)
  throw new Error(`A thread failed: ${failure.kind}.`)
}
