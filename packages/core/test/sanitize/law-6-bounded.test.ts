import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { field } from './echoes.ts'
import { sanitized } from './sanitized.ts'

const SHORT_SECRET = 'a1a1a1a1a1a1'
const body = (text: string): string =>
  JSON.stringify({ headers: [{ name: 'X-Api-Key', value: SHORT_SECRET }], postData: { text } })
const header = (name: string, value: string): string => JSON.stringify({ headers: [{ name, value }] })
const list = (size: number, item: (at: number) => string): string =>
  Array.from({ length: size }, (_, at) => item(at)).join(',')

/** Inputs that have made matchers of this kind quadratic or worse, by their size in bytes. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'the beginning of a JWT': (size) => body('eyJ'.repeat(size / 3)),
  'headers of JWTs in a row': (size) => body('eyJhbGciOiJIUzI1NiJ9.'.repeat(size / 21)),
  'beginnings of JWTs with dots': (size) => body('eyJ.'.repeat(size / 4)),
  'names without values': (size) => body('access_token '.repeat(size / 13)),
  'names of headers in a text': (size) => body('Authorization: '.repeat(size / 15)),
  'schemes of headers in a text': (size) => body('Authorization: Digest '.repeat(size / 22)),
  'opening angle brackets': (size) => body('<'.repeat(size)),
  'beginnings of mail addresses': (size) => body('a@'.repeat(size / 2)),
  'digits with blanks': (size) => body('1 '.repeat(size / 2)),
  'schemes alone': (size) => body('://'.repeat(size / 3)),
  'comments and names': (size) => body('/*//{a:1,'.repeat(size / 9)),
  'steps of a path': (size) => body(`https://app.example${'/a'.repeat(size / 2)}?${'&a=1'.repeat(size / 4)}`),
  'attributes of Set-Cookie': (size) => header('Set-Cookie', `a=b${'; Path=/'.repeat(size / 8)}`),
  'a secret that overlaps itself': (size) => body('a1'.repeat(size / 2)),
  'password=password=': (size) => body('password='.repeat(size / 9)),
  'many fields': (size) => body('password=x1&'.repeat(size / 12)),
  'only ampersands': (size) => body(`a=1${'&'.repeat(size)}`),
  'only semicolons in a path': (size) => body(`https://app.example/${';'.repeat(size)}`),
  'matrix parameters': (size) => body(`https://app.example/${';a=1'.repeat(size / 4)}`),
  'cookies without a name': (size) => header('Cookie', ';'.repeat(size)),
  'cookies without a value': (size) => header('Cookie', 'abc;'.repeat(size / 4)),
  'lines of Set-Cookie': (size) => header('Set-Cookie', 'abc\n'.repeat(size / 4)),
  'commas in Set-Cookie': (size) => header('Set-Cookie', `a=b${',c'.repeat(size / 2)}`),
  'credentials without a scope': (size) =>
    header('Authorization', `AWS4-HMAC-SHA256 ${'credential=a,'.repeat(size / 13)}`),
  'open quotes in Authorization': (size) => header('Authorization', `Digest ${'a="'.repeat(size / 3)}`),
  'parts without a body': (size) => body(`--a\r\ncontent-x\r\n${'--a'.repeat(size / 3)}`),
  'escaped percent signs': (size) => body(`%${'25'.repeat(size / 2)}`),
  'escaped backslashes': (size) => body('\\'.repeat(size)),
  'nothing but escapes': (size) => `{"note":"${'\\u005c'.repeat(size / 6)}"}`,
  entities: (size) => body(`&${'amp;'.repeat(size / 4)}`),
  'opening brackets in a string': (size) => body('['.repeat(size)),
  'beginnings of URLs': (size) => body('http://a?'.repeat(size / 9)),
  'runs of base64': (size) => body('QUFBQUFBQUFBQUFB-'.repeat(size / 17)),
  'blanks before a name': (size) => body(`${' '.repeat(size)}a=b`),
  'keys of one object': (size) => `{${list(size / 10, (at) => `"key${at}":1`)}}`,
  'telling keys': (size) => `{${list(size / 30, (at) => `"password_${at}":"pw${at}xxyy${at}"`)}}`,
  'secrets with a common beginning': (size) =>
    JSON.stringify({
      token: Array.from({ length: size / 60 }, (_, at) => `commonprefixcommon${at}`),
      text: 'commonprefixcommon'.repeat(size / 36),
    }),
  'hexadecimal digits': (size) => body('61'.repeat(size / 2)),
  'hexadecimal words': (size) => body('6162636465666768 '.repeat(size / 17)),
  'pairs of digits': (size) => body('61:'.repeat(size / 3)),
  'pairs of digits, other ones between': (size) => body('61:62:63 64 '.repeat(size / 12)),
  'lines of base64': (size) => body(`${'QUFB'.repeat(15)}\n`.repeat(size / 61)),
  'lines of base64, each longer': (size) =>
    body(Array.from({ length: Math.sqrt(size / 2) }, (_, at) => 'QUFB'.repeat(10 + (at >> 1))).join('\n')),
  'heads of gzip': (size) => body('H4sIAAAAAAAAA '.repeat(size / 14)),
  'heads of zlib': (size) => body('eJwBAgMEBQYHCAkK '.repeat(size / 17)),
  'heads of raw deflate': (size) => body('7VxbTxs5FH6nQvwHq0mgk2mk+aB1cD2eF3gH= '.repeat(size / 40)),
  'messages in messages': (size) => body(nestedMessage(size).toString('base64')),
  'equals signs': (size) => body(`a ${'=3D'.repeat(size / 3)}`),
  'joined lines': (size) => body('ab=\r\n'.repeat(size / 5)),
  'octal escapes': (size) => body('\\075'.repeat(size / 4)),
  'braces of escapes': (size) => body('\\u{7b}\\u{22}'.repeat(size / 12)),
  'ampersands of entities': (size) => body('&ampamp'.repeat(size / 7)),
  'many bombs': (size) => `{"a":[${list(size / 900, (at) => JSON.stringify(aBomb(at)))}]}`,
  'an encoded body': (size) =>
    JSON.stringify({ content: { text: 'QUFB'.repeat(size / 4), encoding: 'base64' } }),
  'an encoded body in pieces': (size) =>
    JSON.stringify({ content: { text: 'QUE='.repeat(size / 4), encoding: 'base64' } }),
  'frames of gRPC': (size) =>
    JSON.stringify({ content: { text: 'AAAAAAIIAQAAAAAC'.repeat(size / 16), encoding: 'base64' } }),
  'values that wait for a name': (size) =>
    `{"value":[${'"a",'.repeat(size / 8)}${'{"value":"q"},'.repeat(size / 28)}1]}`,
}

/** Of about `size` bytes in base64, one message in the other. */
function nestedMessage(size: number): Buffer {
  let message: Buffer = Buffer.from('see a1a1a1a1a1a1 there')
  while (message.length * 1.4 < size)
    message = field(1, Buffer.concat([field(2, Buffer.alloc(40, 3)), message]))
  return message
}

const aBomb = (at: number): string => gzipSync(`${at}${' '.repeat(600_000)}`).toString('base64')

/** Milliseconds of processor time: what else the machine does counts less. */
async function timeOf(input: string): Promise<number> {
  const start = process.cpuUsage()
  await sanitized(input)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Shapes that are quadratic take seconds at the second of these sizes, and are not tried at the third. */
const SIZES = [20_000, 80_000, 240_000] as const

describe('time is linear, on hostile input too', () => {
  it.each(Object.keys(HOSTILE))('%s', async (name) => {
    const make = HOSTILE[name]!
    await timeOf(make(2000))
    const [small, middle, large] = SIZES
    const first = await timeOf(make(small))
    expect(first, `${small} bytes`).toBeLessThan(1200)
    const second = await timeOf(make(middle))
    expect(second, `${middle} bytes after ${first} ms for ${small}`).toBeLessThan(
      Math.min(first * 8 + 500, 1500),
    )
    const third = await timeOf(make(large))
    expect(third, `${large} bytes after ${second} ms for ${middle}`).toBeLessThan(second * 8 + 500)
  })

  it('base64 in base64 does not multiply: each level is opened once', async () => {
    const bomb = (levels: number): string => {
      let run = 'QUJDREVGR0hJSktM'
      for (let level = 0; level < levels; level++)
        run = Buffer.from(`${'xx~'.repeat(8)}${run}`).toString('base64')
      return body(`see ${run}`)
    }
    await timeOf(bomb(1))
    for (const levels of [4, 5, 6, 8])
      expect(await timeOf(bomb(levels)), `${levels} levels`).toBeLessThan(600)
  })

  it('10,000 levels of JSON end in a clear error, or go as a whole inside a value', async () => {
    const deep = `${'['.repeat(10_000)}"walnut"${']'.repeat(10_000)}`
    await expect(sanitized(`{"log":${deep}}`)).rejects.toMatchObject({ code: 'ERR_TOO_DEEP' })
    const { copyText, summary } = await sanitized(JSON.stringify({ text: deep }))
    expect(copyText).not.toContain('walnut')
    expect(summary.opaque).toBe(1)
  })
})

describe('memory is bounded', () => {
  it('compressed data is inflated up to a limit only', async () => {
    const { gzipSync } = await import('node:zlib')
    const bomb = gzipSync(Buffer.alloc(64 << 20)).toString('base64')
    const before = process.memoryUsage().arrayBuffers
    await sanitized(JSON.stringify({ text: bomb }))
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 << 20)
  })
})
