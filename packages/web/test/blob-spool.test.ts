import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blobSpool } from '../src/engine/blob-spool.ts'

const pieces = fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 12 })

describe('the spool of the browser', () => {
  it('gives back what was written, from wherever it is read, in memory or beyond', async () => {
    const place = fc.nat(60_000)
    await fc.assert(
      fc.asyncProperty(pieces, fc.nat(20_000), place, place, async (parts, memoryBytes, one, two) => {
        const spool = blobSpool(memoryBytes)
        for (const part of parts) await spool.write(part)
        const source = await spool.finish('copy.har')
        const whole = Buffer.concat(parts)
        expect(source.size).toBe(whole.length)
        const [from, to] = [Math.min(one, two, whole.length), Math.min(Math.max(one, two), whole.length)]
        expect(Buffer.from(await source.read(from, to)).equals(whole.subarray(from, to))).toBe(true)
      }),
    )
  })

  it('is read right across the pieces that are encrypted at once', async () => {
    const bytes = new Uint8Array(3_500_001).map((_, at) => (at * 31) >> 5)
    const spool = blobSpool(1000)
    for (let at = 0; at < bytes.length; at += 700_003) await spool.write(bytes.subarray(at, at + 700_003))
    const source = await spool.finish('copy.har')
    for (const [from, to] of [
      [0, bytes.length],
      [1_048_570, 1_048_590],
      [3_145_727, 3_500_001],
    ] as const)
      expect(Buffer.from(await source.read(from, to)).equals(bytes.subarray(from, to))).toBe(true)
  })

  it('hands no blob a byte as it is', async () => {
    const seen: Uint8Array[] = []
    const Plain = globalThis.Blob
    vi.stubGlobal(
      'Blob',
      class extends Plain {
        constructor(parts: BlobPart[]) {
          super(parts)
          for (const part of parts) if (part instanceof Uint8Array) seen.push(part)
        }
      },
    )
    const spool = blobSpool(100)
    await spool.write(new TextEncoder().encode('walnut-walnut '.repeat(200_000)))
    await spool.finish('copy.har')
    vi.unstubAllGlobals()
    expect(seen.length).toBeGreaterThan(2)
    for (const part of seen) expect(Buffer.from(part).includes('walnut')).toBe(false)
  })

  it('keeps no key where it kept nothing: without `crypto.subtle` all stays in memory', async () => {
    vi.stubGlobal('crypto', {})
    const spool = blobSpool(10)
    await spool.write(new Uint8Array(5000).fill(7))
    const source = await spool.finish('copy.har')
    vi.unstubAllGlobals()
    expect(await source.read(4990, 5000)).toEqual(new Uint8Array(10).fill(7))
  })
})
