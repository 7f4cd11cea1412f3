import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64, encodeBase64 } from '../../src/codec/base64.ts'

const bytes = fc.uint8Array({ maxLength: 200 })

describe('base64', () => {
  it('writes what Node writes, in both alphabets', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(encodeBase64(value)).toBe(Buffer.from(value).toString('base64'))
        expect(encodeBase64(value, { url: true, padding: false })).toBe(
          Buffer.from(value).toString('base64url'),
        )
      }),
    )
  })

  it('reads back what it writes, padded or not, from text or bytes', () => {
    fc.assert(
      fc.property(bytes, fc.boolean(), fc.boolean(), (value, url, padding) => {
        const text = encodeBase64(value, { url, padding })
        expect(decodeBase64(text)).toEqual(value)
        expect(decodeBase64(new TextEncoder().encode(text))).toEqual(value)
      }),
    )
  })

  it('takes nothing that it would not write again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AQgwZ9+/-_= \n!') }), (text) => {
        const value = decodeBase64(text)
        if (value === undefined) return
        const written = [true, false].flatMap((url) =>
          [true, false].map((padding) => encodeBase64(value, { url, padding })),
        )
        expect(written).toContain(text)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['A', 'AB=', 'A===', 'AB', 'AA=A', 'ab+_', 'YQ==YQ==', 'YW Jj', 'ÿÿÿÿ', '\u0141AAA'])(
    'refuses %j',
    (text) => {
      expect(decodeBase64(text)).toBeUndefined()
    },
  )
})
