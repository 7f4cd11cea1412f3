import { fill, HaruspexError } from '@haruspex/core/ground'
import type { Context } from '../context.ts'

export type ReportFormat = 'sarif' | 'markdown' | 'json' | 'html'

const ENDINGS: Readonly<Record<ReportFormat, readonly string[]>> = {
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm'],
  sarif: ['.sarif', '.sarif.json'],
  json: ['.json'],
}

/**
 * What is written into a file of that name, by its ending; `undefined` where no report is asked for.
 * @throws HaruspexError ERR_USAGE when the ending says none of `formats`.
 */
export function reportFormat<F extends ReportFormat>(
  path: string | undefined,
  formats: readonly F[],
  { texts }: Context,
): F | undefined {
  if (path === undefined) return undefined
  const name = path.toLowerCase()
  const found = formats.find((format) => ENDINGS[format].some((ending) => name.endsWith(ending)))
  if (found !== undefined) return found
  const endings = formats.map((format) => ENDINGS[format][0]).join(', ')
  throw new HaruspexError('ERR_USAGE', fill(texts.cli.usage.reportEnding, { endings }))
}
