import { defineRule } from '../rule.ts'

/** What the engine says when a rule broke on this capture; it watches nothing itself. */
export const ruleFailed = defineRule({
  id: 'rule-failed',
  code: 'RULE-00',
  severity: 'note',
  confidence: 'certain',
  owner: 'none',
  group: 'file',
  stage: 'capture',
  defaults: {},
})
