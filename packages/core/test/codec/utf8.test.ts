import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8, decodeUtf8Strictly, encodeUtf8 } from '../../src/codec/utf8.ts'

describe('UTF-8', () => {
  it('gives back every well-formed text, byte order mark included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeUtf8(encodeUtf8(text))).toBe(text)
        expect(decodeUtf8Strictly(encodeUtf8(text))).toBe(text)
      }),
    )
    expect(decodeUtf8(encodeUtf8('\ufeffx'))).toBe('\ufeffx')
  })

  it('replaces bad bytes, or refuses them when asked', () => {
    const bad = Uint8Array.of(0x61, 0xff, 0x62)
    expect(decodeUtf8(bad)).toBe('a\ufffdb')
    expect(decodeUtf8Strictly(bad)).toBeUndefined()
    expect(decodeUtf8Strictly(bad, 0, 1)).toBe('a')
    expect(decodeUtf8(bad, 2)).toBe('b')
  })
})
