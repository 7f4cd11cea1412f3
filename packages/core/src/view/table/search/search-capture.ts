import type { Capture, EntriesOptions } from '../../../model/capture.ts'
import { type Body, type Entry, entryPointer } from '../../../model/entry.ts'
import { HaruspexError } from '../../../model/error.ts'
import { loadLinearEngine } from '../../../scan/linear-pattern.ts'
import { eachEntryOf, SEARCHED_VALUE_BYTES } from '../entries-of-rows.ts'
import type { RequestTable } from '../request-table.ts'
import { clipped } from '../url-parts.ts'
import { jsonHint } from './json-hint.ts'
import {
  SEARCH_PARTS,
  type SearchGap,
  type SearchHit,
  type SearchPart,
  type SearchQuery,
} from './search-query.ts'
import { type SearchedText, searchedTexts } from './searched-texts.ts'
import { type TextFinder, textFinder } from './text-finder.ts'

export interface SearchOptions {
  readonly parts?: readonly SearchPart[]
  /** Rows to search, with the table that they are of; the whole capture when left out. */
  readonly within?: { readonly table: RequestTable; readonly rows: Uint32Array }
  /** Hits that are listed; all are counted. Default 1000. */
  readonly mostHits?: number
  /** Of one text at most so many are listed. Default 20. */
  readonly mostPerText?: number
  /** Ends the search with ERR_INTERRUPTED. */
  readonly signal?: { readonly aborted: boolean }
  /** Called now and then with the hits since the last time. What it returns is waited for. */
  readonly onHits?: (hits: readonly SearchHit[], progress: SearchProgress) => void | Promise<void>
}

export interface SearchProgress {
  readonly doneEntries: number
  readonly totalEntries: number
  /** Matches so far, listed or not. */
  readonly matches: number
  /** Requests with a match so far. */
  readonly requests: number
}

export interface SearchResult extends SearchProgress {
  readonly hits: readonly SearchHit[]
  /** Hits are missing from the list. */
  readonly cut: boolean
  /** Bodies that were declared but could not be searched: pointers of the first hundred, and how many. */
  readonly unsearched: readonly string[]
  readonly unsearchedCount: number
  /** Texts of which the rest was not searched: the first hundred, and how many. */
  readonly gaps: readonly SearchGap[]
  readonly gapCount: number
}

const MOST_HITS = 1000
const MOST_PER_TEXT = 20
const MOST_POINTERS = 100
const MOST_GAPS = 100
const STEP = 200
const MOST_AROUND = 60
const MOST_MATCH = 200

/**
 * Searches addresses, headers, bodies and messages. Bodies are searched as the reader decodes them: out of base64, by
 * their charset. `undefined`: the query's pattern is no regular expression.
 * @throws {HaruspexError} `ERR_INTERRUPTED` when the signal is aborted.
 */
export async function searchCapture(
  capture: Capture,
  query: SearchQuery,
  options: SearchOptions = {},
): Promise<SearchResult | undefined> {
  const engine = query.pattern ? await loadLinearEngine() : undefined
  const find = textFinder(query, engine)
  if (find === undefined) return undefined
  const tally = startTally(find, options)
  const totalEntries = options.within?.rows.length ?? capture.entryCount
  let doneEntries = 0
  const progress = () => ({ doneEntries, totalEntries, ...tally.counts() })
  const skip = skipOf(query)
  for await (const entry of entriesOf(capture, options, skip)) {
    if (options.signal?.aborted) throw new HaruspexError('ERR_INTERRUPTED', 'The search was interrupted.')
    if (entry) tally.visit(entry)
    doneEntries++
    if (doneEntries % STEP === 0) await options.onHits?.(tally.news(), progress())
  }
  await options.onHits?.(tally.news(), progress())
  return { ...progress(), ...tally.result() }
}

async function* entriesOf(capture: Capture, { within }: SearchOptions, skip: EntriesOptions['skip']) {
  if (within) {
    for await (const { entry } of eachEntryOf(capture, within.table, within.rows, skip)) yield entry
  } else {
    const all = capture.entries({ order: 'time', skip, valueBytes: SEARCHED_VALUE_BYTES })
    for await (const { entry } of all) yield entry
  }
}

/** Entries that cannot hold the text need not be parsed. */
function skipOf({ text, pattern }: SearchQuery): EntriesOptions['skip'] {
  const hint = pattern ? undefined : jsonHint(text)
  return hint && ((json) => !hint(json))
}

function startTally(find: TextFinder, options: SearchOptions) {
  const { mostHits = MOST_HITS, mostPerText = MOST_PER_TEXT } = options
  const parts = new Set(options.parts ?? SEARCH_PARTS)
  const hits: SearchHit[] = []
  const unsearched: string[] = []
  let unsearchedCount = 0
  const gaps: SearchGap[] = []
  let gapCount = 0
  let matches = 0
  let requests = 0
  let told = 0

  function visitText(place: number, searched: SearchedText): void {
    let listed = 0
    const onMatch = (offset: number, length: number) => {
      matches++
      if (hits.length < mostHits && listed < mostPerText) {
        hits.push(hitOf(place, searched, offset, length))
        listed++
      }
      return true
    }
    find(searched.text, onMatch, (offset) => {
      const { text, ...where } = searched
      gapCount++
      if (gaps.length < MOST_GAPS) gaps.push({ place, ...where, searched: offset, length: text.length })
    })
  }

  return {
    visit(entry: Entry): void {
      const before = matches
      for (const searched of searchedTexts(entry, parts)) visitText(entry.index, searched)
      if (matches > before) requests++
      for (const pointer of unsearchedOf(entry, parts)) {
        unsearchedCount++
        if (unsearched.length < MOST_POINTERS) unsearched.push(pointer)
      }
    },
    counts: () => ({ matches, requests }),
    news(): readonly SearchHit[] {
      const news = hits.slice(told)
      told = hits.length
      return news
    },
    result: () => ({ hits, cut: hits.length < matches, unsearched, unsearchedCount, gaps, gapCount }),
  }
}

function unsearchedOf(
  { index, request, response }: Entry,
  parts: ReadonlySet<SearchPart>,
): readonly string[] {
  const missing = (body: Body | undefined) =>
    body !== undefined && body.text === undefined && body.params.length === 0 && !!body.declaredBytes
  return [
    ...(parts.has('request-body') && missing(request.body) ? [entryPointer(index, '/request/postData')] : []),
    ...(parts.has('response-body') && missing(response?.body)
      ? [entryPointer(index, '/response/content')]
      : []),
  ]
}

function hitOf(place: number, { text, ...where }: SearchedText, offset: number, length: number): SearchHit {
  const end = offset + length
  const from = Math.max(0, offset - MOST_AROUND)
  return {
    place,
    ...where,
    offset,
    length,
    before: text.slice(isLowSurrogate(text, from) ? from + 1 : from, offset),
    match: clipped(text.slice(offset, end), MOST_MATCH),
    after: clipped(text.slice(end, end + MOST_AROUND), MOST_AROUND),
  }
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
