import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { RULE_GROUPS, SANITIZE_RULES } from '../../src/sanitize/policy-rules.ts'
import { aDocument } from './a-document.ts'
import { policyOf } from './a-policy.ts'
import { SITE_NAMES } from './plants.ts'
import { sanitized } from './sanitized.ts'

/** Which argument of a call is the rule. */
const RULE_AT: Readonly<Record<string, number>> = {
  secret: 3,
  mark: 3,
  replaceOpaque: 3,
  inspectCredentials: 2,
  inspectChallenge: 2,
  share: 4,
  sharePiece: 4,
  takes: 3,
  inspectSignature: 2,
  '#found': 2,
  '#takeWhole': 3,
}
const SOURCES = fileURLToPath(new URL('../../src/sanitize', import.meta.url))

/** Texts that stand as the rule of a call, in all of the sanitizer. */
function rulesInSource(): Set<string> {
  const rules = new Set<string>()
  for (const name of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue
    const file = ts.createSourceFile(name, readFileSync(join(SOURCES, name), 'utf8'), ts.ScriptTarget.Latest)
    const visit = (node: ts.Node): void => {
      const isRule = ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === 'rule'
      if (isRule && ts.isStringLiteral(node.initializer) && node.initializer.text)
        rules.add(node.initializer.text)
      if (ts.isCallExpression(node)) {
        const { expression } = node
        const callee = ts.isPropertyAccessExpression(expression) ? expression.name : expression
        const at =
          ts.isIdentifier(callee) || ts.isPrivateIdentifier(callee) ? RULE_AT[callee.text] : undefined
        const rule = at === undefined ? undefined : node.arguments[at]
        if (rule !== undefined && ts.isStringLiteral(rule)) rules.add(rule.text)
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return rules
}

const style = { blank: 'none', escapes: 0, bom: false } as const

describe('the table of rules', () => {
  it('has every rule that the sanitizer goes by, so that a policy can name it', () => {
    const rules = rulesInSource()
    expect(rules.size).toBeGreaterThan(10)
    expect([...rules].filter((rule) => !Object.hasOwn(SANITIZE_RULES, rule))).toEqual([])
  })

  it('is all that there is: with every group off nothing is changed, wherever secrets stand', async () => {
    const groups = RULE_GROUPS.filter((group) => group !== 'safety')
    const policy = await policyOf({ detectors: Object.fromEntries(groups.map((group) => [group, false])) })
    for (let seed = 0; seed < 5; seed++) {
      const { bytes } = aDocument({
        seed,
        sites: SITE_NAMES,
        echoes: ['json', 'base64 of more', 'script'],
        style,
      })
      const run = await sanitized(bytes, { policy })
      expect(run.redactions.map(({ rule, pointer }) => [rule, pointer])).toEqual([])
      expect(run.end.notSwept).toBe(0)
    }
  })

  it('switches one group and leaves the others', async () => {
    const { bytes } = aDocument({ seed: 3, sites: SITE_NAMES, echoes: [], style })
    const all = await sanitized(bytes)
    for (const group of new Set(Object.values(SANITIZE_RULES).map((fact) => fact.group))) {
      if (group === 'safety') continue
      const run = await sanitized(bytes, { policy: await policyOf({ detectors: { [group]: false } }) })
      const rules = new Set<string>(run.redactions.map(({ rule }) => rule))
      for (const [rule, fact] of Object.entries(SANITIZE_RULES))
        if (fact.group === group) expect(rules).not.toContain(rule)
      if (group !== 'own' && group !== 'sharing') continue
      expect(run.copyText).toBe(all.copyText)
    }
  })
})
