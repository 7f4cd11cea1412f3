import { type FileReport, type Finding, fill, findingText, verdictText, visible } from '@haruspex/core'
import type { Context } from '../context.ts'
import { bytesText, numbersText } from '../quantities.ts'
import { issuesText } from './issues-text.ts'
import { trackingIdsText } from './tracking-ids-text.ts'

const MOST_REST = 10
const MOST_POINTERS = 3

/** A diagnosis for people: the verdict, then the findings by cause, each with its next step. */
export function diagnosisText(report: FileReport, context: Context, { brief = false } = {}): string {
  const { cli } = context.texts
  const { paint } = context
  const { top, rest, verdict } = report.diagnosis
  const out = [fileLine(report, context), ...priorLines(report, context), '']
  out.push(`${paint.bold(cli.report.verdict)}  ${visible(verdictText(verdict, context.language))}`)
  if (verdict.rule !== undefined) out.push(`  ${aboutLine(verdict, context)}`)
  if (top.length > 0) {
    out.push('', `${paint.bold(cli.report.findings)}  ${paint.dim(`(${cli.report.numbering})`)}`)
    for (const finding of top) out.push(...findingLines(finding, context, brief))
  }
  if (rest.length > 0) out.push('', paint.bold(cli.report.rest), ...restLines(rest, context))
  const sections = [trackingIdsText(report, context), issuesText(report.issues, context)]
  for (const section of sections) if (section !== '') out.push('', section.trimEnd())
  const rule = verdict.rule ?? top[0]?.rule
  if (rule !== undefined) out.push('', fill(cli.report.explainHint, { rule: visible(rule) }))
  return `${out.join('\n')}\n`
}

function fileLine({ file }: FileReport, { texts, paint }: Context): string {
  const words = texts.cli.report
  const { name, version, browser } = file.producer
  const producer = [name, version].filter((part) => part !== undefined).join(' ')
  const facts = [
    bytesText(file.bytes),
    fill(words.requests, { count: file.entries }),
    fill(words.failed, { count: file.failed }),
    visible(producer),
    visible(browser ?? ''),
    file.sanitized ? words.sanitized : '',
  ]
  return `${paint.bold(visible(file.name))}  ${facts.filter((fact) => fact !== '').join(' · ')}`
}

/** What went over the file before. */
function priorLines({ file }: FileReport, { texts }: Context): string[] {
  return file.prior.map(({ by, count }) => `  ${fill(texts.prior[by], { count })}`)
}

interface About {
  readonly confidence: Finding['confidence']
  readonly owner: Finding['owner']
  readonly entries: readonly number[]
}

function aboutLine({ confidence, owner, entries }: About, { texts, paint }: Context): string {
  const words = texts.cli.report
  const { colon } = texts.cli.detail
  const parts = [
    `${words.confidence}${colon}${texts.confidence[confidence]}`,
    `${words.owner}${colon}${texts.owner[owner]}`,
    entries.length > 0 ? fill(words.request, { entries: numbersText(entries) }) : '',
  ]
  return paint.dim(parts.filter((part) => part !== '').join(' · '))
}

function findingLines(finding: Finding, context: Context, brief: boolean): string[] {
  const { texts } = context
  const words = texts.cli.report
  const { colon } = texts.cli.detail
  const lines = [headLine(finding, context), `    ${aboutLine(finding, context)}`]
  const say = (label: string, says: string | undefined) => {
    if (says) lines.push(`    ${label}${colon}${visible(says)}`)
  }
  const told = findingText(finding, context.language)
  if (!brief) {
    say(words.why, told?.why)
    say(words.notProven, told?.notProven)
    const pointers = finding.pointers.slice(0, MOST_POINTERS).map(visible)
    if (finding.pointers.length > MOST_POINTERS) pointers.push('…')
    if (pointers.length > 0) lines.push(`    ${words.where}${colon}${pointers.join('  ')}`)
  }
  say(words.next, told?.next)
  if (finding.consequences.length > 0) {
    lines.push(`    ${words.consequences}${colon}`.trimEnd())
    lines.push(...restLines(finding.consequences, context).map((line) => `    ${line}`))
  }
  return lines
}

function restLines(findings: readonly Finding[], context: Context): string[] {
  const lines = findings.slice(0, MOST_REST).map((finding) => headLine(finding, context))
  const more = findings.length - MOST_REST
  if (more > 0) lines.push(`  ${fill(context.texts.cli.report.more, { count: more })}`)
  return lines
}

function headLine(finding: Finding, { language, texts, paint }: Context): string {
  const colour = { error: paint.red, warning: paint.yellow, note: paint.cyan }[finding.severity]
  const title = findingText(finding, language)?.title ?? finding.rule
  const entries = finding.entries.length > 0 ? paint.dim(`  ${numbersText(finding.entries)}`) : ''
  return `  ${colour(texts.severity[finding.severity])}  ${visible(finding.code)}  ${visible(title)}${entries}`
}
