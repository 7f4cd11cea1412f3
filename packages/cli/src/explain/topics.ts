import type { Texts } from '@haruspex/core/ground'
import { RULES, type Rule } from '@haruspex/core/rules'
import type { Explanation } from './explanation.ts'
import { columns, headers, methods, netErrors, phases, replay, statuses } from './http-topics.ts'

/** Everything that can be explained. Where one word means two things, the first of them is meant. */
export function explanations(texts: Texts): readonly Explanation[] {
  return [
    ...rules(texts),
    ...errorCodes(texts),
    ...issueIds(texts),
    ...methods(texts),
    ...phases(texts),
    ...statuses(texts),
    ...netErrors(texts),
    ...headers(texts),
    ...columns(texts),
    replay(texts),
    har(texts),
  ]
}

/** What the engine itself says when a rule broke: in a report like any rule, but not among those that can be run. */
const ENGINE_NOTE = {
  id: 'rule-failed',
  code: 'RULE-00',
  severity: 'note',
  owner: 'none',
} satisfies Partial<Rule>

function rules({ rules: rows, cli, severity, owner }: Texts): Explanation[] {
  const words = cli.report
  return [...RULES, ENGINE_NOTE].map((rule) => {
    const text = rows[rule.id]
    const paragraphs: [string, string][] = [
      [cli.explain.severity, severity[rule.severity]],
      [words.owner, owner[rule.owner]],
    ]
    if (text !== undefined) {
      paragraphs.push([words.why, text.why], [words.notProven, text.notProven], [words.next, text.next])
    }
    return {
      kind: 'rule',
      topic: rule.id,
      aliases: [rule.code],
      title: `${rule.code}  ${open(text?.title ?? '')}`,
      paragraphs: paragraphs.map(([label, says]) => [label, open(says)] as const),
    }
  })
}

/** Outside a finding a placeholder stands for itself: `{host}` → `<host>`. */
function open(template: string): string {
  return template.replace(/\{([A-Za-z]{1,40})\}/g, '<$1>')
}

function errorCodes({ errors, cli }: Texts): Explanation[] {
  return Object.entries(errors).map(([code, { what, next }]) => ({
    kind: 'error',
    topic: code,
    aliases: [],
    title: what,
    paragraphs: [[cli.report.next, next]],
  }))
}

function issueIds({ issues }: Texts): Explanation[] {
  return Object.entries(issues).map(([id, says]) => ({
    kind: 'issue',
    topic: id,
    aliases: [],
    title: says,
    paragraphs: [],
  }))
}

function har({ glossary }: Texts): Explanation {
  return { kind: 'concept', topic: 'HAR', aliases: [], title: glossary.har, paragraphs: [] }
}
