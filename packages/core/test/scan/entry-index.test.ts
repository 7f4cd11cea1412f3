import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildEntryIndex, type EntryIndex, type EntryIndexOptions } from '../../src/scan/entry-index.ts'
import { chunkSizes, documentText, numberText, stringText } from './documents.ts'
import { cut, encode, rebuild, tell } from './tell.ts'

const epochMs = (text: string) => {
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? undefined : ms
}

/** Indexes pieces that are overwritten as soon as the next one is asked for, as a reused read buffer is. */
function indexOf(bytes: Uint8Array, sizes = [1 << 20], options: EntryIndexOptions = { parseTime: epochMs }) {
  async function* pieces() {
    for (const piece of cut(bytes, sizes)) {
      yield piece
      piece.fill(0x78)
    }
  }
  return buildEntryIndex(pieces(), options)
}

const textAt = (bytes: Uint8Array, [start, end]: readonly [number, number]) =>
  new TextDecoder().decode(bytes.subarray(start, end))

function entriesOf(bytes: Uint8Array, index: EntryIndex): unknown[] {
  return Array.from({ length: index.count }, (_, i) =>
    JSON.parse(textAt(bytes, [index.start(i), index.end(i)])),
  )
}

const name = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('"log"', '"entries"', '"creator"', '"version"', '"startedDateTime"'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '"\\u006cog"',
      '"entr\\u0069es"',
      '"__proto__"',
      '"\\ufefflog"',
      '"\ufeff\\u006cog"',
      '"Log"',
    ),
  },
)
const objectOf = (value: fc.Arbitrary<string>, names: fc.Arbitrary<string> = name) =>
  fc
    .array(fc.tuple(names, value), { maxLength: 5 })
    .map((rows) => `{ ${rows.map((row) => row.join(' : ')).join(',\n')}}`)
const arrayOf = (value: fc.Arbitrary<string>) =>
  fc.array(value, { maxLength: 5 }).map((list) => `[${list.join(' ,')} ]`)

const scalar = fc.oneof(stringText, numberText, fc.constantFrom('null', 'true'))
const time = fc.constantFrom('"2025-11-20T10:00:00.000Z"', '"2025-11-20T10:00:00\\u002e5Z"', '"never"', '7')
const entry = fc.oneof(objectOf(fc.oneof(time, documentText)), documentText)
const log = objectOf(
  fc.oneof(
    { weight: 3, arbitrary: arrayOf(entry) },
    { weight: 1, arbitrary: fc.oneof(scalar, objectOf(scalar)) },
  ),
)
/** Shapes near a HAR: names of the format at the wrong depth, several times, escaped, with values of any kind. */
const harLike = fc.oneof(
  {
    weight: 5,
    arbitrary: objectOf(fc.oneof({ weight: 4, arbitrary: log }, { weight: 1, arbitrary: arrayOf(log) })),
  },
  { weight: 1, arbitrary: fc.oneof(log, arrayOf(objectOf(log)), documentText) },
)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const own = (value: unknown, key: string) =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined

describe('the entry index', () => {
  it('finds the entries, members and times that JSON.parse finds, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(harLike, chunkSizes, async (text, sizes) => {
        const bytes = encode(text)
        const index = await indexOf(bytes, sizes)
        const root: unknown = JSON.parse(text)
        const parsedLog = own(root, 'log')
        const parsedEntries = own(parsedLog, 'entries')
        const expected = Array.isArray(parsedEntries) ? parsedEntries : []
        expect(index.error).toBeUndefined()
        expect(index.hasLog).toBe(isObject(parsedLog))
        expect(index.hasEntries).toBe(Array.isArray(parsedEntries))
        expect(isDeepStrictEqual(entriesOf(bytes, index), expected)).toBe(true)
        for (const [i, one] of expected.entries()) {
          const started = own(one, 'startedDateTime')
          expect(index.startedAt(i)).toBe(typeof started === 'string' ? epochMs(started) : undefined)
        }
        for (const member of ['version', 'creator'] as const) {
          const range = index.member(member)
          const value = range && JSON.parse(textAt(bytes, range))
          expect(isDeepStrictEqual(value, own(parsedLog, member))).toBe(true)
        }
        const kind = Array.isArray(root) ? 'array' : root === null ? 'literal' : typeof root
        expect(index.rootKind).toBe(kind === 'boolean' ? 'literal' : kind)
      }),
      { numRuns: 600 },
    )
  })

  it('counts every key that stands twice in an object', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(harLike, documentText), chunkSizes, async (text, sizes) => {
        const bytes = encode(text)
        const { duplicates } = rebuild(bytes, tell(bytes).told)
        const index = await indexOf(bytes, sizes)
        expect(index.duplicateKeys.map(({ offset }) => offset)).toEqual(duplicates.slice(0, 100))
        expect(index.duplicateKeyCount).toBe(duplicates.length)
      }),
      { numRuns: 300 },
    )
  })

  it('names the entry of a duplicate key, unless another array took its place', async () => {
    const twice = '{"a":1,"a":2}'
    const text = `{"log":{"entries":[{}, {"request":${twice}}]}}`
    const one = await indexOf(encode(text))
    expect(one.duplicateKeys).toEqual([{ offset: text.lastIndexOf('a"'), entry: 1 }])
    const two = await indexOf(encode(`{"log":{"entries":[{}, {"request":${twice}}],"entries":[]}}`))
    expect(two.duplicateKeys.map(({ entry }) => entry)).toEqual([undefined, undefined])
    expect(two.count).toBe(0)
  })

  it('keeps the entries that were whole when the file was cut', async () => {
    const text =
      '{"log":{"version":"1.2","entries":[{"a":[1]}, 17 ,"x\\"y",[],{"startedDateTime":"2025-11-20T10:00:00Z"}],"comment":"c"}}'
    const bytes = encode(text)
    const whole = await indexOf(bytes)
    expect(whole.count).toBe(5)
    for (let length = 0; length < bytes.length; length++) {
      const index = await indexOf(bytes.subarray(0, length), [3])
      // A number ends only where something else begins.
      const expected = [0, 1, 2, 3, 4].filter((i) => whole.end(i) + (i === 1 ? 1 : 0) <= length)
      expect(index.count).toBe(expected.length)
      expect(index.error).toMatchObject({ kind: 'truncated', offset: length })
      for (const i of expected) expect([index.start(i), index.end(i)]).toEqual([whole.start(i), whole.end(i)])
    }
  })

  it('keeps the entries before a malformed place, and takes all bytes', async () => {
    const bytes = encode('{"log":{"entries":[{"a":1},{"b":2},{"c"}]}}')
    const index = await indexOf(bytes)
    expect(index.count).toBe(2)
    expect(index.error).toMatchObject({ kind: 'malformed', offset: 39, expected: "':'" })
    expect(index.bytes).toBe(bytes.length)
  })

  it('lists 32 keys and 100 duplicates at most', async () => {
    const keys = Array.from({ length: 40 }, (_, i) => `"k${i}":0`).join(',')
    const again = Array.from({ length: 150 }, () => '"a":0').join(',')
    const index = await indexOf(encode(`{${keys},"log":{${keys},${again}}}`))
    expect(index.rootKeys).toHaveLength(32)
    expect(index.logKeys).toHaveLength(32)
    expect(index.logKeys[31]).toBe('k31')
    expect(index.duplicateKeys).toHaveLength(100)
    expect(index.duplicateKeyCount).toBe(149)
  })

  it('tells progress entry by entry', async () => {
    const counts: number[] = []
    await indexOf(encode('{"log":{"entries":[{},1,[]]}}'), [1], { onEntry: (count) => counts.push(count) })
    expect(counts).toEqual([1, 2, 3])
  })

  it('refuses an index that is not there', async () => {
    const index = await indexOf(encode('{"log":{"entries":[{}]}}'))
    expect(() => index.start(1)).toThrow(RangeError)
  })

  it('holds 24 bytes an entry and no more, giant keys and strings included', async () => {
    const giant = new Uint8Array(1 << 20).fill(0x61)
    async function* pieces() {
      yield encode('{"')
      for (let i = 0; i < 40; i++) yield giant
      yield encode('":"')
      for (let i = 0; i < 40; i++) yield giant
      yield encode('","log":{"entries":[{}')
      const many = encode(',{}'.repeat(100_000))
      for (let i = 0; i < 10; i++) yield many
      yield encode(']}}')
    }
    const before = process.memoryUsage().arrayBuffers
    const index = await buildEntryIndex(pieces())
    expect(index.count).toBe(1_000_001)
    let wrong = 0
    for (let i = 1; i < index.count; i++) if (index.start(i) !== index.start(0) + 3 * i) wrong++
    expect(wrong).toBe(0)
    expect(index.rootKeys).toEqual(['log'])
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(110e6)
  })
})
