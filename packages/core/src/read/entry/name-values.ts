import type { NameValue } from '../../model/entry.ts'
import { listOf, objectOf, textOf } from '../lenient.ts'

/** A list of names with values. Values that are objects (chrome-har explodes JSON bodies) become JSON text. */
export function readNameValues(value: unknown): readonly NameValue[] {
  const pairs: NameValue[] = []
  for (const item of listOf(value)) {
    const raw = objectOf(item)
    const name = textOf(raw?.name)
    if (raw && name !== undefined) pairs.push({ name, value: valueText(raw.value) })
  }
  return pairs
}

/** A scalar as its text, an object or an array as JSON, nothing as the empty string. */
export function valueText(value: unknown): string {
  const text = textOf(value)
  if (text !== undefined) return text
  return typeof value === 'object' && value !== null ? (JSON.stringify(value) ?? '') : ''
}
