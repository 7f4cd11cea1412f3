import type { DuplicateKey } from './duplicate-keys.ts'
import type { ScanError } from './events.ts'
import { createHarOutline, type LogMember, type RootKind } from './har-outline.ts'
import { createScanner, DEFAULT_MAX_DEPTH } from './scanner.ts'
import { createTagSearch } from './tag-search.ts'
import { createTokenBytes } from './token-bytes.ts'

/** Where everything lies in a HAR text; offsets count from its first byte. Holds 24 bytes an entry and no text. */
export interface EntryIndex {
  /** Complete entries of `/log/entries`; where there are several such arrays, of the one `JSON.parse` would keep. */
  readonly count: number
  /** Offset of the first byte of entry `index`. */
  start(index: number): number
  /** Offset after its last byte. */
  end(index: number): number
  /** Epoch ms by `parseTime` of the entry's `startedDateTime`. */
  startedAt(index: number): number | undefined
  readonly rootKind: RootKind | undefined
  /** The first 32 keys of the root object. */
  readonly rootKeys: readonly string[]
  /** The first 32 keys of `/log`. */
  readonly logKeys: readonly string[]
  /** `/log` is an object. */
  readonly hasLog: boolean
  /** `/log/entries` is an array. */
  readonly hasEntries: boolean
  /** Where the whole value of `/log/<name>` stands. */
  member(name: LogMember): readonly [start: number, end: number] | undefined
  /** The first 100 keys that stand twice in one object; the first 64 keys of an object are watched. */
  readonly duplicateKeys: readonly DuplicateKey[]
  readonly duplicateKeyCount: number
  /** One of our own tags stands somewhere in the bytes. */
  readonly tags: boolean
  /** Why the scan ended before the input did; entries before it are indexed. */
  readonly error: ScanError | undefined
  /** Bytes taken, those after an error included. */
  readonly bytes: number
}

export interface EntryIndexOptions {
  /** Epoch ms of a `startedDateTime`; without it no entry has a `startedAt`. */
  readonly parseTime?: (text: string) => number | undefined
  /** Called after each complete entry with the number so far. */
  readonly onEntry?: (count: number) => void
}

/** Scans a HAR text once, in memory that grows by 24 bytes an entry. Never throws for what the bytes hold. */
export async function buildEntryIndex(
  chunks: AsyncIterable<Uint8Array>,
  options: EntryIndexOptions = {},
): Promise<EntryIndex> {
  const token = createTokenBytes()
  const outline = createHarOutline(token, DEFAULT_MAX_DEPTH, options)
  const scanner = createScanner(outline.handler)
  const tags = createTagSearch()
  for await (const chunk of chunks) {
    token.begin(chunk, scanner.position)
    scanner.push(chunk)
    token.keep(scanner.tokenStart)
    tags.push(chunk)
  }
  const error = scanner.end()
  const { entries, duplicates, members } = outline
  return {
    count: entries.count,
    start: entries.start,
    end: entries.end,
    startedAt: entries.startedAt,
    rootKind: outline.rootKind,
    rootKeys: outline.rootKeys,
    logKeys: outline.logKeys,
    hasLog: outline.hasLog,
    hasEntries: outline.hasEntries,
    member: (name) => members.get(name),
    duplicateKeys: duplicates.listed,
    duplicateKeyCount: duplicates.count,
    tags: tags.found,
    error,
    bytes: scanner.position,
  }
}
