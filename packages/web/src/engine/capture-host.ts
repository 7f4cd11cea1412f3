import {
  captureOf,
  captureReport,
  diagnosisView,
  type FileReport,
  type HarText,
  HaruspexError,
  type IndexedCapture,
  type Language,
  openHarText,
  type RequestLookup,
  rowMarks,
} from '@haruspex/core'
import { blobSource } from './blob-source.ts'
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
import { createGuidedRuns, type GuidedRuns } from './guided-runs.ts'
import { rangeSource } from './range-source.ts'
import { detailsOf, readRawText } from './raw-text.ts'
import type { Job } from './remote.ts'
import { REQUEST_VIEWS, type RequestViews, readLookup } from './request-views.ts'
import { createRowBook, type RowBook } from './row-book.ts'

/** The methods that a worker offers by name; each is given its job before its arguments. */
// biome-ignore lint/suspicious/noExplicitAny: names and arguments come over a channel; the page's side has the types.
export type CaptureHost = Readonly<Record<string, (job: Job, ...args: any[]) => Promise<unknown>>>

interface Opened {
  readonly har: HarText
  readonly capture: IndexedCapture
  readonly book: RowBook
  readonly guided: GuidedRuns
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

  return {
    open: async (job, input: CaptureInput): Promise<CaptureSummary> => {
      const source = sourceOf(input)
      const options = { signal: job.signal, onProgress: job.tell }
      const har = await openHarText(source, browserRuntime, options)
      const text = breathingSource(har.text)
      const capture = await captureOf({ ...har, text }, source, options)
      const guided = createGuidedRuns(source, sourceOf)
      opened = { har: { ...har, text }, capture, book: createRowBook(capture), guided }
      return summaryOf(capture)
    },
    list: (job, query: ListQuery) => at().book.list(query, job),
    rows: (_, places: readonly number[]) => at().book.rows(places),
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
      const { har, capture } = current
      const { entry } = await capture.entry(index)
      if (!entry) return undefined
      const lookup = () => (current.lookup ??= readLookup(capture.entries()))
      const details = await detailsOf(har, capture.index, index)
      const inflate = browserRuntime.inflateSync
      return REQUEST_VIEWS[name]({ entry, ...(details && { details }), capture, language, inflate }, lookup)
    },
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
