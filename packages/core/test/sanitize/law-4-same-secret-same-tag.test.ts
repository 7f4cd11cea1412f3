import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDocument, plans } from './a-document.ts'
import { aRandomValue, Dice } from './dice.ts'
import { KEY, sanitized } from './sanitized.ts'

const otherKey = new TextEncoder().encode('another key of sixteen bytes')
const TAG = /hsx_[a-z]{2,12}_[a-z2-7]{12}[0-9a-b]/g
const tagsIn = (text: string): string[] => text.match(TAG) ?? []

describe('the same secret gets the same tag', () => {
  it('wherever it stands, and different secrets get different tags', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const dice = new Dice(seed)
        const [one, two] = [aRandomValue(dice), aRandomValue(dice)]
        const place = (value: string): unknown => ({
          url: `https://app.example/?access_token=${value}`,
          headers: [
            { name: 'Authorization', value: `Bearer ${value}` },
            { name: 'Cookie', value: `sid=${value}` },
          ],
          postData: { text: JSON.stringify({ password: value, note: `see ${value}` }) },
        })
        const { copyText } = await sanitized(JSON.stringify([place(one), place(two)]))
        const tags = tagsIn(copyText)
        expect(tags).toHaveLength(10)
        expect(new Set(tags.slice(0, 5)).size).toBe(1)
        expect(new Set(tags.slice(5)).size).toBe(1)
        expect(new Set(tags).size).toBe(2)
      }),
      { numRuns: 60 },
    )
  })

  it('in a URL and in its queryString, though one is escaped', async () => {
    const value = 'q7/zR+4tK 9wLm=2p'
    const query = {
      url: `https://app.example/?token=${encodeURIComponent(value)}`,
      queryString: [{ name: 'token', value }],
    }
    const tags = tagsIn((await sanitized(JSON.stringify(query))).copyText)
    expect(tags).toHaveLength(2)
    expect(new Set(tags).size).toBe(1)
  })

  it('given the key the output is the same; another key gives other tags', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { bytes } = aDocument(plan)
        const [first, again, other] = await Promise.all(
          [KEY, KEY, otherKey].map((key) => sanitized(bytes, { key })),
        )
        expect(Buffer.from(first!.copy).equals(again!.copy)).toBe(true)
        expect(Buffer.from(first!.receipt).equals(again!.receipt)).toBe(true)
        const tags = new Set(tagsIn(first!.copyText))
        expect(tagsIn(other!.copyText).filter((tag) => tags.has(tag))).toEqual([])
        expect(other!.summary.redactions).toBe(first!.summary.redactions)
      }),
      { numRuns: 40 },
    )
  })

  it('sanitizing twice changes nothing, under any key', async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.constantFrom(KEY, otherKey), async (plan, key) => {
        const once = await sanitized(aDocument(plan).bytes)
        const twice = await sanitized(once.copy, { key })
        expect(twice.copyText).toBe(once.copyText)
        expect(twice.summary.redactions).toBe(0)
      }),
      { numRuns: 50 },
    )
  })

  it('a tag that happens to be base64 of something with a colon is no credential', async () => {
    const headers = Array.from({ length: 300 }, (_, at) => ({
      name: 'Authorization',
      value: `Basic ${Buffer.from(`carol:walnut-${at}`).toString('base64')}`,
    }))
    const once = await sanitized(JSON.stringify({ headers }))
    expect((await sanitized(once.copy, { key: otherKey })).copyText).toBe(once.copyText)
  })

  it('a key that could be found by trying is refused', async () => {
    for (const key of [new Uint8Array(0), new Uint8Array(15)]) {
      await expect(sanitized('{"password":"hunter2"}', { key })).rejects.toMatchObject({
        code: 'ERR_KEY_FILE',
      })
    }
  })

  it('without a key each run makes its own', async () => {
    const input = '{"password":"hunter2-hunter2"}'
    const runs = await Promise.all([0, 1].map(() => sanitized(input, { key: undefined })))
    expect(runs[0]!.copyText).not.toBe(runs[1]!.copyText)
  })

  it('nothing in a receipt or a copy lets a six-digit value be found by trying', async () => {
    const code = '493817'
    const { head, redactions, end, copyText } = await sanitized(JSON.stringify({ otp: code }), {
      key: undefined,
    })
    const told = JSON.stringify([head, redactions, end]) + copyText
    expect(redactions).toHaveLength(1)
    const [{ commitment, tag }] = redactions as [(typeof redactions)[0]]
    const original = (value: string): string => JSON.stringify({ otp: value })
    for (const digest of ['sha256', 'sha1', 'md5', 'sha512']) {
      for (const encoding of ['hex', 'base64', 'base64url'] as const) {
        for (const guess of [code, original(code), code + tag, tag + code, commitment + code]) {
          const hash = createHash(digest).update(guess).digest(encoding)
          expect(told).not.toContain(hash)
          expect(told).not.toContain(hash.slice(0, 16))
        }
      }
    }
    expect(told).not.toContain(code)
  })
})
