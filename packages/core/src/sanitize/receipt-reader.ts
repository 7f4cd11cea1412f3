import { latin1Bytes } from '../codec/latin1.ts'
import type { ByteSource } from '../model/byte-source.ts'
import { HaruspexError } from '../model/error.ts'
import type { Redaction } from '../model/redaction.ts'
import type { Hash } from '../model/runtime.ts'
import { isTag } from '../model/tag.ts'
import { hex } from './keyring.ts'
import { linesOf } from './lines.ts'
import { type KeptLine, RECEIPT_SCHEMA, type ReceiptEnd, type ReceiptHead } from './receipt.ts'

/** One changed range; several redactions may share it. */
export interface Change {
  readonly input: readonly [start: number, end: number]
  readonly output: readonly [start: number, end: number]
  /** What stands there: tags, or what the policy puts in their place. */
  readonly texts: readonly string[]
  /** A layer was encoded anew, so the tags do not stand there as they are. */
  readonly isRewritten: boolean
}

/** Layers that are written anew as a whole. All others that are stand in one of these. */
const REWRITTEN = new Set(['base64', 'hex'])

export interface Receipt {
  readonly head: ReceiptHead
  readonly end: ReceiptEnd
  /** Whether all lines are there and say what the last one counts. */
  isWhole(hash: Hash): Promise<boolean>
  /** In order; read from the file as they are asked for. */
  changes(): AsyncGenerator<Change, void, undefined>
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
    isWhole: (hash) => isWhole(source, end, hash),
    changes: () => changesOf(source),
    redactions: () => plainRedactions(source),
  }
}

async function isWhole(source: ByteSource, end: ReceiptEnd, hash: Hash): Promise<boolean> {
  let redactions = 0
  const byClass = new Map<string, number>()
  const byKind = new Map<string, number>()
  let isFirst = true
  for await (const line of linesOf(source)) {
    const value = isFirst ? undefined : parse(line)
    if (isEnd(value)) break
    hash.update(latin1Bytes(`${line}\n`))
    if (isKept(value)) byKind.set(value.kept, (byKind.get(value.kept) ?? 0) + 1)
    else if (!isFirst) {
      if (!isRedaction(value) || !isOwnTag(value)) return false
      redactions++
      byClass.set(value.class, (byClass.get(value.class) ?? 0) + 1)
    }
    isFirst = false
  }
  return (
    redactions === end.redactions &&
    isCount(end.byClass, byClass) &&
    isCount(end.keptBodies, byKind) &&
    hex(hash.digest()) === end.linesSha256
  )
}

function isCount(told: Readonly<Record<string, number>> | undefined, counted: Map<string, number>): boolean {
  const entries = Object.entries(told ?? {})
  return entries.length === counted.size && entries.every(([name, count]) => counted.get(name) === count)
}

function isOwnTag({ tag, class: className, length }: Redaction): boolean {
  return tag.startsWith(`hsx_${className}_`) && tag.endsWith(length)
}

async function* plainRedactions(source: ByteSource): AsyncGenerator<Redaction, void, undefined> {
  for await (const { redaction } of redactionsOf(source)) yield redaction
}

async function* changesOf(source: ByteSource): AsyncGenerator<Change, void, undefined> {
  let change:
    | { input: Change['input']; output: Change['output']; texts: string[]; isRewritten: boolean }
    | undefined
  for await (const { redaction } of redactionsOf(source)) {
    const { input, output, tag, text: own, layers, action } = redaction
    const text = action === undefined ? tag : (own ?? '')
    const isRewritten = layers.some((layer) => REWRITTEN.has(layer))
    if (change !== undefined && isSame(change.input, input) && isSame(change.output, output)) {
      change.texts.push(text)
      change.isRewritten ||= isRewritten
      continue
    }
    if (change !== undefined) yield change
    change = { input, output, texts: [text], isRewritten }
  }
  if (change !== undefined) yield change
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

function isSame(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] === b[0] && a[1] === b[1]
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

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isHead(value: unknown): value is ReceiptHead {
  return isObject(value) && value.schema === RECEIPT_SCHEMA
}

function isEnd(value: unknown): value is ReceiptEnd {
  return (
    isObject(value) &&
    value.end === true &&
    typeof value.outputSha256 === 'string' &&
    typeof value.keptSha256 === 'string' &&
    typeof value.outputBytes === 'number' &&
    typeof value.redactions === 'number'
  )
}

function isRedaction(value: unknown): value is Redaction {
  return (
    isObject(value) &&
    isSpan(value.input) &&
    isSpan(value.output) &&
    typeof value.tag === 'string' &&
    isTag(value.tag) &&
    (value.text === undefined || typeof value.text === 'string') &&
    Array.isArray(value.layers)
  )
}

function isKept(value: unknown): value is KeptLine {
  return (
    isObject(value) &&
    typeof value.kept === 'string' &&
    isSpan(value.input) &&
    isSpan(value.output) &&
    typeof value.pointer === 'string'
  )
}

function isSpan(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length === 2 && value.every((at) => Number.isSafeInteger(at) && at >= 0)
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function receiptError(what: string, line: number | undefined): HaruspexError {
  const where = line === undefined ? '' : ` (line ${line})`
  return new HaruspexError('ERR_RECEIPT', `The receipt ${what}${where}.`, line === undefined ? {} : { line })
}
