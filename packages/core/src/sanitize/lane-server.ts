import { HaruspexError } from '../model/error.ts'
import type { ValueRuntime } from '../model/runtime.ts'
import type { ScanError } from '../scan/events.ts'
import { NO_FRAGMENT } from './fragment.ts'
import { Lane, type LanePiece, type LaneStart } from './lane.ts'
import { type PackedFragment, packFragment } from './packed-fragment.ts'
import type { TextRange } from './range.ts'

/** What a crew says to a thread. */
export type LaneMessage =
  | { readonly do: 'hello' }
  | { readonly do: 'start'; readonly start: LaneStart }
  | {
      readonly do: 'read'
      /** With the first bytes of a range. */
      readonly range: TextRange | undefined
      readonly bytes: Uint8Array
      /** These are the last bytes of the range. */
      readonly isEnd: boolean
    }
  | { readonly do: 'finish' }

export interface PackedPiece {
  /** As many as the range had ends, which is one more than pieces of bytes. */
  readonly fragments: readonly PackedFragment[]
  readonly error: ScanError | undefined
}

/** An error in a form that goes from thread to thread. Of other makers' only the kind: messages may quote captures. */
export type LaneFailure =
  | {
      readonly code: HaruspexError['code']
      readonly message: string
      readonly detail: HaruspexError['detail']
    }
  | { readonly kind: string }

export type LaneReply = { readonly value: unknown } | { readonly failure: LaneFailure }

export interface LaneAnswer {
  readonly reply: LaneReply
  /** May be handed over without a copy. */
  readonly give: readonly ArrayBuffer[]
}

/** Answers the messages of a crew, at the other end of a `Thread`: one after the other, and never rejects. */
export function createLaneServer(runtime: ValueRuntime): (message: unknown) => Promise<LaneAnswer> {
  let lane: Lane | undefined
  const answer = async (message: LaneMessage): Promise<LaneAnswer> => {
    switch (message.do) {
      case 'start':
        lane = undefined
        lane = await Lane.open(message.start, runtime)
        return nothing
      case 'read':
        return lane === undefined ? nothing : read(lane, message)
      case 'finish': {
        const value = lane?.finish()
        lane = undefined
        const given = value?.found === undefined ? [] : [value.found.told.buffer]
        return { reply: { value }, give: given }
      }
      default:
        return nothing
    }
  }
  let last: Promise<unknown> = Promise.resolve()
  return (message) => {
    const next = last.then(() => answer(message as LaneMessage)).catch(failed)
    last = next
    return next
  }
}

const nothing: LaneAnswer = { reply: { value: undefined }, give: [] }

function read(lane: Lane, { range, bytes, isEnd }: Extract<LaneMessage, { do: 'read' }>): LaneAnswer {
  if (range !== undefined) lane.begin(range)
  const pieces: LanePiece[] = [lane.push(bytes)]
  if (isEnd) pieces.push(lane.end())
  const told = pieces.filter(({ fragment }) => fragment !== NO_FRAGMENT)
  const fragments = told.map(({ fragment }) => packFragment(fragment))
  const value: PackedPiece = { fragments, error: pieces.at(-1)?.error }
  return {
    reply: { value },
    give: fragments.flatMap(({ bytes: copy, numbers }) => [copy.buffer, numbers.buffer]),
  }
}

function failed(error: unknown): LaneAnswer {
  return { reply: { failure: failureOf(error) }, give: [] }
}

function failureOf(error: unknown): LaneFailure {
  if (error instanceof HaruspexError) {
    const { code, message, detail } = error
    return { code, message, detail }
  }
  return { kind: error instanceof Error ? error.constructor.name : 'thrown value' }
}

/** The value of a reply. @throws what failed */
export function valueOf(reply: LaneReply): unknown {
  if ('value' in reply) return reply.value
  const { failure } = reply
  if ('code' in failure) throw new HaruspexError(failure.code, failure.message, failure.detail)
  throw new Error(`A thread failed: ${failure.kind}.`)
}
