import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunkSizes, documentText, mutatedText } from './documents.ts'
import { encode, tell, words } from './tell.ts'

const salvage = (text: string) => {
  const bytes = encode(text)
  return words(bytes, tell(bytes, { salvage: true }))
}

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .array(fc.constantFrom(...encode('{}[],:"\\ \n1a\u0000é')), { maxLength: 60 })
    .map((list) => Uint8Array.from(list)),
  mutatedText.map(encode),
)

describe('salvage', () => {
  it('tells the same as the strict scan on every valid document', () => {
    fc.assert(
      fc.property(documentText, (text) => {
        const bytes = encode(text)
        expect(tell(bytes, { salvage: true })).toEqual(tell(bytes))
      }),
    )
  })

  it('begins with what the strict scan tells, and keeps its error', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const strict = tell(bytes)
        const all = tell(bytes, { salvage: true })
        expect(all.error).toEqual(strict.error)
        // A truncated scan may end with a token that the strict one holds to be cut.
        expect(all.told.slice(0, strict.told.length)).toEqual(strict.told)
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves nothing untold but white space, quotes and punctuation, whatever the bytes and the chunks', () => {
    fc.assert(
      fc.property(anyBytes, chunkSizes, (bytes, sizes) => {
        const { told } = tell(bytes, { salvage: true }, sizes)
        const left = Uint8Array.from(bytes)
        let depth = 0
        let last = 0
        for (const one of told) {
          if ('at' in one) depth += one.kind === 'open' ? 1 : -1
          else {
            expect(one.start).toBeGreaterThanOrEqual(last)
            expect(one.end).toBeGreaterThanOrEqual(one.start)
            last = one.end
            left.fill(0x20, one.start, one.end)
          }
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        const rest = left[0] === 0xef && left[1] === 0xbb && left[2] === 0xbf ? left.subarray(3) : left
        const untold = [...rest].filter((byte) => !' \t\r\n{}[],:"'.includes(String.fromCharCode(byte)))
        expect(untold).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['{"a":1 "b":"x"}', ['{', 'key a', 'number 1', 'key b', 'string x', '}']],
    ['{"a" "b", "c":"d"}', ['{', 'key a', 'string b', 'key c', 'string d', '}']],
    ['{"a":,"b":"c"}', ['{', 'key a', 'key b', 'string c', '}']],
    ['["a": "b"]', ['[', 'string a', 'string b', ']']],
    [
      '{"a":"he said "hi" loud","b":2}',
      ['{', 'key a', 'string he said ', 'stray hi', 'string  loud', 'key b', 'number 2', '}'],
    ],
    ['{"a":"one\ntwo","b":3}', ['{', 'key a', 'string one\ntwo', 'key b', 'number 3', '}']],
    ['{"a":"\\q\\"x","b":3}', ['{', 'key a', 'string \\q\\"x', 'key b', 'number 3', '}']],
    ['{"a":"\\u12","b":3}', ['{', 'key a', 'string \\u12', 'key b', 'number 3', '}']],
    ["{'a':'b', c:undefined}", ['{', "stray 'a'", "stray 'b'", 'stray c', 'stray undefined', '}']],
    [
      '[01, 1.5e3, 12abc, truex, null]',
      ['[', 'stray 01', 'number 1.5e3', 'stray 12abc', 'stray truex', 'literal null', ']'],
    ],
    ['{"a":[1}, "b":2]', ['{', 'key a', '[', 'number 1', ']', 'key b', 'number 2', '}']],
    ['{}]] {"a":"b"}', ['{', '}', '{', 'key a', 'string b', '}']],
    [']"a":"b"', ['key a', 'string b']],
    ['{"a":"x\ny":1}', ['{', 'key a', 'string x\ny', 'number 1', '}']],
    ['{"a":"x\ny', ['{', 'key a', 'cut string x\ny']],
    ['{"a\nb":"c"}', ['{', 'key a\nb', 'string c', '}']],
    ['["a" "b": "c"]', ['[', 'string a', 'string b', 'string c', ']']],
    ['{"a" "b": "c": "d"}', ['{', 'key a', 'key b', 'string c', 'string d', '}']],
    ['[1] [2', ['[', 'number 1', ']', '[', 'number 2']],
    ['{,"a":"b', ['{', 'key a', 'cut string b']],
    ['{,"a', ['{', 'cut key a']],
    ['{,"a"', ['{', 'string a']],
    ['{"pin": 12', ['{', 'key pin', 'number 12']],
    ['[tru', ['[', 'stray tru']],
  ])('%s is told as it comes', (text, expected) => {
    expect(salvage(text)).toEqual(expected)
  })

  it('stops waiting for a colon after 64 KB of white space', () => {
    expect(salvage(`{,"a"${' '.repeat(60_000)}:1}`)).toEqual(['{', 'key a', 'number 1', '}'])
    expect(salvage(`{,"a"${' '.repeat(70_000)}:1}`)).toEqual(['{', 'string a', 'number 1', '}'])
  })

  it('says so when depth ends it after another error', () => {
    const bytes = encode(`{,${'['.repeat(300)}"untold"`)
    const { told, error } = tell(bytes, { salvage: true }, [7])
    expect(error).toMatchObject({ kind: 'too-deep', offset: 201 })
    expect(told).toHaveLength(200)
  })
})
