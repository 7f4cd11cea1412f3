import type { Rule } from '../packages/core/src/diagnose/rule.ts'
import type { Texts } from '../packages/core/src/text/catalogue.ts'

export function rulePages(rules: readonly Rule[], words: Texts): Map<string, string>
