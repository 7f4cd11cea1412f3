import { deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/model/byte-source.ts'
import type { HaruspexError } from '../../src/model/error.ts'
import { openCapture } from '../../src/read/open-capture.ts'
import { openHarText } from '../../src/read/open-har-text.ts'
import { testRuntime, watchedRuntime } from '../runtime.ts'
import { aZip } from './a-zip.ts'
import { failureOf, harText, open, rawEntry, readAll } from './open.ts'

const text = harText([rawEntry({ comment: 'grüße 🙂' }), rawEntry({ comment: 'two' })])
const bytes = new TextEncoder().encode(text)
const withMark = new TextEncoder().encode(`\ufeff${text}`)
const jsonp = (name: string) => new TextEncoder().encode(`${name}(${text});\n`)

const WRAPPED: readonly (readonly [name: string, container: string, content: Uint8Array])[] = [
  ['nothing', 'plain', bytes],
  ['a byte order mark', 'plain', withMark],
  ['gzip', 'gzip', gzipSync(bytes)],
  ['gzip and a byte order mark', 'gzip', gzipSync(withMark)],
  ['zlib', 'zlib', deflateSync(bytes)],
  ['the fastest zlib', 'zlib', deflateSync(bytes, { level: 1 })],
  ['zip', 'zip', aZip([{ name: 'a/session.har', data: bytes }])],
  ['zip, not compressed', 'zip', aZip([{ name: 'session.HAR', data: bytes, stored: true }])],
  [
    'zip among the bodies of Playwright and the shadows of macOS',
    'zip',
    aZip([
      { name: '8f14e45f.json', data: bytes },
      { name: '__MACOSX/._har.har', data: bytes },
      { name: 'har.har', data: bytes },
    ]),
  ],
  ['zip under another name', 'zip', aZip([{ name: 'export.json', data: bytes }])],
  ['JSONP', 'jsonp', jsonp('onInputData')],
  ['JSONP with a guard', 'jsonp', jsonp('/**/ my.callback$1 ')],
]

describe('containers', () => {
  it.each(WRAPPED)('around the same HAR give the same entries: %s', async (_, container, content) => {
    const capture = await open(content)
    expect(capture.container).toBe(container)
    expect(capture.issues).toEqual([])
    expect(capture.fileBytes).toBe(content.length)
    expect(await readAll(capture)).toEqual(await readAll(await open(bytes)))
  })

  it.each(WRAPPED)('tell where the JSON stands in the text: %s', async (_, __, content) => {
    const har = await openHarText(memorySource(content), testRuntime)
    const json = await har.text.read(har.jsonFrom, har.jsonTo)
    expect(new TextDecoder().decode(json).trim()).toBe(text)
  })

  it('are known by content, whatever the name says', async () => {
    const capture = await openCapture(memorySource(gzipSync(bytes), 'session.zip'), testRuntime)
    expect(capture.container).toBe('gzip')
  })

  it('that were cut give what came before the cut', async () => {
    const entries = Array.from({ length: 300 }, (_, place) => ({
      ...rawEntry(),
      comment: `${place} ${Math.sin(place)}`,
    }))
    const whole = gzipSync(harText(entries))
    const capture = await open(whole.subarray(0, whole.length >> 1))
    expect(capture.issues.map(({ id }) => id)).toEqual(['cut-container', 'truncated'])
    expect(capture.entryCount).toBeGreaterThan(20)
    expect(capture.entryCount).toBeLessThan(300)
    const reads = await readAll(capture, 'file')
    expect(reads.map(({ entry }) => entry?.comment)).toEqual(
      entries.slice(0, reads.length).map(({ comment }) => comment),
    )
  })

  it('never crash the reader, cut or flipped anywhere', async () => {
    const contents = WRAPPED.map(([, , content]) => content)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...contents),
        fc.nat(),
        fc.option(fc.nat(255)),
        async (content, at, flip) => {
          const place = at % content.length
          const broken = flip === null ? content.slice(0, place) : content.slice()
          if (flip !== null) broken[place] = flip
          try {
            await readAll(await open(broken))
          } catch (error) {
            expect((error as HaruspexError).code).toMatch(
              /^ERR_(?:CONTAINER|NOT_A_HAR|MALFORMED_JSON|FILE_EMPTY)$/,
            )
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  it('that inflate too far are refused by what comes out, not by what they declare', async () => {
    const bomb = gzipSync(new Uint8Array(64 << 20).fill(0x20), { level: 9 })
    const error = await failureOf(bomb)
    expect(error.code).toBe('ERR_TOO_LARGE')
    expect(error.detail.inflatedBytes).toBeLessThan(24 << 20)
    expect((await failureOf(aZip([{ name: 'x.har', data: new Uint8Array(64 << 20) }]))).code).toBe(
      'ERR_TOO_LARGE',
    )
    const small = { limits: { inflatedBytes: 100 } }
    expect((await failureOf(gzipSync(bytes), small)).code).toBe('ERR_TOO_LARGE')
    expect((await failureOf(WRAPPED[6]![2], small)).code).toBe('ERR_TOO_LARGE')
  })

  it('let go of their spool when they are done, and when they fail', async () => {
    const watched = watchedRuntime()
    const capture = await openCapture(memorySource(gzipSync(bytes)), watched.runtime)
    expect(watched.spools.map(({ disposed }) => disposed)).toEqual([false])
    await capture.dispose()
    await openCapture(memorySource(gzipSync('{"openapi":"3.1"}')), watched.runtime).catch(() => {})
    await openCapture(memorySource(gzipSync(gzipSync(bytes))), watched.runtime).catch(() => {})
    await openCapture(memorySource(gzipSync(bytes).subarray(0, 12)), watched.runtime).catch(() => {})
    expect(watched.spools.map(({ disposed }) => disposed)).toEqual([true, true, true, true])
  })

  it('that cannot be opened say why', async () => {
    const member = { name: 'x.har', data: bytes }
    expect(await failureOf(aZip([member, { ...member, name: 'y.har' }]))).toMatchObject({
      code: 'ERR_NOT_A_HAR',
      detail: { kind: 'zip-with-several-hars' },
    })
    expect((await failureOf(aZip([]))).detail.kind).toBe('zip-without-har')
    expect(
      (
        await failureOf(
          aZip([
            { ...member, name: 'a.txt' },
            { ...member, name: 'b.txt' },
          ]),
        )
      ).detail.kind,
    ).toBe('zip-without-har')
    expect((await failureOf(aZip([{ ...member, encrypted: true }]))).message).toContain('encrypted')
    expect((await failureOf(aZip([member]).subarray(0, -30))).code).toBe('ERR_CONTAINER')
    expect((await failureOf(aZip([member, member, member]), { limits: { zipMembers: 2 } })).code).toBe(
      'ERR_TOO_LARGE',
    )
    expect((await failureOf(gzipSync(gzipSync(bytes)))).detail.kind).toBe('nested-container')
    expect((await failureOf(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0))).code).toBe('ERR_CONTAINER')
  })
})
