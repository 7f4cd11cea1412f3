import { type ByteSource, chunksOf } from '../model/byte-source.ts'
import { HaruspexError } from '../model/error.ts'
import type { Runtime, Thread } from '../model/runtime.ts'
import type { ScanError } from '../scan/events.ts'
import type { Fragment } from './fragment.ts'
import type { LaneResult, LaneStart } from './lane.ts'
import { type LaneMessage, type LaneReply, type PackedPiece, valueOf } from './lane-server.ts'
import { unpackFragment } from './packed-fragment.ts'
import { type PassOptions, throwIfAborted } from './pass.ts'
import { PieceQueue } from './piece-queue.ts'
import type { TextRange } from './range.ts'

/** Smaller texts are done before threads would have started. */
const LEAST_BYTES = 8 << 20
const CHUNK_BYTES = 512 << 10
/** Bytes of the text that may be on their way for each thread. */
const BYTES_UNDER_WAY = 3 << 20

export interface CrewOptions extends Omit<PassOptions, 'onDecided'> {
  readonly onFragment?: (fragment: Fragment) => Promise<void>
  /** All of a range was told, but the last. */
  readonly onRangeEnd?: () => void
}

/** Threads that read ranges of one text side by side. What they make comes back in the order of the text. */
export class Crew {
  readonly #threads: readonly Thread[]
  readonly #isReady: Promise<boolean>

  constructor(threads: readonly Thread[]) {
    this.#threads = threads
    const greeted = threads.map((_, lane) => this.#ask(lane, { do: 'hello' }))
    this.#isReady = Promise.all(greeted).then(
      () => true,
      () => false,
    )
  }

  /** Starts threads for a text of `bytes` bytes; `undefined` where the runtime gives none, or it is too small. */
  static start(runtime: Runtime, bytes: number): Crew | undefined {
    const { threads = 0, startThread } = runtime
    if (threads < 2 || startThread === undefined || bytes < LEAST_BYTES) return undefined
    return new Crew(Array.from({ length: threads }, () => startThread()))
  }

  /** Whether all threads have started. */
  isReady(): Promise<boolean> {
    return this.#isReady
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()))
  }

  /**
   * Reads a whole text once. Ranges go to the threads in turn, so that what each has done does not depend on time.
   * `error`: where the JSON breaks, in the first range in which it does.
   */
  async passOver(
    text: ByteSource,
    ranges: readonly TextRange[],
    start: LaneStart,
    options: CrewOptions,
  ): Promise<{ readonly lanes: readonly LaneResult[]; readonly error: ScanError | undefined }> {
    await this.#askAll({ do: 'start', start })
    const { json, signal, chunkBytes = CHUNK_BYTES, onBytes, onFragment, onProgress } = options
    let error: ScanError | undefined
    let doneBytes = json.start
    const queue = new PieceQueue(this.#threads.length * BYTES_UNDER_WAY)
    await keepRange(text, 0, json.start, queue, options)
    for (const [lane, range] of ranges.entries()) {
      let at = range.start
      for await (const chunk of chunksOf(text, { from: range.start, to: range.end, chunkBytes })) {
        throwIfAborted(signal)
        await onBytes?.(chunk)
        const bytes = new Uint8Array(chunk)
        const { length } = bytes
        const begun = at === range.start ? range : undefined
        at += length
        const isEnd = at === range.end
        const asked = this.#ask(lane, { do: 'read', range: begun, bytes, isEnd }, [bytes.buffer])
        await queue.add(asked, length, async (answer) => {
          const piece = answer as PackedPiece
          for (const fragment of piece.fragments) await onFragment?.(unpackFragment(fragment))
          if (isEnd && !range.isLast) options.onRangeEnd?.()
          error ??= piece.error
          doneBytes += length
          onProgress?.(doneBytes)
        })
      }
      if (at !== range.end) throw fileChanged()
    }
    await keepRange(text, json.end, text.size, queue, options)
    await queue.end()
    return { lanes: (await this.#askAll({ do: 'finish' })) as readonly LaneResult[], error }
  }

  #askAll(message: LaneMessage): Promise<readonly unknown[]> {
    return Promise.all(this.#threads.map((_, lane) => this.#ask(lane, message)))
  }

  /** Lanes beyond the last thread are the first ones' again. */
  async #ask(lane: number, message: LaneMessage, give?: readonly ArrayBuffer[]): Promise<unknown> {
    const thread = this.#threads[lane % this.#threads.length] as Thread
    return valueOf((await thread.call(message, give)) as LaneReply)
  }
}

/** Has `work` done with threads for a text of `bytes` bytes, where there are any; they end with it. */
export async function withCrew<T>(
  runtime: Runtime,
  bytes: number,
  work: (crew: Crew | undefined) => Promise<T>,
): Promise<T> {
  const crew = Crew.start(runtime, bytes)
  try {
    return await work(crew)
  } finally {
    await crew?.close()
  }
}

/** What is around the JSON stays as it is. */
async function keepRange(
  text: ByteSource,
  from: number,
  to: number,
  queue: PieceQueue,
  { onBytes, onFragment }: CrewOptions,
): Promise<void> {
  for await (const chunk of chunksOf(text, { from, to })) {
    await onBytes?.(chunk)
    const bytes = new Uint8Array(chunk)
    await queue.add(Promise.resolve(), 0, async () => {
      await onFragment?.({ bytes, changes: [], looked: [], listed: [] })
    })
  }
}

export function fileChanged(): HaruspexError {
  return new HaruspexError(
    'ERR_FILE_CHANGED',
    'The file changed while it was read. Nothing was written; try again when it is complete.',
  )
}
