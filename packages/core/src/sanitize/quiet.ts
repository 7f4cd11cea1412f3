import { decodeRun, HEAD_CHARS, isHeadOfText, isText } from './layers/base64-decode.ts'
import { isHeadOfBytes, isMixed, startsLikePacked } from './layers/bytes-traits.ts'
import { grpcFrames } from './layers/grpc-frames.ts'
import { hexNeedsLook } from './layers/hex-runs.ts'
import { mayBeDeflate } from './layers/inflated.ts'
import { isMediaRun } from './layers/media-run.ts'
import { looksLikeMessage } from './layers/protobuf-fields.ts'
import { QuietCounts } from './quiet-counts.ts'
import { isSimpleEscape, quietEscapeEnd } from './quiet-escapes.ts'
import { jointAt } from './quiet-joints.ts'
import type { SweepIndex } from './sweep.ts'

const RUN = 1
const ESCAPE = 2
const EQUALS = 4
const KIND = new Uint8Array(256)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_') {
  KIND[char.charCodeAt(0)] = RUN
}
for (const char of '\\%&') KIND[char.charCodeAt(0)] = ESCAPE
KIND[0x3d] = EQUALS

const SHORTEST_RUN = 11
const SHORTEST_HEX = 16
/** Longer runs are not tried from their separators on. */
const LONGEST_SPLIT = 4096
const MOST_SPLITS = 8
const DEEPEST = 7

/**
 * Tells quickly that no known secret stands in a text, in whatever encodings: without decoding it, so far as no escape
 * in it could stand for a byte that tells a secret. When it is not sure it says no, and somebody looks closer.
 */
export class QuietSearch {
  readonly #sweep: SweepIndex
  readonly #scratch: Uint8Array[] = []
  readonly #counts: QuietCounts[] = []

  constructor(sweep: SweepIndex) {
    this.#sweep = sweep
  }

  isQuiet(bytes: Uint8Array, start: number, end: number, depth = 0): boolean {
    if (end - start < 8 || this.#sweep.empty) return true
    if (this.#sweep.hasWindow(bytes, start, end)) return false
    const told = this.#sweep.windowBytes
    const counts = this.#countsAt(depth)
    let run = start
    let isJoined = false
    for (let at = start; at <= end; at++) {
      at = runEnd(bytes, at, end)
      const kind = at < end ? (KIND[bytes[at] as number] as number) : 0
      const isSimple = kind === ESCAPE && isSimpleEscape(bytes, at, end, told)
      if (kind === ESCAPE && !isSimple) {
        const joint = jointAt(bytes, at, end)
        if (joint > 0 && this.#isHarmless(joint)) {
          isJoined = true
          at += (joint >> 8) - 1
          continue
        }
      }
      if (at > run) {
        if (at - run >= SHORTEST_RUN && !this.#isQuietRun(bytes, run, at, isJoined, depth)) return false
        if (counts.addRun(bytes, run, at, end)) return false
      }
      if (kind === EQUALS) counts.addEquals(bytes, at, end)
      if (isSimple) at++
      else if (kind === ESCAPE) {
        const next = quietEscapeEnd(bytes, at, end, told)
        if (next < 0) return false
        at = next - 1
      }
      run = at + 1
      isJoined = false
    }
    return !counts.isQuoted
  }

  #countsAt(depth: number): QuietCounts {
    const held = this.#counts[depth]
    if (held !== undefined) {
      held.reset()
      return held
    }
    const counts = new QuietCounts()
    this.#counts[depth] = counts
    return counts
  }

  /** Neither the byte that an escape stands for nor a backslash among several tells a secret. */
  #isHarmless(joint: number): boolean {
    const { windowBytes } = this.#sweep
    return windowBytes[joint & 0xff] === 0 && (joint >> 8 === 2 || windowBytes[0x5c] === 0)
  }

  #isQuietRun(bytes: Uint8Array, start: number, end: number, isJoined: boolean, depth: number): boolean {
    if (!isJoined) return this.#isQuietCode(bytes, start, end, depth)
    const text = this.#take(depth * 2, end - start)
    let length = 0
    for (let at = start; at < end; ) {
      const joint = KIND[bytes[at] as number] === ESCAPE ? jointAt(bytes, at, end) : 0
      text[length++] = joint > 0 ? joint & 0xff : (bytes[at] as number)
      at += joint > 0 ? joint >> 8 : 1
    }
    return this.#isQuietCode(text, 0, length, depth)
  }

  /**
   * A run of base64 or hexadecimal from its start and from its separators on, as a path or a compound name may end in
   * one.
   */
  #isQuietCode(bytes: Uint8Array, start: number, end: number, depth: number): boolean {
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
    if (depth >= DEEPEST || startsLikePacked(bytes, start, end)) return false
    const decoded = this.#take(depth * 2 + 1, ((end - start) * 3) >> 2)
    const head = decodeRun(bytes, start, Math.min(end, start + HEAD_CHARS), decoded)
    if (isHeadOfBytes(decoded, head)) return false
    if (end - start >= SHORTEST_HEX && hexNeedsLook(bytes, start, end, this.#sweep)) return false
    const mayBeText = isHeadOfText(decoded, head)
    const mayHoldMore = isMixed(bytes, start, end)
    if (!isNew && !mayBeText && !mayHoldMore) return true
    const length = end - start > HEAD_CHARS ? decodeRun(bytes, start + HEAD_CHARS, end, decoded, head) : head
    if (mayBeText && isText(decoded.subarray(0, Math.min(length, 256))))
      return this.isQuiet(decoded, 0, length, depth + 1)
    if (this.#mayHoldWindow(decoded, length) && this.#sweep.hasWindow(decoded, 0, length)) return false
    return !(mayHoldMore && isPacked(decoded.subarray(0, length)))
  }

  /** Of any eight bytes in a row one stands at a place that is looked at here, and must be one that secrets have. */
  #mayHoldWindow(bytes: Uint8Array, length: number): boolean {
    const { windowBytes } = this.#sweep
    for (let at = 7; at < length; at += 8) if (windowBytes[bytes[at] as number] !== 0) return true
    return false
  }

  #take(slot: number, size: number): Uint8Array {
    const held = this.#scratch[slot]
    if (held !== undefined && held.length >= size) return held
    const room = new Uint8Array(Math.max(1 << 12, size * 2))
    this.#scratch[slot] = room
    return room
  }
}

/** Where the run ends that `at` may stand in. */
function runEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  for (const last = end - 4; at <= last; at += 4) {
    if (KIND[bytes[at] as number] !== RUN) return at
    if (KIND[bytes[at + 1] as number] !== RUN) return at + 1
    if (KIND[bytes[at + 2] as number] !== RUN) return at + 2
    if (KIND[bytes[at + 3] as number] !== RUN) return at + 3
  }
  while (at < end && KIND[bytes[at] as number] === RUN) at++
  return at
}

/** Bytes that are a message or may be compressed. */
function isPacked(bytes: Uint8Array): boolean {
  return mayBeDeflate(bytes) || looksLikeMessage(bytes) || grpcFrames(bytes) !== undefined
}
