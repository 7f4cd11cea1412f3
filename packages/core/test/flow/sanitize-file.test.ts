import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { sanitizeFile, verifyFile } from '../../src/flow/sanitize-file.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import { openCapture } from '../../src/read/open-capture.ts'
import { aZip } from '../read/a-zip.ts'
import { memorySpool, testRuntime, watchedRuntime } from '../runtime.ts'

const KEY = new TextEncoder().encode('a key that these tests share')
const SECRET = 'Qx7zR4tK9wLm2p'
const har = JSON.stringify({
  log: {
    version: '1.2',
    creator: { name: 'a made-up exporter', version: '1' },
    entries: [
      {
        startedDateTime: '2026-03-01T10:00:00.000Z',
        time: 12,
        request: {
          method: 'GET',
          url: `https://app.example/?token=${SECRET}`,
          headers: [],
          queryString: [],
          cookies: [],
        },
        response: {
          status: 200,
          headers: [],
          content: { size: 1, mimeType: 'text/plain', text: `see ${SECRET}` },
        },
        timings: { send: 1, wait: 10, receive: 1 },
      },
    ],
  },
})
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

async function run(input: Uint8Array, runtime = testRuntime) {
  const copy = memorySpool()
  const receipt = memorySpool()
  const summary = await sanitizeFile(memorySource(input, 'shop.har'), { copy, receipt }, runtime, {
    key: KEY,
  })
  const text = Buffer.from(copy.bytes).toString()
  const verified = await verifyFile(memorySource(copy.bytes), runtime, {
    original: memorySource(input),
    receipt: memorySource(receipt.bytes),
  })
  return { summary, text, verified }
}

describe('a file in a container', () => {
  it.each([
    ['plain', () => bytes(har)],
    ['gzip', () => new Uint8Array(gzipSync(har))],
    ['zlib', () => new Uint8Array(deflateSync(har))],
    ['zip', () => aZip([{ name: 'shop.har', data: bytes(har) }])],
  ] as const)(
    '%s: the copy is the plain HAR text without its secrets, and verifies',
    async (container, make) => {
      const plain = await run(bytes(har))
      const { summary, text, verified } = await run(make())
      expect(summary.container).toBe(container)
      expect(text).toBe(plain.text)
      expect(text).not.toContain(SECRET)
      expect(verified).toMatchObject({ ok: true, redactions: 2 })
    },
  )

  it.each([
    ['a BOM', '\ufeff', ''],
    ['a callback', 'onHar(', ');'],
    ['a BOM and line breaks', '\ufeff\r\n', '\r\n'],
  ])('%s around it stays byte for byte', async (_, before, behind) => {
    const { text, verified } = await run(bytes(before + har + behind))
    expect(text.startsWith(`${before}{"log"`)).toBe(true)
    expect(text.endsWith(`}${behind}`)).toBe(true)
    expect(text).not.toContain(SECRET)
    expect(verified.ok).toBe(true)
  })

  it('lets go of the spool that it inflated into', async () => {
    const { runtime, spools } = watchedRuntime()
    await run(new Uint8Array(gzipSync(har)), runtime)
    expect(spools.length).toBeGreaterThan(0)
    expect(spools.every(({ disposed }) => disposed)).toBe(true)
  })
})

describe('a broken file', () => {
  it('that was cut is salvaged: its issue is told, the whole entries can be read, nothing secret is left', async () => {
    const two = har.replace(
      '"entries":[',
      `"entries":[${har.slice(har.indexOf('[{') + 1, har.lastIndexOf(']'))},`,
    )
    for (const cut of [two.length - 3, two.length - 60, two.length - 200, two.lastIndexOf('token=') + 12]) {
      const { summary, text, verified } = await run(bytes(two.slice(0, cut)))
      expect(summary.issues.map(({ id }) => id)).toContain('truncated')
      expect(text).not.toContain(SECRET)
      expect(text).not.toContain(SECRET.slice(0, 6))
      expect(verified.ok).toBe(true)
      const capture = await openCapture(memorySource(bytes(text)), testRuntime)
      expect(capture.entryCount).toBeGreaterThanOrEqual(1)
      await capture.dispose()
    }
  })

  it.each([
    ['an HTML page', '<!doctype html><title>Walnut</title>'],
    ['another JSON', '{"walnut":true}'],
    ['nothing', ''],
    ['prose', 'walnut walnut walnut'],
  ])('that is %s is refused by name, and nothing of it is told', async (_, text) => {
    const copy = memorySpool()
    const error = await sanitizeFile(
      memorySource(bytes(text)),
      { copy, receipt: memorySpool() },
      testRuntime,
    ).catch((e: unknown) => e)
    expect(error).toMatchObject({
      name: 'HaruspexError',
      code: expect.stringMatching(/^ERR_(?:NOT_A_HAR|FILE_EMPTY|MALFORMED_JSON)$/),
    })
    expect(String(error)).not.toMatch(/walnut/i)
    expect(copy.bytes.length).toBe(0)
  })
})
