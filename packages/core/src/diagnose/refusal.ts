import { headerValue } from '../http/headers.ts'
import { isLoginPlace } from '../http/identity.ts'
import { oncePerEntry } from '../http/once-per-entry.ts'
import { remembered } from '../http/remembered.ts'
import { targetOf } from '../http/target.ts'
import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'

const REFUSING = new Set([401, 403, 419, 440])

/** Where a redirect sends somebody to sign in, who was somewhere else. */
export function isSentToLogin(entry: Entry, about: About): boolean {
  const url = entry.response?.redirectUrl
  if (!url || about.status === undefined || about.status < 300 || about.status > 399) return false
  const { host, path } = targetOf(url, about.target)
  return isLoginPlace(host, path) && !isLoginPlace(about.target.host, about.target.path)
}

/** The answer to somebody whose session the server does not know: refused, or sent to sign in. */
export function isRefusal(entry: Entry, about: About): boolean {
  return (about.status !== undefined && REFUSING.has(about.status)) || isSentToLogin(entry, about)
}

/**
 * The time of the answering server by its Date header, epoch ms. Other forms than RFC 9110's would be read in the time
 * zone of this machine; a response with an age comes from a cache.
 */
export const serverTime = oncePerEntry((entry): number | undefined => {
  const headers = entry.response?.headers ?? []
  const date = headerValue(headers, 'date')
  if (!date?.endsWith(' GMT') || date.length > 60 || headerValue(headers, 'age') !== undefined)
    return undefined
  const at = readDate(date)
  return Number.isFinite(at) ? at : undefined
})

/** Many answers come within one second. */
const readDate = remembered(Date.parse)
