import { latin1 } from '../../codec/latin1.ts'
import type { KeyTable } from '../key-table.ts'
import type { Telling } from '../telling-names.ts'
import { byteWithin } from './byte-search.ts'
import { looksLikeCode } from './code-text.ts'
import { isBlank, isLineEnd, isOperator, isVerb, lastComment } from './name-bytes.ts'
import { isQuote, slashesBefore } from './quoted.ts'

const LONGEST_NAME = 80
/** What a message says of a value that somebody gave. */
const GIVEN = /^(?:invalid|expired|weak|lost|wrong)$/i

const PIPE = 0x7c
const BLANK = 0x20
const LINE_FEED = 0x0a
const RETURN = 0x0d
const TAB = 0x09

const NAME = new Uint8Array(256)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$.-\\')
  NAME[char.charCodeAt(0)] = 1
for (let code = 0x80; code < 256; code++) NAME[code] = 1

/** Finds the name that stands before a separator of a text, and says what kind of name it is. */
export class NameBefore {
  readonly #bytes: Uint8Array
  readonly #keys: KeyTable
  #isCode: boolean | undefined
  /** How far was looked for comments, and where the last one begins in the line that this is in; -1: nowhere. */
  #readTo = 0
  #comment = -1
  /** Of the name that was found last. */
  start = 0
  end = 0
  /** The quote around it, or 0. */
  quote = 0

  constructor(bytes: Uint8Array, keys: KeyTable) {
    this.#bytes = bytes
    this.#keys = keys
  }

  get isCode(): boolean {
    this.#isCode ??= looksLikeCode(this.#bytes)
    return this.#isCode
  }

  /** The cell before the one that begins at `at`. */
  findInRow(at: number): boolean {
    const bytes = this.#bytes
    const isMark = (byte: number | undefined): boolean => byte === BLANK || byte === 0x60 || byte === 0x2a
    let end = at
    while (end > 0 && at - end < 24 && isMark(bytes[end - 1])) end--
    let start = end
    while (start > 0 && end - start <= LONGEST_NAME && NAME[bytes[start - 1] as number] === 1) start--
    let before = start
    while (before > 0 && start - before < 24 && isMark(bytes[before - 1])) before--
    this.start = start
    this.end = end
    this.quote = 0x60
    return bytes[before - 1] === PIPE && end - start >= 2 && end - start <= LONGEST_NAME
  }

  /** The name that ends before `at`. */
  find(at: number): boolean {
    const bytes = this.#bytes
    let end = at
    while (end > 0 && at - end < 3 && isOperator(bytes[end - 1] as number)) end--
    const operatorStart = end
    while (end > 0 && operatorStart - end < 16 && isBlank(bytes[end - 1] as number)) end--
    if (bytes[end - 1] === 0x5d) {
      end--
      while (end > 0 && isBlank(bytes[end - 1] as number) && at - end < 24) end--
      if (!isQuote(bytes[end - 1] as number)) return false
    }
    const last = bytes[end - 1]
    if (last === undefined) return false
    let start = end
    if (isQuote(last)) {
      end--
      end -= slashesBefore(bytes, end)
      start = end
      while (
        start > 0 &&
        end - start < LONGEST_NAME &&
        bytes[start - 1] !== last &&
        bytes[start - 1] !== LINE_FEED
      )
        start--
      if (bytes[start - 1] !== last) return false
      this.quote = last
    } else {
      while (start > 0 && end - start <= LONGEST_NAME && NAME[bytes[start - 1] as number] === 1) start--
      this.quote = 0
      if (end - start <= 3 && bytes[start - 1] === BLANK && isVerb(bytes, start, end)) {
        // `Your password is: x`
        end = start - 1
        start = end
        while (start > 0 && end - start <= LONGEST_NAME && NAME[bytes[start - 1] as number] === 1) start--
      }
    }
    this.start = start
    this.end = end
    return end - start >= 2 && end - start <= LONGEST_NAME
  }

  /** What it tells, with the word before it where that counts. */
  telling(): Telling | undefined {
    const start = this.quote === 0 && !this.isCodeName() ? this.#withWordBefore() : this.start
    const telling = this.#tellingFrom(start)
    if (start === this.start || telling?.when !== 'random') return telling
    // `invalid password:` is about a password as much as `password:` is.
    const alone = this.#tellingFrom(this.start)
    return alone?.when === 'always' ? alone : telling
  }

  #tellingFrom(start: number): Telling | undefined {
    const bytes = this.#bytes
    const isEscaped = byteWithin(bytes, 0x5c, start, this.end) >= 0
    return this.#keys.lookup(bytes, start, this.end, isEscaped).telling
  }

  /** Nothing but a blank would join a word to the name: no look at the whole text for that. */
  isCodeName(): boolean {
    return this.#bytes[this.start - 1] !== BLANK || this.isCode
  }

  /** `API key:`, `error code:`: of a name in prose the word before counts too. */
  #withWordBefore(): number {
    const bytes = this.#bytes
    let start = this.start - 1
    while (start > 0 && this.start - start < 28 && NAME[bytes[start - 1] as number] === 1) start--
    const isWord = start < this.start - 1
    // `invalid password: …` names the password that was given.
    if (isWord && GIVEN.test(latin1(bytes, start, this.start - 1))) return this.start
    return isWord ? start : this.start
  }

  /** `X-Api-Key`: a header that an application made up. */
  isFieldName(): boolean {
    return ((this.#bytes[this.start] as number) | 0x20) === 0x78 && this.#bytes[this.start + 1] === 0x2d
  }

  /** A hyphen: no name of a variable. */
  isHeaderName(): boolean {
    return byteWithin(this.#bytes, 0x2d, this.start + 1, this.end - 1) >= 0
  }

  /** `/* password: x`, `// password: x`: prose among code. */
  inComment(): boolean {
    const lowest = Math.max(1, this.start - LONGEST_NAME)
    if (this.start < this.#readTo) return lastComment(this.#bytes, lowest, this.start, -1) >= 0
    // Names come in order: no byte is read twice.
    const from = Math.max(lowest, this.#readTo)
    this.#comment = lastComment(this.#bytes, from, this.start, this.#comment)
    this.#readTo = this.start
    return this.#comment >= lowest
  }

  /** Whether name and value are all that stands in their line, but for what settings begin with. */
  isWholeLine(at: number, end: number, isAssigned: boolean): boolean {
    const bytes = this.#bytes
    let to = end
    while (bytes[to] === BLANK || bytes[to] === TAB || bytes[to] === RETURN) to++
    if (
      to < bytes.length &&
      bytes[to] !== LINE_FEED &&
      !(isAssigned && bytes[to] === 0x3b && isLineEnd(bytes, to + 1))
    )
      return false
    let from = this.start
    while (from > 0 && this.start - from < 40 && bytes[from - 1] !== LINE_FEED) from--
    if (from > 0 && bytes[from - 1] !== LINE_FEED) return false
    return (
      at > from &&
      /^\s*(?:(?:export|set|ENV|ARG|-|\$env:|#|>|<|\*|\/\/)\s*)?["']?$/.test(latin1(bytes, from, this.start))
    )
  }
}
