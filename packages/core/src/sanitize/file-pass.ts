import type { Hash } from '../model/runtime.ts'
import type { ScanError } from '../scan/events.ts'
import { createScanner } from '../scan/scanner.ts'
import type { Inspector } from './inspector.ts'
import type { KeptBody } from './kept-body.ts'
import { Layer, type Mark } from './layer.ts'
import { RANGE_PREFIX, type TextRange } from './range.ts'
import { Walker } from './walker.ts'
import { Window } from './window.ts'

/** Takes the file in order: kept bytes and changes, each exactly once. */
export interface PassSink {
  /** Bytes that stay. Valid during the call only. */
  kept(bytes: Uint8Array): void
  changed(mark: Mark): void
  /** Offsets, in any order, at which literals that were looked into begin in what is told next. */
  looked?(starts: readonly number[]): void
  /** A body that nobody can read and that stays, in what is told next. */
  listed?(body: KeptBody): void
}

/** A stretch of the file as the outermost layer: a window that moves over it. */
export class FilePass {
  readonly #inspector: Inspector
  readonly #sink: PassSink | undefined
  readonly #window: Window
  readonly #walker: Walker
  readonly #scanner: ReturnType<typeof createScanner>
  readonly #layer: Layer
  #released: number
  #oversized: { readonly start: number; readonly hash: Hash; hashed: number } | undefined
  #ended = false

  constructor(
    inspector: Inspector,
    sink: PassSink | undefined,
    { start, entry }: Pick<TextRange, 'start' | 'entry'>,
    window = new Window(),
  ) {
    const offset = entry === undefined ? start : start - RANGE_PREFIX.length
    this.#inspector = inspector
    this.#sink = sink
    this.#window = window
    window.begin(offset)
    this.#released = start
    this.#layer = new Layer(this.#window.bytes, offset, undefined, '')
    this.#walker = new Walker(inspector, this.#layer, {
      outermost: true,
      onOversized: (from, to, pointer, quoted) => this.#takeOversized(from, to, pointer, quoted),
    })
    this.#scanner = createScanner(this.#walker, {
      offset,
      maxDepth: inspector.policy.limits.depth,
      salvage: true,
    })
    if (entry === undefined) return
    this.#append(RANGE_PREFIX)
    this.#walker.skipItems(entry)
    this.#window.drop(start)
  }

  get position(): number {
    return this.#scanner.position
  }

  push(chunk: Uint8Array, others: readonly Mark[] = []): void {
    this.#append(chunk)
    this.#release(others)
  }

  /** What stands at `upTo` or behind it is not decided yet. */
  get decided(): number {
    return this.#released
  }

  /** No more bytes. `isLast`: here the JSON must end. Returns where it breaks, if it does. */
  end(isLast: boolean, others: readonly Mark[] = []): ScanError | undefined {
    const error = isLast ? this.#scanner.end() : this.#scanner.error
    this.#walker.force()
    this.#ended = true
    this.#release(others)
    return error
  }

  #append(chunk: Uint8Array): void {
    this.#window.append(chunk)
    this.#layer.bytes = this.#window.bytes
    this.#layer.base = this.#window.base
    this.#scanner.push(chunk)
  }

  /** Hands on what is decided, and forgets it. */
  #release(others: readonly Mark[]): void {
    const { tokenStart } = this.#scanner
    let upTo = this.#ended ? this.#window.end : this.#scanner.position
    const isLong = tokenStart !== undefined && upTo - tokenStart > this.#inspector.policy.limits.literalBytes
    if (isLong && !this.#ended) this.#walker.force()
    if (!this.#ended && tokenStart !== undefined) upTo = tokenStart
    const held = this.#walker.holdStart
    if (held !== undefined && held < upTo) upTo = held
    for (const mark of others) this.#layer.addMark(mark)
    const ready = this.#takeMarks(upTo)
    this.#layer.forgetExempt()
    const kept = this.#takeKept(upTo)
    if (this.#sink !== undefined) this.#emit(this.#sink, ready, kept, upTo)
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

  #emit(sink: PassSink, marks: readonly Mark[], kept: readonly KeptBody[], upTo: number): void {
    const { bytes, base } = this.#window
    let at = this.#released
    const looked = this.#inspector.takeLooked(upTo)
    if (looked.length > 0) sink.looked?.(looked)
    let listed = 0
    const listBefore = (offset: number): void => {
      for (let body = kept[listed]; body !== undefined && body.start < offset; body = kept[++listed]) {
        sink.listed?.(body)
      }
    }
    for (const mark of marks) {
      listBefore(mark.start)
      if (mark.start > at) sink.kept(bytes.subarray(at - base, mark.start - base))
      sink.changed(mark)
      at = mark.end
    }
    listBefore(Infinity)
    if (upTo > at) sink.kept(bytes.subarray(at - base, upTo - base))
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
