import { inertJson, type Spool, visible } from '@haruspex/core/ground'
import { type RemovalReport, removalJson, removalMarkdown, removalSarif } from '@haruspex/core/sanitizing'
import type { Context } from '../context.ts'

/** What a report of a sanitizing can be. SARIF before JSON: `.sarif.json` ends in both. */
export const REMOVAL_FORMATS = ['markdown', 'sarif', 'json'] as const
export type RemovalFormat = (typeof REMOVAL_FORMATS)[number]

/** Writes a report of a sanitizing. */
export async function writeRemovals(
  report: RemovalReport,
  format: RemovalFormat,
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
