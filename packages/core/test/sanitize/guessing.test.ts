import { createHmac, hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { strictPolicy } from '../../src/sanitize/policy.ts'
import { policyHash } from '../../src/sanitize/policy-hash.ts'
import { testRuntime } from '../runtime.ts'
import { type Sanitized, sanitized } from './sanitized.ts'

const CODE = '042913'
const INPUT = JSON.stringify({
  log: { entries: [{ request: { postData: { text: JSON.stringify({ otp: CODE, note: 'kept' }) } } }] },
})
/** Enough of a hash to know it by: 56 bits. A tag has 60. */
const KNOWN_BY = 14
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** Under a key that nobody knows, as by default. */
const run = () => sanitized(INPUT, { key: undefined })

/** The beginning of all that stands in copy and receipt and could be made of the code. */
function marksIn({ copy, receipt }: Pick<Sanitized, 'copy' | 'receipt'>): Set<string> {
  const text = `${Buffer.from(copy)}\n${Buffer.from(receipt)}`
  const hexes = text.match(/[0-9a-f]{32,}/g) ?? []
  const tags = text.match(/(?<=hsx_[a-z]{2,12}_)[a-z2-7]{12}/g) ?? []
  return new Set([...hexes, ...tags.map(hexOf)].map((mark) => mark.slice(0, KNOWN_BY)))
}

function hexOf(base32: string): string {
  const bits = [...base32].map((char) => ALPHABET.indexOf(char).toString(2).padStart(5, '0')).join('')
  return BigInt(`0b${bits.slice(0, 56)}`)
    .toString(16)
    .padStart(KNOWN_BY, '0')
}

/** Tries every code in every way that needs no key. */
function guess({ end, head, redactions }: Sanitized, marks: ReadonlySet<string>): string | undefined {
  const tag = redactions[0]?.tag ?? ''
  const main = tag.slice(-13, -1)
  const salts = [head.inputHash, end.outputSha256, end.keptSha256, '0'.repeat(32)].map((text) =>
    Buffer.from(text.slice(0, 32), 'hex'),
  )
  const isKnown = (hex: string): boolean => marks.has(hex.slice(0, KNOWN_BY))
  for (let number = 0; number < 1_000_000; number++) {
    const code = number.toString().padStart(6, '0')
    const digest = hash('sha256', code, 'buffer')
    const made = [
      digest.toString('hex'),
      hash('sha256', digest),
      hash('sha256', `${tag}${code}`),
      hash('sha256', `${code}${tag}`),
      hash('sha256', `${main}${code}`),
      hash('sha256', `otp${code}`),
      hash('sha1', code),
      hash('md5', code),
      ...salts.map((salt) => hash('sha256', Buffer.concat([salt, digest]))),
    ]
    if (made.some(isKnown)) return code
  }
  return undefined
}

describe('a one-time code of six digits', () => {
  it('cannot be found from copy and receipt by trying all of them', { timeout: 180_000 }, async () => {
    const result = await run()
    expect(result.copyText).not.toContain(CODE)
    expect(result.redactions).toMatchObject([{ class: 'otp' }])
    expect(guess(result, marksIn(result))).toBeUndefined()
  })

  it('would be found if anything were made of it without a key', { timeout: 180_000 }, async () => {
    const result = await run()
    const digest = hash('sha256', CODE, 'buffer')
    const unkeyed = hash('sha256', Buffer.concat([Buffer.alloc(16), digest]))
    const receipt = Buffer.from(`${Buffer.from(result.receipt)}${unkeyed}`)
    expect(guess(result, marksIn({ copy: result.copy, receipt }))).toBe(CODE)
  })

  it('leaves nothing in two copies that is the same in both, but what is made of kept bytes and of the policy', async () => {
    const [first, second] = [await run(), await run()]
    const kept = first.end.keptSha256
    const common = [...marksIn(first)].filter((mark) => marksIn(second).has(mark))
    const known = [kept, policyHash(strictPolicy, testRuntime)].map((each) => each.slice(0, KNOWN_BY))
    expect(common.sort()).toEqual(known.sort())
    expect(kept).toBe(hash('sha256', INPUT.replace(CODE, '')))
  })

  it('is not told by weak keys either: tag and commitment need the very key', async () => {
    const { redactions } = await run()
    const digest = hash('sha256', CODE, 'buffer')
    for (const key of ['', 'haruspex', 'haruspex tag', 'haruspex salt', '\0'.repeat(32)]) {
      const mac = createHmac('sha256', key).update(digest).digest()
      const commitment = hash('sha256', Buffer.concat([mac.subarray(0, 16), digest]))
      expect(redactions[0]!.commitment).not.toBe(commitment)
      expect(mac.toString('hex').slice(0, KNOWN_BY)).not.toBe(hexOf(redactions[0]!.tag.slice(-13, -1)))
    }
  })
})
