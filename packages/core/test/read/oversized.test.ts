import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ByteSource, memorySource } from '../../src/model/byte-source.ts'
import { leanParse } from '../../src/read/capture/lean-parse.ts'
import { LEFT_OUT } from '../../src/read/lenient.ts'
import { openCapture } from '../../src/read/open-capture.ts'
import { testRuntime } from '../runtime.ts'
import { entriesOf, harText, open, rawEntry, readAll } from './open.ts'

const limits = { limits: { valueBytes: 1000, entryBytes: 20_000 } }
const bodyOf = (text: string) =>
  rawEntry({ response: { status: 200, content: { size: text.length, mimeType: 'text/plain', text } } })

describe('values too long to keep', () => {
  it('are left out with a reason and a place, and the rest of the entry is there', async () => {
    const read = await (await open(harText([bodyOf('x'.repeat(1001))]), limits)).entry(0)
    expect(read.entry?.response?.body).toMatchObject({
      text: undefined,
      declaredBytes: 1001,
      absence: 'longer than the reader keeps',
    })
    expect(read.issues).toMatchObject([
      { id: 'oversized-value', pointer: '/log/entries/0/response/content/text' },
    ])
    expect(read.entry?.request.url).toBe('https://shop.example/')
  })

  it('are judged by their own length, however long the entry is around them', async () => {
    const body = 'y'.repeat(1000)
    const alone = (await entriesOf(harText([bodyOf(body)]), limits))[0]
    const padded = (
      await entriesOf(
        harText([{ ...bodyOf(body), comment: 'z'.repeat(900), _more: 'z'.repeat(5000) }]),
        limits,
      )
    )[0]
    expect(alone?.response?.body?.text).toBe(body)
    expect(padded?.response?.body?.text).toBe(body)
    expect(padded?.comment?.length).toBe(900)
  })

  it('keep their beginning when they are the URL', async () => {
    const url = `data:image/png;base64,${'A'.repeat(5000)}`
    const read = await (await open(harText([rawEntry({ request: { method: 'GET', url } })]), limits)).entry(0)
    expect(read.entry?.request.url).toBe(url.slice(0, 1024))
    expect(read.issues).toMatchObject([{ id: 'oversized-value', pointer: '/log/entries/0/request/url' }])
  })

  it('may be many small ones: what comes after the limit of an entry is counted', async () => {
    const messages = Array.from({ length: 5000 }, () => ({
      type: 'send',
      time: 1.7e9,
      opcode: 1,
      data: 'x'.repeat(40),
    }))
    const read = await (await open(harText([rawEntry({ _webSocketMessages: messages })]), limits)).entry(0)
    const kept = read.entry?.socketMessages.length ?? 0
    expect(kept).toBeGreaterThan(50)
    expect(kept).toBeLessThan(500)
    expect(read.issues.reduce((sum, { count = 1 }) => sum + count, 0)).toBeGreaterThan(4000)
    expect(read.issues.length).toBeLessThan(110)
  })

  it('of 100 MB do not come into memory', async () => {
    const text = harText([rawEntry({ comment: 'before' }), bodyOf('#'), rawEntry({ comment: 'after' })])
    const [head = '', tail = ''] = text.split('#')
    const source = filledSource(head, 100 << 20, tail)
    const capture = await openCapture(source, testRuntime)
    const reads = await readAll(capture, 'file')
    expect(source.longest()).toBeLessThanOrEqual(1 << 20)
    expect(reads.map(({ entry }) => entry?.comment)).toEqual(['before', undefined, 'after'])
    expect(reads[1]?.entry?.response?.body?.absence).toBe('longer than the reader keeps')
  })
})

describe('the lean parser', () => {
  it('agrees with JSON.parse where nothing is left out, however the bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.integer({ min: 1, max: 9 }), async (text, most) => {
        const bytes = new TextEncoder().encode(text)
        const source = {
          ...memorySource(bytes),
          read: async (from: number, to: number) => bytes.slice(from, Math.min(to, from + most)),
        }
        const lean = await leanParse(source, 0, bytes.length, { valueBytes: 1e6, keptBytes: 1e6 })
        expect(JSON.stringify(lean.value)).toBe(JSON.stringify(JSON.parse(text)))
        expect(lean.leftOutCount).toBe(0)
      }),
    )
  })

  it('keeps no more than it may, be it all in small pieces', async () => {
    const text = JSON.stringify({
      first: Array.from({ length: 1000 }, () => 'x'.repeat(20)),
      last: { a: [1] },
    })
    const source = memorySource(new TextEncoder().encode(text))
    const lean = await leanParse(source, 0, text.length, { valueBytes: 100, keptBytes: 3600 })
    expect((lean.value as { first: unknown[] }).first.length).toBe(99)
    expect(lean.leftOutCount).toBe(902)
    expect(lean.leftOut.length).toBe(100)
    expect(lean.leftOut[0]?.pointer).toBe('/first/99')
  })

  it('keeps `__proto__` a member like any other', async () => {
    const text = '{"__proto__":{"polluted":1},"a":"12345"}'
    const lean = await leanParse(memorySource(new TextEncoder().encode(text)), 0, text.length, {
      valueBytes: 4,
      keptBytes: 1e6,
    })
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(Object.keys(lean.value as object)).toEqual(['a'])
    expect((lean.value as { a: unknown }).a).toBe(LEFT_OUT)
    expect(lean.leftOut.map(({ pointer }) => pointer)).toEqual(['/a'])
  })
})

/** A file with a long run of one byte in it that is never held as a whole. */
function filledSource(head: string, fill: number, tail: string): ByteSource & { longest(): number } {
  const front = new TextEncoder().encode(head)
  const back = new TextEncoder().encode(tail)
  let longest = 0
  return {
    name: 'long.har',
    size: front.length + fill + back.length,
    changed: async () => false,
    longest: () => longest,
    async read(from, to) {
      longest = Math.max(longest, to - from)
      const bytes = new Uint8Array(to - from).fill(0x61)
      const copy = (part: Uint8Array, at: number) => {
        for (let i = Math.max(0, from - at); i < part.length && at + i < to; i++)
          bytes[at + i - from] = part[i]!
      }
      copy(front, 0)
      copy(back, front.length + fill)
      return bytes
    },
  }
}
