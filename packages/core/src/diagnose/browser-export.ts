import type { Dialect } from '../model/capture.ts'

const BROWSERS: ReadonlySet<Dialect> = new Set(['chrome', 'firefox', 'safari', 'internet-explorer'])

/** Whether a browser's own tools wrote the file: then a page belongs to it, and a person was looking. */
export function isBrowserExport(dialect: Dialect): boolean {
  return BROWSERS.has(dialect)
}
