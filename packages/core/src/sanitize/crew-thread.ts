import type { Thread } from '../model/runtime.ts'
import type { Fragment } from './fragment.ts'
import { answerOf, type LaneMessage, type LaneReply, type PackedPiece } from './lane-message.ts'
import { copySlot, newLaneRoom, SLOTS, textSlot } from './lane-room.ts'
import { unpackFragment } from './packed-fragment.ts'
import type { TextRange } from './range.ts'

/** A thread of a crew, and the room that is shared with it. */
export class CrewThread {
  readonly #thread: Thread
  readonly #room = newLaneRoom()
  #sent = 0
  #taken = 0

  constructor(thread: Thread) {
    this.#thread = thread
  }

  /** Has it get to know the room. */
  greet(): Promise<unknown> {
    return this.ask({ do: 'hello', room: this.#room })
  }

  async ask(message: LaneMessage): Promise<unknown> {
    return answerOf((await this.#thread.call(message)) as LaneReply)
  }

  /** No more can be read before a piece is taken. */
  get isFull(): boolean {
    return this.#sent - this.#taken === SLOTS
  }

  /** Has bytes read; at most `CHUNK_BYTES`. `range`: they begin it. Pieces must be taken in order. */
  read(bytes: Uint8Array, range: TextRange | undefined, isEnd: boolean): Promise<PackedPiece> {
    const slot = this.#sent++ % SLOTS
    textSlot(this.#room, slot).set(bytes)
    const asked = this.ask({ do: 'read', range, slot, bytes: bytes.length, isEnd })
    return asked as Promise<PackedPiece>
  }

  /** Takes the fragments of the next piece, whose bytes are valid during the call only. */
  async take({ fragments }: PackedPiece, onFragment: ((fragment: Fragment) => Promise<void>) | undefined) {
    let room = copySlot(this.#room, this.#taken % SLOTS) as Uint8Array<ArrayBuffer>
    for (const packed of fragments) {
      const fragment = unpackFragment(packed, room)
      if (typeof packed.bytes === 'number') room = room.subarray(packed.bytes)
      await onFragment?.(fragment)
    }
    this.#taken++
  }

  close(): Promise<void> {
    return this.#thread.close()
  }
}
