import type { HttpVersion } from '../../model/entry.ts'
import { textOf } from '../lenient.ts'

const SPELLINGS: ReadonlyMap<string, HttpVersion> = new Map([
  ['http/0.9', 'http/0.9'],
  ['http/1.0', 'http/1.0'],
  ['http/1.1', 'http/1.1'],
  ['h2', 'h2'],
  ['h2c', 'h2'],
  ['http/2', 'h2'],
  ['http/2.0', 'h2'],
  ['h3', 'h3'],
  ['http/3', 'h3'],
  ['http/3.0', 'h3'],
])

/** The version, however the producer spells it. Placeholders and garbage (`unknown`, `ori`, empty) are unknown. */
export function readHttpVersion(value: unknown): HttpVersion | undefined {
  const text = textOf(value)
  if (text === undefined || text.length > 40) return undefined
  const word = text.trim().toLowerCase()
  const known = SPELLINGS.get(word)
  if (known) return known
  if (word.includes('quic')) return 'quic'
  if (word.startsWith('h3-')) return 'h3'
  return word.startsWith('spdy') ? 'spdy' : undefined
}
