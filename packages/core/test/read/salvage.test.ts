import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HaruspexError } from '../../src/model/error.ts'
import { dialectFixture, failureOf, harText, open, rawEntry, readAll } from './open.ts'

/** Ends of the complete entries of a HAR text that `harText` made. */
function endsOf(entries: readonly unknown[]): readonly number[] {
  let at = new TextEncoder().encode(harText([])).length - 3
  return entries.map((entry, place) => {
    at += new TextEncoder().encode(JSON.stringify(entry)).length + (place === 0 ? 0 : 1)
    return at
  })
}

describe('salvage', () => {
  it('of a file cut at any byte never crashes and has every entry before the cut', async () => {
    const entries = [rawEntry({ comment: 'é"\\\n🙂' }), 'no entry', rawEntry({ response: null }), rawEntry()]
    const text = new TextEncoder().encode(harText(entries))
    const ends = endsOf(entries)
    const whole = await readAll(await open(text), 'file')
    expect(text[ends[3]!]).toBe(0x5d)
    for (let cut = 0; cut < text.length; cut++) {
      const complete = ends.filter((end) => end <= cut).length
      try {
        const capture = await open(text.slice(0, cut))
        const reads = await readAll(capture, 'file')
        expect(reads).toEqual(whole.slice(0, complete))
        expect(capture.issues).toContainEqual(
          expect.objectContaining({
            id: 'truncated',
            offset: cut,
            entriesBefore: complete,
            line: 1,
            column: cut + 1,
          }),
        )
      } catch (error) {
        if (!(error instanceof HaruspexError)) throw error
        expect(error.code).toMatch(/^ERR_(?:FILE_EMPTY|MALFORMED_JSON)$/)
        expect(cut).toBeLessThan('{"log":{'.length)
      }
    }
  })

  it('of any dialect cut anywhere gives a prefix of its entries', async () => {
    const names = ['chrome.har', 'fiddler.har', 'firebug.harp', 'polly.har', 'hand-written.har']
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), async (name, at) => {
        const bytes = dialectFixture(name)
        const cut = bytes.slice(0, at % bytes.length)
        try {
          const capture = await open(cut)
          expect(capture.entryCount).toBeLessThanOrEqual((await open(bytes)).entryCount)
          expect((await readAll(capture)).length).toBe(capture.entryCount)
        } catch (error) {
          if (!(error instanceof HaruspexError)) throw error
          expect(error.code).toMatch(/^ERR_(?:FILE_EMPTY|MALFORMED_JSON|NOT_A_HAR)$/)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('of a defect in the middle keeps what stands before and tells the place', async () => {
    const text = harText([rawEntry(), rawEntry()]).replace(/\]\}\}$/, ',\n\n {oops}]}}')
    const capture = await open(text)
    expect(capture.entryCount).toBe(2)
    expect(capture.issues).toEqual([
      {
        id: 'malformed-json',
        offset: text.indexOf('oops'),
        line: 3,
        column: 3,
        expected: expect.any(String),
        entriesBefore: 2,
      },
    ])
  })

  it('counts places from the beginning of the file, behind a mark and a wrapper', async () => {
    const inner = harText([rawEntry()]).slice(0, -2)
    const text = `\ufeffcall(\n  ${inner} oops`
    const [issue] = (await open(text)).issues
    const place = new TextEncoder().encode(text).lastIndexOf('o'.charCodeAt(0), -4)
    expect(issue).toMatchObject({ id: 'malformed-json', offset: place, line: 2, column: inner.length + 4 })
  })

  it('reads on when something follows the document', async () => {
    const capture = await open(`${harText([rawEntry()])}\n{"log":{}}`)
    expect(capture.entryCount).toBe(1)
    expect(capture.issues).toMatchObject([{ id: 'trailing-data', entriesBefore: 1, line: 2, column: 1 }])
  })

  it('tells keys that stand twice, and takes the last as JSON.parse does', async () => {
    const text =
      '{"log":{"version":"1.2","creator":{"name":"T"},"entries":[{"request":{"url":"a","url":"b"}}]}}'
    const capture = await open(text)
    expect((await capture.entry(0)).entry?.request.url).toBe('b')
    expect(capture.issues).toEqual([
      { id: 'duplicate-key', pointer: '/log/entries/0', offset: text.lastIndexOf('url'), count: 1 },
    ])
  })

  it('ends at a nesting that no producer writes', async () => {
    const error = await failureOf(
      harText([rawEntry()])
        .replace('"comment"', '')
        .replace(/\]\}\}$/, `,${'['.repeat(10_000)}`),
    )
    expect(error.code).toBe('ERR_TOO_DEEP')
    expect(error.detail.entriesBefore).toBe(1)
  })
})
