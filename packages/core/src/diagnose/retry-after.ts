import { headerValue } from '../http/headers.ts'
import type { Entry } from '../model/entry.ts'

const DAY_MS = 86_400_000

/**
 * How long a response asks to wait, in ms: Retry-After in seconds or as a date (RFC 9110, 10.2.3). A date is read
 * against the response's own Date, so that the user's clock does not matter; without one it tells nothing.
 */
export function retryAfterMs(entry: Entry): number | undefined {
  const headers = entry.response?.headers ?? []
  const text = headerValue(headers, 'retry-after')?.trim()
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text) * 1000, DAY_MS)
  const [until, from] = [httpDate(text), httpDate(headerValue(headers, 'date'))]
  return until === undefined || from === undefined ? undefined : Math.min(Math.max(0, until - from), DAY_MS)
}

/** Epoch ms of an HTTP date; other forms would be read in the time zone of this machine. */
export function httpDate(text: string | undefined): number | undefined {
  const trimmed = text?.trim()
  if (!trimmed?.endsWith(' GMT') || trimmed.length > 60) return undefined
  const at = Date.parse(trimmed)
  return Number.isFinite(at) ? at : undefined
}
