import { decodeEscapes } from '../codec/escapes.ts'

const SPACE = 0x20
const PLUS = 0x2b
const PERCENT = 1
const BLANK = 2
const OTHER = 4
/** What has to be done for a value that holds the byte. */
const WORK = new Uint8Array(256)
WORK[0x25] = PERCENT
WORK[SPACE] = BLANK
for (const char of '+\\&') WORK[char.charCodeAt(0)] = OTHER

const PERCENT_ESCAPES = { percent: true } as const
const ALL_ESCAPES = { percent: true, backslash: true, entity: true } as const

function workOf(bytes: Uint8Array): number {
  let work = 0
  for (let at = 0; at < bytes.length; at++) work |= WORK[bytes[at] as number] as number
  return work
}

/**
 * The spelling that equal secrets share, whichever way they were written: percent escapes undone (up to three
 * times), spaces as `+`. Tags are made of it, so that a value in a URL and the same in `queryString` look equal.
 */
export function canonicalValue(value: Uint8Array): Uint8Array {
  if ((workOf(value) & (PERCENT | BLANK)) === 0) return value
  let bytes = value
  for (let round = 0; round < 3; round++) {
    const decoded = decodeEscapes(bytes, 0, bytes.length, PERCENT_ESCAPES)
    if (decoded === undefined) break
    bytes = decoded.bytes
  }
  return bytes.includes(SPACE) ? bytes.map((byte) => (byte === SPACE ? PLUS : byte)) : bytes
}

/** The spellings of a secret that are searched for: as found, canonical, spaces kept, and with all escapes undone. */
export function spellings(value: Uint8Array, canonical: Uint8Array): readonly Uint8Array[] {
  const forms = [value]
  if (canonical === value && workOf(value) === 0) return forms
  if (canonical !== value) forms.push(canonical)
  if (canonical.includes(PLUS)) forms.push(canonical.map((byte) => (byte === PLUS ? SPACE : byte)))
  let bytes = value
  for (let round = 0; round < 4; round++) {
    const decoded = decodeEscapes(bytes, 0, bytes.length, ALL_ESCAPES)
    if (decoded === undefined) break
    bytes = decoded.bytes
  }
  if (bytes !== value) forms.push(bytes)
  return forms
}
