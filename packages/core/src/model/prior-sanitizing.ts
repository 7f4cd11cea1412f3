/**
 * What went over a file before. `haruspex`: our own tags. `chrome-export`: DevTools left cookies and credentials out.
 * `har-sanitizer`: the one of Cloudflare, or Google's before it. `npm-har-sanitizer`, `harmor`: tools of these names.
 * `other`: marks such as `***` or `[redacted]`.
 */
export type PriorSanitizer =
  | 'haruspex'
  | 'chrome-export'
  | 'har-sanitizer'
  | 'npm-har-sanitizer'
  | 'harmor'
  | 'other'

export interface PriorSanitizing {
  readonly by: PriorSanitizer
  /** Marks where secrets would stand; of an export that leaves none, the entries. */
  readonly count: number
}
