import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScanner } from '../../src/scan/scanner.ts'
import { chunkSizes, documentText, mutatedText } from './documents.ts'
import { cut, encode, ignoreAll, rebuild, tell, tellPieces, words } from './tell.ts'

const withoutBom = (text: string) => (text.startsWith('\ufeff') ? text.slice(1) : text)

function parses(text: string): boolean {
  try {
    JSON.parse(withoutBom(text))
    return true
  } catch {
    return false
  }
}

describe('the scanner and JSON.parse', () => {
  it('agree on every document', () => {
    const documents = fc.oneof(
      documentText,
      fc.json(),
      fc.jsonValue({ maxDepth: 6 }).map((v) => JSON.stringify(v, null, 2)),
    )
    fc.assert(
      fc.property(documents, (text) => {
        const bytes = encode(text)
        const { told, error } = tell(bytes)
        expect(error).toBeUndefined()
        expect(isDeepStrictEqual(rebuild(bytes, told).value, JSON.parse(text))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('refuse the same documents', () => {
    fc.assert(
      fc.property(mutatedText, (text) => {
        const bytes = encode(text)
        const { told, error } = tell(bytes)
        expect(error === undefined).toBe(parses(text))
        if (error === undefined) {
          expect(isDeepStrictEqual(rebuild(bytes, told).value, JSON.parse(withoutBom(text)))).toBe(true)
        }
      }),
      { numRuns: 4000 },
    )
  })

  it('refuse the same short texts, all of them', () => {
    const alphabet = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '0',
      '1',
      '-',
      '.',
      'e',
      ' ',
      '\n',
      '\u0001',
      'n',
      'é',
    ]
    let texts = ['']
    for (let length = 1; length <= 4; length++) {
      texts = texts.flatMap((text) => alphabet.map((character) => text + character))
      for (const text of texts) {
        if ((tell(encode(text)).error === undefined) !== parses(text)) expect.fail(JSON.stringify(text))
      }
    }
  })

  it('part ways where the contract says so: byte order mark, bad UTF-8 in a string', () => {
    const marked = tell(encode('\ufeff{"a":1}'))
    expect(marked.error).toBeUndefined()
    expect(marked.told[0]).toEqual({ kind: 'open', isArray: false, at: 3 })
    expect(tell(encode(' \ufeff{}')).error).toMatchObject({ kind: 'malformed', offset: 1 })
    expect(tell(Uint8Array.of(0xef, 0xbb, 0x41)).error).toMatchObject({ kind: 'malformed', offset: 0 })
    expect(tell(Uint8Array.of(0x22, 0xff, 0xc0, 0x22)).error).toBeUndefined()
    expect(tell(Uint8Array.of(0x5b, 0xff, 0x5d)).error).toMatchObject({ kind: 'malformed', offset: 1 })
  })
})

describe('chunks', () => {
  it('never matter: same events, same error, in both modes', () => {
    fc.assert(
      fc.property(fc.oneof(documentText, mutatedText), chunkSizes, fc.boolean(), (text, sizes, salvage) => {
        const bytes = encode(text)
        expect(tell(bytes, { salvage }, sizes)).toEqual(tell(bytes, { salvage }))
      }),
      { numRuns: 2000 },
    )
  })

  it('never matter for megabytes', () => {
    const rows = Array.from({ length: 9000 }, (_, i) => ({
      id: i,
      text: `row "${i}"\n`.repeat(i % 90),
      ok: [true, null, -1.5e3],
    }))
    const bytes = encode(JSON.stringify(rows, null, 2))
    expect(bytes.length).toBeGreaterThan(5e6)
    const whole = JSON.stringify(tell(bytes))
    for (const size of [7, 4096, 65_537, 1 << 20, 4 << 20]) {
      expect(JSON.stringify(tell(bytes, {}, [size])) === whole, `${size} bytes`).toBe(true)
    }
  })

  it('may lie anywhere in their buffer', () => {
    const text = encode(`["${'plain '.repeat(40)}\\n${'é'.repeat(50)}",1]`)
    const expected = tell(text)
    for (let shift = 0; shift < 8; shift++) {
      const buffer = new Uint8Array(text.length + 16)
      buffer.set(text, shift)
      expect(tellPieces([buffer.subarray(shift, shift + text.length)])).toEqual(expected)
    }
  })
})

describe('a cut document', () => {
  it('is truncated at its end, or whole, at every prefix', () => {
    fc.assert(
      fc.property(documentText, fc.boolean(), (text, salvage) => {
        const bytes = encode(text)
        for (let length = 0; length <= bytes.length; length++) {
          const { error } = tell(bytes.subarray(0, length), { salvage })
          if (error === undefined)
            expect(parses(new TextDecoder().decode(bytes.subarray(0, length)))).toBe(true)
          else expect(error).toMatchObject({ kind: 'truncated', offset: length })
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['{"a":"b\\u00', ['{', 'key a', 'cut string b\\u00'], 'hex digit'],
    ['{"a', ['{', 'cut key a'], 'string character'],
    ['["x', ['[', 'cut string x'], 'string character'],
    ['[12', ['['], "',' or ']'"],
    ['12', ['number 12'], undefined],
    ['-', [], 'digit'],
    ['tru', [], 'true, false or null'],
    ['{"a"', ['{', 'key a'], "':'"],
    ['{"a":', ['{', 'key a'], 'value'],
    ['[', ['['], "value or ']'"],
    ['{', ['{'], "key or '}'"],
    ['{"a":1,', ['{', 'key a', 'number 1'], 'key'],
    ['', [], 'value'],
  ])('%s tells what was whole', (text, expected, missing) => {
    const bytes = encode(text)
    const telling = tell(bytes)
    expect(words(bytes, telling)).toEqual(expected)
    if (missing === undefined) expect(telling.error).toBeUndefined()
    else expect(telling.error).toMatchObject({ kind: 'truncated', offset: bytes.length, expected: missing })
  })
})

describe('an error', () => {
  it.each([
    ['{"a":1,\n "b" 2}', 'malformed', 13, 2, 6, "':'"],
    ['[1,\r\n\n  2,,]', 'malformed', 10, 3, 5, 'value'],
    ['{"a":1,}', 'malformed', 7, 1, 8, 'key'],
    ['{a:1}', 'malformed', 1, 1, 2, "key or '}'"],
    ['[1 2]', 'malformed', 3, 1, 4, "',' or ']'"],
    ['{"a":1]', 'malformed', 6, 1, 7, "',' or '}'"],
    ['[01]', 'malformed', 2, 1, 3, "',' or ']'"],
    ['[1.]', 'malformed', 3, 1, 4, 'digit'],
    ['[nul]', 'malformed', 4, 1, 5, 'true, false or null'],
    ['["a\nb"]', 'malformed', 3, 1, 4, 'string character'],
    ['["\\x"]', 'malformed', 3, 1, 4, 'escape'],
    ['["\\u12g4"]', 'malformed', 6, 1, 7, 'hex digit'],
    ['{}\n{}', 'trailing-data', 3, 2, 1, 'end of input'],
    ['\ufeff\n x', 'malformed', 5, 2, 2, 'value'],
  ])('of %j has its place and what was expected', (text, kind, offset, line, column, expected) => {
    expect(tell(encode(text)).error).toEqual({ kind, offset, line, column, expected })
  })

  it('ends the telling', () => {
    const bytes = encode('[1,,"later","')
    expect(words(bytes, tell(bytes, {}, [1]))).toEqual(['[', 'number 1'])
  })
})

describe('hostile size', () => {
  const nested = (levels: number) => encode('['.repeat(levels) + ']'.repeat(levels))

  it('200 levels are read, the 201st is too deep', () => {
    expect(tell(nested(200)).error).toBeUndefined()
    expect(tell(nested(201)).error).toMatchObject({ kind: 'too-deep', offset: 200 })
    expect(tell(encode('{"a":'.repeat(201))).error).toMatchObject({ kind: 'too-deep', offset: 1000 })
    expect(tell(nested(201), { maxDepth: 201 }).error).toBeUndefined()
  })

  it.each([10_000, 5_000_000])('%i levels end in an error at once', (levels) => {
    for (const salvage of [false, true]) {
      const { told, error } = tell(nested(levels), { salvage }, [1 << 16])
      expect(error).toMatchObject({ kind: 'too-deep', offset: 200 })
      expect(told).toHaveLength(200)
    }
  })

  it('one string of 100 MB leaves nothing behind', () => {
    const piece = new Uint8Array(1 << 20).fill(0x61)
    const before = process.memoryUsage()
    const pieces = function* () {
      yield encode('["')
      for (let i = 0; i < 100; i++) yield piece
      yield encode('"]')
    }
    const { told, error, position } = tellPieces(pieces())
    const after = process.memoryUsage()
    expect(error).toBeUndefined()
    expect(told[1]).toEqual({ kind: 'string', start: 2, end: 2 + 100 * piece.length, escaped: false })
    expect(position).toBe(100 * piece.length + 4)
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(8e6)
  })

  it('offsets go beyond 4 GB', () => {
    const bytes = encode('{"key": ["text", 12, true,\n x]}')
    const near = tell(bytes, { salvage: true })
    const far = tell(bytes, { salvage: true, offset: 5e9 }, [3])
    const moved = near.told.map((one) =>
      'at' in one ? { ...one, at: one.at + 5e9 } : { ...one, start: one.start + 5e9, end: one.end + 5e9 },
    )
    expect(far.told).toEqual(moved)
    expect(far.error).toEqual({ ...near.error, offset: near.error!.offset + 5e9 })
    expect(far.position).toBe(5e9 + bytes.length)
  })
})

describe('tokenStart', () => {
  it('is where the bytes to keep begin', () => {
    const scanner = createScanner(ignoreAll)
    const starts: (number | undefined)[] = []
    for (const piece of ['{', '"', 'ke', 'y"', ': 1', '2', '3, "b":t', 'rue}']) {
      scanner.push(encode(piece))
      starts.push(scanner.tokenStart)
    }
    expect(starts).toEqual([undefined, 2, 2, undefined, 8, 8, 17, undefined])
    expect(scanner.end()).toBeUndefined()
  })

  it('lets every token be put together from what was kept', () => {
    fc.assert(
      fc.property(fc.oneof(documentText, mutatedText), chunkSizes, fc.boolean(), (text, sizes, salvage) => {
        const bytes = encode(text)
        let keptFrom = 0
        const held = (start: number) => expect(start).toBeGreaterThanOrEqual(keptFrom)
        const scanner = createScanner(
          { ...ignoreAll, key: held, string: held, number: held, literal: held, cut: held, stray: held },
          { salvage },
        )
        for (const piece of cut(bytes, sizes)) {
          scanner.push(piece)
          keptFrom = scanner.tokenStart ?? scanner.position
        }
        scanner.end()
      }),
    )
  })
})
