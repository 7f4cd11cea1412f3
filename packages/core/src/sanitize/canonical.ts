import { decodeEscapes } from '../codec/escapes.ts'

/**
 * The spelling that equal secrets share, whichever way they were written: percent escapes undone (up to three
 * times), spaces as `+`. Tags are made of it, so that a value in a URL and the same in `queryString` look equal.
 */
export function canonicalValue(value: Uint8Array): Uint8Array {
  let bytes = value
  for (let round = 0; round < 3; round++) {
    const decoded = decodeEscapes(bytes, 0, bytes.length, { percent: true })
    if (decoded === undefined) break
    bytes = decoded.bytes
  }
  return bytes.includes(0x20) ? bytes.map((byte) => (byte === 0x20 ? 0x2b : byte)) : bytes
}

/** The spellings of a secret that are searched for: as found, canonical, spaces kept, and with all escapes undone. */
export function spellings(value: Uint8Array, canonical: Uint8Array): readonly Uint8Array[] {
  const forms = [value]
  if (canonical !== value) {
    forms.push(canonical)
    if (canonical.includes(0x2b)) forms.push(canonical.map((byte) => (byte === 0x2b ? 0x20 : byte)))
  } else if (value.includes(0x2b)) {
    forms.push(value.map((byte) => (byte === 0x2b ? 0x20 : byte)))
  }
  let bytes = value
  for (let round = 0; round < 4; round++) {
    const decoded = decodeEscapes(bytes, 0, bytes.length, { percent: true, backslash: true, entity: true })
    if (decoded === undefined) break
    bytes = decoded.bytes
  }
  if (bytes !== value) forms.push(bytes)
  return forms
}
