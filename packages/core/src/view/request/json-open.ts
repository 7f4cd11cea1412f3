import { readCutJson } from '../../codec/cut-json.ts'
import { jsonFrame } from '../../codec/json-frame.ts'
import { isObject, parsedJson } from '../../codec/json-value.ts'
import type { JsonStep } from './json-paths.ts'

/** A parsed body. It stays in its thread. */
export interface OpenJson {
  readonly value: unknown
  /** The text was cut or broken: what could be read is there. */
  readonly partial: boolean
  /** Where the JSON stands in the text. */
  readonly start: number
  readonly end: number
}

/** Longer texts are read as lines only, in characters. */
const MOST_PARSED = 128 << 20
const MOST_NDJSON_LINES = 100_000

/** Parses the JSON of a body: with a prefix, as JSONP, on lines of its own, or cut. `undefined`: none can be read. */
export function openJson(text: string, kind: 'json' | 'jsonp' | 'ndjson'): OpenJson | undefined {
  if (text.length > MOST_PARSED) return undefined
  if (kind === 'ndjson') return openLines(text)
  const { start, end } = jsonFrame(text) ?? { start: 0, end: text.length }
  const json = start === 0 && end === text.length ? text : text.slice(start, end)
  const value = parsedJson(json)
  if (value !== undefined) return { value, partial: false, start, end }
  const closed = readCutJson(json)
  return closed && { value: closed.value, partial: true, start, end }
}

function openLines(text: string): OpenJson | undefined {
  const values: unknown[] = []
  let partial = false
  for (let at = 0; at < text.length; ) {
    const mark = text.indexOf('\n', at)
    const end = mark < 0 ? text.length : mark
    const line = text.slice(at, end).trim()
    at = end + 1
    if (line === '') continue
    if (values.length >= MOST_NDJSON_LINES)
      return { value: values, partial: true, start: 0, end: text.length }
    const value = parsedJson(line)
    if (value === undefined) partial = true
    else values.push(value)
  }
  return values.length === 0 ? undefined : { value: values, partial, start: 0, end: text.length }
}

/** The value that the steps lead to; `undefined` where they lead nowhere. */
export function jsonAt(root: unknown, steps: readonly JsonStep[]): unknown {
  let value = root
  for (const step of steps) {
    if (Array.isArray(value)) value = value[Number(step)]
    else if (isObject(value) && Object.hasOwn(value, String(step))) value = value[String(step)]
    else return undefined
  }
  return value
}
