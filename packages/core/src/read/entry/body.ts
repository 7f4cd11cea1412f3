import { decodeBase64 } from '../../codec/base64.ts'
import { decodeUtf8, decodeUtf8Strictly } from '../../codec/utf8.ts'
import { isTextualMime, mimeEssence, mimeParameter } from '../../http/mime.ts'
import type { Body, NameValue } from '../../model/entry.ts'
import { amountOf, filledTextOf, type HarObject, LEFT_OUT, objectOf, textOf } from '../lenient.ts'
import type { EntryIssues } from './entry-issues.ts'
import { readNameValues, valueText } from './name-values.ts'

const NOT_KEPT = 'longer than the reader keeps'
const ELSEWHERE = 'kept in a file of its own'
const BINARY = 'binary'

/** The body of a request (`postData`); `undefined` when there was none (Firefox writes an empty one on GET). */
export function readRequestBody(value: unknown, bodyBytes: number | undefined, issues: EntryIssues) {
  const raw = typeof value === 'string' || value === LEFT_OUT ? { text: value } : objectOf(value)
  if (!raw) return undefined
  const params = readNameValues(raw.params)
  const body = readBody(raw, bodyBytes, params, '/request/postData', issues)
  return body.text || body.absence || params.length > 0 ? body : undefined
}

/** The body of a response (`content`); `undefined` when nothing is said about it. */
export function readResponseBody(value: unknown, issues: EntryIssues): Body | undefined {
  const raw = objectOf(value)
  if (!raw) return undefined
  const body = readBody(raw, amountOf(raw.size), [], '/response/content', issues)
  const silent = body.mimeType === undefined && body.declaredBytes === undefined
  return silent && body.text === undefined && body.absence === undefined ? undefined : body
}

function readBody(
  raw: HarObject,
  declaredBytes: number | undefined,
  params: readonly NameValue[],
  below: string,
  issues: EntryIssues,
): Body {
  const mime = mimeText(raw.mimeType)
  const essence = mimeEssence(mime)
  const mimeType = essence === 'x-unknown' ? undefined : essence
  const encoding = filledTextOf(raw.encoding)?.toLowerCase()
  const encoded = encoding === 'base64' && typeof raw.text === 'string'
  const decoded = encoded ? decodedText(raw.text, mimeType, mime) : undefined
  if (decoded?.defect) issues.add('undecodable-body', `${below}/text`)
  const text = decoded ? decoded.text : plainText(raw.text, declaredBytes)
  return {
    mimeType,
    text,
    base64: encoded && !decoded?.defect,
    declaredBytes,
    params,
    absence: text === undefined ? absenceOf(raw, encoded) : undefined,
  }
}

// Polly writes an array of one.
function mimeText(value: unknown): string | undefined {
  return filledTextOf(Array.isArray(value) ? value[0] : value)
}

// Chrome, and tools after it, write an empty text for a body that they did not keep.
function plainText(value: unknown, declaredBytes: number | undefined): string | undefined {
  if (value === undefined || value === null || value === LEFT_OUT) return undefined
  const text = textOf(value) ?? valueText(value)
  return text === '' && (declaredBytes ?? 0) > 0 ? undefined : text
}

function absenceOf(raw: HarObject, encoded: boolean): string | undefined {
  if (raw.text === LEFT_OUT) return NOT_KEPT
  if (encoded) return BINARY
  const comment = filledTextOf(raw.comment)
  if (comment) return comment
  return raw._file !== undefined || raw._sha1 !== undefined ? ELSEWHERE : undefined
}

/** Base64 that does not decode is kept as the text that it is (`MANUALLY REMOVED`). */
function decodedText(value: unknown, mimeType: string | undefined, mime: string | undefined) {
  const text = textOf(value) ?? ''
  const bytes = decodeBase64(text) ?? decodeBase64(text.replace(/\s/g, ''))
  if (!bytes) return { text, defect: true }
  const charset = mimeParameter(mime, 'charset')?.toLowerCase()
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8' && isTextualMime(mimeType)) {
    const other = decodedAs(charset, bytes)
    if (other !== undefined) return { text: other }
  }
  if (isTextualMime(mimeType)) return { text: decodeUtf8(bytes) }
  const strict = looksBinary(bytes) ? undefined : decodeUtf8Strictly(bytes)
  return { text: strict }
}

function decodedAs(charset: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return undefined
  }
}

function looksBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 1024)
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b)
      return true
  }
  return false
}
