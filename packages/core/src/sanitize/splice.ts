import { latin1Bytes } from '../codec/latin1.ts'
import type { Hash, Runtime, Spool } from '../model/runtime.ts'
import type { PassSink } from './file-pass.ts'
import type { KeptBody } from './kept-body.ts'
import type { Mark } from './layer.ts'
import type { ReceiptWriter } from './receipt.ts'
import type { SweepIndex } from './sweep.ts'
import { looksRandom } from './telling-names.ts'

const FLUSH_BYTES = 1 << 20

/** Writes the copy and the receipt's redactions while a pass goes over the input. */
export class Splicer implements PassSink {
  readonly byClass: Record<string, number> = Object.create(null)
  /** Bodies that nobody can read and that stay, by what they are. */
  readonly keptBodies: Record<string, number> = Object.create(null)
  redactions = 0
  changes = 0
  outputBytes = 0
  readonly #copy: Spool
  readonly #receipt: ReceiptWriter
  readonly #sweep: SweepIndex
  readonly #output: Hash
  readonly #kept: Hash
  #inputAt = 0
  readonly #buffer = new Uint8Array(FLUSH_BYTES)
  #filled = 0

  constructor(copy: Spool, receipt: ReceiptWriter, sweep: SweepIndex, runtime: Runtime) {
    this.#copy = copy
    this.#receipt = receipt
    this.#sweep = sweep
    this.#output = runtime.sha256()
    this.#kept = runtime.sha256()
  }

  async kept(bytes: Uint8Array): Promise<void> {
    this.#kept.update(bytes)
    this.#inputAt += bytes.length
    await this.#write(bytes)
  }

  async changed(mark: Mark): Promise<void> {
    const output = [this.outputBytes, this.outputBytes + mark.replacement.length] as const
    const input = [this.#inputAt, this.#inputAt + mark.end - mark.start] as const
    this.#inputAt = input[1]
    this.changes++
    await this.#write(latin1Bytes(mark.replacement))
    for (const { path, ...draft } of mark.drafts) {
      this.redactions++
      this.byClass[draft.class] = (this.byClass[draft.class] ?? 0) + 1
      const [pointer = '', ...layers] = path.map((step) => this.#safe(step))
      await this.#receipt.line({ pointer, layers, version: 1, ...draft, input, output })
    }
  }

  async listed({ pointer, kind, bytes, start, end }: KeptBody): Promise<void> {
    const shift = this.outputBytes - this.#inputAt
    this.keptBodies[kind] = (this.keptBodies[kind] ?? 0) + 1
    const spans = { input: [start, end], output: [start + shift, end + shift] } as const
    await this.#receipt.line({ pointer: this.#safe(pointer), kept: kind, bytes, ...spans })
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

  /**
   * A step of a path is made of captured names. One that is not plainly a name, looks made by a machine, or holds a
   * known secret becomes `*`.
   */
  #safe(step: string): string {
    const colon = step.startsWith('/') ? -1 : step.indexOf(':')
    const names = step.slice(colon + 1)
    if (colon >= 0 && !names.startsWith('/')) return step.slice(0, colon + 1) + this.#safeName(names)
    return (
      step.slice(0, colon + 1) +
      names
        .split('/')
        .map((name) => this.#safeName(name))
        .join('/')
    )
  }

  #safeName(name: string): string {
    if (name === '' || /^\d{1,9}$/.test(name)) return name
    const plain = name.replaceAll('~1', '/').replaceAll('~0', '~')
    if (!/^[\w.:@$[\]~/-]{1,64}$/.test(plain) || looksRandom(plain, 12)) return '*'
    let isSafe = true
    const bytes = latin1Bytes(plain)
    this.#sweep.search(bytes, 0, bytes.length, () => {
      isSafe = false
    })
    return isSafe ? name : '*'
  }
}
