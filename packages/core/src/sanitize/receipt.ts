import type { PriorSanitizing } from '../model/prior-sanitizing.ts'
import type { Hash, Spool } from '../model/runtime.ts'
import type { KeptKind } from './kept-body.ts'
import { hex } from './keyring.ts'
import type { ManualCount } from './manual-index.ts'

export const RECEIPT_SCHEMA = 'haruspex.receipt/1'

/** First line of a receipt. */
export interface ReceiptHead {
  readonly schema: typeof RECEIPT_SCHEMA
  readonly tool: string
  readonly policy: string
  readonly policyVersion: number
  /** SHA-256 of the policy's effect, see `policyHash`. */
  readonly policyHash: string
  readonly inputBytes: number
  /** HMAC-SHA-256 of the input under a key derived from the file's: says nothing without it. */
  readonly inputHash: string
}

/** A body that stays as it is though nobody can read it. */
export interface KeptLine {
  readonly pointer: string
  readonly kept: KeptKind
  /** Of the body itself. */
  readonly bytes: number
  /** Byte range of the literal in the HAR text of the input, and in the copy. */
  readonly input: readonly [start: number, end: number]
  readonly output: readonly [start: number, end: number]
}

/** Last line of a receipt. */
export interface ReceiptEnd {
  readonly end: true
  readonly redactions: number
  readonly changes: number
  readonly outputBytes: number
  readonly outputSha256: string
  /** SHA-256 over the bytes that are the same in input and output. */
  readonly keptSha256: string
  readonly byClass: Readonly<Record<string, number>>
  readonly notSwept: number
  readonly opaque: number
  /** Bodies that nobody can read and that stay, by what they are: pictures, fonts … */
  readonly keptBodies: Readonly<Record<string, number>>
  readonly priorTags: number
  /** What went over the file before. */
  readonly prior?: readonly PriorSanitizing[]
  /** What became of the values that a person listed, by their lines. */
  readonly manual?: readonly ManualCount[]
  /** SHA-256 over all lines before this one. */
  readonly linesSha256: string
  /** Where the input's JSON breaks, when it does. */
  readonly defect?: { readonly kind: string; readonly offset: number }
}

const FULL_CHARS = 1 << 16
const DELETE = 0x7f

/** Writes a receipt line by line (NDJSON), so that it never stands in memory. */
export class ReceiptWriter {
  readonly #spool: Spool
  readonly #hash: Hash
  readonly #encoder = new TextEncoder()
  #text = ''

  constructor(spool: Spool, hash: Hash) {
    this.#spool = spool
    this.#hash = hash
  }

  line(value: ReceiptHead | KeptLine | ReceiptEnd): void {
    this.#text += `${JSON.stringify(value)}\n`
  }

  /** A `Redaction`: `json` is all of it but the closing brace and the ranges, which are JSON too. */
  redaction(json: string, input: string, output: string): void {
    this.#text += `${json},"input":${input},"output":${output}}\n`
  }

  /** So much is held that it should be flushed. */
  get isFull(): boolean {
    return this.#text.length > FULL_CHARS
  }

  /** The last line; it seals all before it. */
  async end(value: Omit<ReceiptEnd, 'linesSha256'>): Promise<void> {
    await this.flush()
    this.line({ ...value, linesSha256: hex(this.#hash.digest()) })
    await this.#spool.write(this.#takeBytes())
  }

  async flush(): Promise<void> {
    if (this.#text === '') return
    const bytes = this.#takeBytes()
    this.#hash.update(bytes)
    await this.#spool.write(bytes)
  }

  /** What is held, in ASCII: all else is escaped. */
  #takeBytes(): Uint8Array {
    const text = this.#text
    this.#text = ''
    const bytes = this.#encoder.encode(text)
    if (bytes.length === text.length && !bytes.includes(DELETE)) return bytes
    const escaped = text.replace(/[\u007f-\uffff]/g, (char) => `\\u${hex4(char.charCodeAt(0))}`)
    return this.#encoder.encode(escaped)
  }
}

function hex4(code: number): string {
  return code.toString(16).padStart(4, '0')
}
