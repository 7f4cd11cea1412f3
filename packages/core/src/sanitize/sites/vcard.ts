import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'

const LINE_FEED = 0x0a
const LONGEST_HEAD = 200

/** Properties of RFC 6350 that say who somebody is. */
const PROPERTIES = new Map([
  ['FN', 'name'],
  ['N', 'name'],
  ['NICKNAME', 'name'],
  ['ADR', 'address'],
  ['LABEL', 'address'],
  ['BDAY', 'birthdate'],
  ['EMAIL', 'email'],
  ['TEL', 'phone'],
  ['GEO', 'geo'],
])

export function looksLikeVcard(bytes: Uint8Array): boolean {
  return /^\s{0,8}BEGIN:VCARD/i.test(latin1(bytes, 0, Math.min(bytes.length, 24)))
}

/** Cards of people: each part of a name or an address alone, so that the form of the card stays. */
export function inspectVcard(inspector: Inspector, layer: Layer): void {
  const { bytes, base } = layer
  for (let start = 0; start < bytes.length; ) {
    const end = lineEnd(bytes, start)
    const head = /^(?:item\d{1,4}\.)?([A-Za-z]{1,20})(?:;[^:\n]{0,160})?:(?:(?:tel|mailto|geo):)?/i.exec(
      latin1(bytes, start, Math.min(end, start + LONGEST_HEAD)),
    )
    const className = PROPERTIES.get((head?.[1] ?? '').toUpperCase())
    if (head !== null && className !== undefined) {
      let from = start + head[0].length
      for (let at = from; at <= end; at++) {
        if (at < end && bytes[at] !== 0x3b) continue
        if (at > from) inspector.secret(layer, base + from, base + at, 'named-value', className)
        from = at + 1
      }
    }
    start = nextLine(bytes, end)
  }
}

/** Where the line ends, without its break; lines that begin with a blank go on with the one before. */
function lineEnd(bytes: Uint8Array, start: number): number {
  let end = bytes.indexOf(LINE_FEED, start)
  while (end >= 0 && (bytes[end + 1] === 0x20 || bytes[end + 1] === 0x09))
    end = bytes.indexOf(LINE_FEED, end + 1)
  if (end < 0) end = bytes.length
  return bytes[end - 1] === 0x0d && end > start ? end - 1 : end
}

function nextLine(bytes: Uint8Array, end: number): number {
  return bytes[end] === 0x0d ? end + 2 : end + 1
}
