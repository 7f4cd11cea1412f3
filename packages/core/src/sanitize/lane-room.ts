import { SHARED_ROOM } from './room.ts'

/** Bytes that go to a thread at once. */
export const CHUNK_BYTES = 64 << 10
/** Pieces that may be on their way to a thread and back. */
export const SLOTS = 8

/** Tags may be longer than what they stand for. */
const COPY_BYTES = CHUNK_BYTES + (16 << 10)

/** Memory that a thread shares with the one that feeds it, so that bytes make no garbage: one slot for each piece. */
export interface LaneRoom {
  /** Of the text. */
  readonly text: Uint8Array
  /** Of the copy. */
  readonly copy: Uint8Array
}

export function newLaneRoom(): LaneRoom {
  return {
    text: new Uint8Array(SHARED_ROOM(SLOTS * CHUNK_BYTES)),
    copy: new Uint8Array(SHARED_ROOM(SLOTS * COPY_BYTES)),
  }
}

export function textSlot({ text }: LaneRoom, slot: number): Uint8Array {
  return text.subarray(slot * CHUNK_BYTES, (slot + 1) * CHUNK_BYTES)
}

export function copySlot({ copy }: LaneRoom, slot: number): Uint8Array {
  return copy.subarray(slot * COPY_BYTES, (slot + 1) * COPY_BYTES)
}
