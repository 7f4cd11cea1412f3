import type { PriorSanitizer, PriorSanitizing } from '../model/prior-sanitizing.ts'
import type { Inspector } from './inspector.ts'

/** What is known of a capture besides its text. */
export interface CaptureFacts {
  readonly isChrome: boolean
  readonly entries: number
}

/** Chrome exports without credentials by default from this version on. */
const CHROME_SANITIZES = 130
/** Fewer may simply have needed none. */
const FEWEST_ENTRIES = 5

/** What was seen, as data. */
export type PriorSeen = Pick<PriorTraces, 'marks' | 'credentials' | 'chromeVersion'>

/** What one reading saw of an earlier sanitizing. */
export class PriorTraces {
  /** A new object for each mark, so that two states can be told apart. */
  marks: Readonly<Partial<Record<PriorSanitizer, number>>> = {}
  /** A header or a cookie that carries credentials. */
  credentials = false
  /** The newest that names itself. */
  chromeVersion = 0

  mark(by: PriorSanitizer): void {
    this.marks = { ...this.marks, [by]: (this.marks[by] ?? 0) + 1 }
  }

  /** Adds what another reading saw. */
  join({ marks, credentials, chromeVersion }: PriorSeen): void {
    const sum = { ...this.marks }
    for (const [by, count] of Object.entries(marks) as [PriorSanitizer, number][])
      sum[by] = (sum[by] ?? 0) + count
    this.marks = sum
    this.credentials ||= credentials
    this.chromeVersion = Math.max(this.chromeVersion, chromeVersion)
  }

  header(name: string, value: () => string): void {
    if (/^(?:(?:set-)?cookie|authorization)$/.test(name)) this.credentials = true
    else if (name === 'user-agent') {
      const version = /\bChrom(?:e|ium)\/(\d{1,4})\./.exec(value())?.[1]
      this.chromeVersion = Math.max(this.chromeVersion, Number(version ?? 0))
    }
  }
}

export function priorSanitizing(
  { prior, priorTags }: Pick<Inspector, 'prior' | 'priorTags'>,
  capture: CaptureFacts | undefined,
): readonly PriorSanitizing[] {
  const found: PriorSanitizing[] = priorTags > 0 ? [{ by: 'haruspex', count: priorTags }] : []
  const isBare = !prior.credentials && prior.chromeVersion >= CHROME_SANITIZES
  if (capture?.isChrome && isBare && capture.entries >= FEWEST_ENTRIES)
    found.push({ by: 'chrome-export', count: capture.entries })
  for (const by of ['har-sanitizer', 'npm-har-sanitizer', 'harmor', 'other'] as const) {
    const count = prior.marks[by]
    if (count !== undefined) found.push({ by, count })
  }
  return found
}
