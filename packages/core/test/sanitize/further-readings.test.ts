import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/model/byte-source.ts'
import { strictPolicy } from '../../src/sanitize/policy.ts'
import { sanitize } from '../../src/sanitize/sanitize.ts'
import { verify } from '../../src/sanitize/verify.ts'
import { memorySpool, testRuntime } from '../runtime.ts'

const KEY = new Uint8Array(32).fill(7)

/** 60 session cookies, each said again in a body: plainly, in JSON in JSON, and two of them in one base64. */
function aCapture(): Uint8Array {
  const secret = (i: number): string =>
    `s${(i * 7919 + 104729).toString(36)}x${(i * 15485863 + 7).toString(36)}Q`
  const entries = Array.from({ length: 60 }, (_, i) => ({
    request: { url: `https://shop.example/${i}`, headers: [{ name: 'Cookie', value: `sid=${secret(i)}` }] },
    response: {
      content: {
        text: JSON.stringify({
          said: `it was ${secret((i + 13) % 60)}.`,
          inner: JSON.stringify({ again: secret((i + 29) % 60) }),
          both: Buffer.from(`a ${secret((i + 31) % 60)} and ${secret((i + 43) % 60)}`).toString('base64'),
        }),
      },
    },
  }))
  return new TextEncoder().encode(JSON.stringify({ log: { version: '1.2', entries } }))
}

async function sanitizedHolding(secrets: number) {
  const copy = memorySpool()
  const receipt = memorySpool()
  const text = memorySource(aCapture())
  const policy = { ...strictPolicy, limits: { ...strictPolicy.limits, secrets } }
  const summary = await sanitize(text, { copy, receipt }, testRuntime, { key: KEY, policy })
  const source = await copy.finish('copy')
  return {
    summary,
    text,
    source,
    bytes: (await source.read(0, source.size)).slice(),
    receipt: await receipt.finish('r'),
  }
}

describe('more secrets than one reading can hold', () => {
  it.each([40, 16, 5])('are all gone, with %i held at a time', async (held) => {
    const whole = await sanitizedHolding(1 << 19)
    const parted = await sanitizedHolding(held)
    const { ok, problems } = await verify(parted.source, testRuntime, {
      original: parted.text,
      receipt: parted.receipt,
    })
    expect(problems).toEqual([])
    expect(ok).toBe(true)
    expect(parted.summary.distinct).toBe(whole.summary.distinct)
  })

  it('gives the same copy where no two of them share an encoded text', async () => {
    const lines = (bytes: Uint8Array): string =>
      new TextDecoder().decode(bytes).replace(/\\"both\\":\\"[^"]*"/g, '')
    const whole = await sanitizedHolding(1 << 19)
    const parted = await sanitizedHolding(16)
    expect(lines(parted.bytes)).toBe(lines(whole.bytes))
  })
})
