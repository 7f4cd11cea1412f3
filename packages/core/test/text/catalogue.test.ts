import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/diagnose/rules.ts'
import { LANGUAGES, texts } from '../../src/text/catalogue.ts'
import { fill, placeholders } from '../../src/text/fill.ts'
import { findingText, verdictText } from '../../src/text/finding-text.ts'
import type { RuleText } from '../../src/text/rule-text.ts'

/** All texts of a rule; those for particular reasons by reason. */
function partsOf({ whyOf, ...text }: RuleText): Readonly<Record<string, string>> {
  return { ...text, ...whyOf }
}

const finding = {
  rule: 'forbidden',
  code: 'AUTH-03',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  entries: [0],
  pointers: [],
  data: { host: 'a.example', method: 'GET', path: '/x', count: 2, answeredBy: 'AWS' },
  consequences: [],
} as const

describe('the catalogue', () => {
  it('has the texts of every rule in every language, and none besides', () => {
    const ids = [...RULES.map(({ id }) => id), 'rule-failed'].sort()
    expect(ids.length).toBeGreaterThan(40)
    for (const language of LANGUAGES) expect(Object.keys(texts(language).rules).sort()).toEqual(ids)
  })

  it('uses the same data in the titles of every language', () => {
    for (const [id, text] of Object.entries(texts('en').rules)) {
      const chinese = partsOf(texts('zh').rules[id]!)
      expect(Object.keys(chinese).sort(), id).toEqual(Object.keys(partsOf(text)).sort())
      for (const [part, english] of Object.entries(partsOf(text)))
        expect(placeholders(chinese[part]!).sort(), `${id} ${part}`).toEqual(placeholders(english).sort())
    }
  })

  it('keeps data tokens as they are in every language', () => {
    const tokens =
      /Access-Control-[A-Za-z-]+|Retry-After|OPTIONS|Vary: Origin|X-Forwarded-Proto|error_description|`[^`]+`/g
    for (const [id, text] of Object.entries(texts('en').rules)) {
      const english = new Set(Object.values(partsOf(text)).join(' ').match(tokens))
      const chinese = Object.values(partsOf(texts('zh').rules[id]!)).join(' ')
      for (const token of english) expect(chinese, id).toContain(token)
    }
  })

  it('is translated: no Chinese text is the English one', () => {
    for (const [id, text] of Object.entries(texts('zh').rules))
      for (const part of Object.values(partsOf(text))) expect(part, id).toMatch(/[\u4e00-\u9fff]/)
  })
})

describe('a filled text', () => {
  it('shows data, joins lists and marks what is missing', () => {
    expect(fill('{a} {b} {c} {toString}', { a: 1, b: ['x', 'y'] })).toBe('1 x, y ? ?')
  })

  it('does not fill what data brings in', () => {
    expect(fill('{a}', { a: '{b}', b: 'no' })).toBe('{b}')
  })

  it('is made of a finding', () => {
    expect(findingText(finding, 'en')?.title).toBe(
      'a.example knows who is asking and refuses: 403 (GET /x, 2×).',
    )
    expect(findingText({ ...finding, rule: 'constructor' }, 'en')).toBeUndefined()
  })

  it('says why in the words of its reason, where the rule has some', () => {
    const why = (reason: string) =>
      findingText({ ...finding, rule: 'cancelled', data: { reason } }, 'en')?.why
    expect(why('navigation')).toContain('Another document')
    expect(why('unknown')).toBe(texts('en').rules.cancelled?.why)
    expect(why('toString')).toBe(texts('en').rules.cancelled?.why)
  })
})

describe('the sentence of the verdict', () => {
  it('says how sure it is, and who should look', () => {
    const verdict = { ...finding, finding }
    expect(verdictText({ ...verdict, confidence: 'likely' }, 'en')).toMatch(
      /^Most likely: a\.example.*the back end\.$/,
    )
    expect(verdictText(verdict, 'zh')).toContain('应由后端处理')
  })

  it('says that nothing was found', () => {
    const none = { confidence: 'possible', owner: 'none', entries: [] } as const
    for (const language of LANGUAGES) expect(verdictText(none, language)).toBe(texts(language).verdict.none)
  })
})
