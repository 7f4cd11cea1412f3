import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/model/byte-source.ts'
import { strictPolicy } from '../../src/sanitize/policy.ts'
import { verify } from '../../src/sanitize/verify.ts'
import { testRuntime } from '../runtime.ts'
import { Dice } from './dice.ts'
import { changesBeyondSecrets } from './only-secrets-changed.ts'
import { KEY, type Sanitized, sanitized } from './sanitized.ts'

type Content = Readonly<Record<string, unknown>>
const dice = new Dice(5)
const randomBytes = (length: number): Buffer => Buffer.from(Array.from({ length }, () => dice.below(256)))
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), randomBytes(300)])
const WOFF2 = Buffer.concat([Buffer.from('wOF2'), randomBytes(90)])
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(400)])
const ZIP = Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(100)])
const BROTLI = Buffer.concat([Buffer.from([0x1b, 0x80, 0x00, 0xf8]), randomBytes(60)])

const har = (content: Content, postData?: Content): string =>
  JSON.stringify({ log: { entries: [{ request: { postData }, response: { content } }] } })
const contentOf = (run: Sanitized): { text: string; encoding?: string } =>
  (JSON.parse(run.copyText) as { log: { entries: [{ response: { content: { text: string } } }] } }).log
    .entries[0].response.content
const encoded = (bytes: Buffer, mimeType = 'application/octet-stream'): Content => ({
  size: bytes.length,
  mimeType,
  text: bytes.toString('base64'),
  encoding: 'base64',
})

describe('bodies that are encoded', () => {
  it.each([
    ['encoding behind the text', encoded],
    ['encoding before the text', (bytes: Buffer) => ({ encoding: 'base64', ...encoded(bytes) })],
    ['no encoding told', (bytes: Buffer) => ({ text: bytes.toString('base64') })],
  ])('JSON, HTML and forms are opened and written back: %s', async (_, make) => {
    for (const text of [
      '{"password":"walnut-77-x","page":2}',
      'page=2&password=walnut-77-x',
      '<a href="https://app.example/?token=walnut-77-x">page</a> and a longer text',
    ]) {
      const run = await sanitized(har(make(Buffer.from(text))))
      const copy = Buffer.from(contentOf(run).text, 'base64').toString()
      expect(copy).not.toContain('walnut')
      expect(copy).toContain('page')
      expect(contentOf(run).encoding).toBe((make(Buffer.from('')) as Content).encoding)
      expect(changesBeyondSecrets(run)).toEqual([])
    }
  })

  it('a compressed body is opened, also of many lines', async () => {
    const text = JSON.stringify(
      Array.from({ length: 500 }, (_, at) => ({ id: at, password: `walnut-77-${at}-x` })),
    )
    const run = await sanitized(har(encoded(gzipSync(text))))
    expect(run.summary).toMatchObject({ redactions: 500, opaque: 0, keptBodies: {} })
  })
})

describe('bodies that nobody can read', () => {
  it.each([
    ['PDF', PDF],
    ['zip', ZIP],
    ['Brotli', BROTLI],
    ['random bytes', randomBytes(64)],
    ['broken gzip', gzipSync('password=walnut-77-x'.repeat(20)).subarray(0, 30)],
  ])('%s goes whole under strict, and what stands there is base64 still', async (_, bytes) => {
    const run = await sanitized(har(encoded(bytes)))
    const { text, encoding } = contentOf(run)
    expect(encoding).toBe('base64')
    expect(atob(text)).toMatch(/^hsx_opaque_[a-z2-7]{12}[0-9a-b]$/)
    expect(run.summary.opaque).toBe(1)
    expect(run.redactions).toMatchObject([
      { pointer: '/log/entries/0/response/content/text', class: 'opaque', layers: ['base64'] },
    ])
    expect(changesBeyondSecrets(run)).toEqual([])
    expect((await sanitized(run.copy)).copyText).toBe(run.copyText)
  })

  it('one that is longer than what is held back for names waits for its encoding all the same', async () => {
    const large = Buffer.concat([BROTLI, Buffer.alloc(1_200_000, 0xf3)])
    expect(atob(contentOf(await sanitized(har(encoded(large)))).text)).toMatch(/^hsx_opaque_/)
    const pieces = har({ size: 1, text: 'QUE='.repeat(300_000), encoding: 'base64' })
    expect((await sanitized(pieces)).copyText).toBe(pieces)
  })

  it('pictures and fonts stay, and are listed with their size', async () => {
    const input = JSON.stringify({
      log: { entries: [PNG, WOFF2, PNG].map((bytes) => ({ response: { content: encoded(bytes) } })) },
    })
    const run = await sanitized(input)
    expect(run.copyText).toBe(input)
    expect(run.summary.keptBodies).toEqual({ png: 2, woff2: 1 })
    expect(run.end.keptBodies).toEqual({ png: 2, woff2: 1 })
    expect(run.kept).toMatchObject([
      { pointer: '/log/entries/0/response/content/text', kept: 'png', bytes: PNG.length },
      { pointer: '/log/entries/1/response/content/text', kept: 'woff2', bytes: WOFF2.length },
      { pointer: '/log/entries/2/response/content/text', kept: 'png' },
    ])
    for (const { input: from } of run.kept) {
      expect(atob(Buffer.from(run.original.subarray(...from)).toString()).length).toBeGreaterThan(90)
    }
  })

  it('a policy may keep them all; then each is listed', async () => {
    const policy = { ...strictPolicy, opaqueBodies: 'keep' } as const
    const input = har(encoded(BROTLI))
    const run = await sanitized(input, { key: KEY, policy })
    expect(run.copyText).toBe(input)
    expect(run.kept).toMatchObject([{ kept: 'unknown', bytes: BROTLI.length }])
  })

  it.each([
    ['with control characters', '\u0000\u0001\u0012\u0007carol\u0018\u0003\u0002'],
    ['with broken characters', '\ufffd\ufffdPNG\ufffd\u001a\ufffd\ufffd'],
    ['of characters that stand for bytes', '\n\u00f0\u0001\u000b\u0010\u0001\u001a\u0083\u0080'],
  ])('binary text goes whole: %s', async (_, text) => {
    const run = await sanitized(har({ size: 9, mimeType: 'x', text }, { mimeType: 'x', text }))
    expect(run.redactions.map(({ pointer, rule }) => [pointer, rule])).toEqual([
      ['/log/entries/0/request/postData/text', 'opaque-body'],
      ['/log/entries/0/response/content/text', 'opaque-body'],
    ])
  })

  it.each([
    'OK',
    'success',
    'd41d8cd98f00b204e9800998ecf8427e',
    'ORD2024AbCd12345',
    'Straße café 漢字',
    'a\u0085b'.padEnd(80, 'c'),
  ])('a short text stays what it is: %s', async (text) => {
    const input = har({ size: 2, mimeType: 'text/plain', text })
    expect((await sanitized(input)).copyText).toBe(input)
  })

  it('text in an older charset is text', async () => {
    const latin = Buffer.from('Grüße aus Köln, überall Straßen. '.repeat(4), 'latin1')
    const input = har(encoded(latin, 'text/plain; charset=iso-8859-1'))
    expect((await sanitized(input)).copyText).toBe(input)
  })

  it('an inflation that would never end is given up, and the body goes', async () => {
    const bomb = gzipSync(Buffer.alloc(64 << 20))
    const run = await sanitized(har(encoded(bomb)))
    expect(atob(contentOf(run).text)).toMatch(/^hsx_opaque_/)
    expect(run.summary.opaque).toBe(1)
  })
})

describe('a receipt with kept bodies', () => {
  it('is read by verify, which notices one that is missing', async () => {
    const input = har(encoded(PNG), { mimeType: 'x', text: 'password=walnut-77-x' })
    const run = await sanitized(input)
    const receipt = Buffer.from(run.receipt).toString()
    const check = (text: string) =>
      verify(memorySource(run.copy), testRuntime, {
        original: memorySource(run.original),
        receipt: memorySource(new Uint8Array(Buffer.from(text))),
      })
    expect(await check(receipt)).toMatchObject({ ok: true, problems: [] })
    const lines = receipt.trimEnd().split('\n')
    expect((await check(lines.filter((line) => !line.includes('"kept":')).join('\n'))).ok).toBe(false)
    expect((await check(receipt.replace('"kept":"png"', '"kept":"gif"'))).ok).toBe(false)
  })

  it('is the same however the file is read', async () => {
    const input = har(encoded(PNG), { mimeType: 'x', text: 'password=walnut-77-x' })
    const whole = await sanitized(input)
    for (const chunkBytes of [1, 7, 64, 300]) {
      const cut = await sanitized(input, { key: KEY, chunkBytes })
      expect(Buffer.compare(cut.receipt, whole.receipt)).toBe(0)
      expect(cut.copyText).toBe(whole.copyText)
    }
  })
})

describe('a body that only says it is base64', () => {
  it.each(['"password":\\u0022', '/9j/4AAQSkZJRgABAQAAAQAB","password":"'])(
    'is read all the same, and what is found in it goes from everywhere: %s',
    async (start) => {
      const body = JSON.stringify(`{${start}q7Xk2mNp4Rs6Tv8W","locale":"de-DE"}`).replaceAll('\\\\u', '\\u')
      const entry = `{"response":{"content":{"encoding":"base64","text":${body}}},"comment":"see q7Xk2mNp4Rs6Tv8W"}`
      const { copyText } = await sanitized(`{"log":{"entries":[${entry}]}}`)
      expect(copyText).not.toContain('q7Xk2mNp4Rs6Tv8W')
      expect(copyText).toContain('de-DE')
    },
  )
})

it('a body is known to be encoded also where the word for it is escaped', async () => {
  const unknown = Buffer.from(Array.from({ length: 200 }, (_, at) => (at * 167 + 27) & 0xff)).toString(
    'base64',
  )
  const content = `{"text":"${unknown}","encoding":"base6\\u0034"}`
  const { copyText } = await sanitized(`{"log":{"entries":[{"response":{"content":${content}}}]}}`)
  expect(copyText).not.toContain(unknown)
})
