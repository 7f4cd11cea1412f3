import type { ByteSource } from '../model/byte-source.ts'
import type { Redaction } from '../model/redaction.ts'
import type { Hash } from '../model/runtime.ts'
import { linesOf } from './lines.ts'
import type { ReceiptEnd, ReceiptHead } from './receipt.ts'
import { ReceiptCheck } from './receipt-check.ts'
import { isEnd, isHead, isKept, isRedaction, parse, receiptError } from './receipt-line.ts'

export interface Receipt {
  readonly head: ReceiptHead
  readonly end: ReceiptEnd
  /** Whether all lines are there and say what the last one counts. */
  isWhole(hash: Hash): Promise<boolean>
  /** In order; read from the file as they are asked for. */
  redactions(): AsyncGenerator<Redaction, void, undefined>
}

/** Opens a receipt. Throws ERR_RECEIPT when it is none, or not whole. */
export async function readReceipt(source: ByteSource): Promise<Receipt> {
  const head = await firstLine(source)
  if (!isHead(head)) throw receiptError('is no haruspex receipt', 1)
  const end = await lastLine(source)
  if (!isEnd(end)) throw receiptError('has no end; it was cut', undefined)
  return {
    head,
    end,
    isWhole: (hash) => new ReceiptCheck(source, end, hash).isWhole(),
    redactions: () => plainRedactions(source),
  }
}

async function* plainRedactions(source: ByteSource): AsyncGenerator<Redaction, void, undefined> {
  for await (const { redaction } of redactionsOf(source)) yield redaction
}

/** The redactions of a receipt, each with its line, counted from 1. Throws ERR_RECEIPT. */
export async function* redactionsOf(
  source: ByteSource,
): AsyncGenerator<{ readonly line: number; readonly redaction: Redaction }, void, undefined> {
  let line = 0
  for await (const text of linesOf(source)) {
    line++
    const value = parse(text)
    if (line === 1) {
      if (!isHead(value)) throw receiptError('is no haruspex receipt', 1)
      continue
    }
    if (isEnd(value)) return
    if (isKept(value)) continue
    if (!isRedaction(value)) throw receiptError('has a line that is no redaction', line)
    yield { line, redaction: value }
  }
}

async function firstLine(source: ByteSource): Promise<unknown> {
  for await (const line of linesOf(source)) return parse(line)
  return undefined
}

async function lastLine(source: ByteSource): Promise<unknown> {
  const bytes = await source.read(Math.max(0, source.size - 65536), source.size)
  const lines = new TextDecoder().decode(bytes).trimEnd().split('\n')
  return parse(lines[lines.length - 1] ?? '')
}
