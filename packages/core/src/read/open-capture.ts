import { type ByteSource, chunksOf } from '../model/byte-source.ts'
import type { Capture, ReadEntry } from '../model/capture.ts'
import { HaruspexError } from '../model/error.ts'
import type { ReadIssue } from '../model/read-issue.ts'
import type { Runtime } from '../model/runtime.ts'
import { buildEntryIndex, type EntryIndex } from '../scan/entry-index.ts'
import { createEntryReader, type EntryReader, type EntrySpan } from './capture/entry-reader.ts'
import { createEntryTally } from './capture/entry-tally.ts'
import { indexIssues, jsonStart, scanFailure, scanIssue } from './capture/index-issues.ts'
import { readLogMembers } from './capture/log-members.ts'
import { batchesOf, readingOrder } from './capture/reading-order.ts'
import { headOfJson } from './container/json-place.ts'
import { parseTime } from './entry/read-time.ts'
import { throwIfAborted } from './interrupt.ts'
import { type HarText, openHarText } from './open-har-text.ts'
import { type ReadOptions, readLimits } from './read-options.ts'
import { shapeOfJson } from './sniff/json-shape.ts'
import { notAHar } from './sniff/not-a-har.ts'

/**
 * Opens a HAR in any container and dialect. The bytes are scanned once; entries are read when asked for.
 *
 * Defects of the file are issues of the capture or of its entries. Throws ERR_NOT_A_HAR (`detail.kind` names what
 * it is), ERR_MALFORMED_JSON (no entry could be saved; positions in `detail`), ERR_TOO_DEEP, and what
 * `openHarText` throws.
 */
export async function openCapture(
  source: ByteSource,
  runtime: Runtime,
  options?: ReadOptions,
): Promise<Capture> {
  const har = await openHarText(source, runtime, options)
  try {
    const capture = await captureOf(har, source, options)
    return { ...capture, dispose: () => har.dispose() }
  } catch (error) {
    await har.dispose()
    throw error
  }
}

/** A capture and the index that it was opened with, whose offsets count from where the JSON begins. */
export interface IndexedCapture extends Capture {
  readonly index: EntryIndex
}

/** The capture in an opened text, which stays its owner's to dispose of. `source` is the file as it was given. */
export async function captureOf(
  har: HarText,
  source: ByteSource,
  options?: ReadOptions,
): Promise<IndexedCapture> {
  const { text, jsonFrom } = har
  const index = await indexOf(har, options)
  const start = await jsonStart(text, jsonFrom)
  if (index.error?.kind === 'too-deep') {
    throw scanFailure('ERR_TOO_DEEP', scanIssue(index.error, index.count, start))
  }
  const shape = shapeOfJson(index, await headOfJson(text, jsonFrom))
  if (shape === 'malformed' && index.error) {
    throw scanFailure('ERR_MALFORMED_JSON', scanIssue(index.error, index.count, start))
  }
  if (shape !== undefined && shape !== 'malformed') throw notAHar(shape)
  const log = await readLogMembers(text, jsonFrom, index)
  const changed: readonly ReadIssue[] = (await source.changed()) ? [{ id: 'file-changed' }] : []
  const limits = readLimits(options)
  const reader = createEntryReader(text, log.traits, limits)
  const readerOf = (valueBytes = 0): EntryReader =>
    valueBytes <= limits.valueBytes
      ? reader
      : createEntryReader(text, log.traits, {
          ...limits,
          valueBytes,
          entryBytes: Math.max(limits.entryBytes, valueBytes),
        })
  const spanOf = (place: number): EntrySpan => ({
    index: place,
    start: jsonFrom + index.start(place),
    end: jsonFrom + index.end(place),
  })
  const capture: IndexedCapture = {
    name: source.name,
    fileBytes: source.size,
    container: har.container,
    producer: log.producer,
    harVersion: log.harVersion,
    pages: log.pages,
    entryCount: index.count,
    sanitized: index.tags,
    index,
    issues: [...har.issues, ...indexIssues(index, log, start), ...changed],
    entry: (place, { valueBytes } = {}) => readOne(readerOf(valueBytes), spanOf, place, index.count),
    async *entries(walk) {
      for await (const run of capture.runs(walk)) yield* run
    },
    async *runs({ order = 'time', skip, valueBytes } = {}) {
      const { read: readBatch, wholeBytes } = readerOf(valueBytes)
      const tally = createEntryTally(log.pages)
      let left = index.count
      function* tallied(run: Iterable<ReadEntry>): Generator<ReadEntry, void, undefined> {
        for (const read of run) {
          if (read.entry) tally.add(read.entry)
          left--
          // What the whole walk found is told with the last.
          yield left > 0 ? read : { ...read, issues: [...read.issues, ...tally.issues()] }
        }
      }
      for (const batch of batchesOf(readingOrder(index, order), spanOf, wholeBytes)) {
        throwIfAborted(options?.signal)
        yield tallied(await readBatch(batch, skip))
      }
    },
    dispose: async () => {},
  }
  return capture
}

async function readOne(
  reader: EntryReader,
  spanOf: (place: number) => EntrySpan,
  place: number,
  count: number,
): Promise<ReadEntry> {
  const [read] =
    Number.isInteger(place) && place >= 0 && place < count ? await reader.read([spanOf(place)]) : []
  if (!read) {
    throw new HaruspexError('ERR_INTERNAL', `There is no entry ${place}: the capture has ${count}.`, {
      place,
      count,
    })
  }
  return read
}

async function indexOf(har: HarText, options: ReadOptions | undefined): Promise<EntryIndex> {
  const { text, jsonFrom, jsonTo } = har
  let entries = 0
  let doneBytes = 0
  async function* chunks() {
    for await (const chunk of chunksOf(text, { from: jsonFrom, to: jsonTo })) {
      throwIfAborted(options?.signal)
      yield chunk
      doneBytes += chunk.length
      options?.onProgress?.({ doneBytes, totalBytes: jsonTo - jsonFrom, entries })
    }
    throwIfAborted(options?.signal)
  }
  return buildEntryIndex(chunks(), {
    parseTime,
    onEntry: (count) => {
      entries = count
    },
  })
}
