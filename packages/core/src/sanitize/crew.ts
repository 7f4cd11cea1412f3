import { type ByteSource, chunksOf } from '../model/byte-source.ts'
import { HaruspexError } from '../model/error.ts'
import type { Runtime, Thread } from '../model/runtime.ts'
import type { Fragment } from './fragment.ts'
import type { LaneMessage, LanePiece, LaneResult, LaneStart } from './lane.ts'
import { type PassOptions, throwIfAborted } from './pass.ts'
import type { TextRange } from './range.ts'

/** Bytes that may be on their way through the lanes. */
const MOST_BYTES = 12 << 20

export interface CrewOptions extends Omit<PassOptions, 'onDecided'> {
  readonly onFragment?: (fragment: Fragment) => Promise<void>
}

/** Threads that read ranges of one text side by side. What they make comes back in the order of the text. */
export class Crew {
  readonly #threads: readonly Thread[]

  constructor(threads: readonly Thread[]) {
    this.#threads = threads
  }

  /** `undefined` where the runtime has no threads to give. */
  static of(runtime: Runtime): Crew | undefined {
    const { threads = 0 } = runtime
    if (threads < 2 || runtime.startThread === undefined) return undefined
    return new Crew(Array.from({ length: threads }, () => (runtime.startThread as () => Thread)()))
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()))
  }

  /** Reads a whole file once. Ranges go to the threads in turn, so that what each has done does not depend on time. */
  async passOver(
    text: ByteSource,
    ranges: readonly TextRange[],
    start: LaneStart,
    options: CrewOptions,
  ): Promise<readonly LaneResult[]> {
    const ask = (lane: number, message: LaneMessage, give?: readonly ArrayBuffer[]): Promise<unknown> =>
      (this.#threads[lane % this.#threads.length] as Thread).call(message, give)
    await Promise.all(this.#threads.map((_, lane) => ask(lane, { do: 'start', start })))
    const queue = new PieceQueue(options)
    const { json } = options
    await around(text, 0, json.start, queue, options)
    for (const [lane, range] of ranges.entries()) {
      void ask(lane, { do: 'begin', range })
      for await (const chunk of chunksOf(text, { from: range.start, to: range.end })) {
        throwIfAborted(options.signal)
        await options.onBytes?.(chunk)
        const bytes = chunk.slice()
        await queue.add(ask(lane, { do: 'push', bytes }, [bytes.buffer]) as Promise<LanePiece>, bytes.length)
      }
      await queue.add(ask(lane, { do: 'end' }) as Promise<LanePiece>, 0)
    }
    await around(text, json.end, text.size, queue, options)
    await queue.end()
    return (await Promise.all(this.#threads.map((_, lane) => ask(lane, { do: 'finish' })))) as LaneResult[]
  }
}

async function around(
  text: ByteSource,
  from: number,
  to: number,
  queue: PieceQueue,
  options: CrewOptions,
): Promise<void> {
  for await (const chunk of chunksOf(text, { from, to })) {
    await options.onBytes?.(chunk)
    const fragment = { bytes: chunk.slice(), changes: [], looked: [], listed: [] }
    await queue.add(Promise.resolve({ fragment, error: undefined }), 0)
  }
}

/** What is under way, in the order of the text. */
class PieceQueue {
  readonly #options: CrewOptions
  readonly #pieces: { readonly piece: Promise<LanePiece>; readonly bytes: number }[] = []
  #bytes = 0
  #done = 0

  constructor(options: CrewOptions) {
    this.#options = options
  }

  async add(piece: Promise<LanePiece>, bytes: number): Promise<void> {
    piece.catch(() => {})
    this.#pieces.push({ piece, bytes })
    this.#bytes += bytes
    while (this.#bytes > MOST_BYTES) await this.#takeFirst()
  }

  async end(): Promise<void> {
    while (this.#pieces.length > 0) await this.#takeFirst()
  }

  async #takeFirst(): Promise<void> {
    const first = this.#pieces.shift()
    if (first === undefined) return
    const { fragment, error } = await first.piece
    // Only a text that an index found whole is cut into ranges.
    if (error !== undefined) throw fileChanged()
    this.#bytes -= first.bytes
    this.#done += first.bytes
    await this.#options.onFragment?.(fragment)
    this.#options.onProgress?.(this.#options.json.start + this.#done)
  }
}

export function fileChanged(): HaruspexError {
  return new HaruspexError(
    'ERR_FILE_CHANGED',
    'The file changed while it was read. Nothing was written; try again when it is complete.',
  )
}
