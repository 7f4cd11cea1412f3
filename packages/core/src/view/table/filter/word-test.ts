import type { RequestTable } from '../request-table.ts'
import type { WordTable } from '../word-table.ts'
import { NO, type RowTest, YES } from './answer.ts'

/** A test of a column of words, which looks at each word once. Rows without a word do not pass. */
export function wordTest(
  words: WordTable,
  ids: Uint32Array | undefined,
  matches: (text: string) => boolean,
): RowTest {
  if (ids === undefined) return () => NO
  return idTest(words.count, ids, (id) => id !== 0 && matches(words.text(id)))
}

/** A test of what is written as lines: one of them passes. */
export function linesTest(
  words: WordTable,
  ids: Uint32Array | undefined,
  matches: (text: string) => boolean,
): RowTest {
  return wordTest(words, ids, (text) => text.toLowerCase().split('\n').some(matches))
}

/** Looks for text in host, path and query; text that holds `://` in the whole URL. */
export function urlTextTest({ urls, columns, urlFrom }: RequestTable, text: string, whole = false): RowTest {
  const wanted = text.toLowerCase()
  const arena = urls.arena()
  const all = whole || wanted.includes('://')
  const find = isAscii(wanted) ? foldedSearch(wanted) : undefined
  return idTest(urls.count, columns.url, (id) => {
    const from = all ? 0 : urlFrom(id)
    if (find && urls.isAscii(id)) return find(arena, urls.start(id) + from, urls.end(id))
    return urls.text(id).slice(from).toLowerCase().includes(wanted)
  })
}

export function idTest(count: number, ids: Uint32Array, passes: (id: number) => boolean): RowTest {
  // 0: not yet looked at; 1: no; 2: yes.
  const known = new Uint8Array(count)
  return (row) => {
    const id = ids[row] ?? 0
    const before = known[id]
    if (before) return before === 2 ? YES : NO
    const answer = passes(id)
    known[id] = answer ? 2 : 1
    return answer ? YES : NO
  }
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text)
}

/** Looks for lower-case ASCII in bytes without case. */
function foldedSearch(wanted: string): (bytes: Uint8Array, from: number, to: number) => boolean {
  const lower = Uint8Array.from(wanted, (character) => character.charCodeAt(0))
  const upper = Uint8Array.from(wanted.toUpperCase(), (character) => character.charCodeAt(0))
  const [first = 0] = lower
  const [capital = 0] = upper
  return (bytes, from, to) => {
    const last = to - lower.length
    for (let at = from; at <= last; at++) {
      const byte = bytes[at]
      if (lower.length > 0 && byte !== first && byte !== capital) continue
      let length = Math.min(1, lower.length)
      while (length < lower.length) {
        const next = bytes[at + length]
        if (next !== lower[length] && next !== upper[length]) break
        length++
      }
      if (length === lower.length) return true
    }
    return false
  }
}
