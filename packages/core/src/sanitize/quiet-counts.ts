import { HEX_VALUES } from '../codec/hex.ts'
import { isMixed } from './layers/bytes-traits.ts'

const EQUALS = 0x3d
const BACKSLASH = 0x5c
const PERCENT = 0x25
const COLON = 0x3a
const SPACE = 0x20
const QUOTE = 0x22
/** Pairs of hexadecimal digits in a row that may hold a secret. */
const ENOUGH_PAIRS = 8
/** A line of base64 that is broken into lines is not shorter. */
const SHORTEST_LINE = 40
/** Equals signs that a text may be judged by. */
const ENOUGH_EQUALS = 64

/** What is known of a text only when several places are seen together: pairs of digits, broken lines, escapes of mails. */
export class QuietCounts {
  #pairs = 0
  #quoted = 0
  #others = 0
  #wasQuoted = false

  /** For another text. */
  reset(): void {
    this.#pairs = 0
    this.#quoted = 0
    this.#others = 0
    this.#wasQuoted = false
  }

  /** Most equals signs are those of quoted-printable, of all or of the first ones. */
  get isQuoted(): boolean {
    return this.#wasQuoted || this.#quoted > this.#others
  }

  /** A run of letters and digits from `run` to `at` has ended. True: there may be more than each run shows. */
  addRun(bytes: Uint8Array, run: number, at: number, end: number): boolean {
    if (at - run === 2) return this.#addPair(bytes, run, at < end ? (bytes[at] as number) : 0)
    this.#pairs = 0
    if (at - run < SHORTEST_LINE) return false
    return isLineEnd(bytes, at, at < end ? (bytes[at] as number) : 0) && isMixed(bytes, run, at)
  }

  #addPair(bytes: Uint8Array, run: number, next: number): boolean {
    const isHex = HEX_VALUES[bytes[run] as number] !== 255 && HEX_VALUES[bytes[run + 1] as number] !== 255
    if (!isHex) {
      this.#pairs = 0
      return false
    }
    this.#pairs++
    if (this.#pairs >= ENOUGH_PAIRS) return true
    if (next !== COLON && next !== SPACE && next !== PERCENT) this.#pairs = 0
    return false
  }

  /** An equals sign stands at `at`. */
  addEquals(bytes: Uint8Array, at: number, end: number): void {
    if (at + 1 < end && (isUsual(bytes, at, end) || isBreak(bytes, at + 1, end))) this.#quoted++
    else this.#others++
    if (this.#quoted + this.#others === ENOUGH_EQUALS) this.#wasQuoted = this.#quoted > this.#others
  }
}

function isUsual(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + 2 >= end) return false
  const first = bytes[at + 1] as number
  const second = bytes[at + 2] as number
  const high = HEX_VALUES[first] as number
  const low = HEX_VALUES[second] as number
  if (high > 15 || low > 15 || first >= 0x61 || second >= 0x61) return false
  const value = (high << 4) | low
  return value >= 0x80 || value <= 0x20 || value === EQUALS
}

/** A blank or an escape stands at `at`, of something else than a quote. */
function isBreak(bytes: Uint8Array, at: number, end: number): boolean {
  if ((bytes[at] as number) <= 0x20) return true
  if (bytes[at] !== BACKSLASH) return false
  let after = at + 1
  while (after < end && bytes[after] === BACKSLASH) after++
  return bytes[after] !== QUOTE
}

/** A line break follows, as it is or as an escape. */
function isLineEnd(bytes: Uint8Array, at: number, next: number): boolean {
  if (next === 0x0a || next === 0x0d) return true
  if (next === PERCENT) return bytes[at + 1] === 0x30
  if (next !== BACKSLASH) return false
  let after = at + 1
  while (bytes[after] === BACKSLASH && after < at + 16) after++
  return bytes[after] === 0x6e || bytes[after] === 0x72 || bytes[after] === 0x75
}
