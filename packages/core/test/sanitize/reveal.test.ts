import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/model/byte-source.ts'
import { type RevealOptions, readRevealProof, reveal } from '../../src/sanitize/reveal.ts'
import { testRuntime } from '../runtime.ts'
import { KEY, sanitized, toBytes } from './sanitized.ts'

const input = JSON.stringify({
  headers: [{ name: 'Cookie', value: 'sid=walnut-77-x; other=hazel-88-y' }],
  url: 'https://a.example/?access_token=q7Xk%2FmNp4Rs',
  postData: { text: JSON.stringify({ otp: '482913', note: 'kept' }) },
})
const run = await sanitized(input)
const COOKIES = '/headers/0/value'
const OTP = '/postData/text'

const asked = (value: string, given: Partial<RevealOptions> = {}) =>
  reveal(testRuntime, {
    receipt: memorySource(run.receipt),
    copy: memorySource(run.copy),
    value: toBytes(value),
    place: COOKIES,
    by: { key: KEY },
    ...given,
  })

describe('reveal', () => {
  it('tells with the key whether a value is the one that was removed', async () => {
    expect(await asked('hazel-88-y')).toMatchObject({
      ok: true,
      lines: 2,
      revealed: [{ pointer: COOKIES, class: 'cookie', line: 3 }],
    })
    expect(await asked('hazel-88-z')).toEqual({ ok: false, lines: 2, revealed: [] })
    expect((await asked('482913')).ok).toBe(false)
    expect((await asked('482913', { place: OTP })).ok).toBe(true)
    expect((await asked('walnut-77-x', { place: 2 })).ok).toBe(true)
    expect((await asked('walnut-77-x', { place: 3 })).ok).toBe(false)
    expect(await asked('walnut-77-x', { place: '/nowhere' })).toMatchObject({ ok: false, lines: 0 })
  })

  it('takes a value as it stood or decoded, with or without a last line break', async () => {
    for (const value of ['q7Xk%2FmNp4Rs', 'q7Xk/mNp4Rs', 'q7Xk/mNp4Rs\n', 'q7Xk/mNp4Rs\r\n'])
      expect((await asked(value, { place: '/url' })).ok).toBe(true)
    expect((await asked('q7Xk/mNp4Rs\n\n', { place: '/url' })).ok).toBe(false)
  })

  it('needs the very key', async () => {
    expect((await asked('walnut-77-x', { by: { key: toBytes('another key of these tests') } })).ok).toBe(
      false,
    )
  })

  it('gives a proof that holds without the key, for this value alone', async () => {
    const { proof } = await asked('482913', { place: OTP })
    expect(proof).toBeDefined()
    const by = { proof: readRevealProof(JSON.stringify(proof)) }
    expect((await asked('482913', { place: OTP, by })).ok).toBe(true)
    expect((await asked('482914', { place: OTP, by })).ok).toBe(false)
    for (const [value, place] of [
      ['walnut-77-x', COOKIES],
      ['hazel-88-y', COOKIES],
      ['q7Xk/mNp4Rs', '/url'],
    ] as const) {
      expect((await asked(value, { place, by })).ok).toBe(false)
    }
    expect(JSON.stringify(proof)).not.toContain('482913')
  })

  it('gives a proof that anybody can check with nothing but SHA-256', async () => {
    const { proof, revealed } = await asked('482913', { place: OTP })
    const digest = createHash('sha256').update('482913').digest()
    const sum = createHash('sha256').update(Buffer.from(proof!.salt, 'hex')).update(digest).digest('hex')
    const line = Buffer.from(run.receipt).toString().split('\n')[revealed[0]!.line - 1]!
    expect(JSON.parse(line).commitment).toBe(sum)
  })

  it('has salts that nothing but the key tells: those of other values differ in every way', async () => {
    const salts = new Set<string>()
    for (const [value, place] of [
      ['walnut-77-x', COOKIES],
      ['hazel-88-y', COOKIES],
      ['482913', OTP],
    ] as const) {
      const { proof } = await asked(value, { place })
      const digest = createHash('sha256').update(value).digest('hex')
      expect(digest).not.toContain(proof!.salt)
      expect(Buffer.from(run.receipt).toString()).not.toContain(proof!.salt)
      salts.add(proof!.salt)
    }
    expect(salts.size).toBe(3)
  })

  it('refuses what does not belong together', async () => {
    const other = await sanitized('{"password":"hunter2-x"}')
    const { proof } = await asked('482913', { place: OTP })
    const cut = run.receipt.slice(0, -2)
    const changed = toBytes(
      Buffer.from(run.receipt)
        .toString()
        .replace(/"commitment":"../, '"commitment":"00'),
    )
    for (const given of [
      { copy: memorySource(other.copy) },
      { receipt: memorySource(other.receipt) },
      { receipt: memorySource(cut) },
      { receipt: memorySource(changed) },
      { by: { proof: { ...proof!, outputSha256: '0'.repeat(64) } } },
    ]) {
      await expect(asked('walnut-77-x', given)).rejects.toMatchObject({ code: 'ERR_RECEIPT' })
    }
    expect(() => readRevealProof('{"schema":"haruspex.reveal/1","salt":"zz"}')).toThrow(/no proof/)
    expect(() => readRevealProof('walnut')).toThrow(/^The file is no proof of a removed value\.$/)
  })
})
