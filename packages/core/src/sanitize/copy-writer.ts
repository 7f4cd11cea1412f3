import type { Hash, Runtime, Spool } from '../model/runtime.ts'
import type { Fragment, FragmentBody, FragmentChange } from './fragment.ts'
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
    let next = 0
    for (const { start, end, inputStart, inputBytes, redactions } of changes) {
      for (let body = listed[next]; body !== undefined && body.at < start; body = listed[++next])
        this.#list(body)
      this.changes++
      const input = `[${inputStart},${inputStart + inputBytes}]`
      const output = `[${this.outputBytes + start},${this.outputBytes + end}]`
      for (const redaction of redactions) {
        this.redactions++
        this.#manual?.count(redaction.tag)
        this.byClass[redaction.class] = (this.byClass[redaction.class] ?? 0) + 1
        this.#receipt.redaction(redaction.json, input, output)
      }
      if (this.#receipt.isFull) await this.#receipt.flush()
    }
    for (; next < listed.length; next++) this.#list(listed[next] as FragmentBody)
    if (this.#receipt.isFull) await this.#receipt.flush()
    await this.#write(bytes)
    this.#hashKept(bytes, changes)
  }

  #list({ pointer, kind, bytes, start, end, at }: FragmentBody): void {
    this.keptBodies[kind] = (this.keptBodies[kind] ?? 0) + 1
    const output = this.outputBytes + at
    const spans = { input: [start, end], output: [output, output + end - start] } as const
    this.#receipt.line({ pointer, kept: kind, bytes, ...spans })
  }

  /** Moves what is between the changes together, to hash it at once. What was in `bytes` is lost. */
  #hashKept(bytes: Uint8Array, changes: Fragment['changes']): void {
    let kept = changes[0]?.start ?? bytes.length
    for (let at = 0; at < changes.length; at++) {
      const from = (changes[at] as FragmentChange).end
      const to = changes[at + 1]?.start ?? bytes.length
      bytes.copyWithin(kept, from, to)
      kept += to - from
    }
    if (kept > 0) this.#kept.update(bytes.subarray(0, kept))
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
