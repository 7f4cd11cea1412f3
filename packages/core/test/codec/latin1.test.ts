import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { adoptLatin1, latin1, latin1Bytes } from '../../src/codec/latin1.ts'

const { latin1Slice } = Buffer.prototype

describe('bytes as characters', () => {
  const cases = fc.tuple(fc.uint8Array({ maxLength: 600 }), fc.nat(600), fc.nat(700))
  const isEachByte = ([bytes, start, end]: [Uint8Array, number, number]): void => {
    const expected = Array.from(bytes.slice(start, end), (byte) => String.fromCharCode(byte)).join('')
    if (start <= bytes.length && start <= end) expect(latin1(bytes, start, end)).toBe(expected)
  }

  afterAll(() => adoptLatin1(undefined))

  it('are one for each, also when an end beyond the last is asked for', () => {
    fc.assert(fc.property(cases, isEachByte))
  })

  it('are the same by the means of the runtime', () => {
    adoptLatin1((bytes, start, end) => latin1Slice.call(bytes, start, end))
    fc.assert(fc.property(cases, isEachByte))
  })

  it('give the bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(latin1Bytes(latin1(bytes))).toEqual(bytes)
      }),
    )
  })
})
