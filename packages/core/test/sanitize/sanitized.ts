import { memorySource } from '../../src/model/byte-source.ts'
import type { Redaction } from '../../src/model/redaction.ts'
import type { ReceiptEnd, ReceiptHead } from '../../src/sanitize/receipt.ts'
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
    redactions: lines.slice(1, -1) as Redaction[],
    end: lines.at(-1) as ReceiptEnd,
    summary,
  }
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
