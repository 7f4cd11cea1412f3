import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeHex, encodeHex, hexEnd, isUpperHex } from '../../src/codec/hex.ts'
import { mediaKind } from '../../src/codec/media-kind.ts'
import { isMessage, readFields, varint } from '../../src/codec/protobuf.ts'
import { decodeQuotedPrintable, looksQuotedPrintable } from '../../src/codec/quoted-printable.ts'
import { utf8FromUtf16, utf16FromUtf8, utf16Of } from '../../src/codec/utf16.ts'

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

describe('hexadecimal', () => {
  it('goes there and back, in either case and with something between', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1 }),
        fc.boolean(),
        fc.constantFrom('', ':', ' '),
        (bytes, upper, between) => {
          const text = bytesOf(encodeHex(bytes, upper, between))
          expect(decodeHex(text, 0, text.length, 2 + between.length)).toEqual(bytes)
          expect(Buffer.from(text).toString().toLowerCase().replaceAll(between, '')).toBe(
            Buffer.from(bytes).toString('hex'),
          )
        },
      ),
    )
    expect(hexEnd(bytesOf('0aFfg'), 0, 5)).toBe(4)
    expect([isUpperHex(bytesOf('01AF'), 0, 4), isUpperHex(bytesOf('01af'), 0, 4)]).toEqual([true, false])
  })
})

describe('UTF-16', () => {
  it('goes to UTF-8 and back, lone surrogates too', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constant('a\ud800b'))
    fc.assert(
      fc.property(text, fc.boolean(), fc.boolean(), (plain, bigEndian, marked) => {
        const little = Buffer.from(`${marked ? '\ufeff' : ''}${plain}`, 'utf16le')
        const bytes = new Uint8Array(bigEndian ? little.swap16() : little)
        const utf8 = utf8FromUtf16(bytes, { bigEndian, marked })
        if (!/[\ud800-\udfff]/.test(plain)) expect(Buffer.from(utf8).toString()).toBe(plain)
        expect(utf16FromUtf8(utf8, { bigEndian, marked })).toEqual(bytes)
      }),
    )
  })

  it('is told from other bytes', () => {
    expect(utf16Of(new Uint8Array(Buffer.from('Write-Host', 'utf16le')))).toEqual({
      bigEndian: false,
      marked: false,
    })
    expect(utf16Of(new Uint8Array(Buffer.from('Write-Host', 'utf16le').swap16()))?.bigEndian).toBe(true)
    expect(utf16Of(new Uint8Array(Buffer.from('\ufeff漢字', 'utf16le')))?.marked).toBe(true)
    for (const other of [
      bytesOf('Write-Host'),
      new Uint8Array(40),
      Uint8Array.from([1, 0, 2, 0, 3, 0, 4, 0]),
    ])
      expect(utf16Of(other)).toBeUndefined()
  })
})

describe('quoted-printable', () => {
  it('knows where each byte came from, lines joined', () => {
    const source = bytesOf('one=3D=\r\ntwo=C3=A9 \t=\nthree')
    const { bytes, outerStart, outerEnd } = decodeQuotedPrintable(source, 0, source.length)!
    expect(Buffer.from(bytes).toString()).toBe('one=twoé \tthree')
    const two = Buffer.from(bytes).indexOf('two')
    const encoded = Buffer.from(source).toString()
    expect(outerStart(two)).toBe(encoded.indexOf('two'))
    expect(outerEnd(two + 3)).toBe(encoded.indexOf('two') + 3)
    expect(outerEnd(two)).toBe(encoded.indexOf('=\r\n'))
    expect(outerEnd(bytes.length)).toBe(source.length)
  })

  it.each([
    ['caf=C3=A9, at your=20service', true],
    ['a very long line=\r\n goes on', true],
    ['nothing here', false],
    ['a=20&b=30&c=x&d=y', false],
    ['var a=10,b=20,c=[],d={}', false],
    ['const name =\n  1; let x = 2; let y = 3', false],
  ])('%j looks like it: %s', (text, expected) => expect(looksQuotedPrintable(bytesOf(text))).toBe(expected))
})

describe('messages of Protocol Buffers', () => {
  it('are read to their very end or not at all', () => {
    const message = Uint8Array.from([
      0x08, 0x96, 0x01, 0x12, 2, 0x68, 0x69, 0x1d, 1, 2, 3, 4, 0x21, 1, 2, 3, 4, 5, 6, 7, 8,
    ])
    expect(readFields(message, 0, message.length)?.map(({ number, end }) => [number, end])).toEqual([
      [1, 3],
      [2, 7],
      [3, 12],
      [4, 21],
    ])
    for (let cut = 1; cut < message.length; cut++) {
      if (![3, 7, 12].includes(cut)) expect(isMessage(message, 0, cut), `${cut}`).toBe(false)
    }
    expect(isMessage(Uint8Array.from([0x00, 0x01]), 0, 2)).toBe(false)
    expect(isMessage(Uint8Array.from([0x0b, 0x0c]), 0, 2)).toBe(false)
    expect(isMessage(new Uint8Array(11).fill(0xff), 0, 11)).toBe(false)
  })

  it('have lengths of one byte and more', () => {
    expect([...varint(0)]).toEqual([0])
    expect([...varint(127)]).toEqual([127])
    expect([...varint(300)]).toEqual([0xac, 0x02])
    expect([...varint(1 << 21)]).toEqual([0x80, 0x80, 0x80, 0x01])
  })
})

describe('media', () => {
  it.each([
    ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]],
    ['gif', [...Buffer.from('GIF89a\x01\x00')]],
    ['webp', [...Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 ')]],
    ['woff2', [...Buffer.from('wOF2\x00\x01\x00\x00')]],
    ['mp4', [...Buffer.from('\x00\x00\x00\x18ftypisom')]],
    ['avif', [...Buffer.from('\x00\x00\x00\x18ftypavif')]],
    ['wasm', [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]],
    [undefined, [...Buffer.from('%PDF-1.7\n%abc')]],
    [undefined, [...Buffer.from('PK\x03\x04\x14\x00\x00\x00')]],
    [undefined, [...Buffer.from('BM is a word of a text')]],
    [undefined, [...Buffer.from('{"a":1,"b":2}')]],
  ])('%s is told by its first bytes', (kind, bytes) => expect(mediaKind(Uint8Array.from(bytes))).toBe(kind))
})
