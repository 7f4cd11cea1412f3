import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/model/byte-source.ts'
import { MANUAL_LIMITS, type ManualValue, readManualList } from '../../src/sanitize/manual-list.ts'
import { verify } from '../../src/sanitize/verify.ts'
import { testRuntime } from '../runtime.ts'
import { ECHO_NAMES, ECHOES, type EchoName } from './echoes.ts'
import { Oracle } from './oracle.ts'
import { KEY, sanitized } from './sanitized.ts'

const list = (text: string | Uint8Array): readonly ManualValue[] =>
  readManualList(typeof text === 'string' ? new TextEncoder().encode(text) : text)
const values = (text: string): string[] => list(text).map(({ value }) => new TextDecoder().decode(value))
const without = (input: unknown, ...lines: string[]) =>
  sanitized(typeof input === 'string' ? input : JSON.stringify(input), {
    key: KEY,
    manual: list(lines.join('\n')),
  })
const entryWith = (text: string) => ({
  log: { version: '1.2', creator: { name: 'x', version: '1' }, entries: [{ _note: 'kept', _echo: text }] },
})

describe('a list of values', () => {
  it('has one value a line; BOM, CR and empty lines are none of them, blanks are', () => {
    expect(values('\ufeffwalnut\r\n\r\n hazel \nSøren\n')).toEqual(['walnut', ' hazel ', 'Søren'])
    expect(list('\n\nwalnut').map(({ line }) => line)).toEqual([3])
  })

  it('takes a line in quotes as a JSON string', () => {
    expect(values('"two\\nlines"\n"\\"quoted\\""\nsay "hi"\n')).toEqual([
      'two\nlines',
      '"quoted"',
      'say "hi"',
    ])
  })

  it.each([
    ['walnut\nab', 2, 'fewer than 3'],
    ['walnut\n\n"a"b"', 3, 'no JSON string'],
    ['"\\ud800abc"', 1, 'no JSON string'],
    ['walnut\ntrue', 2, 'word of JSON'],
    [`walnut\n${'x'.repeat(4097)}`, 2, 'more than 4096'],
    [new Uint8Array([0x61, 0x62, 0x63, 0x0a, 0xff, 0xfe, 0x61]), 2, 'not UTF-8'],
    ['abc\n'.repeat(MANUAL_LIMITS.values + 1), MANUAL_LIMITS.values + 1, 'more than 1000'],
    ['x'.repeat((1 << 20) + 1), undefined, '1 MB'],
    ['\r\n\n', undefined, 'no value'],
  ])('is refused with the place, never with the value (%#)', (text, line, says) => {
    let thrown: unknown
    try {
      list(text)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toMatchObject({ code: 'ERR_REDACT_LIST', message: expect.stringContaining(says) })
    expect((thrown as { detail: { line?: number } }).detail.line).toBe(line)
  })
})

const digits = (value: string): string => Buffer.from(value).toString('hex')
const bare = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

/** What the oracle does not open where the value is short: there the encoded form itself must be gone. */
const ENCODED: Partial<Record<EchoName, (value: string) => string>> = {
  base64: (value) => bare(Buffer.from(value)),
  'base64 of UTF-16, marked': (value) => bare(Buffer.from(`\ufeff${value}`, 'utf16le')),
  hexadecimal: digits,
  'hexadecimal in a path': digits,
  'hexadecimal with colons': (value) => (digits(value).match(/../g) ?? []).join(':'),
}

describe('a listed value', () => {
  const all = ['Rosalind Käfer-Prøve', 'plain words only', 'hunter2', 'Ana', '4711', 'päß', 'a b', '张样例']
  describe.each(all)('%s', (value) => {
    it.each(ECHO_NAMES)('is gone from %s, and counted', async (name) => {
      const input = entryWith(ECHOES[name](value))
      const planted = ENCODED[name]?.(value) ?? value
      expect(new Oracle(Buffer.from(JSON.stringify(input))).finds(planted)).toBe(true)
      const { copy, summary, end } = await without(input, 'is not in it', value)
      expect(new Oracle(copy).finds(value)).toBe(false)
      expect(new Oracle(copy).finds(planted)).toBe(false)
      expect(JSON.parse(Buffer.from(copy).toString()).log.entries[0]._note).toBe('kept')
      expect(summary.manual[0]).toEqual({ line: 1, redactions: 0, found: false })
      expect(summary.manual[1]).toMatchObject({ line: 2, found: true })
      expect(end.manual).toEqual(summary.manual)
    })
  })
})

describe('what is listed', () => {
  const only = async (input: unknown, ...lines: string[]) => {
    const result = await without(input, ...lines)
    return {
      ...result,
      json: JSON.parse(result.copyText.replace(/hsx_([a-z]+)_[a-z2-7]{12}[0-9a-b]/g, '‹$1›')),
    }
  }

  it('goes from keys, tracking IDs, public headers and numbers, and the file stays a HAR', async () => {
    const { json, summary } = await only(
      {
        log: {
          entries: [
            {
              time: 4711,
              request: { headers: [{ name: 'x-request-id', value: '7f9c24e8-3b12-4a6f-9d51-0c8e2b7a1f34' }] },
              response: {
                status: 4711,
                content: { text: '{"pin":4711,"more":-4711,"other":14711,"4711":1}' },
              },
              _order: 4711,
              trackingId: '7f9c24e8-3b12-4a6f-9d51-0c8e2b7a1f34',
              text: 'the text of Ana',
              _more: { text: 1, Ana: 2 },
            },
          ],
        },
      },
      '4711',
      '7f9c24e8-3b12-4a6f-9d51-0c8e2b7a1f34',
      'text',
      'Ana',
    )
    const [entry] = json.log.entries
    expect(entry.request.headers[0].value).toBe('‹manual›')
    expect(entry.trackingId).toBe('‹manual›')
    expect([entry.time, entry.response.status, entry._order]).toEqual([4711, 4711, '‹otp›'])
    expect(entry.text).toBe('the ‹manual› of ‹manual›')
    expect(Object.keys(entry._more)).toEqual(['text', '‹manual›'])
    const pin = entry.response.content.text
    expect(JSON.parse(pin)).toMatchObject({ other: 14711, '‹otp›': 1 })
    expect(JSON.parse(pin).more).toMatch(/^‹[a-z]+›$/)
    expect(summary.manual.map(({ found }) => found)).toEqual([true, true, true, true])
  })

  it('has one tag in every spelling, and the class that its place gives it', async () => {
    const { copyText, redactions } = await without(
      { password: 'hunter2 & co', note: 'hunter2 & co', url: 'https://a.example/?q=hunter2%20%26%20co' },
      'hunter2 & co',
    )
    expect(new Set(copyText.match(/hsx_\w+/g)).size).toBe(1)
    expect(redactions.map(({ class: name }) => name)).toEqual(['password', 'password', 'password'])
  })

  it('counts as found inside what is removed whole, and as not found where it is not', async () => {
    const credentials = Buffer.from('carol:hunter2').toString('base64')
    const { summary } = await without(
      { headers: [{ name: 'Authorization', value: `Basic ${credentials}` }] },
      'carol',
      'hunter3',
    )
    expect(summary.manual).toEqual([
      { line: 1, redactions: 0, found: true },
      { line: 2, redactions: 0, found: false },
    ])
  })

  it('leaves random data alone that holds a short value by chance', async () => {
    const image = Buffer.from(
      Array.from({ length: 40_000 }, (_, at) => (at * 7919 + (at >> 3) * 104729) % 251),
    )
    // Bytes of no known kind would go whole.
    image.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    image.write('Ana', 20_000)
    const text = image.toString('base64')
    const hash = `${'0123456789abcdef'.repeat(2)}Ana${'0123456789abcdef'.repeat(2)}`
    const input = JSON.stringify({ content: { encoding: 'base64', text }, hash })
    expect((await without(input, 'Ana', text.slice(400, 403))).copyText).toBe(input)
  })

  it('is looked for inside longer words', async () => {
    const { json } = await only({ note: 'xhunter2y Diana 1482913007' }, 'hunter2', '482913', 'ana')
    expect(json.note).toBe('x‹manual›y Di‹manual› 1‹manual›007')
  })

  it('is left inside tags, and a second run changes nothing', async () => {
    const first = await without({ password: 'walnut-77-x', note: 'my token and my password' }, 'token', 'hsx')
    expect(first.summary.manual).toMatchObject([{ found: true }, { found: false }])
    const second = await without(first.copyText, 'token', 'hsx', 'manual')
    expect(second.copyText).toBe(first.copyText)
  })

  it('never stands in the receipt, but for its line', async () => {
    const { receipt } = await without({ 'Käfer-x': { note: 'of Käfer-x' } }, 'Käfer-x')
    expect(Buffer.from(receipt).toString()).not.toMatch(/K(?:ä|\\u00e4)fer/)
  })

  it('is missed by verify when it is still there', async () => {
    const copy = memorySource(new TextEncoder().encode('{"note":"of Ana"}'))
    expect((await verify(copy, testRuntime)).ok).toBe(true)
    expect((await verify(copy, testRuntime, { manual: list('Ana') })).problems).toMatchObject([
      { id: 'secret-left', pointer: '/note' },
    ])
  })
})
