import type { DiagnosisView, Entry, Language, Producer, ReadIssue, ResourceType } from '@haruspex/core'

/** What a capture is opened from: a file of the user, or one that the command line serves. */
export type CaptureInput =
  | { readonly kind: 'blob'; readonly name: string; readonly blob: Blob }
  | { readonly kind: 'served'; readonly name: string; readonly bytes: number; readonly address: string }

/** What a long job is given. `signal` ends it: its promise rejects with an `EngineError` of ERR_INTERRUPTED. */
export interface JobOptions<Progress> {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

export interface OpenProgress {
  readonly doneBytes: number
  readonly totalBytes: number
  /** Entries that were met so far. */
  readonly entries: number
}

export interface EntryProgress {
  readonly doneEntries: number
  readonly totalEntries: number
}

/** A capture at a glance, known once its bytes were scanned. */
export interface CaptureSummary {
  readonly name: string
  readonly fileBytes: number
  readonly container: string
  readonly producer: Producer
  readonly harVersion?: string
  readonly entryCount: number
  readonly pageTitles: readonly string[]
  /** It went through `sanitize` before. */
  readonly sanitized: boolean
  /** What is missing or broken in the file; `engine.issues` has the words. */
  readonly issues: readonly ReadIssue[]
}

/** A defect of the file in words. */
export interface IssueView {
  readonly id: string
  readonly text: string
  /** Where and how much: `Line: 12 · Column: 7`; empty where nothing is known. */
  readonly place: string
}

/** One request as it was read. */
export interface EntryRecord {
  /** Place in the file's `log.entries`, from 0. */
  readonly index: number
  /** `undefined` where it is no request; `issues` tells why. */
  readonly entry?: Entry
  readonly issues: readonly IssueView[]
  /** Length of its JSON in bytes of the file. */
  readonly rawBytes: number
}

/** A part of an entry's JSON as it stands in the file. */
export interface RawText {
  readonly text: string
  /** Bytes from the beginning of the entry; cut at a character's end. */
  readonly from: number
  readonly to: number
  readonly totalBytes: number
}

/** One request as the list shows it. */
export interface RequestRow {
  /** Place in the file's `log.entries`, from 0. */
  readonly place: number
  /** Epoch ms. */
  readonly startedAt?: number
  readonly method: string
  /** `undefined`: `outcome` says why. */
  readonly status?: number
  readonly statusText?: string
  readonly outcome: Outcome
  readonly error?: string
  readonly failed: boolean
  readonly host: string
  readonly path: string
  /** What stands last in the path, with the query: DevTools' name of a request. */
  readonly name: string
  readonly kind: ResourceType
  readonly transferBytes?: number
  readonly totalMs?: number
  readonly trackingId?: string
}

/** What came of a request. All but the first say why there is no status. */
export type Outcome = 'answered' | 'from-cache' | 'running' | 'cancelled' | 'blocked' | 'redacted' | 'failed'

/** What the list shows and in which order. */
export interface ListQuery {
  /** In the filter language; empty shows all. */
  readonly filter: string
  /** Name of a column; default: time of start. */
  readonly sort?: string
  readonly descending?: boolean
}

export interface ListResult {
  /** Places in `log.entries`, in the order of the list. */
  readonly order: Uint32Array
  readonly total: number
}

/**
 * One opened capture. It lives in a worker: the page holds no bytes of it, and asks for what it shows.
 * Every method may reject with an `EngineError`.
 */
export interface Engine {
  /** Scans the bytes. First of all, and once. */
  open(options?: JobOptions<OpenProgress>): Promise<CaptureSummary>
  /** Which requests the list shows. The first call reads every entry once. */
  list(query: ListQuery, options?: JobOptions<EntryProgress>): Promise<ListResult>
  /** The rows of these requests, in this order. Cheap for some hundred at once. */
  rows(places: readonly number[]): Promise<readonly RequestRow[]>
  /** Made once; another language only words it anew. */
  diagnosis(language: Language, options?: JobOptions<EntryProgress>): Promise<DiagnosisView>
  /** What is missing in the file, in words. */
  issues(language: Language): Promise<readonly IssueView[]>
  /** One request, parsed. */
  entry(index: number, language: Language): Promise<EntryRecord>
  /** The JSON of one request from byte `from` on, at most `mostBytes` (1 MB by default). */
  rawText(index: number, from?: number, mostBytes?: number): Promise<RawText>
  /** Ends the worker. Calls that are under way reject. */
  close(): void
}
