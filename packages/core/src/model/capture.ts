import type { Entry } from './entry.ts'
import type { ReadIssue } from './read-issue.ts'

export type Dialect =
  | 'chrome'
  | 'firefox'
  | 'safari'
  | 'firebug'
  | 'internet-explorer'
  | 'fiddler'
  | 'charles'
  | 'webpagetest'
  | 'chrome-har'
  | 'playwright'
  | 'mitmproxy'
  | 'polly'
  | 'proxyman'
  | 'harrier'
  | 'phantomjs'
  | 'insomnia'
  | 'other'

export interface Producer {
  readonly name?: string
  readonly version?: string
  readonly browser?: string
  readonly dialect: Dialect
}

export interface Page {
  readonly id: string
  readonly title?: string
  readonly startedAt?: number
  readonly onContentLoadMs?: number
  readonly onLoadMs?: number
}

/** How the HAR text was wrapped in the file. */
export type Container = 'plain' | 'gzip' | 'zlib' | 'zip' | 'jsonp'

/** One opened file. Entries are not held: each is read when someone asks for it. */
export interface Capture {
  readonly name: string
  /** Bytes of the file as it was given. */
  readonly fileBytes: number
  readonly container: Container
  readonly producer: Producer
  /** `log.version` as written. */
  readonly harVersion?: string
  readonly pages: readonly Page[]
  /** Entries that the file holds, bad ones included. */
  readonly entryCount: number
  /** Our own tags were seen: the file went through `sanitize` before. */
  readonly sanitized: boolean
  /** What the index found. Reading entries may add issues (`ReadEntry.issues`). */
  readonly issues: readonly ReadIssue[]
  /** The entry at `index` in the file. */
  entry(index: number, options?: Pick<EntriesOptions, 'valueBytes'>): Promise<ReadEntry>
  /** Every entry once; by start time unless `order` is `file`. Bad entries are left out, their issues are not. */
  entries(options?: EntriesOptions): AsyncIterable<ReadEntry>
  /** The same in runs that were read at once, without a wait for each entry. Each is parsed as its run is walked. */
  runs(options?: EntriesOptions): AsyncIterable<Iterable<ReadEntry>>
  /** Releases what the capture holds (a spool). */
  dispose(): Promise<void>
}

export interface EntriesOptions {
  /** Default `time`. */
  readonly order?: 'time' | 'file'
  /**
   * Asked of the JSON of an entry before it is parsed: one that it is true of comes without its entry, as `skipped`. A
   * capture need not ask, nor of every entry.
   */
  readonly skip?: (json: Uint8Array, index: number) => boolean
  /** Strings up to this length are kept, in bytes of the file, where the reader's own limit is lower. */
  readonly valueBytes?: number
}

/** One entry, or why there is none. */
export interface ReadEntry {
  readonly index: number
  readonly entry?: Entry
  /** Not parsed, as the caller did not want it. */
  readonly skipped?: true
  readonly issues: readonly ReadIssue[]
}
