import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ByteSource, memorySource } from '../../src/model/byte-source.ts'
import { captureOf, openCapture } from '../../src/read/open-capture.ts'
import { openHarText } from '../../src/read/open-har-text.ts'
import { testRuntime } from '../runtime.ts'
import { entriesOf, harText, open, rawEntry, readAll } from './open.ts'

const at = (seconds: number | undefined) =>
  rawEntry({
    startedDateTime: seconds === undefined ? undefined : new Date(1.7e12 + seconds * 1000).toISOString(),
  })

/** A source that counts how often it is asked. */
function countedSource(bytes: Uint8Array): ByteSource & { readonly reads: () => number } {
  let reads = 0
  return {
    ...memorySource(bytes),
    read: async (from, to) => {
      reads++
      return bytes.slice(from, to)
    },
    reads: () => reads,
  }
}

describe('a capture', () => {
  it('gives its entries by start time, those of the same time in file order, those without one last', async () => {
    const capture = await open(harText([at(5), at(undefined), at(1), at(5), at(3)]))
    expect((await readAll(capture)).map(({ index }) => index)).toEqual([2, 4, 0, 3, 1])
    expect((await readAll(capture, 'file')).map(({ index }) => index)).toEqual([0, 1, 2, 3, 4])
    expect(capture.issues).toEqual([{ id: 'unsorted-entries', pointer: '/log/entries', count: 2 }])
  })

  it('tells every entry of the file once, or what is wrong with it', async () => {
    const items = fc.array(
      fc.oneof(
        fc.constant(rawEntry()),
        fc.json().map((text) => JSON.parse(text) as unknown),
      ),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(items, fc.constantFrom('time' as const, 'file' as const), async (entries, order) => {
        const reads = await readAll(await open(harText(entries)), order)
        expect(reads.map(({ index }) => index).sort((a, b) => a - b)).toEqual(
          entries.map((_, place) => place),
        )
        for (const { entry, index, issues } of reads) {
          if (entry) expect(entry.index).toBe(index)
          else expect(issues).toContainEqual({ id: 'invalid-entry', pointer: `/log/entries/${index}` })
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is the same however the file is cut into reads', async () => {
    const text = new TextEncoder().encode(harText([at(5), rawEntry({ comment: '🙂é' }), at(1)]))
    const whole = await readAll(await open(text))
    for (const most of [1, 2, 3, 7, 64, 1000]) {
      // Short reads for the scan alone, which takes what it gets; whoever reads an entry wants all of it.
      const pieces: ByteSource = {
        ...memorySource(text),
        read: async (from, to) => (to === text.length ? text.slice(from, from + most) : text.slice(from, to)),
      }
      const capture = await openCapture(pieces, testRuntime)
      expect(capture.entryCount).toBe(3)
      expect(await capture.entry(0)).toEqual(whole.find(({ index }) => index === 0))
    }
  })

  it('reads entries that lie together at once', async () => {
    const readsFor = async (times: (place: number) => number) => {
      const text = harText(Array.from({ length: 2000 }, (_, place) => at(times(place))))
      const source = countedSource(new TextEncoder().encode(text))
      const capture = await openCapture(source, testRuntime)
      const before = source.reads()
      expect((await readAll(capture)).length).toBe(2000)
      return source.reads() - before
    }
    expect(await readsFor((place) => place)).toBeLessThan(5)
    expect(await readsFor((place) => place ^ 3)).toBeLessThan(5)
    expect(await readsFor((place) => place % 50)).toBeLessThan(200)
  })

  it('gives the same entry alone and in a walk', async () => {
    const capture = await open(harText([at(5), 'no entry', rawEntry({ response: undefined })]))
    for (const read of await readAll(capture)) expect(await capture.entry(read.index)).toEqual(read)
    await expect(capture.entry(3)).rejects.toMatchObject({ code: 'ERR_INTERNAL' })
  })

  it('says once, with the last entry, what concerns many', async () => {
    const odd = rawEntry({ time: 99, pageref: 'nowhere' })
    const reads = await readAll(await open(harText([rawEntry(), odd, odd, rawEntry()])))
    expect(reads.slice(0, 3).flatMap(({ issues }) => issues)).toEqual([])
    expect(reads[3]?.issues).toEqual([
      { id: 'total-differs', pointer: '/log/entries/1/time', count: 2 },
      { id: 'dangling-pageref', pointer: '/log/entries/1/pageref', count: 2 },
    ])
  })

  it('keeps two Set-Cookie rows two, their case as written, and finds headers without it', async () => {
    const headers = [
      { name: 'Set-Cookie', value: 'Sid=1; Path=/' },
      { name: 'X-Case', value: 'Kept' },
      { name: 'set-cookie', value: 'Other=2' },
    ]
    const [entry] = await entriesOf(harText([rawEntry({ response: { status: 200, headers, content: {} } })]))
    expect(entry?.response?.headers).toEqual(headers)
    expect(entry?.response?.cookies.map(({ name }) => name)).toEqual(['Sid', 'Other'])
  })

  it('says when the file changed while it was read', async () => {
    const source = {
      ...memorySource(new TextEncoder().encode(harText([rawEntry()]))),
      changed: async () => true,
    }
    expect((await openCapture(source, testRuntime)).issues).toEqual([{ id: 'file-changed' }])
  })

  it('knows a file that went through sanitize', async () => {
    const tag = 'hsx_cookie_abcdefgh23454'
    expect((await open(harText([rawEntry({ comment: tag })]))).sanitized).toBe(true)
    expect((await open(harText([rawEntry({ comment: tag.slice(1) })]))).sanitized).toBe(false)
  })

  it('can be interrupted, and tells how far it is', async () => {
    const progress: number[] = []
    const text = harText([rawEntry(), rawEntry()])
    await open(text, { onProgress: ({ doneBytes, entries }) => progress.push(doneBytes, entries) })
    expect(progress).toEqual([new TextEncoder().encode(text).length, 2])
    await expect(open(text, { signal: { aborted: true } })).rejects.toMatchObject({ code: 'ERR_INTERRUPTED' })
    const signal = { aborted: false }
    const capture = await open(text, { signal })
    signal.aborted = true
    await expect(readAll(capture)).rejects.toMatchObject({ code: 'ERR_INTERRUPTED' })
  })

  it('can stand in a text that someone else opened', async () => {
    const source = memorySource(
      new TextEncoder().encode(harText([rawEntry()], { pages: [{ id: 7 }] })),
      'x.har',
    )
    const har = await openHarText(source, testRuntime)
    const capture = await captureOf(har, source)
    await capture.dispose()
    expect(capture).toMatchObject({ name: 'x.har', container: 'plain', harVersion: '1.2', entryCount: 1 })
    expect(capture.pages).toMatchObject([{ id: '7' }])
    expect(capture.producer).toEqual({ name: 'Test', version: '1', browser: undefined, dialect: 'other' })
  })
})
