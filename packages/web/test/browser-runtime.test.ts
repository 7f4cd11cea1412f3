import { createHash } from 'node:crypto'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { browserRuntime } from '../src/engine/browser-runtime.ts'

const PACK = { gzip: gzipSync, zlib: deflateSync, 'deflate-raw': deflateRawSync } as const
const KINDS = ['gzip', 'zlib', 'deflate-raw'] as const

async function* pieces(bytes: Uint8Array, length = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

describe('the runtime of the browser', () => {
  it('hashes as Node does', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (parts) => {
        const ours = browserRuntime.sha256()
        const theirs = createHash('sha256')
        for (const part of parts) {
          ours.update(part)
          theirs.update(part)
        }
        expect(ours.digest()).toEqual(new Uint8Array(theirs.digest()))
      }),
    )
  })

  it.each(KINDS)('inflates one value whole, within its limit: %s', (kind) => {
    const bytes = new TextEncoder().encode('capture '.repeat(5000))
    const packed = new Uint8Array(PACK[kind](bytes))
    expect(browserRuntime.inflateSync(kind, packed, bytes.length)).toEqual(bytes)
    expect(browserRuntime.inflateSync(kind, packed, bytes.length - 1)).toBeUndefined()
    expect(
      browserRuntime.inflateSync(kind, packed.subarray(0, packed.length / 2), bytes.length),
    ).toBeUndefined()
    expect(browserRuntime.inflateSync(kind, bytes, bytes.length)).toBeUndefined()
    expect(browserRuntime.inflateSync(kind, new Uint8Array(0), 10)).toBeUndefined()
  })

  it.each(KINDS)('inflates a stream, and hands out what stands before a cut: %s', async (kind) => {
    const bytes = new Uint8Array(100_000).map((_, at) => (at * at) >> 7)
    const packed = new Uint8Array(PACK[kind](bytes))
    const out: number[] = []
    for await (const part of browserRuntime.inflate(kind, pieces(packed))) out.push(...part)
    expect(new Uint8Array(out)).toEqual(bytes)
    let before = 0
    const cut = async () => {
      for await (const part of browserRuntime.inflate(kind, pieces(packed.subarray(0, packed.length - 500))))
        before += part.length
    }
    await expect(cut()).rejects.toThrow()
    expect(before).toBeGreaterThan(0)
  })
})
