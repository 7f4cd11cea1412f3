import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findShapes, holdsShape } from '../../src/sanitize/detectors/shapes.ts'
import { holdsNothing } from '../../src/sanitize/holds-nothing.ts'
import { traitsOf } from '../../src/sanitize/traits.ts'

const piece = fc.oneof(
  fc.constantFrom(...'aeyJ09AZ-_/.$~|>"\' ,:%\\&={[<\n@+()é\t'),
  fc.constantFrom(
    'eyJ',
    '://',
    '-----',
    'AB ',
    'ab ',
    'A1',
    'sk_live_',
    'tel:',
    'ghp_',
    '2025',
    '123456',
    'DE89',
  ),
  fc.constantFrom(
    '131052',
    '308T',
    '131052-308T',
    'glpat-',
    'AKIA',
    'xoxb-',
    '4111',
    ' 4111 1111',
    '-4444',
    'AB 12 34 56 C',
    'abcdefghijkl',
  ),
)
const text = fc.array(piece, { minLength: 1, maxLength: 24 }).map((pieces) => Buffer.from(pieces.join('')))

describe('holdsNothing', () => {
  it('is sure only of texts in which neither a trait nor a shape is', () => {
    fc.assert(
      fc.property(text, text, (around, bytes) => {
        const whole = Buffer.concat([around, bytes, around])
        const [start, end] = [around.length, around.length + bytes.length]
        if (!holdsNothing(whole, start, end)) return
        expect([traitsOf(whole, start, end), holdsShape(whole, start, end)]).toEqual([0, false])
      }),
      { numRuns: 20_000 },
    )
  })

  it('knows words, labels and small numbers', () => {
    for (const plain of [
      'EUR',
      'in stock',
      '12',
      'SKU-4C01A',
      'Иван Пример',
      'a.b',
      'red, blue',
      'page 12 of 340',
      'JPY',
    ])
      expect(holdsNothing(Buffer.from(plain), 0, Buffer.byteLength(plain)), plain).toBe(true)
  })

  it('shapes in a part of a text are those of the part alone', () => {
    fc.assert(
      fc.property(text, text, (around, bytes) => {
        const whole = Buffer.concat([around, bytes, around])
        const told = (where: Uint8Array, from: number, to: number): unknown[] => {
          const found: unknown[] = []
          findShapes(where, from, to, (start, end, rule) => {
            found.push([start - from, end - from, rule])
            return false
          })
          return found
        }
        const [start, end] = [around.length, around.length + bytes.length]
        expect(told(whole, start, end)).toEqual(told(bytes, 0, bytes.length))
      }),
      { numRuns: 5000 },
    )
  })
})
