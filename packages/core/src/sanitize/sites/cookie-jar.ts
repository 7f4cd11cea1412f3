import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'
import { inspectCookieValue } from './cookies.ts'

const HEAD = 4096
const TAB = 0x09
const LINE_FEED = 0x0a
const RETURN = 0x0d
/** Domain, whether subdomains count, path, whether only over TLS, expiry, name; the value follows. */
const LINE =
  /(?:^|\n)(?:#HttpOnly_)?[\w.-]{1,255}\t(?:TRUE|FALSE)\t[^\t\n]{1,500}\t(?:TRUE|FALSE)\t-?\d{1,20}\t/i
const COLUMNS = 7

/** The cookie file that browsers' extensions, curl and wget write, as Netscape's did. */
export function looksLikeCookieJar(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD)
  return head.includes(TAB) && LINE.test(latin1(head))
}

/** The value of each cookie goes; domain, path, expiry and name stay. */
export function inspectCookieJar(inspector: Inspector, layer: Layer): void {
  const { bytes, base } = layer
  for (let at = 0; at < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, at)
    const next = feed < 0 ? bytes.length : feed
    const end = bytes[next - 1] === RETURN && next > at ? next - 1 : next
    const value = columnStart(bytes, at, end, COLUMNS)
    if (value >= 0 && value < end) inspectCookieValue(inspector, layer, base + value, base + end)
    at = next + 1
  }
}

/** Where the column begins, counted from one; -1: the line has fewer. */
function columnStart(bytes: Uint8Array, start: number, end: number, column: number): number {
  let from = start
  for (let count = 1; count < column; count++) {
    const tab = bytes.subarray(from, end).indexOf(TAB)
    if (tab < 0) return -1
    from += tab + 1
  }
  return from
}
