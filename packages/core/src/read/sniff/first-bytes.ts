import type { ForeignKind } from './not-a-har.ts'

/** How the file is wrapped, or what it is when that shows in its first bytes. */
export type FirstBytes =
  | { readonly is: 'empty' | 'gzip' | 'zlib' | 'zip' | 'text' }
  | { readonly is: 'foreign'; readonly kind: ForeignKind }

/** How many bytes `readFirstBytes` wants to see. */
export const FIRST_BYTES = 4096

/** Magic numbers, as hex. Sources: file(1), the formats' own documents. */
const MAGIC: readonly (readonly [hex: string, kind: ForeignKind])[] = [
  ['fffe0000', 'utf-32'],
  ['0000feff', 'utf-32'],
  ['fffe', 'utf-16'],
  ['feff', 'utf-16'],
  ['89504e470d0a1a0a', 'image'],
  ['ffd8ff', 'image'],
  ['474946383761', 'image'],
  ['474946383961', 'image'],
  ['52494646', 'binary'],
  ['25504446', 'pdf'],
  ['53514c69746520666f726d6174203300', 'sqlite'],
  ['0a0d0d0a', 'pcap'],
  ['d4c3b2a1', 'pcap'],
  ['a1b2c3d4', 'pcap'],
  ['4d3cb2a1', 'pcap'],
  ['a1b23c4d', 'pcap'],
  ['377abcaf271c', 'archive'],
  ['526172211a07', 'archive'],
  ['425a68', 'archive'],
  ['fd377a585a00', 'archive'],
  ['28b52ffd', 'archive'],
  ['7f454c46', 'executable'],
  ['4d5a', 'executable'],
  ['d0cf11e0a1b11ae1', 'office-document'],
]

/** Judges a file by its first bytes alone, never by its name. */
export function readFirstBytes(bytes: Uint8Array): FirstBytes {
  if (bytes.length === 0) return { is: 'empty' }
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes
  if (first === 0x1f && second === 0x8b) return { is: 'gzip' }
  if (first === 0x50 && second === 0x4b && (third === 3 || third === 5) && fourth === third + 1) {
    return { is: 'zip' }
  }
  const hex = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const magic = MAGIC.find(([start]) => hex.startsWith(start))
  if (magic) return { is: 'foreign', kind: magic[1] }
  if (isZlib(bytes)) return { is: 'zlib' }
  return ofText(bytes)
}

// RFC 1950, 2.2: deflate with a window of 32 KB, and a header that divides by 31.
function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return first === 0x78 && ((first << 8) | second) % 31 === 0
}

function ofText(bytes: Uint8Array): FirstBytes {
  const head = bytes.subarray(0, FIRST_BYTES)
  if (head.includes(0)) return { is: 'foreign', kind: kindOfZeros(head) }
  let controls = 0
  let blank = true
  for (const byte of head) {
    const space = byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d
    if (!space) blank = false
    if (byte < 0x20 && !space) controls++
  }
  if (controls * 20 > head.length) return { is: 'foreign', kind: 'binary' }
  return { is: blank && bytes.length < FIRST_BYTES ? 'empty' : 'text' }
}

// ASCII in UTF-16 or UTF-32 without a mark: every second, or three of four bytes, are zero.
function kindOfZeros(head: Uint8Array): ForeignKind {
  const byPlace = [0, 0, 0, 0]
  for (let at = 0; at < head.length; at++) {
    const place = at % 4
    if (head[at] === 0) byPlace[place] = (byPlace[place] ?? 0) + 1
  }
  const [a, b, c, d] = byPlace.map((zeros) => zeros * 5 > head.length)
  if ((b && c && d && !a) || (a && b && c && !d)) return 'utf-32'
  if ((b && d && !a && !c) || (a && c && !b && !d)) return 'utf-16'
  return 'binary'
}
