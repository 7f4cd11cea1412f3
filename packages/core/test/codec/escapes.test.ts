import { describe, expect, it } from 'vitest'
import { decodeEscapes, type Escapes } from '../../src/codec/escapes.ts'

const decoded = (text: string, escapes: Escapes): string => {
  const bytes = new Uint8Array(Buffer.from(text))
  return Buffer.from(decodeEscapes(bytes, 0, bytes.length, escapes)?.bytes ?? bytes).toString()
}

describe('escapes', () => {
  it.each([
    ['\\u0041\\x41\\101\\u{41}', 'AAAA'],
    ['\\u{1f600} \\ud83d\\ude00', '😀 😀'],
    ['\\75\\075', '=='],
    ['\\0', '\0'],
    ['\\400', ' 0'],
    ['\\xc3\\xa9 \\303\\251 \\xe9', 'é é é'],
    ['\\xe6\\xbc\\xa2', '漢'],
    ['\\u{110000} \\u{} \\8', '\\u{110000} \\u{} \\8'],
  ])('of backslashes: %s', (text, plain) => expect(decoded(text, { backslash: true })).toBe(plain))

  it.each([
    ['%41%u0041%U0041', 'AAA'],
    ['%ud83d%ude00', '😀'],
    ['%c0%af %c1%a1 %e0%80%af %f0%80%80%af', '/ a / /'],
    ['%c3%a9', 'é'],
    ['%u00g1 %c0', '%u00g1 \ufffd'],
  ])('of percent signs: %s', (text, plain) => expect(decoded(text, { percent: true })).toBe(plain))

  it.each([
    ['&#61;&#x3d;&#X3D;&#0061;', '===='],
    ['&#61a&#x3dz', '=a=z'],
    ['&equals;&commat;&lpar;&sol;&Tab;&lbrack;&comma;', '=@(/\t[,'],
    ['&amp;&amp &ampb&lt&QUOT', '&& &b<"'],
    ['&eacute;&nbsp;&yuml;&AElig;', 'é\u00a0ÿÆ'],
    ['?a=1&lt=2&amp=3&nothing;&#;&#x;&', '?a=1&lt=2&amp=3&nothing;&#;&#x;&'],
    ['&#1114112;', '&#1114112;'],
  ])('of ampersands: %s', (text, plain) => expect(decoded(text, { entity: true })).toBe(plain))

  it('tell where each decoded byte came from', () => {
    for (const text of ['a\\075b\\u{3d}c\\xc3\\xa9d', 'a%u003db%c0%afc', 'a&#61b&eacute;c&lt.']) {
      const bytes = new Uint8Array(Buffer.from(text))
      const whole = decodeEscapes(bytes, 0, bytes.length, { backslash: true, percent: true, entity: true })!
      for (const [at, byte] of whole.bytes.entries()) {
        if (byte < 0x61 || byte > 0x64) continue
        expect(bytes[whole.outerStart(at)]).toBe(byte)
        expect(whole.outerEnd(at + 1) - whole.outerStart(at)).toBe(1)
      }
      expect(whole.outerEnd(whole.bytes.length)).toBe(bytes.length)
    }
  })
})
