import { deflateSync, gunzipSync, inflateRawSync, inflateSync, crc32 as nodeCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adler32, crc32 } from '../../src/codec/checksum.ts'
import { deflateRaw, gzip, zlib } from '../../src/codec/deflate.ts'

const data = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  fc.string({ maxLength: 300 }).map((text) => new Uint8Array(Buffer.from(text.repeat(7)))),
  fc.nat({ max: 70_000 }).map((size) => new Uint8Array(size).fill(7)),
)

describe('deflate', () => {
  it('is opened by any inflater, in each container, with its checksums', () => {
    fc.assert(
      fc.property(data, (bytes) => {
        expect(Buffer.compare(inflateRawSync(deflateRaw(bytes)), bytes)).toBe(0)
        expect(Buffer.compare(gunzipSync(gzip(bytes)), bytes)).toBe(0)
        expect(Buffer.compare(inflateSync(zlib(bytes)), bytes)).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  it('repeats what lies far back, up to the window and not beyond', () => {
    const far = new Uint8Array(100_000)
    for (let at = 0; at < far.length; at++) far[at] = Math.imul(at, 2654435761) >>> 24
    for (const distance of [1, 2, 255, 4097, 32_767, 32_768, 32_769, 60_000]) {
      const bytes = Uint8Array.from(far)
      bytes.copyWithin(distance, 0, 300)
      expect(Buffer.compare(inflateRawSync(deflateRaw(bytes)), bytes)).toBe(0)
    }
  })

  it('makes text that repeats itself a good deal shorter', () => {
    const text = new Uint8Array(Buffer.from('{"name":"carol","page":2},'.repeat(4000)))
    expect(gzip(text).length).toBeLessThan(text.length / 20)
  })

  it('has the checksums of zlib', () => {
    fc.assert(
      fc.property(data, (bytes) => {
        expect(crc32(bytes)).toBe(nodeCrc32(bytes))
        expect(adler32(bytes)).toBe(deflateSync(bytes).readUInt32BE(deflateSync(bytes).length - 4))
      }),
      { numRuns: 100 },
    )
  })
})
