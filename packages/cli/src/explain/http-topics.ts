import {
  fill,
  HEADERS,
  METHODS,
  methodFacts,
  NET_ERRORS,
  PHASE_FACTS,
  phaseReasons,
  REPLAY_SAFETY,
  STATUS_PHRASES,
  statusUser,
  type Texts,
} from '@haruspex/core/ground'
import type { Explanation } from './explanation.ts'

type Paragraphs = [label: string, text: string][]

export function methods({ glossary }: Texts): Explanation[] {
  const { columns, cells } = glossary
  return METHODS.map((facts) => {
    const text = glossary.methods[facts.name]
    const paragraphs: Paragraphs = [
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

const COLUMN_TOPICS = {
  safe: 'safe',
  idempotent: 'idempotent',
  use: 'typical use',
  requestBody: 'request body',
  responseBody: 'response body',
} as const

/** The columns of the table of methods, each with what it says of every method. */
export function columns({ glossary }: Texts): Explanation[] {
  return (Object.keys(COLUMN_TOPICS) as (keyof typeof COLUMN_TOPICS)[]).map((id) => {
    const { title, meaning } = glossary.columns[id]
    const paragraphs = METHODS.map(({ name }): [string, string] => [name, cellOf(id, name, glossary)])
    if (id === 'idempotent') paragraphs.push(['*', glossary.patchNote])
    return { kind: 'concept', topic: COLUMN_TOPICS[id], aliases: [title], title: meaning, paragraphs }
  })
}

function cellOf(
  column: keyof typeof COLUMN_TOPICS,
  method: (typeof METHODS)[number]['name'],
  { cells, methods: texts }: Texts['glossary'],
): string {
  const facts = methodFacts(method)
  const value = column === 'use' ? undefined : facts?.[column]
  if (value === undefined) return texts[method].use
  const says = cells[value === true ? 'yes' : value === false ? 'no' : value]
  return column === 'idempotent' && facts?.footnote !== undefined ? `${says} *` : says
}

export function replay({ glossary }: Texts): Explanation {
  const { title, meaning, reasons, safety } = glossary.replay
  const paragraphs = (Object.keys(reasons) as (keyof typeof reasons)[]).map((reason): [string, string] => [
    safety[REPLAY_SAFETY[reason]],
    reasons[reason],
  ])
  return { kind: 'concept', topic: 'safe to replay', aliases: ['replay', title], title: meaning, paragraphs }
}

export function phases({ glossary, cli }: Texts): Explanation[] {
  return PHASE_FACTS.map(({ id, label }) => {
    const { title, meaning } = glossary.phases[id]
    const paragraphs: Paragraphs = [['', meaning]]
    for (const reason of phaseReasons(id))
      paragraphs.push([cli.explain.reason, glossary.phaseReasons[reason]])
    paragraphs.push([cli.explain.devtools, label])
    const short = title.split(/\s?[（(]/, 1)[0] ?? title
    return { kind: 'phase', topic: id, aliases: [label, `${id}Ms`, title, short], title, paragraphs }
  })
}

export function statuses({ glossary, cli }: Texts): Explanation[] {
  const phrases = new Map<string, string>(Object.entries(STATUS_PHRASES))
  const words = cli.explain
  return Object.entries(glossary.statuses).map(([status, meaning]) => {
    const phrase = phrases.get(status) ?? ''
    const by = statusUser(Number(status))
    const registry = by === undefined ? words.registered : fill(words.unregistered, { by })
    return {
      kind: 'status',
      topic: status,
      aliases: phrase === '' ? [] : [phrase],
      title: phrase,
      paragraphs: [
        ['', meaning],
        [words.registry, registry],
      ],
    }
  })
}

export function netErrors({ glossary, cli, owner }: Texts): Explanation[] {
  return (Object.keys(NET_ERRORS) as (keyof typeof NET_ERRORS)[]).map((name) => {
    const { meaning, cause, next } = glossary.netErrors[name]
    const facts = NET_ERRORS[name]
    return {
      kind: 'net-error',
      topic: name,
      aliases: [name.replace(/^net::/, ''), String(facts.number)],
      title: meaning,
      paragraphs: [
        [cli.explain.cause, cause],
        [cli.report.owner, owner[facts.owner]],
        [cli.report.next, next],
      ],
    }
  })
}

export function headers({ glossary, cli }: Texts): Explanation[] {
  return (Object.keys(HEADERS) as (keyof typeof HEADERS)[]).map((key) => {
    const { name, side, example } = HEADERS[key]
    return {
      kind: 'header',
      topic: name,
      aliases: [`${name}:`],
      title: glossary.headers[key].meaning,
      paragraphs: [
        [cli.explain.side, cli.explain.sides[side]],
        [cli.explain.example, `${name}: ${example}`],
      ],
    }
  })
}
