import { isObject } from '../codec/json-value.ts'
import type { Entry } from '../model/entry.ts'
import { pairsOf } from './parameters.ts'

const MAX_BYTES = 1 << 20

/**
 * The fields that a request sends: of a form, or the texts of a flat JSON object. Empty for other bodies, and for those
 * declared longer than 1 MB. The first of a name counts.
 */
export function requestFields(entry: Entry): ReadonlyMap<string, string> {
  const { body } = entry.request
  const fields = new Map<string, string>()
  if (!body || (body.declaredBytes ?? 0) > MAX_BYTES) return fields
  const mime = body.mimeType ?? ''
  const isForm = mime === 'application/x-www-form-urlencoded'
  if (isForm && body.text) return pairsOf(body.text)
  if (body.text && (mime.endsWith('/json') || mime.endsWith('+json'))) return jsonFields(body.text)
  // Some producers list fields as they were sent, others decoded: base64 holds no percent sign, so that both read alike.
  for (const { name, value } of body.params)
    if (!fields.has(name))
      fields.set(name, value.includes('%') ? (pairsOf(`x=${value}`).get('x') ?? value) : value)
  return fields
}

function jsonFields(text: string): ReadonlyMap<string, string> {
  try {
    const value: unknown = JSON.parse(text)
    if (!isObject(value)) return new Map()
    return new Map(
      Object.entries(value).flatMap(([name, field]) => (typeof field === 'string' ? [[name, field]] : [])),
    )
  } catch {
    return new Map()
  }
}
