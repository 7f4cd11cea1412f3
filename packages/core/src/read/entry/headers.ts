import { splitSetCookie } from '../../http/set-cookie.ts'
import type { Header } from '../../model/entry.ts'
import { type HarObject, LEFT_OUT, listOf, objectOf, textOf } from '../lenient.ts'
import type { EntryIssues } from './entry-issues.ts'

/**
 * Headers in the order of the file. A value that is an array (Polly) is one header joined by `, `; several lines
 * in one value are several headers; Set-Cookie is never joined.
 */
export function readHeaders(value: unknown, below: string, issues: EntryIssues): readonly Header[] {
  const headers: Header[] = []
  let bad = 0
  const items = headerItems(value)
  for (let row = 0; row < items.length; row++) {
    const raw = objectOf(items[row])
    const name = textOf(raw?.name)
    const values = raw && name ? headerValuesOf(name, raw.value) : undefined
    if (!name || !values) {
      bad++
      continue
    }
    for (const text of values) {
      headers.push(row === headers.length ? { name, value: text } : { name, value: text, row })
    }
  }
  if (bad > 0) issues.add('invalid-header', below, bad)
  return headers
}

// Some scripts write `{ "accept": "…" }` in place of the list.
function headerItems(value: unknown): readonly unknown[] {
  const map = objectOf(value)
  if (!map || 'name' in map) return listOf(value)
  return Object.entries(map).map(([name, text]): HarObject => ({ name, value: text }))
}

function headerValuesOf(name: string, value: unknown): readonly string[] | undefined {
  // So are nearly all.
  if (typeof value === 'string' && !value.includes('\n')) return [value]
  const isSetCookie = name.toLowerCase() === 'set-cookie'
  if (Array.isArray(value)) {
    const texts = value.map(textOf).filter((text) => text !== undefined)
    if (texts.length < value.length) return undefined
    return isSetCookie ? texts.flatMap(splitSetCookie) : [texts.join(', ')]
  }
  if (value === null || value === undefined || value === LEFT_OUT) return ['']
  const text = textOf(value)
  if (text === undefined) return undefined
  if (!text.includes('\n')) return [text]
  const lines = isSetCookie ? splitSetCookie(text) : unfoldedLines(text)
  return lines.length === 0 ? [''] : lines
}

// A line that begins with white space goes on with the one before (obsolete folding, RFC 9112, 5.2).
function unfoldedLines(text: string): readonly string[] {
  const lines: string[] = []
  let parts: string[] = []
  for (const line of text.split('\n')) {
    const bare = line.trim()
    if (bare === '') continue
    const folded = parts.length > 0 && (line.startsWith(' ') || line.startsWith('\t'))
    if (!folded && parts.length > 0) {
      lines.push(parts.join(' '))
      parts = []
    }
    parts.push(bare)
  }
  if (parts.length > 0) lines.push(parts.join(' '))
  return lines
}
