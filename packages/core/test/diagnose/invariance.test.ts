import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import type { Finding } from '../../src/model/finding.ts'
import { aCapture, anEntry, headers } from '../an-entry.ts'
import { anyEntry } from './any-entry.ts'
import { tagged } from './tagged.ts'

/** What law 3 promises; data may show tags. */
function promised(findings: readonly Finding[]): unknown {
  return findings.map(({ rule, code, severity, confidence, owner, entries, pointers, consequences }) => {
    const folded = consequences.map((each) => [each.rule, each.entries])
    return { rule, code, severity, confidence, owner, entries, pointers, folded }
  })
}

describe('the diagnosis of a sanitized copy', () => {
  it('is that of the original, and so is the verdict', async () => {
    const spoken = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, { minLength: 1, maxLength: 12 }), async (entries) => {
        const original = await diagnose(aCapture(entries))
        const copy = await diagnose(aCapture(entries.map(tagged), { sanitized: true }))
        expect(promised(copy.findings)).toEqual(promised(original.findings))
        expect({ ...copy.diagnosis.verdict, finding: undefined }).toEqual({
          ...original.diagnosis.verdict,
          finding: undefined,
        })
        expect(copy.failed).toBe(original.failed)
        for (const { rule } of original.findings) spoken.add(rule)
      }),
      { numRuns: 400 },
    )
    // The property would hold in silence too.
    expect(spoken.size).toBeGreaterThan(20)
  })

  it('never comes from our own tags: a capture full of them is no capture that lost its credentials', async () => {
    const cookies = ['a', 'b', 'c'].map((name) => ({ name, value: `secret of ${name}` }))
    const { findings } = await diagnose(
      aCapture([tagged(anEntry({ request: { cookies } }))], { sanitized: true }),
    )
    expect(findings).toEqual([])
  })

  it('has no rule that throws, whatever the entries hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, { maxLength: 6 }), fc.string(), async (entries, junk) => {
        const odd = entries.map((each) => ({
          ...each,
          startedAt: undefined,
          request: { ...each.request, url: junk, method: junk },
          response: each.response && {
            ...each.response,
            redirectUrl: junk,
            headers: headers({ [junk]: junk }),
          },
          error: junk,
        }))
        const { findings } = await diagnose(aCapture([...odd, ...entries]))
        expect(findings.map(({ rule }) => rule)).not.toContain('rule-failed')
      }),
      { numRuns: 150 },
    )
  })
})
