import {
  bytesText,
  type DiagnosisView,
  diagnosisView,
  type FileReport,
  type FindingView,
  fill,
  numbersText,
  plainText,
  type Severity,
  visible,
} from '@haruspex/core'
import type { Context } from '../context.ts'
import { widthOf, wrap } from '../wrap.ts'
import { issuesText } from './issues-text.ts'
import { trackingIdsText } from './tracking-ids-text.ts'

const MOST_TOP = 7
const MOST_REST = 10
const MOST_EVIDENCE = 3

export interface DiagnosisTextOptions {
  /** Only what happened and the next step. */
  readonly brief?: boolean
  /** Notes and further findings in full. */
  readonly all?: boolean
}

/** A diagnosis for people: the verdict, then the findings by cause, each with its next step. */
export function diagnosisText(
  report: FileReport,
  context: Context,
  { brief = false, all = false }: DiagnosisTextOptions = {},
): string {
  const { paint, texts } = context
  const words = texts.cli.report
  const view = diagnosisView(report, context.language)
  const told = (finding: FindingView) => findingLines(finding, context, brief)
  const out = verdictLines(report, view, context)
  const top = all ? view.causes : view.causes.slice(0, MOST_TOP)
  if (top.length > 0) out.push('', titleLine(words.findings, words.numbering, context), ...top.flatMap(told))
  const rest = view.causes.slice(top.length)
  if (rest.length > 0) out.push('', paint.bold(words.rest), ...headLines(rest, context))
  if (view.notes.length > 0) {
    out.push('', titleLine(words.notes, all ? '' : String(view.notes.length), context))
    out.push(...(all ? view.notes.flatMap(told) : noteLines(view, context)))
  }
  const quality = qualityText(view, context, told)
  for (const section of [trackingIdsText(view, context), quality]) {
    if (section !== '') out.push('', section.trimEnd())
  }
  const rule = report.diagnosis.verdict.rule ?? view.causes[0]?.finding.rule ?? view.notes[0]?.finding.rule
  out.push('')
  if (rule !== undefined) out.push(wrap(fill(words.explainHint, { rule: visible(rule) })))
  out.push(wrap(words.moreHint))
  return `${out.join('\n')}\n`
}

/** The file and the verdict alone. */
export function diagnosisHead(report: FileReport, context: Context): string {
  return `${verdictLines(report, diagnosisView(report, context.language), context).join('\n')}\n`
}

function verdictLines(report: FileReport, view: DiagnosisView, context: Context): string[] {
  const { paint, texts } = context
  const title = texts.cli.report.verdict
  const first = widthOf(title) + 2
  const { verdict } = report.diagnosis
  const says = wrap(visible(plainText(view.verdict)), { first, indent: first })
  const out = [fileLine(report, context), '', `${paint.bold(title)}  ${says}`]
  if (verdict.rule !== undefined) out.push(' '.repeat(first) + aboutLine(verdict, context))
  return out
}

function fileLine({ file }: FileReport, { texts, paint }: Context): string {
  const words = texts.cli.report
  const { name, version, browser } = file.producer
  const facts = [
    bytesText(file.bytes),
    fill(words.requests, { count: file.entries }),
    fill(words.failed, { count: file.failed }),
    visible([name, version].filter((part) => part !== undefined).join(' ')),
    visible(browser ?? ''),
    file.sanitized ? words.sanitized : '',
  ]
  return `${paint.bold(visible(file.name))}  ${facts.filter((fact) => fact !== '').join(' · ')}`
}

function titleLine(title: string, hint: string, { paint }: Context): string {
  return paint.bold(title) + (hint === '' ? '' : `  ${paint.dim(`(${hint})`)}`)
}

function aboutLine(
  { confidence, owner, entries }: Pick<FindingView['finding'], 'confidence' | 'owner' | 'entries'>,
  { texts, paint }: Context,
): string {
  const words = texts.cli.report
  const { colon } = texts.cli.detail
  const parts = [
    `${words.confidence}${colon}${texts.confidence[confidence]}`,
    `${words.owner}${colon}${texts.owner[owner]}`,
    entries.length > 0 ? fill(words.request, { entries: numbersText(entries, 4) }) : '',
  ]
  return paint.dim(parts.filter((part) => part !== '').join(' · '))
}

function findingLines(view: FindingView, context: Context, brief: boolean): string[] {
  const { texts } = context
  const words = texts.cli.report
  const { colon } = texts.cli.detail
  const { finding } = view
  const { entries } = finding
  const about = aboutLine(brief ? finding : { ...finding, entries: [] }, context)
  const lines = [...(brief ? [] : ['']), headLine({ view, context, entries: [] }), `    ${about}`]
  const say = (label: string, says: string) => {
    if (says === '') return
    const head = `    ${label}${colon}`
    lines.push(head + wrap(visible(says), { first: widthOf(head), indent: 6 }))
  }
  if (!brief) {
    say(words.place, [view.place ?? '', numbersText(entries)].filter((part) => part !== '').join('  '))
    lines.push(...evidenceLines(view, context))
    say(words.why, plainText(view.why))
    say(words.notProven, plainText(view.notProven))
  }
  say(words.next, plainText(view.next))
  if (view.consequences.length > 0) {
    lines.push(`    ${words.consequences}${colon}`.trimEnd())
    lines.push(...headLines(view.consequences, context, '    '))
  }
  return lines
}

/** Where it stands, and what stands there. */
function evidenceLines({ evidence, finding }: FindingView, { texts }: Context): string[] {
  const words = texts.cli.report
  if (evidence.length === 0) return []
  const lines = evidence.slice(0, MOST_EVIDENCE).map(({ pointer, name, value }) => {
    const says = value === undefined ? '' : `  ${name === undefined ? '' : `${name}: `}${value}`
    return `      ${wrap(visible(pointer + says), { first: 6, indent: 8 })}`
  })
  const more = finding.pointers.length - MOST_EVIDENCE
  if (more > 0) lines.push(`      ${fill(words.moreEvidence, { count: more })}`)
  return [`    ${words.evidence}${texts.cli.detail.colon}`.trimEnd(), ...lines]
}

function headLines(views: readonly FindingView[], context: Context, indent = ''): string[] {
  const lines = views
    .slice(0, MOST_REST)
    .map((view) => indent + headLine({ view, context, before: indent.length }))
  const more = views.length - MOST_REST
  if (more > 0) lines.push(`${indent}  ${fill(context.texts.cli.report.more, { count: more })}`)
  return lines
}

interface HeadLine {
  readonly view: FindingView
  readonly context: Context
  readonly entries?: readonly number[]
  /** Columns before it. */
  readonly before?: number
}

function headLine({ view, context, entries = view.finding.entries, before = 0 }: HeadLine): string {
  const { texts, paint } = context
  const { severity, code } = view.finding
  const word = texts.severity[severity]
  const first = before + widthOf(`  ${word}  ${visible(code)}  `)
  const numbers = entries.length > 0 ? ` ${numbersText(entries, 4)}` : ''
  const says = wrap(visible(plainText(view.title)) + numbers, { first, indent: before + 4 })
  return `  ${colour(severity, paint)(word)}  ${visible(code)}  ${says}`
}

function colour(severity: Severity, paint: Context['paint']) {
  return { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity]
}

/** One line for each rule. */
function noteLines({ notes }: DiagnosisView, { texts }: Context): string[] {
  const rules = new Map<string, { code: string; findings: number; entries: Set<number> }>()
  for (const { finding } of notes) {
    const { rule, code } = finding
    const known = rules.get(rule) ?? { code, findings: 0, entries: new Set() }
    known.findings++
    for (const entry of finding.entries) known.entries.add(entry)
    rules.set(rule, known)
  }
  const lines = [...rules].slice(0, MOST_REST).map(([rule, { code, findings, entries }]) => {
    const times = findings > 1 ? ` ${findings}×` : ''
    return `  ${visible(code)}  ${visible(rule)}${times}  ${numbersText([...entries], 4)}`.trimEnd()
  })
  const more = rules.size - MOST_REST
  return more > 0 ? [...lines, `  ${fill(texts.cli.report.more, { count: more })}`] : lines
}

/** The capture itself: what the rules say of it, what went over it before, defects of the file. */
function qualityText(
  { quality, report }: DiagnosisView,
  context: Context,
  told: (finding: FindingView) => string[],
): string {
  const { texts, paint } = context
  const isNote = ({ finding }: FindingView) => finding.severity === 'note'
  const prior = report.file.prior.map(
    ({ by, count }) => `  ${wrap(fill(texts.prior[by], { count }), { first: 2, indent: 4 })}`,
  )
  const graver = quality.filter((finding) => !isNote(finding)).flatMap(told)
  const notes = headLines(quality.filter(isNote), context)
  const issues = issuesText(report.issues, context).trimEnd()
  const apart = issues !== '' && quality.length + prior.length > 0 ? [''] : []
  const lines = [...graver, ...notes, ...prior]
  const title = lines.length === 0 ? [] : [paint.bold(texts.cli.report.quality)]
  return [...title, ...lines, ...apart, issues].join('\n')
}
