import { multipartParts } from '../../codec/multipart.ts'
import { utf8Bytes } from '../../codec/utf8.ts'
import { mimeParameter } from '../../http/mime.ts'
import { takenAway } from '../../http/taken-away.ts'
import { urlSpans } from '../../http/url.ts'
import type { NameValue } from '../../model/entry.ts'
import type { FormPart } from '../../model/entry-details.ts'
import type { FieldRow } from './payload-view.ts'

const MOST_ROWS = 2000
const MOST_CHARACTERS = 20_000

/** The parameters of a URL's query, in order, duplicates kept; from the URL, else as the file lists them. */
export function queryRows(url: string, listed: readonly NameValue[]): readonly FieldRow[] {
  const { query } = urlSpans(url)
  if (query) return formRows(url.slice(query[0], query[1]))
  return listed.slice(0, MOST_ROWS).map(({ name, value }) => fieldRow(decoded(name), decoded(value), value))
}

/** The fields of `a=1&b=2`, in order, duplicates kept. */
export function formRows(text: string): readonly FieldRow[] {
  const rows: FieldRow[] = []
  for (let at = 0; at < text.length && rows.length < MOST_ROWS; ) {
    const mark = text.indexOf('&', at)
    const end = mark < 0 ? text.length : mark
    const equals = text.indexOf('=', at)
    const hasValue = equals >= 0 && equals < end
    if (end > at) {
      const raw = hasValue ? text.slice(equals + 1, end) : ''
      rows.push(fieldRow(decoded(text.slice(at, hasValue ? equals : end)), decoded(raw), raw))
    }
    at = end + 1
  }
  return rows
}

/** The parts of a multipart body. */
export function multipartRows(text: string, mime: string | undefined): readonly FieldRow[] {
  return multipartParts(text, mimeParameter(mime, 'boundary')).map(
    ({ name, fileName, contentType, start, end }) => {
      const value = text.slice(start, Math.min(end, start + MOST_CHARACTERS))
      return {
        name: name ?? '',
        value,
        fileName,
        contentType,
        bytes: utf8Bytes(text.slice(start, end)),
        redacted: takenAway(value) !== undefined,
        cut: end - start > value.length,
      }
    },
  )
}

/** Fields as the file lists them; some producers write them as sent, others decoded. */
export function listedRows(parts: readonly FormPart[], isForm: boolean): readonly FieldRow[] {
  return parts.slice(0, MOST_ROWS).map(({ name, value, fileName, contentType }) => ({
    ...(isForm ? fieldRow(decoded(name), decoded(value), value) : fieldRow(name, value, value)),
    fileName,
    contentType,
    ...(fileName !== undefined && value !== '' && { bytes: utf8Bytes(value) }),
  }))
}

function fieldRow(name: string, value: string, raw: string): FieldRow {
  return {
    name: name.slice(0, MOST_CHARACTERS),
    value: value.slice(0, MOST_CHARACTERS),
    ...(raw !== value && { raw: raw.slice(0, MOST_CHARACTERS) }),
    redacted: takenAway(value) !== undefined,
    cut: value.length > MOST_CHARACTERS,
  }
}

function decoded(text: string): string {
  if (!text.includes('%') && !text.includes('+')) return text
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
