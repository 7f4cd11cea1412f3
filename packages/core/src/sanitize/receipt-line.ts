import { HaruspexError } from '../model/error.ts'
import type { Redaction } from '../model/redaction.ts'
import { isTag } from '../model/tag.ts'
import { type KeptLine, RECEIPT_SCHEMA, type ReceiptEnd, type ReceiptHead } from './receipt.ts'

/** What a line of a receipt says; `undefined` when it is no JSON. */
export function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The first line of a receipt. */
export function isHead(value: unknown): value is ReceiptHead {
  return isObject(value) && value.schema === RECEIPT_SCHEMA
}

/** The last one. */
export function isEnd(value: unknown): value is ReceiptEnd {
  return (
    isObject(value) &&
    value.end === true &&
    typeof value.outputSha256 === 'string' &&
    typeof value.keptSha256 === 'string' &&
    typeof value.outputBytes === 'number' &&
    typeof value.redactions === 'number'
  )
}

/** A line of a change. */
export function isRedaction(value: unknown): value is Redaction {
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

/** A line of a body that stays. */
export function isKept(value: unknown): value is KeptLine {
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

/** The error that a receipt which cannot be read is told by; lines count from 1. */
export function receiptError(what: string, line: number | undefined): HaruspexError {
  const where = line === undefined ? '' : ` (line ${line})`
  return new HaruspexError('ERR_RECEIPT', `The receipt ${what}${where}.`, line === undefined ? {} : { line })
}

/** Whether the tag says the class and the length that the line says. */
export function isOwnTag({ tag, class: className, length }: Redaction): boolean {
  return tag.startsWith(`hsx_${className}_`) && tag.endsWith(length)
}
