import {
  bytesText,
  type ComparedFile,
  type CompareReport,
  type Difference,
  differenceText,
  fill,
  haveLittleInCommon,
  visible,
} from '@haruspex/core'
import type { Context } from '../context.ts'
import { issuesText } from './issues-text.ts'

const MOST_TOP = 7
const MOST_REST = 10
const MOST_HOSTS = 10

/** A comparison for people: what explains first, each with where it stands and what to look at. */
export function compareText(report: CompareReport, context: Context): string {
  const { compare: words, cli } = context.texts
  const { paint } = context
  const { comparison } = report
  const { differences, pairs, onlyWorking, onlyBroken } = comparison
  const out = [
    fileLine(words.working, report.working, context),
    fileLine(words.broken, report.broken, context),
    fill(words.pairs, { pairs, onlyWorking, onlyBroken }),
  ]
  if (haveLittleInCommon(comparison)) out.push(paint.yellow(words.little))
  out.push(...hostLines(report, context), '')
  const heavy = differences.filter(({ severity }) => severity !== 'note')
  if (differences.length === 0) out.push(words.none)
  else {
    out.push(`${paint.bold(words.differences)}  ${paint.dim(`(${cli.report.numbering})`)}`)
    if (heavy.length === 0) out.push(`  ${words.onlyNotes}`)
    // Notes are told in full only where there is nothing else.
    const top = differences.slice(0, Math.min(MOST_TOP, heavy.length || 3))
    const rest = differences.slice(top.length)
    for (const difference of top) out.push(...differenceLines(difference, context))
    if (rest.length > 0) out.push('', paint.bold(cli.report.rest))
    for (const difference of rest.slice(0, MOST_REST)) out.push(headLine(difference, context))
    const more = Math.max(0, rest.length - MOST_REST) + comparison.untold
    if (more > 0) out.push(`  ${fill(cli.report.more, { count: more })}`)
  }
  for (const { name, issues } of [report.working, report.broken]) {
    const section = issuesText(issues, context)
    if (section !== '') out.push('', paint.bold(visible(name)), section.trimEnd())
  }
  return `${out.join('\n')}\n`
}

function fileLine(label: string, file: ComparedFile, { texts, paint }: Context): string {
  const words = texts.cli.report
  const { name, version } = file.producer
  const producer = [name, version].filter((part) => part !== undefined).join(' ')
  const facts = [
    bytesText(file.bytes),
    fill(words.requests, { count: file.entries }),
    visible(producer),
    file.sanitized ? words.sanitized : '',
  ]
  const told = facts.filter((fact) => fact !== '').join(' · ')
  return `${paint.bold(label)}${texts.cli.detail.colon}${visible(file.name)}  ${told}`
}

/** Those of one name stand for each other anyway. */
function hostLines({ comparison }: CompareReport, { texts }: Context): string[] {
  const words = texts.compare
  const told = comparison.hosts.filter(({ by }) => by !== 'name')
  if (told.length === 0) return []
  const lines = told
    .slice(0, MOST_HOSTS)
    .map(({ working, broken, by }) => `  ${visible(working)} ↔ ${visible(broken)}  (${words.by[by]})`)
  const more = told.length - MOST_HOSTS
  if (more > 0) lines.push(`  ${fill(texts.cli.report.more, { count: more })}`)
  return [`${words.hosts}${texts.cli.detail.colon}`.trimEnd(), ...lines]
}

function differenceLines(difference: Difference, context: Context): string[] {
  const { report: words, detail } = context.texts.cli
  const lines = [headLine(difference, context)]
  const { working, broken, count } = difference
  for (const [label, place] of [
    [context.texts.compare.working, working],
    [context.texts.compare.broken, broken],
  ] as const) {
    if (!place) continue
    const below = place.below === undefined ? '' : `  ${place.below}`
    lines.push(`    ${label}${detail.colon}${visible(place.pointer + below)}`)
  }
  if (count > 1) lines.push(`    ${fill(context.texts.compare.count, { count })}`)
  lines.push(`    ${words.next}${detail.colon}${visible(differenceText(difference, context.language).next)}`)
  return lines
}

function headLine(difference: Difference, { language, texts, paint }: Context): string {
  const { severity, working, broken } = difference
  const colour = { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity]
  const entries = [working, broken].map((place) => (place ? `#${place.entry}` : '–')).join(' ↔ ')
  return `  ${colour(texts.severity[severity])}  ${visible(differenceText(difference, language).says)}  ${paint.dim(entries)}`
}
