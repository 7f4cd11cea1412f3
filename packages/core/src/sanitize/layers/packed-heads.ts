/** What the bytes at some place begin: a container of `size` items or pairs, a string of `size` bytes, or anything else. */
export interface PackedHead {
  readonly type: 'map' | 'array' | 'text' | 'bytes' | 'tag' | 'other'
  readonly size: number
  /** Behind the head; of what is no container and no string, behind all of it. */
  readonly next: number
}

/** A format that packs JSON's structures into bytes, each behind its own length. */
export interface PackedFormat {
  readonly name: 'msgpack' | 'cbor'
  readonly headAt: (bytes: Uint8Array, at: number) => PackedHead | undefined
  /** The head of a string of this length. */
  readonly headOf: (isText: boolean, length: number) => Uint8Array
}

/** Bytes that the values of 0xc0 to 0xd8 take behind the first, without the data of those with a length. */
const SIZES: Readonly<Record<number, number>> = {
  192: 0, // nil
  194: 0, // false
  195: 0, // true
  202: 4, // float
  203: 8,
  204: 1, // unsigned
  205: 2,
  206: 4,
  207: 8,
  208: 1, // signed
  209: 2,
  210: 4,
  211: 8,
  212: 2, // extensions of a fixed size, with their type
  213: 3,
  214: 5,
  215: 9,
  216: 17,
}

/** The specification of MessagePack, 2.0 (2013). */
export const MESSAGE_PACK: PackedFormat = {
  name: 'msgpack',
  headAt(bytes, at) {
    const byte = bytes[at]
    if (byte === undefined) return undefined
    if (byte < 0x80 || byte >= 0xe0) return { type: 'other', size: 0, next: at + 1 }
    if (byte < 0x90) return { type: 'map', size: byte & 15, next: at + 1 }
    if (byte < 0xa0) return { type: 'array', size: byte & 15, next: at + 1 }
    if (byte < 0xc0) return { type: 'text', size: byte & 31, next: at + 1 }
    const fixed = SIZES[byte]
    if (fixed !== undefined) return { type: 'other', size: 0, next: at + 1 + fixed }
    if (byte >= 0xdc) return sized(byte < 0xde ? 'array' : 'map', bytes, at, byte & 1 ? 4 : 2)
    if (byte >= 0xd9) return sized('text', bytes, at, 1 << (byte - 0xd9))
    if (byte >= 0xc4 && byte <= 0xc6) return sized('bytes', bytes, at, 1 << (byte - 0xc4))
    if (byte < 0xc7 || byte > 0xc9) return undefined
    const extension = sized('other', bytes, at, 1 << (byte - 0xc7))
    return extension && { ...extension, next: extension.next + 1 + extension.size }
  },
  headOf(isText, length) {
    if (isText && length < 32) return Uint8Array.of(0xa0 | length)
    const first = isText ? 0xd9 : 0xc4
    if (length < 1 << 8) return Uint8Array.of(first, length)
    if (length < 1 << 16) return Uint8Array.of(first + 1, length >> 8, length)
    return Uint8Array.of(first + 2, length >>> 24, length >> 16, length >> 8, length)
  },
}

const MAJORS = ['other', 'other', 'bytes', 'text', 'array', 'map', 'tag', 'other'] as const

/** RFC 8949, of definite lengths. */
export const CBOR: PackedFormat = {
  name: 'cbor',
  headAt(bytes, at) {
    const byte = bytes[at]
    if (byte === undefined) return undefined
    const type = MAJORS[byte >> 5] as PackedHead['type']
    const low = byte & 31
    if (low < 24) return { type, size: low, next: at + 1 }
    if (low > 27) return undefined
    if (low === 27) return type === 'other' || type === 'tag' ? { type, size: 0, next: at + 9 } : undefined
    return sized(type, bytes, at, 1 << (low - 24))
  },
  headOf(isText, length) {
    const major = isText ? 0x60 : 0x40
    if (length < 24) return Uint8Array.of(major | length)
    if (length < 1 << 8) return Uint8Array.of(major | 24, length)
    if (length < 1 << 16) return Uint8Array.of(major | 25, length >> 8, length)
    return Uint8Array.of(major | 26, length >>> 24, length >> 16, length >> 8, length)
  },
}

/** A head whose size stands in the `width` bytes behind the first. */
function sized(
  type: PackedHead['type'],
  bytes: Uint8Array,
  at: number,
  width: number,
): PackedHead | undefined {
  const next = at + 1 + width
  if (next > bytes.length) return undefined
  let size = 0
  for (let i = at + 1; i < next; i++) size = size * 256 + (bytes[i] as number)
  return { type, size, next }
}
