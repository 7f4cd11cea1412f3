import { describe, expect, it } from 'vitest'
import { entriesOf, harText, open, rawEntry, readAll } from './open.ts'

describe('hostile files', () => {
  it('do not reach a prototype', async () => {
    const text = harText([rawEntry()]).replace(
      '"headers":[]',
      '"headers":{"__proto__":"x"},"__proto__":{"polluted":1}',
    )
    const withLog = text.replace('"log":{', '"__proto__":{"polluted":1},"log":{"__proto__":{"entries":[1]},')
    const [entry] = await entriesOf(withLog)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(entry?.request.headers).toEqual([{ name: '__proto__', value: 'x' }])
  })

  it('may have any type in any place', async () => {
    const odd = [
      null,
      0,
      -1,
      '',
      'text',
      true,
      [],
      {},
      [[]],
      [null],
      { name: 1 },
      { value: {} },
      1e308,
      [{ name: [], value: {} }],
    ]
    const places = [
      'request',
      'response',
      'timings',
      'startedDateTime',
      'time',
      'pageref',
      'connection',
      'serverIPAddress',
      '_initiator',
      '_webSocketMessages',
      '_priority',
      'comment',
      '_error',
    ]
    const inside = [
      'url',
      'method',
      'headers',
      'cookies',
      'queryString',
      'postData',
      'status',
      'content',
      'redirectURL',
      '_error',
      'httpVersion',
      'bodySize',
    ]
    const creators = [
      'WebInspector',
      'Firefox',
      'WebKit Web Inspector',
      'Fiddler',
      'Firebug',
      'WebPagetest',
      'chrome-har',
      'Polly.JS',
      'Internet Explorer',
      7,
      null,
    ]
    const entries = odd.flatMap((value) => [
      ...places.map((place) => rawEntry({ [place]: value })),
      ...inside.flatMap((name) => [
        rawEntry({ request: { [name]: value } }),
        rawEntry({ response: { [name]: value } }),
      ]),
    ])
    for (const name of creators) {
      const reads = await readAll(
        await open(harText(entries, { creator: { name }, pages: odd, browser: name })),
      )
      expect(reads.length).toBe(entries.length)
      expect(reads.every(({ entry }) => entry !== undefined)).toBe(true)
    }
  })

  it('with very many headers, or one of very many lines, are read in linear time', async () => {
    const many = Array.from({ length: 100_000 }, (_, place) => ({ name: `x-${place}`, value: '1' }))
    const lines = [
      { name: 'via', value: '\n '.repeat(200_000) },
      { name: 'set-cookie', value: 'a=b;'.repeat(100_000) },
    ]
    const started = performance.now()
    const [first, second] = await entriesOf(
      harText([
        rawEntry({
          request: { method: 'GET', url: `https://a.example/?${'&='.repeat(200_000)}`, headers: many },
        }),
        rawEntry({
          response: {
            status: 200,
            headers: lines,
            content: { encoding: 'base64', text: ' '.repeat(500_000) },
          },
        }),
      ]),
    )
    expect(first?.request.headers.length).toBe(100_000)
    expect(second?.response?.headers.length).toBe(2)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('with bytes that are not UTF-8 are read all the same', async () => {
    const bytes = new TextEncoder().encode(harText([rawEntry({ comment: '####' })]))
    const at = bytes.indexOf(0x23)
    bytes.set([0xff, 0xc0, 0xed, 0xa0], at)
    const [entry] = await entriesOf(bytes)
    expect(entry?.comment).toMatch(/^\ufffd+$/)
  })

  it('with lone surrogates keep them', async () => {
    const [entry] = await entriesOf(harText([rawEntry({ comment: 'X' })]).replace('"X"', '"\\ud83d x"'))
    expect(entry?.comment).toBe('\ud83d x')
  })
})
