import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import type { Compression } from '@haruspex/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inflate, inflateWhole } from '../../src/node/inflate.ts'

const PACK = { gzip: gzipSync, zlib: deflateSync, 'deflate-raw': deflateRawSync } as const

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function collect(kind: Compression, input: AsyncIterable<Uint8Array>) {
  const parts: Uint8Array[] = []
  try {
    for await (const part of inflate(kind, input)) parts.push(part)
    return { bytes: Buffer.concat(parts), failed: false }
  } catch {
    return { bytes: Buffer.concat(parts), failed: true }
  }
}

describe('inflate', () => {
  for (const kind of ['gzip', 'zlib', 'deflate-raw'] as const) {
    it(`gives back what ${kind} packed, however it is cut`, async () => {
      const bytes = fc.uint8Array({ maxLength: 5000 })
      await fc.assert(
        fc.asyncProperty(bytes, fc.integer({ min: 1, max: 6000 }), async (plain, size) => {
          const result = await collect(kind, cut(PACK[kind](plain), size))
          expect(result.failed).toBe(false)
          expect(result.bytes.equals(plain)).toBe(true)
        }),
        { numRuns: 40 },
      )
    })

    it(`yields what stood before a cut in ${kind}, then says that it was cut`, async () => {
      const plain = Buffer.from(Array.from({ length: 200_000 }, (_, i) => `line ${i}\n`).join(''))
      const packed = PACK[kind](plain)
      const result = await collect(kind, cut(packed.subarray(0, packed.length >> 1), 10_000))
      expect(result.failed).toBe(true)
      expect(result.bytes.length).toBeGreaterThan(plain.length / 3)
      expect(result.bytes.equals(plain.subarray(0, result.bytes.length))).toBe(true)
    })
  }

  it('goes on over several gzip members and stops at what follows the last', async () => {
    const packed = Buffer.concat([gzipSync('one '), gzipSync('two'), Buffer.from('no gzip')])
    const { bytes } = await collect('gzip', cut(packed, 7))
    expect(bytes.toString()).toBe('one two')
  })

  it('yields what stood before damage, then says so', async () => {
    const plain = Buffer.from(Array.from({ length: 200_000 }, (_, i) => `line ${i}\n`).join(''))
    const packed = gzipSync(plain)
    packed.fill(0xff, packed.length >> 1)
    const result = await collect('gzip', cut(packed, 10_000))
    expect(result.failed).toBe(true)
    expect(result.bytes.length).toBeGreaterThan(plain.length / 3)
    expect(result.bytes.subarray(0, 500_000).equals(plain.subarray(0, 500_000))).toBe(true)
  })

  it('hands a bomb out in pieces, so that its reader can stop', async () => {
    const packed = gzipSync(new Uint8Array(200 << 20))
    let got = 0
    for await (const part of inflate('gzip', cut(packed, 1 << 20))) {
      got += part.length
      if (got > 1 << 20) break
    }
    expect(got).toBeLessThan(2 << 20)
  })
})

describe('inflateWhole', () => {
  it('refuses what is longer than allowed, and what is broken', () => {
    const packed = deflateSync(new Uint8Array(10_000))
    expect(inflateWhole('zlib', packed, 10_000)).toHaveLength(10_000)
    expect(inflateWhole('zlib', packed, 9_999)).toBeUndefined()
    expect(inflateWhole('zlib', packed, 0)).toBeUndefined()
    expect(inflateWhole('gzip', packed, 10_000)).toBeUndefined()
    expect(inflateWhole('zlib', packed.subarray(0, 8), 10_000)).toBeUndefined()
  })
})
