import { kindOf } from '../../http/kind.ts'
import type { Body, Entry } from '../../model/entry.ts'
import { texts } from '../../text/catalogue.ts'
import { fill } from '../../text/fill.ts'
import { bytesText } from '../quantities.ts'
import type { BodyAbsence } from './body-view.ts'
import type { RequestCase } from './request-case.ts'

/** Statuses whose answers have no body (RFC 9110, 6.4.1). */
const BODILESS = new Set([204, 205, 304])

/** Why an answer has no body to show. */
export function responseAbsence(entry: Entry): BodyAbsence {
  const { response, request } = entry
  const { status } = response ?? {}
  if (kindOf(entry) === 'websocket') return 'websocket'
  if (status === undefined && entry.fromCache === undefined) return 'not-answered'
  if (request.method.toUpperCase() === 'HEAD') return 'head'
  if (status !== undefined && (status < 200 || BODILESS.has(status))) return 'status'
  const told = absenceOf(response?.body)
  if (told !== 'no-body') return told
  if (status !== undefined && status >= 300 && status < 400) return 'redirect'
  if (kindOf(entry) === 'preflight') return 'preflight'
  return entry.fromCache === undefined ? 'no-body' : 'from-cache'
}

/** Why a body is not there, by what the reader found. */
export function absenceOf(body: Body | undefined): BodyAbsence {
  if (body === undefined) return 'no-body'
  if (body.absence === 'longer than the reader keeps') return 'too-long'
  if (body.absence === 'kept in a file of its own') return 'elsewhere'
  return (body.declaredBytes ?? 0) > 0 || body.absence !== undefined ? 'not-kept' : 'no-body'
}

export function absenceText(
  absence: BodyAbsence,
  { entry, language }: RequestCase,
  bytes: number | undefined,
): string {
  return fill(texts(language).request.body.absences[absence], {
    status: entry.response?.status ?? '',
    size: bytes === undefined || bytes === 0 ? '?' : bytesText(bytes),
  })
}
