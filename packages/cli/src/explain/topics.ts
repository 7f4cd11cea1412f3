import { HEADERS, METHODS, PHASE_FACTS, RULES, type Rule, STATUS_PHRASES, type Texts } from '@haruspex/core'
import type { Explanation } from './explanation.ts'

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

function methods({ glossary }: Texts): Explanation[] {
  const { columns, cells } = glossary
  return METHODS.map((facts) => {
    const text = glossary.methods[facts.name]
    const paragraphs: [string, string][] = [
      [columns.use.title, text.use],
      [columns.safe.title, cells[facts.safe ? 'yes' : 'no']],
      [columns.idempotent.title, cells[facts.idempotent ? 'yes' : 'no']],
      [columns.requestBody.title, cells[facts.requestBody]],
      [columns.responseBody.title, cells[facts.responseBody]],
    ]
    if (facts.footnote !== undefined) paragraphs.push(['*', glossary[facts.footnote]])
    return { kind: 'method', topic: facts.name, aliases: [], title: text.meaning, paragraphs }
  })
}

function phases({ glossary }: Texts): Explanation[] {
  return PHASE_FACTS.map(({ id, label }) => ({
    kind: 'phase',
    topic: id,
    aliases: [label, `${id}Ms`],
    title: glossary.phases[id].title,
    paragraphs: [['', glossary.phases[id].meaning]],
  }))
}

function statuses({ glossary }: Texts): Explanation[] {
  const phrases = new Map<string, string>(Object.entries(STATUS_PHRASES))
  return Object.entries(glossary.statuses).map(([status, meaning]) => {
    const phrase = phrases.get(status) ?? ''
    return {
      kind: 'status',
      topic: status,
      aliases: phrase === '' ? [] : [phrase],
      title: phrase,
      paragraphs: [['', meaning]],
    }
  })
}

function netErrors({ glossary, cli }: Texts): Explanation[] {
  return Object.entries(glossary.netErrors).map(([name, { meaning, next }]) => ({
    kind: 'net-error',
    topic: name,
    aliases: [name.replace(/^net::/, '')],
    title: meaning,
    paragraphs: [[cli.report.next, next]],
  }))
}

function headers({ glossary, cli }: Texts): Explanation[] {
  const names = new Map<string, string>(Object.entries(HEADERS).map(([key, { name }]) => [key, name]))
  return Object.entries(glossary.headers).map(([key, { meaning, example }]) => {
    const name = names.get(key) ?? key
    return {
      kind: 'header',
      topic: name,
      aliases: [`${name}:`],
      title: meaning,
      paragraphs: [[cli.explain.example, `${name}: ${example}`]],
    }
  })
}

function har({ glossary }: Texts): Explanation {
  return { kind: 'concept', topic: 'HAR', aliases: [], title: glossary.har, paragraphs: [] }
}
