import { decodeRun, isText, startsLikeText } from './layers/base64-decode.ts'
import { isMediaRun } from './layers/media-run.ts'
import { quietEscapeEnd } from './quiet-escapes.ts'
import type { SweepIndex } from './sweep.ts'

const RUN = 1
const ESCAPE = 2
const KIND = new Uint8Array(256)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_') {
  KIND[char.charCodeAt(0)] = RUN
}
for (const char of '\\%&') KIND[char.charCodeAt(0)] = ESCAPE

const SLASH = 0x2f
const SHORTEST_RUN = 11
/** Longer runs are not tried from their separators on. */
const LONGEST_SPLIT = 4096
const MOST_SPLITS = 8
const DEEPEST = 7
const MOST_BACKSLASHES = 16

/**
 * Tells quickly that no known secret stands in a text, in whatever encodings: without decoding it, so far as no escape
 * in it could stand for a byte that tells a secret. When it is not sure it says no, and somebody looks closer.
 */
export class QuietSearch {
  readonly #sweep: SweepIndex
  readonly #scratch: Uint8Array[] = []

  constructor(sweep: SweepIndex) {
    this.#sweep = sweep
  }

  isQuiet(bytes: Uint8Array, start: number, end: number, depth = 0): boolean {
    if (end - start < 8 || this.#sweep.empty) return true
    if (this.#sweep.hasWindow(bytes, start, end)) return false
    let run = start
    let isJoined = false
    for (let at = start; at <= end; at++) {
      const kind = at < end ? KIND[bytes[at] as number] : 0
      if (kind === RUN) continue
      if (kind === ESCAPE) {
        const joint = jointAt(bytes, at, end)
        if (joint > 0 && this.#isHarmless(joint)) {
          isJoined = true
          at += (joint >> 8) - 1
          continue
        }
      }
      if (at - run >= SHORTEST_RUN && !this.#isQuietRun(bytes, run, at, isJoined, depth)) return false
      if (kind === ESCAPE) {
        const next = quietEscapeEnd(bytes, at, end, this.#sweep.windowBytes)
        if (next < 0) return false
        at = next - 1
      }
      run = at + 1
      isJoined = false
    }
    return true
  }

  /** Neither the byte that an escape stands for nor a backslash among several tells a secret. */
  #isHarmless(joint: number): boolean {
    const { windowBytes } = this.#sweep
    return windowBytes[joint & 0xff] === 0 && (joint >> 8 === 2 || windowBytes[0x5c] === 0)
  }

  #isQuietRun(bytes: Uint8Array, start: number, end: number, isJoined: boolean, depth: number): boolean {
    if (!isJoined) return this.#isQuietBase64(bytes, start, end, depth)
    const text = this.#take(depth * 2, end - start)
    let length = 0
    for (let at = start; at < end; ) {
      const joint = KIND[bytes[at] as number] === ESCAPE ? jointAt(bytes, at, end) : 0
      text[length++] = joint > 0 ? joint & 0xff : (bytes[at] as number)
      at += joint > 0 ? joint >> 8 : 1
    }
    return this.#isQuietBase64(text, 0, length, depth)
  }

  /** A run of base64 from its start and from its separators on, as a path or a compound name may end in base64. */
  #isQuietBase64(bytes: Uint8Array, start: number, end: number, depth: number): boolean {
    if (isMediaRun(bytes, start, end)) return true
    if (!this.#isQuietFrom(bytes, start, end, true, depth)) return false
    if (end - start > LONGEST_SPLIT) return true
    let aligned = 1
    let tries = 0
    for (let at = start; at + SHORTEST_RUN < end && tries < MOST_SPLITS; at++) {
      const byte = bytes[at]
      if (byte !== 0x2f && byte !== 0x2d && byte !== 0x5f && byte !== 0x2b) continue
      tries++
      // What was decoded from a place four characters before holds the same bytes.
      const alignment = 1 << ((at + 1 - start) & 3)
      if (!this.#isQuietFrom(bytes, at + 1, end, (aligned & alignment) === 0, depth)) return false
      aligned |= alignment
    }
    return true
  }

  #isQuietFrom(bytes: Uint8Array, start: number, end: number, isNew: boolean, depth: number): boolean {
    const isPacked = bytes[start] === 0x48 && bytes[start + 1] === 0x34 && bytes[start + 2] === 0x73 // H4s: gzip
    if (isPacked || depth >= DEEPEST) return false
    const mayBeText = startsLikeText(bytes, start, end)
    if (!isNew && !mayBeText) return true
    const decoded = this.#take(depth * 2 + 1, ((end - start) * 3) >> 2)
    const length = decodeRun(bytes, start, end, decoded)
    if (mayBeText && isText(decoded.subarray(0, Math.min(length, 256))))
      return this.isQuiet(decoded, 0, length, depth + 1)
    return !this.#sweep.hasWindow(decoded, 0, length)
  }

  #take(slot: number, size: number): Uint8Array {
    const held = this.#scratch[slot]
    if (held !== undefined && held.length >= size) return held
    const room = new Uint8Array(Math.max(1 << 12, size * 2))
    this.#scratch[slot] = room
    return room
  }
}

/**
 * `/` or `+` escaped, as it may stand within base64: the length of the escape times 256, plus the byte. 0: it is none.
 */
function jointAt(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] === 0x5c) {
    let next = at + 1
    while (next < end && next - at < MOST_BACKSLASHES && bytes[next] === 0x5c) next++
    if (next < end && bytes[next] === SLASH) return ((next + 1 - at) << 8) | SLASH
    const isUnicode = bytes[at + 1] === 0x75 && bytes[at + 2] === 0x30 && bytes[at + 3] === 0x30
    return isUnicode && at + 5 < end ? joint(bytes, at + 4, 6) : 0
  }
  return bytes[at] === 0x25 && at + 2 < end ? joint(bytes, at + 1, 3) : 0
}

/** `digits`: where the two hexadecimal digits stand. */
function joint(bytes: Uint8Array, digits: number, length: number): number {
  if (bytes[digits] !== 0x32) return 0
  const low = (bytes[digits + 1] as number) | 0x20
  return low === 0x66 ? (length << 8) | SLASH : low === 0x62 ? (length << 8) | 0x2b : 0
}
