import { createDuplicateKeys, type DuplicateKeys } from './duplicate-keys.ts'
import { createEntryColumns, type EntryColumns } from './entry-columns.ts'
import type { ScanHandler } from './events.ts'
import { bytesOfText, keyNames, tokenText } from './object-key.ts'
import type { TokenBytes } from './token-bytes.ts'

export type RootKind = 'object' | 'array' | 'string' | 'number' | 'literal'
export type LogMember = 'version' | 'creator' | 'browser' | 'pages' | 'comment'

const LISTED_KEYS = 32
const TIME_TEXT_BYTES = 256

const rootName = keyNames(['log'])
const logName = keyNames(['entries', 'version', 'creator', 'browser', 'pages', 'comment'])
const entryName = keyNames(['startedDateTime'])

/** What a scan learns about a HAR: where its entries and its other members of `log` lie. */
export interface HarOutline {
  readonly handler: ScanHandler
  readonly entries: EntryColumns
  readonly duplicates: DuplicateKeys
  readonly members: ReadonlyMap<string, readonly [start: number, end: number]>
  readonly rootKind: RootKind | undefined
  readonly rootKeys: readonly string[]
  readonly logKeys: readonly string[]
  readonly hasLog: boolean
  readonly hasEntries: boolean
}

/**
 * Follows the events of one document. As with `JSON.parse`, the last of several `log`s counts, and in it the last
 * `entries`. `token` gives the bytes of short tokens.
 */
export function createHarOutline(
  token: TokenBytes,
  maxDepth: number,
  options: { parseTime?: (text: string) => number | undefined; onEntry?: (count: number) => void },
): HarOutline {
  const entries = createEntryColumns()
  const duplicates = createDuplicateKeys(maxDepth)
  const members = new Map<string, readonly [start: number, end: number]>()
  const rootKeys: string[] = []
  let logKeys: string[] = []
  let rootKind: RootKind | undefined
  let hasLog = false
  let hasEntries = false
  // Open frames; 1 is the root, and below it where we are: in the log, in its entries, in an entry that is an object.
  let depth = 0
  let inLog = false
  let inEntries = false
  let inEntry = false
  // The name of the value to come, at the depths that have names worth knowing.
  let rootKey: 'log' | undefined
  let logKey: LogMember | 'entries' | undefined
  let isStartKey = false
  let valueStart = 0
  let startedAt: number | undefined

  function forgetEntries(): void {
    if (entries.count > 0) duplicates.forgetEntries()
    entries.clear()
    hasEntries = false
  }

  function key(start: number, end: number, escaped: boolean): void {
    if (!token.locate(start, end)) {
      if (depth === 1) rootKey = undefined
      else if (inLog && depth === 2) logKey = undefined
      else if (inEntry && depth === 4) isStartKey = false
      return
    }
    let { bytes, from, to } = token
    if (escaped) {
      bytes = bytesOfText(tokenText(token, true))
      from = 0
      to = bytes.length
    }
    duplicates.key(depth, bytes, from, to, start, inEntries && depth > 3 ? entries.count : undefined)
    if (depth === 1) {
      rootKey = rootName(bytes, from, to)
      if (rootKeys.length < LISTED_KEYS) rootKeys.push(tokenText(token, escaped))
      if (rootKey === undefined) return
      forgetEntries()
      members.clear()
      logKeys = []
      hasLog = false
    } else if (inLog && depth === 2) {
      logKey = logName(bytes, from, to)
      if (logKeys.length < LISTED_KEYS) logKeys.push(tokenText(token, escaped))
      if (logKey === 'entries') forgetEntries()
    } else if (inEntry && depth === 4) {
      isStartKey = entryName(bytes, from, to) !== undefined
      if (isStartKey) startedAt = undefined
    }
  }

  /** A whole value stands in `start`–`end`; `depth` is that of the frame around it. */
  function value(start: number, end: number): void {
    if (inEntries && depth === 3) {
      entries.add(start, end, startedAt)
      startedAt = undefined
      options.onEntry?.(entries.count)
    } else if (inLog && depth === 2 && logKey !== undefined && logKey !== 'entries') {
      members.set(logKey, [start, end])
    }
  }

  function scalar(kind: RootKind, start: number, end: number): void {
    if (depth === 0) rootKind = kind
    else if (depth <= 3) value(start, end)
  }

  function open(isArray: boolean, at: number): void {
    if (depth === 0) rootKind = isArray ? 'array' : 'object'
    else if (depth === 1) {
      inLog = rootKey === 'log' && rootKind === 'object' && !isArray
      if (inLog) {
        hasLog = true
        logKey = undefined
      }
    } else if (depth === 2) {
      inEntries = inLog && logKey === 'entries' && isArray
      if (inEntries) hasEntries = true
      valueStart = at
    } else if (depth === 3 && inEntries) {
      inEntry = !isArray
      isStartKey = false
      startedAt = undefined
      valueStart = at
    }
    depth++
    if (!isArray) duplicates.open(depth)
  }

  function close(_isArray: boolean, at: number): void {
    depth--
    if (depth === 3) inEntry = false
    else if (depth === 2) inEntries = false
    else if (depth === 1) inLog = false
    if (depth === 2 || depth === 3) value(valueStart, at)
  }

  function string(start: number, end: number, escaped: boolean): void {
    if (depth === 4 && inEntry && isStartKey) {
      isStartKey = false
      if (end - start > TIME_TEXT_BYTES || !token.locate(start, end)) return
      startedAt = options.parseTime?.(tokenText(token, escaped))
    } else scalar('string', start - 1, end + 1)
  }

  return {
    handler: {
      key,
      string,
      number: (start, end) => scalar('number', start, end),
      literal: (start, end) => scalar('literal', start, end),
      open,
      close,
      cut(start, end, _escaped, isKey) {
        if (depth === 0 && !isKey) scalar('string', start, end)
      },
      stray() {},
    },
    entries,
    duplicates,
    members,
    get rootKind() {
      return rootKind
    },
    rootKeys,
    get logKeys() {
      return logKeys
    },
    get hasLog() {
      return hasLog
    },
    get hasEntries() {
      return hasEntries
    },
  }
}
