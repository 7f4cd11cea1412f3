import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import type { Rule, RuleOptions } from '../../src/diagnose/rule.ts'
import type { Capture } from '../../src/model/capture.ts'
import type { Entry } from '../../src/model/entry.ts'
import type { Confidence, Finding, FindingValue, Owner, Severity } from '../../src/model/finding.ts'
import { LANGUAGES, texts } from '../../src/text/catalogue.ts'
import { placeholders } from '../../src/text/fill.ts'
import { aCapture } from '../an-entry.ts'

interface Case {
  readonly name: string
  readonly entries: readonly Entry[]
  readonly capture?: Partial<Omit<Capture, 'entry' | 'entries'>>
  readonly options?: RuleOptions
}

interface BadCase extends Case {
  /** The pointers of the first finding, as its evidence begins. */
  readonly at: readonly string[]
  readonly severity?: Severity
  readonly confidence?: Confidence
  readonly owner?: Owner
  readonly data?: Readonly<Record<string, FindingValue>>
  /** How many findings; default 1. */
  readonly findings?: number
  readonly in?: readonly number[]
}

/** Runs one rule alone over its cases, and checks that every language has all its texts and their data. */
export function testRule(
  rule: Rule,
  cases: { readonly ok: readonly Case[]; readonly bad: readonly BadCase[] },
): void {
  describe(`${rule.id} (${rule.code})`, () => {
    it('has cases of both kinds', () => {
      expect(cases.ok.length).toBeGreaterThan(0)
      expect(cases.bad.length).toBeGreaterThan(0)
    })
    for (const each of cases.ok) {
      it(`says nothing: ${each.name}`, async () => expect(await run(rule, each)).toEqual([]))
    }
    for (const each of cases.bad) {
      it(`speaks up: ${each.name}`, async () => {
        const found = await run(rule, each)
        expect(found).toHaveLength(each.findings ?? 1)
        const first = found[0]!
        expect(first).toMatchObject({
          rule: rule.id,
          code: rule.code,
          severity: each.severity ?? rule.severity,
        })
        expect(first.pointers.slice(0, each.at.length)).toEqual(each.at)
        if (each.confidence) expect(first.confidence).toBe(each.confidence)
        if (each.owner) expect(first.owner).toBe(each.owner)
        if (each.data) expect(first.data).toMatchObject(each.data)
        if (each.in) expect(first.entries).toEqual(each.in)
        for (const finding of found) expectTexts(finding)
      })
    }
  })
}

async function run(rule: Rule, { entries, capture, options }: Case): Promise<readonly Finding[]> {
  const ruleOptions = options && { [rule.id]: options }
  const { findings } = await diagnose(aCapture(entries, capture), { rules: [rule], ruleOptions })
  return findings
}

function expectTexts(finding: Finding): void {
  for (const language of LANGUAGES) {
    const text = texts(language).rules[finding.rule]!
    expect(text, `${finding.rule} in ${language}`).toBeDefined()
    const why = text.whyOf?.[String(finding.data.reason)] ?? text.why
    for (const part of [text.title, why, text.notProven, text.next]) {
      expect(part.length).toBeGreaterThan(3)
      for (const name of placeholders(part)) expect(Object.keys(finding.data), finding.rule).toContain(name)
    }
  }
}
