import { describe, expect, it } from 'vitest'
import { sanitized } from './sanitized.ts'
import { textAfter, timesOf } from './text-after.ts'

const repeated = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length))

const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'openings of literals': repeated('password="'),
  'openings of escaped literals': repeated('\\"token\\":\\"'),
  'names without values': repeated('password: '),
  'names in quotes without values': repeated("'password','"),
  'quotes alone': repeated('"=\''),
  'numbers beside codes': repeated('code 4711 '),
  'beginnings of keys': repeated('-----BEGIN RSA PRIVATE KEY-----'),
  hyphens: repeated('-'),
  'events of one line each': repeated('data: {"a":\n'),
  'lines that look like boundaries': repeated('--ab\n'),
  'lines of headers': repeated('Cookie: \n'),
  'a block without colons': (size) => `GET / HTTP/1.1\nHost: a\n${'a\n'.repeat(size / 2)}`,
  'cells of a table': (size) => `password,a\n${'"a'.repeat(size / 2)}`,
  'braces of GraphQL': (size) => `{ a(b: ${'{ a: '.repeat(size / 5)}`,
  'names of connections': repeated('Server=a;Password=b;'),
  options: repeated('--password '),
  schemes: repeated('Bearer '),
  'blanks behind a colon': (size) => `${'password:'.repeat(size / 20)}${' '.repeat(size / 2)}`,
}

describe('texts that are made to take long', () => {
  it.each(Object.keys(HOSTILE))('%s', async (name) => {
    const [once, twice] = await timesOf(HOSTILE[name]!, 100_000)
    expect(twice, `${once} ms for half`).toBeLessThan(once * 4 + 400)
    expect(twice).toBeLessThan(6000)
  })

  it('are settled at once: sanitizing the copy changes nothing', async () => {
    for (const make of Object.values(HOSTILE)) {
      const { copyText } = await sanitized(JSON.stringify({ text: make(400) }))
      expect((await sanitized(copyText)).copyText).toBe(copyText)
    }
  })

  it('a literal that another rule changed in part is left in peace', async () => {
    const text =
      'var a={token:"prefix-q7Xk2mNp4Rs6Tv8W"};f("q7Xk2mNp4Rs6Tv8W");h={apiKey:"q7Xk2mNp4Rs6Tv8W"};'
    expect(await textAfter(text)).not.toContain('q7Xk2mNp4Rs6Tv8W')
  })
})
