import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HaruspexError } from '../../src/model/error.ts'
import { strictPolicy } from '../../src/sanitize/policy.ts'
import { aDocument, plans } from './a-document.ts'
import { ECHO_NAMES } from './echoes.ts'
import { SITE_NAMES } from './plants.ts'
import { KEY, type Sanitized, sanitized } from './sanitized.ts'

const CHUNKS = [1, 2, 3, 7, 64, 4096, 1 << 20]
const tight = { ...strictPolicy, limits: { ...strictPolicy.limits, literalBytes: 200, holdBytes: 150 } }
const written = ({ copy, receipt }: Sanitized): string => `${Buffer.from(copy)}\n${Buffer.from(receipt)}`
const outcome = (run: Promise<Sanitized>): Promise<string> =>
  run.then(written, (error: unknown) =>
    error instanceof HaruspexError ? error.message : Promise.reject(error),
  )

async function expectSame(
  bytes: Uint8Array,
  chunks: readonly number[],
  policy = strictPolicy,
): Promise<void> {
  const whole = await outcome(sanitized(bytes, { key: KEY, policy }))
  for (const chunkBytes of chunks) {
    expect(
      (await outcome(sanitized(bytes, { key: KEY, policy, chunkBytes }))) === whole,
      `chunks of ${chunkBytes}`,
    ).toBe(true)
  }
}

describe('however the input is cut into chunks', () => {
  it('copy and receipt are the same', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => expectSame(aDocument(plan).bytes, CHUNKS)),
      { numRuns: 6 },
    )
  })

  it('with every site and echo in one file', async () => {
    const style = { blank: 'crlf', escapes: 0.1, bom: false } as const
    const some = ECHO_NAMES.filter((_, at) => at % 6 === 0)
    await expectSame(aDocument({ seed: 1, sites: SITE_NAMES, echoes: some, style }).bytes, [13, 997, 65_536])
    const [site] = SITE_NAMES
    const all = aDocument({ seed: 2, sites: site === undefined ? [] : [site], echoes: ECHO_NAMES, style })
    await expectSame(all.bytes, [13, 997, 65_536])
  })

  it('also with literals that are too long to hold', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) =>
        expectSame(aDocument(plan).bytes, [1, 7, 64, 300, 4096], tight),
      ),
      { numRuns: 8 },
    )
  })

  it('also where the file is cut or broken', async () => {
    const damage = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      junk: fc.uint8Array({ maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(plans, damage, fc.boolean(), async (plan, { at, junk }, isCut) => {
        const { bytes } = aDocument(plan)
        const from = Math.floor(bytes.length * at)
        const rest = isCut ? [] : bytes.slice(from + junk.length)
        await expectSame(new Uint8Array([...bytes.slice(0, from), ...junk, ...rest]), [1, 5, 64, 4096])
      }),
      { numRuns: 12 },
    )
  })
})
