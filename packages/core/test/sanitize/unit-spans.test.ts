import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeEscapes } from '../../src/codec/escapes.ts'
import { latin1Bytes } from '../../src/codec/latin1.ts'
import { findShapes } from '../../src/sanitize/detectors/shapes.ts'
import { unitSpans } from '../../src/sanitize/layers/unit-runs.ts'

const ESCAPES = { backslash: true, percent: true, entity: true, located: true } as const

const PIECES = [
  ...[
    'ana.ejemplo',
    '@shop.example',
    'mailto:',
    'https://',
    'x:y',
    '+49 30 901820',
    '(415) 555-0132',
    'tel:',
  ],
  ...['4111 1111 1111 1111', '4111111111111111', '5555-5555-5555-4444', '415-555-0132', 'DE89 3704 0044'],
  ...[' 0532 0130 00', '131052-308T', 'AB 12 34 56 C', 'ghp_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'],
  ...[
    'sk_live_',
    'AKIA',
    'IOSFODNN7ABCDEFG',
    'glpat-',
    'xoxb-',
    '123456789012-',
    '=',
    '-',
    '.',
    '_',
    ' ',
    ',',
  ],
  ...[
    '\n',
    '"',
    '<',
    '>',
    "'",
    ';',
    '\\n',
    '\\"',
    '\\/',
    '\\u0040',
    '%40',
    '%2B',
    '%20',
    '&lt;',
    '&#64;',
    '%3C',
  ],
]

function shapes(bytes: Uint8Array, spans: Iterable<readonly [number, number]>): string[] {
  const found: string[] = []
  for (const [from, to] of spans)
    findShapes(bytes, from, to, (start, end, rule) => {
      found.push(`${rule} ${start} ${end}`)
      return false
    })
  return found
}

test('every shape of a decoded text stands around an escape or was there before', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), (pieces) => {
      const source = latin1Bytes(pieces.join(''))
      const decoded = decodeEscapes(source, 0, source.length, ESCAPES)
      if (decoded === undefined) return
      const { bytes, units } = decoded
      const before = new Set(shapes(source, [[0, source.length]]))
      const around = new Set(shapes(bytes, unitSpans(bytes, units)))
      const all = shapes(bytes, [[0, bytes.length]])
      for (const place of around) expect(all).toContain(place)
      for (const place of all) {
        const [rule, start, end] = place.split(' ')
        const there = `${rule} ${decoded.outerStart(Number(start))} ${decoded.outerEnd(Number(end))}`
        expect(around.has(place) || before.has(there), place).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})
