import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDocument, plans } from './a-document.ts'
import { SITE_NAMES } from './plants.ts'
import { promisedBy } from './promised.ts'
import { sanitized } from './sanitized.ts'

describe('the diagnosis of the copy', () => {
  it('is that of the original, verdict and order included', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { bytes } = aDocument(plan)
        const { copy } = await sanitized(bytes)
        expect(await promisedBy(copy)).toEqual(await promisedBy(bytes))
      }),
      { numRuns: 100 },
    )
  })

  it('is that of the original for a capture with every kind of secret', async () => {
    const { bytes } = aDocument({
      seed: 5,
      sites: SITE_NAMES,
      echoes: [],
      style: { blank: 'lines', escapes: 0, bom: false },
    })
    const { copy } = await sanitized(bytes)
    const before = await promisedBy(bytes)
    expect((before as { findings: unknown[] }).findings.length).toBeGreaterThan(0)
    expect(await promisedBy(copy)).toEqual(before)
  })
})
