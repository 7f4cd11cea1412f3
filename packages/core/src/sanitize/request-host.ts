import { latin1 } from '../codec/latin1.ts'
import { urlSpans } from '../http/url.ts'

/** Scheme, userinfo and host stand at the beginning of a URL. */
const LONGEST_ORIGIN = 2048

/** Host of a request, and the pointer of its entry. */
export interface RequestHost {
  readonly entry: string
  readonly host: string
}

/**
 * The host of the URL in `bytes[start, end)`, which may be escaped as JSON escapes.
 * Undefined when `pointer` is not that of a request's URL, or the URL has no host.
 */
export function requestHost(
  pointer: string,
  bytes: Uint8Array,
  start: number,
  end: number,
): RequestHost | undefined {
  const entry = /^(\/log\/entries\/\d+\/)request\/url$/.exec(pointer)?.[1]
  if (entry === undefined) return undefined
  const url = latin1(bytes, start, Math.min(end, start + LONGEST_ORIGIN)).replaceAll('\\/', '/')
  const { host } = urlSpans(url)
  return host && { entry, host: url.slice(...host).toLowerCase() }
}
