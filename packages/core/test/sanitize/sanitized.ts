import { memorySource } from '../../src/model/byte-source.ts'
import type { Redaction } from '../../src/model/redaction.ts'
import type { KeptLine, ReceiptEnd, ReceiptHead } from '../../src/sanitize/receipt.ts'
import { type SanitizeOptions, type SanitizeSummary, sanitize } from '../../src/sanitize/sanitize.ts'
import { memorySpool, testRuntime } from '../runtime.ts'

export const KEY = new TextEncoder().encode('a key that these tests share')

export interface Sanitized {
  readonly original: Uint8Array
  readonly copy: Uint8Array
  readonly copyText: string
  readonly receipt: Uint8Array
  readonly head: ReceiptHead
  readonly redactions: readonly Redaction[]
  readonly kept: readonly KeptLine[]
  readonly end: ReceiptEnd
  readonly summary: SanitizeSummary
}

export const toBytes = (input: string | Uint8Array): Uint8Array =>
  typeof input === 'string' ? new Uint8Array(Buffer.from(input)) : input

/** Sanitizes in memory, under the tests' key unless told otherwise. */
export async function sanitized(
  input: string | Uint8Array,
  options: SanitizeOptions = { key: KEY },
): Promise<Sanitized> {
  const original = toBytes(input)
  const copySpool = memorySpool()
  const receiptSpool = memorySpool()
  const spools = { copy: copySpool, receipt: receiptSpool }
  const summary = await sanitize(memorySource(original), spools, testRuntime, { key: KEY, ...options })
  const receipt = receiptSpool.bytes
  const lines = linesOf(receipt)
  return {
    original,
    copy: copySpool.bytes,
    copyText: Buffer.from(copySpool.bytes).toString(),
    receipt,
    head: lines[0] as ReceiptHead,
    redactions: redactionsOf(lines),
    kept: lines.filter(isKept),
    end: lines.at(-1) as ReceiptEnd,
    summary,
  }
}

/** The lines between the first and the last that tell of a change. */
export function redactionsOf(lines: readonly unknown[]): Redaction[] {
  return lines.slice(1, -1).filter((line) => !isKept(line)) as Redaction[]
}

function isKept(line: unknown): line is KeptLine {
  return (line as Partial<KeptLine>).kept !== undefined
}

export function linesOf(receipt: Uint8Array): unknown[] {
  const text = Buffer.from(receipt).toString()
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** Every string of a JSON value, keys included, in order. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return Object.entries(value).flatMap(([key, member]) => [key, ...stringsIn(member)])
}
