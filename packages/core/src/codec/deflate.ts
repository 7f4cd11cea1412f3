import { adler32, crc32 } from './checksum.ts'

const WINDOW = 1 << 15
const HASH_BITS = 15
const SHORTEST = 3
const LONGEST = 258
const END_OF_BLOCK = 256

const LENGTH_BASE: number[] = []
const LENGTH_EXTRA: number[] = []
const DISTANCE_BASE: number[] = []
const DISTANCE_EXTRA: number[] = []
// RFC 1951, 3.2.5: extra bits rise by one every four length codes from 265 on, every two distance codes from 4 on.
for (let code = 0, base = SHORTEST; code < 28; code++) {
  const extra = code < 8 ? 0 : (code >> 2) - 1
  LENGTH_BASE.push(base)
  LENGTH_EXTRA.push(extra)
  base += 1 << extra
}
LENGTH_BASE.push(LONGEST)
LENGTH_EXTRA.push(0)
for (let code = 0, base = 1; code < 30; code++) {
  const extra = code < 4 ? 0 : (code >> 1) - 1
  DISTANCE_BASE.push(base)
  DISTANCE_EXTRA.push(extra)
  base += 1 << extra
}
const LENGTH_CODE = new Uint8Array(LONGEST + 1)
for (let code = 0; code < 29; code++) {
  const next = LENGTH_BASE[code + 1] ?? LONGEST + 1
  for (let length = LENGTH_BASE[code] as number; length < next; length++) LENGTH_CODE[length] = code
}
LENGTH_CODE[LONGEST] = 28

/**
 * Raw deflate (RFC 1951) with fixed codes: any inflater opens it. Made to write changed data back into the container
 * it came from, not to pack well; the same bytes always give the same result.
 */
export function deflateRaw(bytes: Uint8Array): Uint8Array {
  const out = new BitWriter(bytes.length)
  out.bits(1, 1)
  out.bits(1, 2)
  const heads = new Int32Array(1 << HASH_BITS).fill(-1)
  for (let at = 0; at < bytes.length; ) {
    let length = 0
    let distance = 0
    if (at + SHORTEST <= bytes.length) {
      const slot = hashAt(bytes, at)
      const from = heads[slot] as number
      heads[slot] = at
      if (from >= 0 && at - from <= WINDOW) {
        length = matchLength(bytes, from, at)
        distance = at - from
      }
    }
    if (length < SHORTEST) {
      writeSymbol(out, bytes[at] as number)
      at++
      continue
    }
    writeMatch(out, length, distance)
    at += length
  }
  writeSymbol(out, END_OF_BLOCK)
  return out.end()
}

/** A gzip member (RFC 1952) without name and time. */
export function gzip(bytes: Uint8Array): Uint8Array {
  const head = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]
  return framed(head, deflateRaw(bytes), [...littleEndian(crc32(bytes)), ...littleEndian(bytes.length)])
}

/** A zlib stream (RFC 1950). */
export function zlib(bytes: Uint8Array): Uint8Array {
  return framed([0x78, 0x9c], deflateRaw(bytes), littleEndian(adler32(bytes)).reverse())
}

function framed(head: readonly number[], body: Uint8Array, tail: readonly number[]): Uint8Array {
  const out = new Uint8Array(head.length + body.length + tail.length)
  out.set(head)
  out.set(body, head.length)
  out.set(tail, head.length + body.length)
  return out
}

function littleEndian(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff]
}

function hashAt(bytes: Uint8Array, at: number): number {
  const three = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16)
  return Math.imul(three, 0x9e3779b1) >>> (32 - HASH_BITS)
}

function matchLength(bytes: Uint8Array, from: number, at: number): number {
  const most = Math.min(LONGEST, bytes.length - at)
  let length = 0
  while (length < most && bytes[from + length] === bytes[at + length]) length++
  return length
}

function writeMatch(out: BitWriter, length: number, distance: number): void {
  const code = LENGTH_CODE[length] as number
  writeSymbol(out, 257 + code)
  out.bits(length - (LENGTH_BASE[code] as number), LENGTH_EXTRA[code] as number)
  let far = 0
  while (far < 29 && (DISTANCE_BASE[far + 1] as number) <= distance) far++
  out.code(far, 5)
  out.bits(distance - (DISTANCE_BASE[far] as number), DISTANCE_EXTRA[far] as number)
}

/** The fixed code of a literal, a length or the end (RFC 1951, 3.2.6). */
function writeSymbol(out: BitWriter, symbol: number): void {
  if (symbol < 144) out.code(0x30 + symbol, 8)
  else if (symbol < 256) out.code(0x190 + symbol - 144, 9)
  else if (symbol < 280) out.code(symbol - 256, 7)
  else out.code(0xc0 + symbol - 280, 8)
}

class BitWriter {
  #bytes: Uint8Array
  #length = 0
  #held = 0
  #count = 0

  constructor(sizeHint: number) {
    this.#bytes = new Uint8Array(Math.max(64, sizeHint >> 1))
  }

  /** A number, least significant bit first. */
  bits(value: number, count: number): void {
    this.#held |= value << this.#count
    this.#count += count
    while (this.#count >= 8) this.#push()
  }

  /** A Huffman code, most significant bit first. */
  code(value: number, count: number): void {
    let turned = 0
    for (let bit = 0; bit < count; bit++) turned |= ((value >> bit) & 1) << (count - 1 - bit)
    this.bits(turned, count)
  }

  end(): Uint8Array {
    if (this.#count > 0) this.#push()
    return this.#bytes.subarray(0, this.#length)
  }

  #push(): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes[this.#length++] = this.#held & 0xff
    this.#held >>>= 8
    this.#count = Math.max(0, this.#count - 8)
  }
}
