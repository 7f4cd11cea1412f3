import type {
  BarSegment,
  CommandText,
  DiagnosisView,
  Entry,
  FilterKey,
  FilterProblem,
  FilterSuggestion,
  FlowProgress,
  Language,
  OccurringValue,
  Overview,
  PlaybookId,
  PlaybookView,
  Producer,
  ReadIssue,
  RequestRow,
  SearchHit,
  SearchProgress,
  SearchQuery,
  SearchResult,
  Severity,
} from '@haruspex/core'
import type { BodyAsks, BodyParts, BodyPlace } from './body-parts.ts'
import type { MessageQuery, MessageWindow } from './message-window.ts'
import type { RequestViews } from './request-views.ts'
import type { CopyWish } from './safe-copies.ts'
import type { SelectionWish } from './safe-selection.ts'

/** What a capture is opened from: a file of the user, or one that the command line serves. */
export type CaptureInput =
  | {
      readonly kind: 'blob'
      readonly name: string
      readonly blob: Blob
      /** As below, of the capture that is built in. */
      readonly tour?: string
    }
  | {
      readonly kind: 'served'
      readonly name: string
      readonly bytes: number
      readonly address: string
      /** Where the walk through it is to be had, if it comes with one. */
      readonly tour?: string
    }

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
  /** Of a large file: its first requests, as they stand in its beginning. */
  readonly firstRows?: readonly ListRow[]
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

/** One request as the list and the waterfall show it. */
export interface ListRow extends RequestRow {
  /** The phases one behind the other, for the bar. */
  readonly segments: readonly BarSegment[]
  /** Of the gravest finding that names it, once the diagnosis is there. */
  readonly severity?: Severity
}

/** What the list shows and in which order. */
export interface ListQuery {
  /** In the filter language; empty shows all. */
  readonly filter: string
  /** A `SortColumn`; any other name, or none: by start time. */
  readonly sort?: string
  readonly descending?: boolean
}

export interface ListResult {
  /** Places in `log.entries`, in the order of the list. */
  readonly order: Uint32Array
  /** Requests that there are, whatever the filter. */
  readonly total: number
  /** Every entry was looked at; else there is more to come, and asking again brings it. */
  readonly isComplete: boolean
  /** Epoch ms of the first start and the last end of all requests. */
  readonly firstAt?: number
  readonly lastAt?: number
  /** What could not be understood in the filter, and where. */
  readonly problems: readonly FilterProblem[]
}

export interface OverviewQuery extends Pick<ListQuery, 'filter'> {
  /** Buckets across. */
  readonly width: number
  /** Epoch ms; the whole capture when left out. */
  readonly fromAt?: number
  readonly toAt?: number
}

/** A playbook before it is run. */
export interface PlaybookCard {
  readonly id: PlaybookId
  readonly title: string
  /** For which complaint it is. */
  readonly purpose: string
  /** Titles of its steps. */
  readonly steps: readonly string[]
}

export interface PlaybookOrder {
  readonly id: PlaybookId
  /** A capture of somebody for whom it works. */
  readonly working?: CaptureInput
  /** The error as the user saw it. */
  readonly errorText?: string
}

/** `steps`: how to reproduce it, plain text. `findings`: the diagnosis, Markdown. */
export type DraftKind = 'steps' | 'findings'

/** A part of the filter that could not be understood, in words. */
export interface FilterRemark extends FilterProblem {
  readonly text: string
}

/** A search that is under way, with the first places that it found. */
export interface SearchNews extends SearchProgress {
  readonly hits: readonly SearchHit[]
}

/**
 * One opened capture. It lives in a worker: the page holds no bytes of it, and asks for what it shows.
 * Every method may reject with an `EngineError`.
 */
export interface Engine {
  /** Scans the bytes. First of all, and once. */
  open(options?: JobOptions<OpenProgress>): Promise<CaptureSummary>
  /**
   * Which requests the list shows, of those that were read so far. A filter that needs bodies or headers reads the
   * entries again, and tells of it by progress.
   */
  list(query: ListQuery, options?: JobOptions<EntryProgress>): Promise<ListResult>
  /** The rows of these requests, in this order; those that are no requests are left out. Cheap for some hundred. */
  rows(places: readonly number[]): Promise<readonly ListRow[]>
  /** What could be written at the caret of a filter, with what it means. */
  suggest(text: string, caret: number, language: Language): Promise<readonly FilterSuggestion[]>
  /** What of a filter could not be understood. */
  filterRemarks(text: string, language: Language): Promise<readonly FilterRemark[]>
  /** The values that a key of the filter has in this capture, the most frequent first. */
  occurring(key: FilterKey): Promise<readonly OccurringValue[]>
  /** Searches addresses, headers, bodies and messages. `undefined`: the pattern is none. */
  search(query: SearchQuery, options?: JobOptions<SearchNews>): Promise<SearchResult | undefined>
  /** How full each stretch of time is. `undefined` when no request has a time. */
  overview(query: OverviewQuery): Promise<Overview | undefined>
  /** Made once; another language only words it anew. */
  diagnosis(language: Language, options?: JobOptions<EntryProgress>): Promise<DiagnosisView>
  /** The guided runs that there are. */
  playbooks(language: Language): Promise<readonly PlaybookCard[]>
  /** Runs a playbook over a sanitized copy, so that all it tells may be passed on. */
  runPlaybook(
    order: PlaybookOrder,
    language: Language,
    options?: JobOptions<FlowProgress>,
  ): Promise<PlaybookView>
  /** A text to be pasted elsewhere, made from a sanitized copy. */
  draft(kind: DraftKind, language: Language, options?: JobOptions<FlowProgress>): Promise<string>
  /** What is missing in the file, in words. */
  issues(language: Language): Promise<readonly IssueView[]>
  /** One request, parsed. */
  entry(index: number, language: Language): Promise<EntryRecord>
  /** What a tab shows of one request; `undefined` where the entry is no request. */
  requestView<Name extends keyof RequestViews>(
    name: Name,
    index: number,
    language: Language,
  ): Promise<RequestViews[Name] | undefined>
  /** A window of a body; `undefined` where it has no such part. The last few bodies are kept decoded. */
  bodyPart<Name extends keyof BodyParts>(
    name: Name,
    place: BodyPlace,
    ask: BodyAsks[Name],
  ): Promise<BodyParts[Name] | undefined>
  /** Messages of a WebSocket or an event stream. */
  messages(index: number, query: MessageQuery, language: Language): Promise<MessageWindow | undefined>
  /** One request as text to paste elsewhere: sanitized, unless its secrets are asked for. */
  copyOf(index: number, wish: CopyWish): Promise<CommandText>
  /** Several requests as one text, sanitized. */
  selectionText(wish: SelectionWish, options?: JobOptions<never>): Promise<string>
  /** The JSON of one request from byte `from` on, at most `mostBytes` (1 MB by default). */
  rawText(index: number, from?: number, mostBytes?: number): Promise<RawText>
  /** Ends the worker. Calls that are under way reject. */
  close(): void
}
