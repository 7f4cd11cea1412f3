import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/model/byte-source.ts'
import { CLASSES } from '../../src/sanitize/classes.ts'
import { BUILT_IN_POLICIES, type Policy } from '../../src/sanitize/policy.ts'
import { verify } from '../../src/sanitize/verify.ts'
import { testRuntime } from '../runtime.ts'
import { aDocument, plans } from './a-document.ts'
import { policyOf } from './a-policy.ts'
import { changesBeyondSecrets } from './only-secrets-changed.ts'
import { Oracle } from './oracle.ts'
import { promisedBy } from './promised.ts'
import { KEY, sanitized } from './sanitized.ts'

const otherKey = new TextEncoder().encode('another key of sixteen bytes')
const every = (action: string): object => Object.fromEntries(CLASSES.map((name) => [name, action]))
const mixed = CLASSES.map((name, at) => [name, ['tag', 'remove', 'hash'][at % 3]])

const POLICIES: [string, Policy][] = [
  ...Object.entries(BUILT_IN_POLICIES),
  ['everything removed', await policyOf({ actions: every('remove') })],
  ['everything hashed', await policyOf({ actions: every('hash') })],
  ['a different action by class', await policyOf({ actions: Object.fromEntries(mixed) })],
]

const skeleton = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(skeleton)
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value === 'boolean'
  return Object.values(value).map(skeleton)
}

describe.each(POLICIES)('under the policy %s', (name, policy) => {
  it('only secrets change, none survives, JSON stays JSON, twice is once, and the copy verifies', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { bytes, secrets } = aDocument(plan)
        const run = await sanitized(bytes, { key: KEY, policy })
        expect(changesBeyondSecrets(run)).toEqual([])
        const oracle = new Oracle(run.copy)
        expect(secrets.filter((secret) => oracle.finds(secret))).toEqual([])
        expect(skeleton(JSON.parse(run.copyText))).toEqual(
          skeleton(JSON.parse(Buffer.from(bytes).toString())),
        )
        const twice = await sanitized(run.copy, { key: otherKey, policy })
        expect(twice.copyText).toBe(run.copyText)
        const report = await verify(memorySource(run.copy), testRuntime, {
          original: memorySource(bytes),
          receipt: memorySource(run.receipt),
          policy,
        })
        expect(report.problems).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it.skipIf(name === 'share-publicly')('the diagnosis stays', async () => {
    if (!(name in BUILT_IN_POLICIES)) return
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { bytes } = aDocument(plan)
        const { copy } = await sanitized(bytes, { policy })
        expect(await promisedBy(copy)).toEqual(await promisedBy(bytes))
      }),
      { numRuns: 20 },
    )
  })

  it('however the input is cut, the copy is the same', async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.integer({ min: 1, max: 4000 }), async (plan, chunkBytes) => {
        const { bytes } = aDocument(plan)
        const [whole, cut] = [
          await sanitized(bytes, { policy }),
          await sanitized(bytes, { policy, chunkBytes }),
        ]
        expect(cut.copyText).toBe(whole.copyText)
      }),
      { numRuns: 10 },
    )
  })
})
