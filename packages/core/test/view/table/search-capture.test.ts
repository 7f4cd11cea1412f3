import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../../src/model/byte-source.ts'
import { openCapture } from '../../../src/read/open-capture.ts'
import { loadLinearEngine } from '../../../src/scan/linear-pattern.ts'
import { filterEntries } from '../../../src/view/table/filter/filter-entries.ts'
import { parseFilter } from '../../../src/view/table/filter/parse-filter.ts'
import { readRequestTable } from '../../../src/view/table/read-request-table.ts'
import { jsonHint } from '../../../src/view/table/search/json-hint.ts'
import { searchCapture } from '../../../src/view/table/search/search-capture.ts'
import type { SearchHit, SearchQuery } from '../../../src/view/table/search/search-query.ts'
import { textFinder } from '../../../src/view/table/search/text-finder.ts'
import { aCapture, aFailure, anEntry, type EntryParts, headers } from '../../an-entry.ts'
import { testRuntime } from '../../runtime.ts'
import { tableOf } from './some-entries.ts'

const engine = await loadLinearEngine()

function places(text: string, query: SearchQuery): [number, number][] {
  const found: [number, number][] = []
  textFinder(query, engine)?.(text, (offset, length) => {
    found.push([offset, length])
    return true
  })
  return found
}

describe('finding in a text', () => {
  it.each([
    [
      'a Needle, needle',
      { text: 'needle' },
      [
        [2, 6],
        [10, 6],
      ],
    ],
    ['a Needle, needle', { text: 'needle', matchCase: true }, [[10, 6]]],
    ['needles need_le needle', { text: 'needle', wholeWord: true }, [[16, 6]]],
    [
      '订单错误，错误码',
      { text: '错误' },
      [
        [2, 2],
        [5, 2],
      ],
    ],
    [
      'ÄRGER ärger',
      { text: 'ärger' },
      [
        [0, 5],
        [6, 5],
      ],
    ],
    [
      'İx İX',
      { text: 'x' },
      [
        [1, 1],
        [4, 1],
      ],
    ],
    [
      'a😀b1 b22',
      { text: 'b\\d+', pattern: true },
      [
        [3, 2],
        [6, 3],
      ],
    ],
    ['id=(7)', { text: '(\\d)', pattern: true }, [[4, 1]]],
    [
      'Key: v\nkey: w',
      { text: '^key: (\\w)$', pattern: true },
      [
        [0, 6],
        [7, 6],
      ],
    ],
    [
      'aaaa',
      { text: 'aa' },
      [
        [0, 2],
        [2, 2],
      ],
    ],
    ['abc', { text: '' }, []],
    ['a.c abc', { text: 'a.c' }, [[0, 3]]],
  ] as [string, SearchQuery, [number, number][]][])('%s: %o', (text, query, expected) => {
    expect(places(text, query)).toEqual(expected)
  })

  it('finds what is there, and where it says', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
        text,
        (head, wanted, tail) => {
          const whole = head + wanted + tail
          const found = places(whole, { text: wanted, matchCase: true })
          expect(found.length).toBeGreaterThan(0)
          for (const [offset, length] of found) expect(whole.slice(offset, offset + length)).toBe(wanted)
          expect(places(whole, { text: wanted }).length).toBeGreaterThan(0)
        },
      ),
    )
  })

  it('has no answer for a pattern that is none', () => {
    expect(textFinder({ text: '(', pattern: true }, engine)).toBeUndefined()
  })
})

describe('searching a capture', () => {
  const body = (text: string) => ({ text, base64: false, params: [], declaredBytes: text.length })
  const entries = [
    anEntry({
      request: {
        url: 'https://a.example/Orders/7',
        headers: headers({ 'x-kind': 'orders' }),
        body: { base64: false, params: [{ name: 'what', value: 'my orders' }] },
      },
      response: { body: body('no such thing: ORDERS') },
    } as EntryParts),
    anEntry({ response: { body: body(`${'x'.repeat(500)}orders${'y'.repeat(500)}`) } } as EntryParts),
    anEntry({ response: { body: { text: undefined, declaredBytes: 9 } } } as EntryParts),
    aFailure('net::ERR_ORDERS', { socketMessages: [{ direction: 'send', data: '{"orders":1}' }] }),
  ]

  it('looks into every part, and says where it found what', async () => {
    const result = await searchCapture(aCapture(entries), { text: 'orders' })
    expect(result?.hits.map(({ place, part, item, name }) => [place, part, item, name])).toEqual([
      [0, 'url', undefined, undefined],
      [0, 'request-header', 0, 'x-kind'],
      [0, 'request-body', 0, 'what'],
      [0, 'response-body', undefined, undefined],
      [1, 'response-body', undefined, undefined],
      [3, 'message', 0, undefined],
      [3, 'error', undefined, undefined],
    ])
    expect(result).toMatchObject({ matches: 7, requests: 3, cut: false, doneEntries: 4 })
    expect(result?.hits[4]).toMatchObject({
      offset: 500,
      before: 'x'.repeat(60),
      match: 'orders',
      after: 'y'.repeat(60),
    })
  })

  it('tells which bodies it could not look into', async () => {
    const result = await searchCapture(aCapture(entries), { text: 'orders' })
    expect(result).toMatchObject({ unsearchedCount: 1, unsearched: ['/log/entries/2/response/content'] })
  })

  it('can be kept to some parts and some rows', async () => {
    const { table, capture } = await tableOf(entries)
    const hits = async (options: Parameters<typeof searchCapture>[2]) =>
      (await searchCapture(capture, { text: 'orders' }, options))?.hits.map(
        ({ place, part }) => `${place} ${part}`,
      )
    expect(await hits({ parts: ['response-body'] })).toEqual(['0 response-body', '1 response-body'])
    const within = { table, rows: Uint32Array.of(1, 3) }
    expect(await hits({ within })).toEqual(['1 response-body', '3 message', '3 error'])
  })

  it('counts all and lists the first, and hands hits over as they come', async () => {
    const many = Array.from({ length: 500 }, () =>
      anEntry({ response: { body: body('ab '.repeat(50)) } } as EntryParts),
    )
    const handed: SearchHit[] = []
    const result = await searchCapture(
      aCapture(many),
      { text: 'AB' },
      {
        parts: ['response-body'],
        mostHits: 30,
        onHits: (hits) => {
          handed.push(...hits)
        },
      },
    )
    expect(result).toMatchObject({ matches: 25_000, requests: 500, cut: true })
    expect(result?.hits).toHaveLength(30)
    expect(handed).toEqual(result?.hits)
    expect(handed.filter(({ place }) => place === 0)).toHaveLength(20)
  })

  it('can be given up', async () => {
    const signal = { aborted: true }
    await expect(searchCapture(aCapture(entries), { text: 'x' }, { signal })).rejects.toMatchObject({
      code: 'ERR_INTERRUPTED',
    })
  })

  it('searches bodies as they were meant: out of base64, by their charset', async () => {
    const content = (mimeType: string, bytes: Uint8Array) => ({
      size: bytes.length,
      mimeType,
      encoding: 'base64',
      text: Buffer.from(bytes).toString('base64'),
    })
    const entry = (body: object) => ({
      startedDateTime: '2026-03-01T10:00:00Z',
      request: { method: 'GET', url: 'https://a.example/' },
      response: { status: 200, content: body },
    })
    const har = {
      log: {
        version: '1.2',
        entries: [
          entry(content('text/plain; charset=gb18030', Uint8Array.of(0xb4, 0xed, 0xce, 0xf3))),
          entry(content('application/json', Buffer.from('{"says":"错误"}'))),
        ],
      },
    }
    const source = memorySource(Buffer.from(JSON.stringify(har)), 'x.har')
    const result = await searchCapture(await openCapture(source, testRuntime), { text: '错误' })
    expect(result?.hits.map(({ place }) => place)).toEqual([0, 1])
  })
})

describe('a hint', () => {
  const json = (text: string) => new TextEncoder().encode(text)

  it('is never wrong about a text that stands in an entry, however its JSON is written', () => {
    const letter = fc.constantFrom(
      'a',
      'B',
      'k',
      'K',
      'i',
      's',
      '1',
      '.',
      '-',
      '_',
      ' ',
      ':',
      '"',
      '\\',
      '/',
      'ß',
      '错',
      '\u212a',
      '\u0130',
      '\n',
    )
    const some = fc.string({ unit: letter, maxLength: 12 })
    const escaped = (text: string, every: boolean) =>
      every
        ? `"${[...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`
        : JSON.stringify(text)
    fc.assert(
      fc.property(
        some,
        fc.string({ unit: letter, minLength: 1, maxLength: 5 }),
        some,
        fc.boolean(),
        (head, wanted, tail, every) => {
          const hint = jsonHint(wanted)
          const folded = fc.sample(fc.constantFrom(wanted, wanted.toUpperCase(), wanted.toLowerCase()), 1)[0]!
          if (hint && (head + folded + tail).toLowerCase().includes(wanted.toLowerCase())) {
            expect(hint(json(escaped(head + folded + tail, every)))).toBe(true)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('spares what cannot hold the text', () => {
    const hint = jsonHint('no such ERRORS')!
    expect(hint(json('{"text":"error 7 \\u003cb\\u003e 错"}'))).toBe(false)
    expect(hint(json('{"text":"Errors"}'))).toBe(true)
    expect(hint(json('{"encoding":"base64"}'))).toBe(true)
    expect(hint(json('{"text":"\\u0065rrors"}'))).toBe(true)
    expect(jsonHint('错误')).toBeUndefined()
    expect(jsonHint('{"')).toBeUndefined()
  })

  it('makes no difference to what is found in a file', async () => {
    const entry = (text: string) => ({
      startedDateTime: '2026-03-01T10:00:00Z',
      request: { method: 'GET', url: 'https://a.example/' },
      response: { status: 200, content: { size: text.length, mimeType: 'text/plain', text } },
    })
    const texts = ['nothing', 'the "Error-Code": 7', 'x'.repeat(3 << 20), `${'y'.repeat(2 << 20)}ERROR-CODE`]
    const text = JSON.stringify({ log: { version: '1.2', entries: texts.map(entry) } }).replace(
      'Error',
      '\\u0045rror',
    )
    const capture = await openCapture(memorySource(json(text), 'x.har'), testRuntime)
    const table = await readRequestTable(capture)
    const found = await searchCapture(capture, { text: '"error-code"' })
    expect(found).toMatchObject({ matches: 1, unsearchedCount: 0 })
    expect(found?.hits[0]).toMatchObject({ place: 1, offset: 4 })
    expect((await searchCapture(capture, { text: 'error-code' }))?.hits.map(({ place }) => place)).toEqual([
      1, 3,
    ])
    const rowsOf = async (filter: string) => [
      ...(await filterEntries(parseFilter(filter), { table }, capture)),
    ]
    expect(await rowsOf('body:error-code')).toEqual([1, 3])
    expect(await rowsOf('-body:error-code')).toEqual([0, 2])
  })
})
