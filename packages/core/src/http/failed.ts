import type { Entry } from '../model/entry.ts'

/**
 * Whether a request failed: status 400 or more, an error beside whatever status, or no response and a reason. The
 * status alone decides nothing: Chrome records a CORS failure with status 200, and an empty error text with no
 * response means that the renderer blocked the request. A cached or pending entry is not failed.
 */
export function isFailed(entry: Entry): boolean {
  const status = entry.response?.status
  if (status !== undefined && status >= 400) return true
  if (entry.error !== undefined && entry.error !== '') return true
  if (status !== undefined) return false
  if (entry.error === '') return entry.fromCache === undefined
  return entry.socketMessages.some((message) => message.direction === 'error')
}

/** No response and no reason for that: still under way when the capture was saved, or lost. */
export function isUnanswered(entry: Entry): boolean {
  return entry.response?.status === undefined && entry.fromCache === undefined && !isFailed(entry)
}
