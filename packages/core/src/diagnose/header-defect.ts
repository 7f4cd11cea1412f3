import { headerValue, headerValues, isRepeated } from '../http/headers.ts'
import { mimeEssence } from '../http/mime.ts'
import type { Entry, Header } from '../model/entry.ts'
import type { About } from './about.ts'

/** What is wrong with the headers of a response, and which header it is. */
export interface HeaderDefect {
  readonly kind: 'repeated' | 'invalid' | 'missing'
  readonly header: string
  readonly value: string
}

const ONCE = ['content-length', 'content-type', 'access-control-allow-origin', 'location']
/** Headers whose values hold nothing secret, so that their characters may be judged. */
const PLAIN = [
  'content-type',
  'content-length',
  'content-encoding',
  'cache-control',
  'vary',
  'access-control-allow-origin',
  'access-control-allow-methods',
  'access-control-allow-headers',
]
const BAD_CHARACTER = /[\u0000-\u0008\u000a-\u001f\u007f]|[^\u0000-\u00ff]/
const BODY_KINDS = new Set(['document', 'xhr', 'fetch', 'script', 'stylesheet'])

/** The first defect, the gravest kind first. Of repeated headers only those count whose values differ. */
export function headerDefect(entry: Entry, about: About): HeaderDefect | undefined {
  const headers = entry.response?.headers ?? []
  return repeated(headers) ?? invalid(headers) ?? missing(entry, about, headers)
}

function repeated(headers: readonly Header[]): HeaderDefect | undefined {
  for (const header of ONCE) {
    if (!isRepeated(headers, header)) continue
    const values = headerValues(headers, header).map((value) =>
      header === 'content-type' ? (mimeEssence(value) ?? '') : value.trim(),
    )
    if (new Set(values).size > 1)
      return { kind: 'repeated', header, value: values.slice(0, 4).join(' | ').slice(0, 200) }
  }
  return undefined
}

function invalid(headers: readonly Header[]): HeaderDefect | undefined {
  const length = headerValue(headers, 'content-length')
  if (length !== undefined && !/^\s{0,9}\d{1,18}(?:\s{0,9},\s{0,9}\d{1,18}){0,9}\s{0,9}$/.test(length))
    return { kind: 'invalid', header: 'content-length', value: length.slice(0, 60) }
  for (const header of PLAIN) {
    const value = headerValue(headers, header)
    if (value !== undefined && BAD_CHARACTER.test(value.slice(0, 2000)))
      return { kind: 'invalid', header, value: value.slice(0, 60) }
  }
  return undefined
}

function missing(entry: Entry, about: About, headers: readonly Header[]): HeaderDefect | undefined {
  if (headers.length === 0 || about.status !== 200 || about.failed || about.cached) return undefined
  if (!BODY_KINDS.has(about.kind) || (entry.response?.body?.declaredBytes ?? 0) === 0) return undefined
  if (about.method === 'HEAD' || headerValue(headers, 'content-type') !== undefined) return undefined
  return { kind: 'missing', header: 'content-type', value: '–' }
}
