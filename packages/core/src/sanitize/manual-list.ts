import { HaruspexError } from '../model/error.ts'

/** One value that a person wants gone, wherever it stands. */
export interface ManualValue {
  /** Where it stands in the list, counted from 1: what reports call it by. */
  readonly line: number
  readonly value: Uint8Array
}

export const MANUAL_LIMITS = {
  /** Of the list. */
  listBytes: 1 << 20,
  values: 1000,
  /** Of one value, in UTF-8. */
  shortestBytes: 3,
  longestBytes: 4096,
} as const

/** Words of JSON itself: taken out of a JSON text, they break it. */
const JSON_WORDS = new Set(['true', 'false', 'null'])

/**
 * A list of values in UTF-8, one a line; a BOM and CR before LF are no part of them, empty lines are none. A line in
 * quotes is a JSON string, for values that hold line breaks or begin and end with a quote. Blanks count.
 *
 * @throws HaruspexError ERR_REDACT_LIST with the line
 */
export function readManualList(bytes: Uint8Array): readonly ManualValue[] {
  const { listBytes, values: mostValues } = MANUAL_LIMITS
  if (bytes.length > listBytes) throw listError('The list is longer than 1 MB')
  const values: ManualValue[] = []
  for (const { line, start, end } of linesIn(bytes)) {
    const value = listed(textOf(bytes.subarray(start, end), line), line)
    if (value === undefined) continue
    if (values.length === mostValues) throw listError(`There are more than ${mostValues} values`, line)
    values.push({ line, value })
  }
  if (values.length === 0) throw listError('The list holds no value')
  return values
}

function* linesIn(bytes: Uint8Array): Generator<{ line: number; start: number; end: number }> {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  for (let line = 1; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed < 0 ? bytes.length : feed
    yield { line, start, end: end > start && bytes[end - 1] === 0x0d ? end - 1 : end }
    start = end + 1
  }
}

function textOf(bytes: Uint8Array, line: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw listError('The list is not UTF-8', line)
  }
}

function listed(text: string, line: number): Uint8Array | undefined {
  if (text === '') return undefined
  const plain = text.length > 1 && text.startsWith('"') && text.endsWith('"') ? fromJson(text, line) : text
  const value = new TextEncoder().encode(plain)
  const { shortestBytes, longestBytes } = MANUAL_LIMITS
  if (value.length < shortestBytes)
    throw listError(`The value has fewer than ${shortestBytes} bytes and would be found everywhere`, line)
  if (value.length > longestBytes) throw listError(`The value has more than ${longestBytes} bytes`, line)
  if (JSON_WORDS.has(plain)) throw listError('The value is a word of JSON itself', line)
  return value
}

function fromJson(text: string, line: number): string {
  const problem = listError('The line stands in quotes and is no JSON string', line)
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw problem
  }
  if (typeof parsed !== 'string' || /\p{Surrogate}/u.test(parsed)) throw problem
  return parsed
}

function listError(what: string, line?: number): HaruspexError {
  const where = line === undefined ? '' : ` (line ${line})`
  return new HaruspexError(
    'ERR_REDACT_LIST',
    `${what}${where}. Nothing was written.`,
    line === undefined ? {} : { line },
  )
}
