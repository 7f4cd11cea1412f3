import type { Hash, Runtime, Spool } from '../model/runtime.ts'
import type { Fragment, FragmentBody } from './fragment.ts'
import { LiteralSet } from './literal-set.ts'
import type { ManualIndex } from './manual-index.ts'
import type { ReceiptWriter } from './receipt.ts'

const FLUSH_BYTES = 1 << 20

/** Writes the copy and the receipt's redactions, fragment by fragment. */
export class CopyWriter {
  readonly byClass: Record<string, number> = Object.create(null)
  /** Bodies that nobody can read and that stay, by what they are. */
  readonly keptBodies: Record<string, number> = Object.create(null)
  redactions = 0
  changes = 0
  outputBytes = 0
  /** Literals of the copy that stand for those of the input that were looked into. */
  readonly told = new LiteralSet()
  readonly #copy: Spool
  readonly #receipt: ReceiptWriter
  readonly #manual: ManualIndex | undefined
  readonly #output: Hash
  readonly #kept: Hash
  readonly #buffer = new Uint8Array(FLUSH_BYTES)
  #filled = 0

  constructor(copy: Spool, receipt: ReceiptWriter, runtime: Runtime, manual?: ManualIndex) {
    this.#manual = manual
    this.#copy = copy
    this.#receipt = receipt
    this.#output = runtime.sha256()
    this.#kept = runtime.sha256()
  }

  async take({ bytes, changes, looked, listed }: Fragment): Promise<void> {
    for (const start of looked) this.told.add(this.outputBytes + start)
    let at = 0
    let next = 0
    const listBefore = async (offset: number): Promise<void> => {
      for (let body = listed[next]; body !== undefined && body.at < offset; body = listed[++next])
        await this.#list(body)
    }
    for (const { start, end, inputStart, inputBytes, redactions } of changes) {
      await listBefore(start)
      if (start > at) this.#kept.update(bytes.subarray(at, start))
      at = end
      this.changes++
      const input = [inputStart, inputStart + inputBytes] as const
      const output = [this.outputBytes + start, this.outputBytes + end] as const
      for (const redaction of redactions) {
        this.redactions++
        this.#manual?.count(redaction.tag)
        this.byClass[redaction.class] = (this.byClass[redaction.class] ?? 0) + 1
        await this.#receipt.redaction(redaction.json, input, output)
      }
    }
    await listBefore(Infinity)
    if (bytes.length > at) this.#kept.update(bytes.subarray(at))
    await this.#write(bytes)
  }

  async #list({ pointer, kind, bytes, start, end, at }: FragmentBody): Promise<void> {
    this.keptBodies[kind] = (this.keptBodies[kind] ?? 0) + 1
    const output = this.outputBytes + at
    const spans = { input: [start, end], output: [output, output + end - start] } as const
    await this.#receipt.line({ pointer, kept: kind, bytes, ...spans })
  }

  /** Ends the copy. Hashes are SHA-256. */
  async end(): Promise<{ readonly output: Uint8Array; readonly kept: Uint8Array }> {
    await this.#flush()
    return { output: this.#output.digest(), kept: this.#kept.digest() }
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.outputBytes += bytes.length
    if (bytes.length > FLUSH_BYTES - this.#filled) await this.#flush()
    if (bytes.length > FLUSH_BYTES) {
      this.#output.update(bytes)
      await this.#copy.write(bytes)
      return
    }
    this.#buffer.set(bytes, this.#filled)
    this.#filled += bytes.length
  }

  async #flush(): Promise<void> {
    if (this.#filled === 0) return
    const bytes = this.#buffer.subarray(0, this.#filled)
    this.#output.update(bytes)
    await this.#copy.write(bytes)
    this.#filled = 0
  }
}
