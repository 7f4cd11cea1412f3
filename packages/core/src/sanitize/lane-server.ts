import type { ValueRuntime } from '../model/runtime.ts'
import { NO_FRAGMENT } from './fragment.ts'
import { type FoundSecrets, Lane, type LanePiece } from './lane.ts'
import {
  failureOf,
  type LaneMessage,
  type LaneReply,
  type PackedPiece,
  type ReadMessage,
} from './lane-message.ts'
import { copySlot, type LaneRoom, textSlot } from './lane-room.ts'
import { type PackedFragment, packFragment } from './packed-fragment.ts'

export interface LaneAnswer {
  readonly reply: LaneReply
  /** May be handed over without a copy. */
  readonly give: readonly ArrayBuffer[]
}

const DONE: LaneAnswer = { reply: { value: undefined }, give: [] }

/** Answers the messages of a crew, at the other end of a `Thread`: one after the other, and never rejects. */
export function createLaneServer(runtime: ValueRuntime): (message: unknown) => Promise<LaneAnswer> {
  let room: LaneRoom | undefined
  let lane: Lane | undefined
  const answer = async (message: LaneMessage): Promise<LaneAnswer> => {
    switch (message.do) {
      case 'hello':
        room = message.room
        return DONE
      case 'start':
        lane = undefined
        lane = await Lane.open(message.start, runtime)
        return DONE
      case 'read':
        return lane && room ? read(lane, room, message) : DONE
      case 'finish': {
        const value = lane?.finish()
        lane = undefined
        return { reply: { value }, give: value?.found === undefined ? [] : buffersOf(value.found) }
      }
    }
  }
  let last: Promise<unknown> = Promise.resolve()
  return (message) => {
    const next = last.then(() => answer(message as LaneMessage)).catch(failed)
    last = next
    return next
  }
}

function read(lane: Lane, room: LaneRoom, { range, slot, bytes, isEnd }: ReadMessage): LaneAnswer {
  const fragments: PackedFragment[] = []
  let copyRoom = copySlot(room, slot)
  const pack = ({ fragment }: LanePiece): void => {
    if (fragment === NO_FRAGMENT) return
    const packed = packFragment(fragment, copyRoom)
    if (typeof packed.bytes === 'number') copyRoom = copyRoom.subarray(packed.bytes)
    fragments.push(packed)
  }
  if (range !== undefined) lane.begin(range)
  pack(lane.push(textSlot(room, slot).subarray(0, bytes)))
  let error: LanePiece['error']
  if (isEnd) {
    const last = lane.end()
    pack(last)
    error = last.error
  }
  const value: PackedPiece = { fragments, error }
  const give = fragments.flatMap(({ bytes: copy, numbers }) =>
    typeof copy === 'number' ? [numbers.buffer] : [copy.buffer, numbers.buffer],
  )
  return { reply: { value }, give }
}

function buffersOf({ told, secrets }: FoundSecrets): readonly ArrayBuffer[] {
  return [told.buffer, secrets.values.buffer, secrets.forms.buffer, secrets.windowBytes.buffer]
}

function failed(error: unknown): LaneAnswer {
  return { reply: { failure: failureOf(error) }, give: [] }
}
