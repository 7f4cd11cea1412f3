import { latin1Bytes } from '../codec/latin1.ts'
import type { PriorSanitizing } from '../model/prior-sanitizing.ts'
import type { Redaction } from '../model/redaction.ts'
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

/** Writes a receipt line by line (NDJSON), so that it never stands in memory. */
export class ReceiptWriter {
  readonly #spool: Spool
  readonly #hash: Hash
  #lines: string[] = []
  #length = 0

  constructor(spool: Spool, hash: Hash) {
    this.#spool = spool
    this.#hash = hash
  }

  async line(value: ReceiptHead | KeptLine | ReceiptEnd): Promise<void> {
    await this.#add(JSON.stringify(value))
  }

  /** A `Redaction`: `json` is all of it but the ranges and the closing brace. */
  async redaction(json: string, input: Redaction['input'], output: Redaction['output']): Promise<void> {
    await this.#add(`${json},"input":[${input[0]},${input[1]}],"output":[${output[0]},${output[1]}]}`)
  }

  async #add(json: string): Promise<void> {
    const line = json.replace(/[\u007f-\uffff]/g, (char) => `\\u${hex4(char.charCodeAt(0))}`)
    this.#lines.push(line)
    this.#length += line.length + 1
    if (this.#length > 1 << 16) await this.flush()
  }

  /** The last line; it seals all before it. */
  async end(value: Omit<ReceiptEnd, 'linesSha256'>): Promise<void> {
    await this.flush()
    await this.line({ ...value, linesSha256: hex(this.#hash.digest()) })
    await this.#spool.write(this.#takeText())
  }

  async flush(): Promise<void> {
    if (this.#lines.length === 0) return
    const bytes = this.#takeText()
    this.#hash.update(bytes)
    await this.#spool.write(bytes)
  }

  #takeText(): Uint8Array {
    const text = `${this.#lines.join('\n')}\n`
    this.#lines = []
    this.#length = 0
    return latin1Bytes(text)
  }
}

function hex4(code: number): string {
  return code.toString(16).padStart(4, '0')
}
