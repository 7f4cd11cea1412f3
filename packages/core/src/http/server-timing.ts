import type { Header } from '../model/entry.ts'
import { headerValues } from './headers.ts'

/** One metric of a `Server-Timing` header (W3C Server Timing). */
export interface ServerTiming {
  readonly name: string
  /** Milliseconds by custom; the standard leaves the unit to the server. */
  readonly durationMs?: number
  readonly description?: string
}

const MAX_CHARS = 8000
const MAX_METRICS = 100
const NAME = /^[!#$%&'*+.^_`|~\w-]{1,100}$/
const DURATION = /^-?\d{1,12}(?:\.\d{1,9})?$/

/** The metrics of all `Server-Timing` headers, in order; what is no metric is left out. */
export function serverTimings(headers: readonly Header[]): readonly ServerTiming[] {
  const metrics = headerValues(headers, 'server-timing').flatMap((value) => {
    return split(value.slice(0, MAX_CHARS), ',').flatMap((part) => metricOf(part) ?? [])
  })
  return metrics.slice(0, MAX_METRICS)
}

function metricOf(part: string): ServerTiming | undefined {
  const [name = '', ...parameters] = split(part, ';').map((each) => each.trim())
  if (!NAME.test(name)) return undefined
  let durationMs: number | undefined
  let description: string | undefined
  for (const parameter of parameters) {
    const equals = parameter.indexOf('=')
    if (equals < 0) continue
    const key = parameter.slice(0, equals).trim().toLowerCase()
    const value = unquoted(parameter.slice(equals + 1).trim())
    // The first of a name counts.
    if (key === 'dur' && DURATION.test(value)) durationMs ??= Number(value)
    if (key === 'desc') description ??= value.slice(0, 200)
  }
  return { name, durationMs, description }
}

/** Splits at a mark outside of quotes. */
function split(text: string, mark: string): string[] {
  const parts: string[] = []
  let from = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '\\' && quoted) at++
    else if (char === '"') quoted = !quoted
    else if (char === mark && !quoted) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

function unquoted(text: string): string {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return text
  return text.slice(1, -1).replace(/\\(.)/g, '$1')
}
