import {
  inertJson,
  type RemovalReport,
  removalJson,
  removalMarkdown,
  removalSarif,
  type Spool,
  visible,
} from '@haruspex/core'
import type { Context } from '../context.ts'

export type ReportFormat = 'sarif' | 'markdown' | 'json'

/** What is written into a file of that name; `undefined` when its ending says none. */
export function reportFormat(path: string): ReportFormat | undefined {
  const name = path.toLowerCase()
  if (name.endsWith('.sarif') || name.endsWith('.sarif.json')) return 'sarif'
  if (name.endsWith('.md') || name.endsWith('.markdown')) return 'markdown'
  return name.endsWith('.json') ? 'json' : undefined
}

/** Writes a report of a sanitizing. */
export async function writeRemovals(
  report: RemovalReport,
  format: ReportFormat,
  out: Spool,
  { texts, language }: Context,
): Promise<void> {
  const encoder = new TextEncoder()
  const write = (text: string) => out.write(encoder.encode(text))
  if (format === 'json') await write(`${inertJson(removalJson(report))}\n`)
  else if (format === 'markdown') await write(removalMarkdown(report, texts))
  else for await (const piece of removalSarif(report, texts, language)) await write(piece)
}

/** The kinds of values and where they stand, one a line. */
export function groupsText(report: RemovalReport, { texts }: Context): string {
  return report.removals.groups
    .map((group) => {
      const { redactions, class: className, rule, area, pointer } = group
      const place = `${texts.removals.areas[area]}${texts.cli.detail.separator}${visible(pointer)}`
      return `  ${redactions}  ${visible(className)}  ${visible(rule)}  ${place}\n`
    })
    .join('')
}
