import { expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import type { Rule } from '../../src/diagnose/rule.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import type { Entry } from '../../src/model/entry.ts'
import { openCapture } from '../../src/read/open-capture.ts'
import { testRuntime } from '../runtime.ts'
import { sanitized } from '../sanitize/sanitized.ts'
import { aHar } from './a-har.ts'
import { testRule } from './test-rule.ts'

/** As `testRule`; and what the rule finds in each case written as a file, it finds in the sanitized copy of the file. */
export function testRuleInCopy(rule: Rule, cases: Parameters<typeof testRule>[1]): void {
  testRule(rule, cases)
  const bad = new Set<unknown>(cases.bad)
  it.each([...cases.ok, ...cases.bad])(`${rule.id} in the sanitized copy: $name`, async (each) => {
    const original = aHar(each.entries as readonly Entry[])
    const before = await outline(rule, original)
    if (bad.has(each)) expect(before).not.toEqual([])
    const { copy } = await sanitized(original)
    expect(await outline(rule, copy)).toEqual(before)
  })
}

async function outline(rule: Rule, bytes: Uint8Array): Promise<unknown> {
  const capture = await openCapture(memorySource(bytes), testRuntime)
  const { findings } = await diagnose(capture, { rules: [rule] })
  await capture.dispose()
  return findings.map(({ severity, confidence, owner, entries, pointers }) => ({
    severity,
    confidence,
    owner,
    entries,
    pointers,
  }))
}
