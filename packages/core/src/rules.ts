/** The rules without what runs them, for whoever explains them; also in '@haruspex/core'. */

export type { Rule } from './diagnose/rule.ts'
export { RULES } from './diagnose/rules.ts'
