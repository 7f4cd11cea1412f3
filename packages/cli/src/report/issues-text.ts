import type { ReadIssue } from '@haruspex/core'
import { visible } from '@haruspex/core/ground'
import type { Context } from '../context.ts'
import { wrap } from '../wrap.ts'

const MOST = 20

/** What is wrong with the file itself, each with its place. */
export function issuesText(issues: readonly ReadIssue[], context: Context): string {
  if (issues.length === 0) return ''
  const { report, detail } = context.texts.cli
  const lines = [`${report.issues}${detail.colon}`.trimEnd()]
  for (const issue of issues.slice(0, MOST))
    lines.push(`  ${wrap(issueText(issue, context), { first: 2, indent: 4 })}`)
  if (issues.length > MOST) {
    lines.push(`  ${report.more.replace('{count}', String(issues.length - MOST))}`)
  }
  return `${lines.join('\n')}\n`
}

function issueText(issue: ReadIssue, { texts }: Context): string {
  const { separator, colon, ...labels } = texts.cli.detail
  const parts: string[] = []
  for (const name of ['pointer', 'line', 'column', 'offset', 'expected', 'entriesBefore', 'count'] as const) {
    const value = issue[name]
    if (value !== undefined) parts.push(`${labels[name]}${colon}${visible(String(value))}`)
  }
  const place = parts.length === 0 ? '' : `  (${parts.join(separator)})`
  return `${issue.id}: ${texts.issues[issue.id] ?? ''}${place}`
}
