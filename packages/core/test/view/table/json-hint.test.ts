import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../../src/model/byte-source.ts'
import { openCapture } from '../../../src/read/open-capture.ts'
import { filterEntries } from '../../../src/view/table/filter/filter-entries.ts'
import { parseFilter } from '../../../src/view/table/filter/parse-filter.ts'
import { readRequestTable } from '../../../src/view/table/read-request-table.ts'
import { jsonHint } from '../../../src/view/table/search/json-hint.ts'
import { searchCapture } from '../../../src/view/table/search/search-capture.ts'
import { testRuntime } from '../../runtime.ts'

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
