import type { Finding, Verdict } from '../model/finding.ts'
import { type Language, texts } from './catalogue.ts'
import { fill } from './fill.ts'
import type { RuleText } from './rule-text.ts'

/** The four texts of a finding with its data filled in; `undefined` for a rule that the catalogue does not know. */
export function findingText(finding: Finding, language: Language): RuleText | undefined {
  const { rules } = texts(language)
  const text = Object.hasOwn(rules, finding.rule) ? rules[finding.rule] : undefined
  return (
    text && {
      title: fill(text.title, finding.data),
      why: fill(whyOf(text, finding), finding.data),
      notProven: fill(text.notProven, finding.data),
      next: fill(text.next, finding.data),
    }
  )
}

function whyOf({ why, whyOf: byReason }: RuleText, { data }: Finding): string {
  const reason = data.reason
  if (byReason === undefined || typeof reason !== 'string' || !Object.hasOwn(byReason, reason)) return why
  return byReason[reason] ?? why
}

/** The verdict as one sentence. */
export function verdictText({ finding, confidence, owner }: Verdict, language: Language): string {
  const words = texts(language)
  if (!finding) return words.verdict.none
  const title = findingText(finding, language)?.title ?? finding.rule
  const by = owner === 'none' ? '' : fill(words.verdict.by, { owner: words.owner[owner] })
  return fill(words.verdict[confidence], { title, by })
}
