import type { BodyAsWritten, EntryDetails, FormPart } from '../../model/entry-details.ts'
import {
  amountOf,
  filledTextOf,
  flagOf,
  type HarObject,
  listOf,
  numberOf,
  objectOf,
  textOf,
} from '../lenient.ts'
import { readInitiatorDetails } from './initiator-details.ts'
import { readStreamMessages } from './messages.ts'
import { valueText } from './name-values.ts'

/** Members by which producers say that they kept a part of a body. */
const TRUNCATED = ['_truncated', '_isTruncated', '_contentTruncated', '_bodyTruncated']

/**
 * Reads of one raw entry what `readEntry` leaves out. Any value has an answer; what is no object has an empty one.
 */
export function readDetails(value: unknown): EntryDetails {
  const raw = objectOf(value)
  const request = objectOf(raw?.request)
  const response = objectOf(raw?.response)
  return {
    requestBody: bodyAsWritten(request?.postData, amountOf(request?.bodySize)),
    responseBody: bodyAsWritten(response?.content, undefined),
    initiator: raw && readInitiatorDetails(raw),
    streamEvents: readStreamMessages(raw?._eventSourceMessages),
    statusMark: statusMark(response?.status),
  }
}

function bodyAsWritten(value: unknown, bodyBytes: number | undefined): BodyAsWritten | undefined {
  const raw: HarObject | undefined = typeof value === 'string' ? { text: value } : objectOf(value)
  if (!raw) return undefined
  return {
    mime: filledTextOf(Array.isArray(raw.mimeType) ? raw.mimeType[0] : raw.mimeType),
    text:
      textOf(raw.text) ?? (objectOf(raw.text) || Array.isArray(raw.text) ? valueText(raw.text) : undefined),
    encoding: filledTextOf(raw.encoding)?.toLowerCase(),
    parts: formParts(raw.params),
    sizeBytes: amountOf(raw.size) ?? bodyBytes,
    savedBytes: amountOf(raw.compression),
    truncated: TRUNCATED.some((name) => flagOf(raw[name]) === true || (amountOf(raw[name]) ?? 0) > 0),
    comment: filledTextOf(raw.comment),
  }
}

function formParts(value: unknown): readonly FormPart[] {
  const parts: FormPart[] = []
  for (const item of listOf(value)) {
    const raw = objectOf(item)
    const name = textOf(raw?.name)
    if (!raw || name === undefined) continue
    parts.push({
      name,
      value: valueText(raw.value),
      fileName: filledTextOf(raw.fileName),
      contentType: filledTextOf(raw.contentType),
    })
  }
  return parts
}

function statusMark(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && numberOf(value) === undefined
    ? value.slice(0, 200)
    : undefined
}
