import { fill, visible } from '@haruspex/core/ground'
import { bytesText, type ManualCount, type SanitizeSummary } from '@haruspex/core/sanitizing'
import type { Context } from '../context.ts'
import { issuesText } from './issues-text.ts'

/** Names of what was written; `undefined` for stdout and for a receipt that was not kept. */
export interface Written {
  readonly copyPath: string | undefined
  readonly receiptPath: string | undefined
  readonly reportPath?: string | undefined
}

/** What was removed, kept and left, for people. */
export function sanitizeText(summary: SanitizeSummary, context: Context): string {
  const words = context.texts.cli.sanitized
  const { colon } = context.texts.cli.detail
  const { redactions, distinct } = summary
  const lines = [redactions > 0 ? fill(words.removed, { count: redactions, distinct }) : words.removedNone]
  const classes = Object.entries(summary.byClass).sort((a, b) => b[1] - a[1])
  if (classes.length > 0) {
    const told = classes.map(([name, count]) => `${visible(name)} ${count}`)
    lines.push(`  ${words.byClass}${colon}${told.join(', ')}`)
  }
  for (const name of ['notSwept', 'opaque'] as const) {
    if (summary[name] > 0) lines.push(`  ${fill(words[name], { count: summary[name] })}`)
  }
  for (const { by, count } of summary.prior) lines.push(`  ${fill(context.texts.prior[by], { count })}`)
  return `${lines.join('\n')}\n${manualText(summary.manual, context)}${issuesText(summary.issues, context)}`
}

/** What became of each value of `--redact-from`; values are told by their lines. */
export function manualText(counts: readonly ManualCount[], context: Context): string {
  const words = context.texts.cli.sanitized
  const lines = counts.map(({ line, redactions, found }) => {
    const says = redactions > 0 ? words.listed : found ? words.listedInside : words.listedNowhere
    return `  ${fill(says, { line, count: redactions })}\n`
  })
  return lines.join('')
}

/** What stands where now. */
export function wroteText(summary: SanitizeSummary, written: Written, context: Context): string {
  const words = context.texts.cli.sanitized
  const { copyPath, receiptPath, reportPath } = written
  const lines: string[] = []
  if (reportPath !== undefined) lines.push(fill(words.wroteReceipt, { path: visible(reportPath) }))
  if (receiptPath !== undefined) lines.push(fill(words.wroteReceipt, { path: visible(receiptPath) }))
  if (copyPath !== undefined) {
    const path = visible(copyPath)
    lines.push(fill(words.wrote, { path, bytes: bytesText(summary.outputBytes) }))
    lines.push(fill(words.verifyHint, { path }))
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** The same for programs. */
export function sanitizeJson(summary: SanitizeSummary) {
  return {
    redactions: summary.redactions,
    distinct: summary.distinct,
    byClass: summary.byClass,
    notSwept: summary.notSwept,
    opaque: summary.opaque,
    priorTags: summary.priorTags,
    prior: summary.prior,
    manual: summary.manual,
    inputBytes: summary.inputBytes,
    outputBytes: summary.outputBytes,
    copySha256: summary.copySha256,
    issues: summary.issues,
  }
}
