import { HEX_VALUES } from '../codec/hex.ts'
import { isMixed } from './layers/bytes-traits.ts'

const EQUALS = 0x3d
const BACKSLASH = 0x5c
const PERCENT = 0x25
const COLON = 0x3a
const SPACE = 0x20
/** Pairs of hexadecimal digits in a row that may hold a secret. */
const ENOUGH_PAIRS = 8
/** A line of base64 that is broken into lines is not shorter. */
const SHORTEST_LINE = 40

/** What is known of a text only when several places are seen together: pairs of digits, broken lines, escapes of mails. */
export class QuietCounts {
  #pairs = 0
  #quoted = 0
  #others = 0

  /** Most equals signs are those of quoted-printable. */
  get isQuoted(): boolean {
    return this.#quoted > this.#others
  }

  /** A run of letters and digits from `run` to `at` has ended. True: there may be more than each run shows. */
  add(bytes: Uint8Array, run: number, at: number, end: number): boolean {
    const next = at < end ? (bytes[at] as number) : 0
    if (next === EQUALS) this.#addEquals(bytes, at, end)
    if (at - run === 2) {
      if (this.#addPair(bytes, run, next)) return true
    } else if (at > run) {
      this.#pairs = 0
      if (at - run >= SHORTEST_LINE && isLineEnd(bytes, at, next) && isMixed(bytes, run, at)) return true
    }
    return false
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

  #addEquals(bytes: Uint8Array, at: number, end: number): void {
    const first = at + 2 < end ? (HEX_VALUES[bytes[at + 1] as number] as number) : 255
    const second = at + 2 < end ? (HEX_VALUES[bytes[at + 2] as number] as number) : 255
    const value = first < 16 && second < 16 ? first * 16 + second : -1
    const isCapital = (bytes[at + 1] as number) < 0x61 && (bytes[at + 2] as number) < 0x61
    const isUsual = value >= 0 && isCapital && (value >= 0x80 || value <= 0x20 || value === EQUALS)
    const isBreak = (bytes[at + 1] as number) <= 0x20 || bytes[at + 1] === BACKSLASH
    if (isUsual || (isBreak && at + 1 < end)) this.#quoted++
    else this.#others++
  }
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
