import { decodeUtf8 } from '../../codec/utf8.ts'
import type { ByteSource } from '../../model/byte-source.ts'
import type { EntriesOptions, ReadEntry } from '../../model/capture.ts'
import { entryPointer } from '../../model/entry.ts'
import type { ReadIssue } from '../../model/read-issue.ts'
import type { DialectTraits } from '../dialects/dialect-traits.ts'
import { readEntry } from '../entry/read-entry.ts'
import { type HarObject, objectOf } from '../lenient.ts'
import type { ReadLimits } from '../read-options.ts'
import { type LeanValue, type LeftOut, leanParse } from './lean-parse.ts'

/** Where an entry's bytes lie in the text. */
export interface EntrySpan {
  readonly index: number
  readonly start: number
  readonly end: number
}

/** Makes entries out of their bytes. */
export interface EntryReader {
  /**
   * Spans that fit in one read, wanted in this order; each is parsed when it is its turn. Those whose JSON `skip` is true
   * of are not parsed.
   */
  read(spans: readonly EntrySpan[], skip?: EntriesOptions['skip']): Promise<Iterable<ReadEntry>>
  /** Longest span that is parsed in memory; a longer one is read alone, in pieces. */
  readonly wholeBytes: number
}

const URL_HEAD_BYTES = 1024

export function createEntryReader(text: ByteSource, traits: DialectTraits, limits: ReadLimits): EntryReader {
  // In an entry no longer than a value may be, no value is too long: both ways give the same.
  const wholeBytes = Math.min(limits.valueBytes, limits.entryBytes)
  return {
    wholeBytes,
    async read(spans, skip) {
      const [first] = spans
      if (!first) return []
      if (first.end - first.start > wholeBytes) return [await readLargeEntry(text, first, traits, limits)]
      const from = spans.reduce((least, { start }) => Math.min(least, start), first.start)
      const to = spans.reduce((most, { end }) => Math.max(most, end), first.end)
      const bytes = await text.read(from, to)
      return parsed(spans, bytes, from, traits, skip)
    },
  }
}

function* parsed(
  spans: readonly EntrySpan[],
  bytes: Uint8Array,
  from: number,
  traits: DialectTraits,
  skip: EntriesOptions['skip'],
): Generator<ReadEntry, void, undefined> {
  for (const { index, start, end } of spans)
    yield skip?.(bytes.subarray(start - from, end - from), index)
      ? { index, issues: [], skipped: true }
      : readEntry(jsonOf(decodeUtf8(bytes, start - from, end - from)), index, traits)
}

async function readLargeEntry(
  text: ByteSource,
  { index, start, end }: EntrySpan,
  traits: DialectTraits,
  { valueBytes, entryBytes }: ReadLimits,
): Promise<ReadEntry> {
  const lean = await leanParse(text, start, end, { valueBytes, keptBytes: entryBytes })
  const raw = await withUrlHead(lean, text)
  const entry = readEntry(raw, index, traits)
  return { ...entry, issues: [...entry.issues, ...leftOutIssues(lean, index)] }
}

function leftOutIssues({ leftOut, leftOutCount }: LeanValue, index: number): readonly ReadIssue[] {
  const listed = leftOut.map(
    ({ pointer, start }): ReadIssue => ({
      id: 'oversized-value',
      pointer: entryPointer(index, pointer),
      offset: start,
    }),
  )
  const more = leftOutCount - listed.length
  if (more > 0) listed.push({ id: 'oversized-value', pointer: entryPointer(index), count: more })
  return listed
}

// A `data:` URL can be larger than all that is kept; its beginning still says what it is.
async function withUrlHead({ value, leftOut }: LeanValue, text: ByteSource): Promise<unknown> {
  const place = leftOut.find(({ pointer }) => pointer === '/request/url')
  const raw = objectOf(value)
  const request = objectOf(raw?.request)
  if (!place || !request) return value
  const withHead: HarObject = { ...request, url: await headOf(place, text) }
  return { ...raw, request: withHead }
}

async function headOf({ start, end }: LeftOut, text: ByteSource): Promise<string> {
  const head = decodeUtf8(await text.read(start, Math.min(end, start + URL_HEAD_BYTES)))
  const backslash = head.indexOf('\\')
  return backslash < 0 ? head : head.slice(0, backslash)
}

// The scanner took it for JSON; bytes that are not UTF-8 are replaced before and cannot break it.
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
