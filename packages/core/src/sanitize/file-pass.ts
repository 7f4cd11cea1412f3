import { type ByteSource, chunksOf } from '../model/byte-source.ts'
import { HaruspexError } from '../model/error.ts'
import type { Hash } from '../model/runtime.ts'
import type { ScanError } from '../scan/events.ts'
import { createScanner } from '../scan/scanner.ts'
import type { Inspector } from './inspector.ts'
import type { KeptBody } from './kept-body.ts'
import { Layer, type Mark, type Range } from './layer.ts'
import type { MarkReader } from './mark-spool.ts'
import { Walker } from './walker.ts'
import { Window } from './window.ts'

/** Takes the file in order: kept bytes and changes, each exactly once. */
export interface PassSink {
  /** Bytes that stay. Valid during the call only. */
  kept(bytes: Uint8Array): Promise<void>
  changed(mark: Mark): Promise<void>
  /** A body that nobody can read and that stays. */
  listed?(body: KeptBody): Promise<void>
}

export interface PassOptions {
  /** Where the JSON stands; what is around it (a BOM, a callback's name) stays as it is. */
  readonly json: Range
  readonly chunkBytes?: number
  readonly signal?: { readonly aborted: boolean }
  readonly onProgress?: (doneBytes: number) => void
  /** Sees every byte of the file once, in order. */
  readonly hash?: Hash
  readonly sink?: PassSink
  /** Marks that other passes found. */
  readonly others?: readonly MarkReader[]
}

/** Reads a whole file once through `inspector`. Returns where the JSON breaks, if it does. */
export async function passOver(
  text: ByteSource,
  inspector: Inspector,
  options: PassOptions,
): Promise<ScanError | undefined> {
  const { json, sink, chunkBytes } = options
  await copyRange(text, 0, json.start, options)
  const pass = new FilePass(inspector, json.start)
  for await (const chunk of chunksOf(text, { from: json.start, to: json.end, chunkBytes })) {
    if (options.signal?.aborted)
      throw new HaruspexError('ERR_INTERRUPTED', 'Interrupted. Nothing was written.')
    options.hash?.update(chunk)
    pass.push(chunk)
    await pass.release(sink, options.others)
    options.onProgress?.(pass.position)
  }
  const error = pass.end()
  await pass.release(sink, options.others)
  if (error?.kind === 'too-deep') {
    throw new HaruspexError(
      'ERR_TOO_DEEP',
      `The JSON nests deeper than ${inspector.policy.limits.depth} levels at byte ${error.offset}. Nothing was written.`,
      { offset: error.offset, line: error.line, column: error.column },
    )
  }
  await copyRange(text, json.end, text.size, options)
  return error
}

async function copyRange(text: ByteSource, from: number, to: number, options: PassOptions): Promise<void> {
  for await (const chunk of chunksOf(text, { from, to })) {
    options.hash?.update(chunk)
    await options.sink?.kept(chunk)
  }
}

/** The file as the outermost layer: a window that moves over it. */
class FilePass {
  readonly #inspector: Inspector
  readonly #window: Window
  readonly #walker: Walker
  readonly #scanner: ReturnType<typeof createScanner>
  readonly #layer: Layer
  #released: number
  #oversized: { readonly start: number; readonly hash: Hash; hashed: number } | undefined
  #ended = false

  constructor(inspector: Inspector, offset: number) {
    this.#inspector = inspector
    this.#window = new Window(offset)
    this.#released = offset
    this.#layer = new Layer(this.#window.bytes, offset, undefined, '')
    this.#walker = new Walker(inspector, this.#layer, {
      outermost: true,
      onOversized: (start, end, pointer, quoted) => this.#takeOversized(start, end, pointer, quoted),
    })
    this.#scanner = createScanner(this.#walker, {
      offset,
      maxDepth: inspector.policy.limits.depth,
      salvage: true,
    })
  }

  get position(): number {
    return this.#scanner.position
  }

  push(chunk: Uint8Array): void {
    this.#window.append(chunk)
    this.#layer.bytes = this.#window.bytes
    this.#layer.base = this.#window.base
    this.#scanner.push(chunk)
  }

  end(): ScanError | undefined {
    const error = this.#scanner.end()
    this.#walker.force()
    this.#ended = true
    return error
  }

  /** Hands on what is decided, and forgets it. */
  async release(sink: PassSink | undefined, others: readonly MarkReader[] = []): Promise<void> {
    const { tokenStart } = this.#scanner
    let upTo = this.#ended ? this.#window.end : this.#scanner.position
    const isLong = tokenStart !== undefined && upTo - tokenStart > this.#inspector.policy.limits.literalBytes
    if (isLong && !this.#ended) this.#walker.force()
    if (!this.#ended && tokenStart !== undefined) upTo = tokenStart
    const held = this.#walker.holdStart
    if (held !== undefined && held < upTo) upTo = held
    for (const other of others) for (const mark of await other.upTo(upTo)) this.#layer.addMark(mark)
    const ready = this.#takeMarks(upTo)
    this.#layer.forgetExempt()
    const kept = this.#takeKept(upTo)
    if (sink !== undefined) await this.#emit(sink, ready, kept, upTo)
    this.#released = Math.max(this.#released, upTo)
    if (upTo > this.#window.base) this.#window.drop(upTo)
    if (isLong && !this.#ended) this.#hashOversized(tokenStart)
  }

  /** Marks that stand before `upTo`. A mark lies within one literal, so none stands across. */
  #takeMarks(upTo: number): readonly Mark[] {
    if (!this.#layer.hasMarks) return []
    const marks = this.#inspector.settle(this.#layer)
    const ready = marks.filter((mark) => mark.end <= upTo)
    this.#layer.marks = marks.filter((mark) => mark.end > upTo)
    return ready
  }

  #takeKept(upTo: number): readonly KeptBody[] {
    const { kept } = this.#inspector
    if (kept.length === 0) return kept
    const isReady = (body: KeptBody): boolean => body.end <= upTo
    this.#inspector.kept = kept.filter((body) => !isReady(body))
    return kept.filter(isReady).sort((a, b) => a.start - b.start)
  }

  async #emit(
    sink: PassSink,
    marks: readonly Mark[],
    kept: readonly KeptBody[],
    upTo: number,
  ): Promise<void> {
    const { bytes, base } = this.#window
    let at = this.#released
    let listed = 0
    const listBefore = async (offset: number): Promise<void> => {
      for (let body = kept[listed]; body !== undefined && body.start < offset; body = kept[++listed]) {
        await sink.listed?.(body)
      }
    }
    for (const mark of marks) {
      await listBefore(mark.start)
      if (mark.start > at) await sink.kept(bytes.subarray(at - base, mark.start - base))
      await sink.changed(mark)
      at = mark.end
    }
    await listBefore(Infinity)
    if (upTo > at) await sink.kept(bytes.subarray(at - base, upTo - base))
  }

  /** A literal that is too long to hold: its bytes are hashed and let go as they come. */
  #hashOversized(start: number): void {
    this.#oversized ??= { start, hash: this.#inspector.runtime.sha256(), hashed: start }
    this.#oversized.hash.update(this.#window.bytes)
    this.#oversized.hashed = this.#window.end
    this.#window.drop(this.#window.end)
  }

  #takeOversized(start: number, end: number, pointer: string, quoted: boolean): void {
    const { bytes, base } = this.#window
    const held = this.#oversized
    this.#oversized = undefined
    const hash = held?.hash ?? this.#inspector.runtime.sha256()
    const from = held?.hashed ?? start
    if (end > from) hash.update(bytes.subarray(from - base, end - base))
    this.#inspector.markDigest(this.#layer, { start, end }, hash.digest(), pointer, quoted)
  }
}
