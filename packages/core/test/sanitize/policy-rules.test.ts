import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { SANITIZE_RULES } from '../../src/sanitize/policy-rules.ts'

/** Which argument of a call is the rule. */
const RULE_AT: Readonly<Record<string, number>> = {
  secret: 3,
  mark: 3,
  replaceOpaque: 3,
  inspectCredentials: 2,
  inspectChallenge: 2,
  share: 4,
}
const SOURCES = fileURLToPath(new URL('../../src/sanitize', import.meta.url))

/** Texts that stand as the rule of a call, in all of the sanitizer. */
function rulesInSource(): Set<string> {
  const rules = new Set<string>()
  for (const name of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue
    const file = ts.createSourceFile(name, readFileSync(join(SOURCES, name), 'utf8'), ts.ScriptTarget.Latest)
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) {
        const { expression } = node
        const callee = ts.isPropertyAccessExpression(expression) ? expression.name : expression
        const at = ts.isIdentifier(callee) ? RULE_AT[callee.text] : undefined
        const rule = at === undefined ? undefined : node.arguments[at]
        if (rule !== undefined && ts.isStringLiteral(rule)) rules.add(rule.text)
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return rules
}

describe('the table of rules', () => {
  it('has every rule that the sanitizer goes by, so that a policy can name it', () => {
    const rules = rulesInSource()
    expect(rules.size).toBeGreaterThan(10)
    expect([...rules].filter((rule) => rule !== 'host' && !Object.hasOwn(SANITIZE_RULES, rule))).toEqual([])
  })
})
