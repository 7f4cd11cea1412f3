import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDocument, plans } from './a-document.ts'
import { changesBeyondSecrets } from './only-secrets-changed.ts'
import { sanitized, stringsIn } from './sanitized.ts'

/** Letters of every name that tells of a secret: a random document may hold one by chance. */
const TELLING =
  /pass|pw|token|secret|key|auth|cookie|sid|sess|pin|otp|cv|jwt|sig|code|state|cred|ticket|bearer|assert|saml|srf/i

describe('only secrets change', () => {
  it('every byte outside the literals that the receipt lists is the same', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const run = await sanitized(aDocument(plan).bytes)
        expect(changesBeyondSecrets(run)).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  it('what diagnosis needs beside a secret stays, as often as it stood there', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { bytes, keeps } = aDocument(plan)
        const { copy } = await sanitized(bytes)
        const [before, after] = [bytes, copy].map((each) =>
          stringsIn(JSON.parse(Buffer.from(each).toString())),
        )
        // A short value may stand in packed data by chance.
        const withoutCode = (text: string, keep: string): string =>
          keep.length < 8 ? text.replace(/[\w+/-]{60,}/g, '') : text
        const count = (strings: readonly string[] | undefined, keep: string): number =>
          strings!.filter((text) => withoutCode(text, keep).includes(keep)).length
        for (const keep of keeps) {
          expect(count(before, keep), keep).toBeGreaterThan(0)
          expect([keep, count(after, keep)]).toEqual([keep, count(before, keep)])
        }
      }),
      { numRuns: 80 },
    )
  })

  it('a document without secrets is not touched at all', async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.json(), async (plan, json) => {
        for (const bytes of [aDocument({ ...plan, sites: ['tracking IDs'] }).bytes, Buffer.from(json)]) {
          const run = await sanitized(new Uint8Array(bytes))
          if (!TELLING.test(json)) {
            expect(Buffer.from(run.copy).equals(bytes)).toBe(true)
            expect(run.summary.redactions).toBe(0)
          }
        }
      }),
      { numRuns: 80 },
    )
  })
})
