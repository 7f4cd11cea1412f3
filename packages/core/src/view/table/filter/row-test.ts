import { netErrorFamily } from '../../../http/net-error-family.ts'
import type { WordColumnId } from '../columns.ts'
import { FLAG } from '../columns.ts'
import type { RequestTable } from '../request-table.ts'
import { kindCodes, protocolCodes } from '../row-codes.ts'
import type { RowMarks } from '../row-marks.ts'
import { NO, not, OPEN, type RowTest, YES } from './answer.ts'
import type { FilterContext } from './filter-context.ts'
import type { FilterKey } from './filter-keys.ts'
import type { FilterTerm, FilterTest } from './filter-query.ts'
import { bytesTest, durationTest, phaseTest, statusTest, timeTest } from './number-test.ts'
import { compilePattern } from './pattern.ts'
import { stateTest } from './state-test.ts'
import { wordsMatcher } from './wildcard.ts'
import { idTest, linesTest, urlTextTest, wordTest } from './word-test.ts'

/** Keys that ask for the word of one column. */
const WORD_KEYS: Partial<Record<FilterKey, WordColumnId>> = {
  method: 'method',
  domain: 'host',
  scheme: 'scheme',
  'mime-type': 'mime',
  priority: 'priority',
  'remote-address': 'remote',
  connection: 'connection',
  page: 'page',
}
/** Keys that ask for one of the names of a column. */
const NAME_KEYS: Partial<Record<FilterKey, WordColumnId>> = {
  'has-request-header': 'requestHeaders',
  'has-response-header': 'responseHeaders',
  'cookie-name': 'cookies',
  'set-cookie-name': 'setCookies',
}
/** Keys that only an entry can answer, and the column without which it need not be asked. */
const ENTRY_KEYS: Partial<Record<FilterKey, WordColumnId>> = {
  'response-header-set-cookie': 'responseHeaders',
  'set-cookie-value': 'setCookies',
  'set-cookie-domain': 'setCookies',
  'cookie-value': 'cookies',
  'cookie-domain': 'cookies',
  'cookie-path': 'cookies',
}
/** What DevTools' chips and people call the kinds. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  doc: 'document',
  css: 'stylesheet',
  js: 'script',
  img: 'image',
  ws: 'websocket',
  sse: 'eventsource',
}

/** What the columns can say about a term. A term that could not be read passes every row. */
export function rowTest(term: FilterTerm, context: FilterContext): RowTest {
  const { test } = term
  if (test === undefined) return () => YES
  const positive = positiveTest(term.key, test, context)
  return term.negated ? (row) => not(positive(row)) : positive
}

function positiveTest(key: FilterKey | undefined, test: FilterTest, context: FilterContext): RowTest {
  const { table } = context
  switch (test.kind) {
    case 'status':
      return statusTest(table, test.ranges)
    case 'bytes':
      return bytesTest(table, test.bytes)
    case 'duration':
      return durationTest(table, test.ms)
    case 'phase':
      return phaseTest(table, test.phases, test.than, test.ms)
    case 'time':
      return timeTest(context, test.time, key === 'to' ? 'to' : 'from')
    case 'states': {
      const tests = test.states.map((state) => stateTest(state, context))
      return (row) => (tests.some((state) => state(row) === YES) ? YES : NO)
    }
    case 'words':
      return wordsTest(key, test.words, table)
    case 'pattern':
      return patternTest(key, test.source, context)
    case 'text':
      return textTest(key, test.text, context)
  }
}

function wordsTest(key: FilterKey | undefined, given: readonly string[], table: RequestTable): RowTest {
  const { columns, words } = table
  const names = key === 'resource-type' ? given.map((word) => KIND_WORDS[word] ?? word) : given
  const matches = wordsMatcher(names)
  if (key === 'resource-type') return codeTest(columns.kind, kindCodes.words, matches)
  if (key === 'protocol') return codeTest(columns.protocol, protocolCodes.words, matches)
  const word = key && WORD_KEYS[key]
  if (word) return wordTest(words, columns.words[word].ids, (text) => matches(text.toLowerCase()))
  const list = key && NAME_KEYS[key]
  if (list) return linesTest(words, columns.words[list].ids, matches)
  return entryKeyTest(key, table)
}

function codeTest(codes: Uint8Array, words: readonly string[], matches: (text: string) => boolean): RowTest {
  const passing = [false, ...words.map(matches)]
  return (row) => (passing[codes[row] ?? 0] ? YES : NO)
}

function textTest(key: FilterKey | undefined, text: string, context: FilterContext): RowTest {
  const { table, marks } = context
  const { columns, words } = table
  const wanted = text.toLowerCase()
  const has = (found: string) => found.toLowerCase().includes(wanted)
  switch (key) {
    case undefined:
      return urlTextTest(table, text)
    case 'url':
      return urlTextTest(table, text, true)
    case 'error':
      return wordTest(
        words,
        columns.words.error.ids,
        (error) => has(error) || netErrorFamily(error) === wanted,
      )
    case 'graphql':
      return wordTest(words, columns.words.graphqlName.ids, has)
    case 'initiator': {
      const url = wordTest(words, columns.words.initiatorUrl.ids, has)
      const type = wordTest(words, columns.words.initiatorType.ids, has)
      return (row) => (url(row) === YES ? YES : type(row))
    }
    case 'finding':
      return findingTest(table, marks, wanted)
    case 'tracking-id': {
      const id = wordTest(words, columns.words.trackingId.ids, has)
      const type = wordTest(words, columns.words.trackingType.ids, has)
      // The table knows the first one only.
      return (row) => {
        if (!columns.trackingCount[row]) return NO
        return id(row) === YES || type(row) === YES ? YES : OPEN
      }
    }
    case 'body':
    case 'req-body':
      return bodyTest(key, table)
    default:
      return entryKeyTest(key, table)
  }
}

function patternTest(key: FilterKey | undefined, source: string, context: FilterContext): RowTest {
  const { table, engine } = context
  if (key === 'body' || key === 'req-body') return bodyTest(key, table)
  if (engine === undefined) return () => OPEN
  const pattern = compilePattern(source, engine)
  if (pattern === undefined) return () => YES
  const { urls, columns } = table
  const arena = urls.arena()
  return idTest(urls.count, columns.url, (id) => {
    const from = key === 'url' ? 0 : table.urlFrom(id)
    return pattern.test(arena.subarray(urls.start(id) + from, urls.end(id)))
  })
}

function bodyTest(key: 'body' | 'req-body', { columns }: RequestTable): RowTest {
  const flag = key === 'body' ? FLAG.responseBody : FLAG.requestBody
  return (row) => (((columns.flags[row] ?? 0) & flag) === 0 ? NO : OPEN)
}

function entryKeyTest(key: FilterKey | undefined, { columns }: RequestTable): RowTest {
  const column = key && ENTRY_KEYS[key]
  if (column === undefined) return () => NO
  return (row) => (columns.words[column].get(row) === 0 ? NO : OPEN)
}

function findingTest(table: RequestTable, marks: RowMarks | undefined, wanted: string): RowTest {
  const passing = new Uint8Array(table.length)
  for (const { finding, rows } of marks?.marked ?? []) {
    const { rule, code, severity } = finding
    const named = rule.includes(wanted) || code.toLowerCase().includes(wanted)
    if (!named && severity !== wanted && wanted !== 'any') continue
    for (const row of rows) passing[row] = 1
  }
  return (row) => (passing[row] ? YES : NO)
}
