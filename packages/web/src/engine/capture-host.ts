import {
  captureOf,
  captureReport,
  diagnosisView,
  type FileReport,
  type FilterKey,
  type HarText,
  HaruspexError,
  type IndexedCapture,
  type Language,
  openHarText,
  type RequestCase,
  type RequestLookup,
  rowMarks,
  type SearchQuery,
} from '@haruspex/core'
import { blobSource } from './blob-source.ts'
import type { BodyAsks, BodyParts, BodyPlace } from './body-parts.ts'
import { breathingSource } from './breathing-source.ts'
import { browserRuntime } from './browser-runtime.ts'
import type {
  CaptureInput,
  CaptureSummary,
  DraftKind,
  EntryRecord,
  ListQuery,
  OverviewQuery,
  PlaybookOrder,
} from './engine.ts'
import { issueView } from './failure-words.ts'
import { filterRemarks } from './filter-remarks.ts'
import { firstRows } from './first-rows.ts'
import { createGuidedRuns, type GuidedRuns } from './guided-runs.ts'
import { type MessageQuery, messageWindow } from './message-window.ts'
import { createOpenBodies, type OpenBodies } from './open-bodies.ts'
import { rangeSource } from './range-source.ts'
import { detailsOf, rawEntry, readRawText } from './raw-text.ts'
import type { Job } from './remote.ts'
import { REQUEST_VIEWS, type RequestViews, readLookup } from './request-views.ts'
import { createRowBook, type RowBook } from './row-book.ts'
import { type CopyWish, copyOf } from './safe-copies.ts'
import { type SelectionWish, selectionText } from './safe-selection.ts'
import { searchBodies } from './search-bodies.ts'

/** The methods that a worker offers by name; each is given its job before its arguments. */
// biome-ignore lint/suspicious/noExplicitAny: names and arguments come over a channel; the page's side has the types.
export type CaptureHost = Readonly<Record<string, (job: Job, ...args: any[]) => Promise<unknown>>>

interface Opened {
  readonly har: HarText
  readonly capture: IndexedCapture
  readonly book: RowBook
  readonly guided: GuidedRuns
  readonly bodies: OpenBodies
  report?: Promise<FileReport>
  lookup?: Promise<RequestLookup>
}

/** Holds one capture: its bytes, its index, what was found in it. */
export function createCaptureHost(): CaptureHost {
  let opened: Opened | undefined
  const at = (): Opened => {
    if (!opened) throw new HaruspexError('ERR_INTERNAL', 'No capture is open.')
    return opened
  }

  const reportOf = (job: Job): Promise<FileReport> => {
    const { har, capture } = at()
    return captureReport(har, capture, {
      signal: job.signal,
      onProgress: job.tell,
      endpoints: true,
      steps: true,
    })
  }

  const caseOf = async (index: number, language: Language): Promise<RequestCase | undefined> => {
    const { har, capture } = at()
    const { entry } = await capture.entry(index)
    if (!entry) return undefined
    const details = await detailsOf(har, capture.index, index)
    const inflate = browserRuntime.inflateSync
    return { entry, ...(details && { details }), capture, language, inflate }
  }

  return {
    open: async (job, input: CaptureInput): Promise<CaptureSummary> => {
      const source = sourceOf(input)
      const options = { signal: job.signal, onProgress: job.tell }
      const har = await openHarText(source, browserRuntime, options)
      const text = breathingSource(har.text)
      const rows = await firstRows({ ...har, text })
      const capture = await captureOf({ ...har, text }, source, {
        ...options,
        onProgress: (progress) => job.tell({ ...progress, firstRows: rows }),
      })
      const bodies = createOpenBodies((index) => caseOf(index, 'en'))
      const guided = createGuidedRuns(source, sourceOf)
      opened = { har: { ...har, text }, capture, book: createRowBook(capture), bodies, guided }
      return summaryOf(capture)
    },
    list: (job, query: ListQuery) => at().book.list(query, job),
    rows: (_, places: readonly number[]) => at().book.rows(places),
    suggest: (_, text: string, caret: number, language: Language) => at().book.suggest(text, caret, language),
    filterRemarks: async (_, text: string, language: Language) => filterRemarks(text, language),
    occurring: (_, key: FilterKey) => at().book.occurring(key),
    search: (job, query: SearchQuery) => searchBodies(at().capture, query, job),
    overview: async (_, query: OverviewQuery) => at().book.overview(query),
    diagnosis: async (job, language: Language) => {
      const current = at()
      current.report ??= reportOf(job).catch((error: unknown) => {
        current.report = undefined
        throw error
      })
      const report = await current.report
      const table = await current.book.complete()
      current.book.mark(rowMarks(table, [...report.diagnosis.top, ...report.diagnosis.rest]))
      return diagnosisView(report, language)
    },
    playbooks: async (_, language: Language) => at().guided.cards(language),
    runPlaybook: (job, order: PlaybookOrder, language: Language) => at().guided.run(order, language, job),
    draft: (job, kind: DraftKind, language: Language) => at().guided.draft(kind, language, job),
    issues: async (_, language: Language) => at().capture.issues.map((issue) => issueView(issue, language)),
    entry: async (_, index: number, language: Language): Promise<EntryRecord> => {
      const { capture } = at()
      const { entry, issues } = await capture.entry(index)
      return {
        index,
        ...(entry && { entry }),
        issues: issues.map((issue) => issueView(issue, language)),
        rawBytes: capture.index.end(index) - capture.index.start(index),
      }
    },
    requestView: async (_, name: keyof RequestViews, index: number, language: Language) => {
      const current = at()
      const given = await caseOf(index, language)
      const lookup = () => (current.lookup ??= readLookup(current.capture.entries()))
      return given && REQUEST_VIEWS[name](given, lookup, current.capture)
    },
    bodyPart: (_, name: keyof BodyParts, place: BodyPlace, ask: BodyAsks[typeof name]) =>
      at().bodies.ask(name, place, ask),
    messages: async (_, index: number, query: MessageQuery, language: Language) => {
      const given = await caseOf(index, language)
      return given && messageWindow(given, query)
    },
    copyOf: async (_, index: number, wish: CopyWish) => {
      const { har, capture } = at()
      return copyOf(capture, index, await rawEntry(har, capture.index, index), wish)
    },
    selectionText: (job, wish: SelectionWish) => selectionText(at().har, at().capture, wish, job),
    rawText: (_, index: number, from?: number, mostBytes?: number) =>
      readRawText(at().har, at().capture.index, index, from, mostBytes),
  }
}

function sourceOf(input: CaptureInput) {
  const source =
    input.kind === 'blob'
      ? blobSource(input.blob, input.name)
      : rangeSource(input.address, input.name, input.bytes)
  return breathingSource(source)
}

function summaryOf(capture: IndexedCapture): CaptureSummary {
  const { name, fileBytes, container, producer, harVersion, entryCount, sanitized, issues } = capture
  return {
    name,
    fileBytes,
    container,
    producer,
    ...(harVersion !== undefined && { harVersion }),
    entryCount,
    pageTitles: capture.pages.flatMap(({ title }) => title ?? []),
    sanitized,
    issues,
  }
}
