import { type ByteSource, chunksOf } from '../model/byte-source.ts'
import { HaruspexError } from '../model/error.ts'
import type { Runtime, Thread } from '../model/runtime.ts'
import type { ScanError } from '../scan/events.ts'
import { CrewThread } from './crew-thread.ts'
import type { Fragment } from './fragment.ts'
import type { LaneResult, LaneStart } from './lane.ts'
import type { LaneMessage, PackedPiece } from './lane-message.ts'
import { CHUNK_BYTES } from './lane-room.ts'
import { createLaneServer } from './lane-server.ts'
import { type PassOptions, throwIfAborted } from './pass.ts'
import { PieceQueue } from './piece-queue.ts'
import type { TextRange } from './range.ts'

/** Smaller texts are done before threads would have started. */
const LEAST_BYTES = 8 << 20
/** Progress is told about so often. */
const PROGRESS_BYTES = 1 << 20

export interface CrewOptions extends Omit<PassOptions, 'onDecided'> {
  /** Its bytes are valid during the call only. */
  readonly onFragment?: (fragment: Fragment) => Promise<void>
  /** All of a range was told, but the last. */
  readonly onRangeEnd?: () => void
}

/** Threads that read ranges of one text side by side. What they make comes back in the order of the text. */
export class Crew {
  readonly #threads: readonly CrewThread[]
  readonly #isReady: Promise<boolean>

  constructor(threads: readonly Thread[]) {
    this.#threads = threads.map((thread) => new CrewThread(thread))
    this.#isReady = Promise.all(this.#threads.map((thread) => thread.greet())).then(
      () => true,
      () => false,
    )
  }

  /** Starts threads beside this one, which reads too, for a text of `bytes` bytes; `undefined` where the runtime gives none, or it is too small. */
  static start(runtime: Runtime, bytes: number): Crew | undefined {
    const { threads = 1, startThread } = runtime
    if (threads < 2 || startThread === undefined || bytes < LEAST_BYTES) return undefined
    const others = Array.from({ length: threads - 1 }, () => startThread())
    return new Crew([...others, thisThread(runtime)])
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
    const { json, signal, onBytes, onFragment, onProgress } = options
    const chunkBytes = Math.min(CHUNK_BYTES, options.chunkBytes ?? CHUNK_BYTES)
    const queue = new PieceQueue<PackedPiece>()
    let error: ScanError | undefined
    let doneBytes = json.start
    let toldBytes = doneBytes
    await keepRange(text, 0, json.start, options)
    for (const [turn, range] of ranges.entries()) {
      const thread = this.#threads[turn % this.#threads.length] as CrewThread
      let at = range.start
      for await (const chunk of chunksOf(text, { from: range.start, to: range.end, chunkBytes })) {
        throwIfAborted(signal)
        await onBytes?.(chunk)
        while (thread.isFull) await queue.takeFirst()
        const { length } = chunk
        const begun = at === range.start ? range : undefined
        at += length
        const isEnd = at === range.end
        queue.add(thread.read(chunk, begun, isEnd), async (piece) => {
          await thread.take(piece, onFragment)
          if (isEnd && !range.isLast) options.onRangeEnd?.()
          error ??= piece.error
          doneBytes += length
          if (doneBytes - toldBytes < PROGRESS_BYTES && doneBytes < json.end) return
          toldBytes = doneBytes
          onProgress?.(doneBytes)
        })
      }
      if (at !== range.end) throw fileChanged()
    }
    await queue.takeAll()
    await keepRange(text, json.end, text.size, options)
    return { lanes: (await this.#askAll({ do: 'finish' })) as readonly LaneResult[], error }
  }

  #askAll(message: LaneMessage): Promise<readonly unknown[]> {
    return Promise.all(this.#threads.map((thread) => thread.ask(message)))
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

/** This thread, which reads its ranges as they are given to it. The others meanwhile have some in store. */
function thisThread(runtime: Runtime): Thread {
  const answer = createLaneServer(runtime)
  return {
    call: async (message) => (await answer(message)).reply,
    close: async () => {},
  }
}

/** What is around the JSON stays as it is. */
async function keepRange(
  text: ByteSource,
  from: number,
  to: number,
  { onBytes, onFragment }: CrewOptions,
): Promise<void> {
  for await (const chunk of chunksOf(text, { from, to })) {
    await onBytes?.(chunk)
    await onFragment?.({ bytes: new Uint8Array(chunk), changes: [], looked: [], listed: [] })
  }
}

export function fileChanged(): HaruspexError {
  return new HaruspexError(
    'ERR_FILE_CHANGED',
    'The file changed while it was read. Nothing was written; try again when it is complete.',
  )
}
