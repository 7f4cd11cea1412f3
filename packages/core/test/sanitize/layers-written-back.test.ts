import { deflateRawSync, deflateSync, gunzipSync, gzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { changesBeyondSecrets } from './only-secrets-changed.ts'
import { sanitized } from './sanitized.ts'

const SECRET = 'walnut-77-Qx7zR4tK'
const JSON_TEXT = JSON.stringify({
  user: 'carol',
  password: SECRET,
  error_code: 'E-1043',
  note: 'a longer text, so that there is more than one line of it',
})
const hexOf = (text: string): string => Buffer.from(text).toString('hex')
const pairs = (text: string, between: string): string => (hexOf(text).match(/../g) ?? []).join(between)
const inLines = (text: string, width: number, end: string): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(end)
const quoted = (text: string): string =>
  inLines(text.replaceAll('=', '=3D').replaceAll('é', '=C3=A9'), 40, '=\r\n')
const fromQuoted = (text: string): string =>
  text.replace(/=\r\n/g, '').replaceAll('=3D', '=').replaceAll('=C3=A9', 'é')

/** What is written, and how a reader gets the text out again. */
const CONTAINERS: Readonly<
  Record<string, readonly [encode: (text: string) => string, decode: (text: string) => string]>
> = {
  base64: [(text) => Buffer.from(text).toString('base64'), (text) => atob(text)],
  'gzip in base64': [
    (text) => gzipSync(text).toString('base64'),
    (text) => gunzipSync(Buffer.from(text, 'base64')).toString(),
  ],
  'zlib in base64': [
    (text) => deflateSync(text).toString('base64'),
    (text) => inflateSync(Buffer.from(text, 'base64')).toString(),
  ],
  'zlib in base64url': [
    (text) => deflateSync(text).toString('base64url'),
    (text) => inflateSync(Buffer.from(text, 'base64url')).toString(),
  ],
  'raw deflate in base64': [
    (text) => deflateRawSync(text).toString('base64'),
    (text) => inflateRawSync(Buffer.from(text, 'base64')).toString(),
  ],
  'gzip in gzip': [
    (text) => gzipSync(gzipSync(text)).toString('base64'),
    (text) => gunzipSync(gunzipSync(Buffer.from(text, 'base64'))).toString(),
  ],
  'gzip in hexadecimal': [
    (text) => gzipSync(text).toString('hex'),
    (text) => gunzipSync(Buffer.from(text, 'hex')).toString(),
  ],
  'base64 in lines of 76': [
    (text) => inLines(Buffer.from(text).toString('base64'), 76, '\r\n'),
    (text) => {
      for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76)
      return Buffer.from(text, 'base64').toString()
    },
  ],
  'base64 in lines of 64 behind a word': [
    (text) => `body: ${inLines(Buffer.from(text).toString('base64'), 64, '\n')}\n.`,
    (text) => Buffer.from(text.slice(6, -2), 'base64').toString(),
  ],
  hexadecimal: [hexOf, (text) => Buffer.from(text, 'hex').toString()],
  'hexadecimal in capitals behind 0x': [
    (text) => `0x${hexOf(text).toUpperCase()}`,
    (text) => {
      expect(text).toMatch(/^0x[0-9A-F]+$/)
      return Buffer.from(text.slice(2), 'hex').toString()
    },
  ],
  'hexadecimal with colons': [
    (text) => pairs(text, ':'),
    (text) => {
      expect(text).toMatch(/^(?:[0-9a-f]{2}:)+[0-9a-f]{2}$/)
      return Buffer.from(text.replaceAll(':', ''), 'hex').toString()
    },
  ],
  'UTF-16 in base64': [
    (text) => Buffer.from(text, 'utf16le').toString('base64'),
    (text) => Buffer.from(text, 'base64').toString('utf16le'),
  ],
  'UTF-16 in base64, big end first, marked': [
    (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('base64'),
    (text) => Buffer.from(text, 'base64').swap16().toString('utf16le').slice(1),
  ],
  'quoted-printable in a part': [
    (text) =>
      `--b\r\nContent-Disposition: form-data; name="data"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(text)}\r\n--b--\r\n`,
    (text) => fromQuoted(text.slice(text.indexOf('\r\n\r\n') + 4, text.lastIndexOf('\r\n--b'))),
  ],
  'octal escapes': [
    (text) =>
      `x='${text.replace(/[":{},]/g, (char) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`)}'`,
    (text) =>
      text
        .slice(3, -1)
        .replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))),
  ],
  'percent escapes of another kind': [
    (text) =>
      `data=${text.replace(/[^A-Za-z0-9]/g, (char) => `%u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}`,
    (text) => text.slice(5).replace(/%u(....)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
  ],
}
const NAMES = Object.keys(CONTAINERS)
const bodyOf = (copyText: string): string => (JSON.parse(copyText) as { text: string }).text

describe('a value below an encoding is replaced inside it', () => {
  it.each(NAMES)('%s: the secret goes, all else is read as before', async (name) => {
    const [encode, decode] = CONTAINERS[name]!
    const run = await sanitized(JSON.stringify({ text: encode(JSON_TEXT) }))
    const read = JSON.parse(decode(bodyOf(run.copyText))) as Record<string, string>
    expect(read).toMatchObject({
      ...(JSON.parse(JSON_TEXT) as object),
      password: expect.stringMatching(/^hsx_password_/),
    })
    expect(run.redactions).toMatchObject([{ rule: 'named-value', class: 'password' }])
    expect(run.end.opaque).toBe(0)
    expect(changesBeyondSecrets(run)).toEqual([])
    expect((await sanitized(run.copy)).copyText).toBe(run.copyText)
  })

  it.each(NAMES)('%s: what holds no secret stays byte for byte', async (name) => {
    const [encode] = CONTAINERS[name]!
    const input = JSON.stringify({ text: encode(JSON_TEXT.replace('password', 'passport')) })
    expect((await sanitized(input)).copyText).toBe(input)
  })

  it.each(['base64', 'gzip in base64', 'raw deflate in base64', 'zlib in base64'])(
    '%s in a form and in a URL keeps its plus signs',
    async (name) => {
      const [encode, decode] = CONTAINERS[name]!
      for (const secret of ['walnut-77-a?>~', 'walnut-77-b>>>', 'hazel-88-~~~x', 'hazel-99->?>?']) {
        const value = encode(JSON_TEXT.replace(SECRET, secret).replace('carol', 'c~~>>?'))
        const fields = new URLSearchParams({ page: '2', data: value })
        const { copyText } = await sanitized(
          JSON.stringify({
            text: `${fields}`,
            url: `https://app.example/?${fields}`,
            note: `see /x?${fields} there`,
          }),
        )
        const { text, url, note } = JSON.parse(copyText) as Record<string, string>
        for (const query of [text!, url!.split('?')[1]!, note!.split(/[? ]/)[2]!]) {
          const read = JSON.parse(decode(new URLSearchParams(query).get('data')!)) as Record<string, string>
          expect(read).toMatchObject({ user: 'c~~>>?', password: expect.stringMatching(/^hsx_password_/) })
        }
      }
    },
  )

  it('base64 in a form whose plus signs nobody escaped is read as it was meant', async () => {
    const value = Buffer.from(JSON_TEXT.replace('carol', '>>>???~~~')).toString('base64')
    expect(value).toContain('+')
    const run = await sanitized(JSON.stringify({ text: `page=2&data=${value}&lang=en` }))
    const data = /data=([^&]+)/.exec(bodyOf(run.copyText))?.[1] ?? ''
    expect(atob(decodeURIComponent(data))).toMatch(/"user":">>>\?\?\?~~~","password":"hsx_password_/)
  })

  it.each([
    ['MD5', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['SHA-1 that begins like zlib', '789c8fb70fdaeb94a9c4ba7f2f4f0e3cbd49c1f2'],
    ['SHA-256', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['fingerprint', 'AB:CD:12:34:56:78:9A:BC:DE:F0:12:34:56:78:9A:BC:DE:F0:12:34'],
    ['integrity', 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC'],
    ['random base64 that begins like zlib', 'eJzk3yV0n7QpLx2wZr8mTd5cHf1bKs4uYg9o'],
    ['a path', '/assets/Components/Header2/index.module.js'],
  ])('a %s is no encoding of anything', async (_, value) => {
    const input = JSON.stringify({ text: `see ${value} there`, alone: value })
    const { copyText, end } = await sanitized(input)
    expect(copyText).toBe(input)
    expect(end.opaque).toBe(0)
  })
})
