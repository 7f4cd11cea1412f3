import { latin1 } from '../../codec/latin1.ts'
import { fitsPersonal } from '../detectors/personal-value.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'
import type { Telling } from '../telling-names.ts'
import { inspectBareNumber } from './bare-number.ts'
import { inspectOption } from './command-line.ts'
import { connectionValueEnd, isConnectionString, oracleLogin } from './connection-string.ts'
import { inspectHeaderInText } from './header-text.ts'
import { NameBefore } from './name-before.ts'
import { isBlank, isCapital, isDigit, isStop, plain } from './name-bytes.ts'
import { puttyKey } from './pem.ts'
import { isQuote, Quotes } from './quoted.ts'
import { isObjectText, isSettings } from './setting-lines.ts'
import { inspectSpokenCode, inspectWordBlank } from './spoken.ts'
import { isSecretValue, mayBeSecret, type Surroundings } from './value-shape.ts'
import { ValuesInText } from './values-in-text.ts'

const LONGEST_BARE = 4096
const MOST_TRIES = 6
/** How far from each other the data of one person stand in a script. */
const NEAR = 200
const MAIL = /["'][\w.+-]{1,64}@[\w-]{1,60}\.[\w.-]{2,60}["']|["']hsx_email_/

const COLON = 0x3a
const EQUALS = 0x3d
const COMMA = 0x2c
const PIPE = 0x7c
const PLUS = 0x2b
const BLANK = 0x20
const LINE_FEED = 0x0a
const RETURN = 0x0d

const SEPARATOR = 1
const GAP = 2
const HYPHEN = 3
const KIND = new Uint8Array(256)
for (const byte of [COLON, EQUALS, COMMA, PIPE]) KIND[byte] = SEPARATOR
for (const char of ' \t\n>("\'#*') KIND[char.charCodeAt(0)] = GAP
KIND[0x2d] = HYPHEN

/** What may follow a gap: the digits of a code, the beginning of a word or of a quoted text. */
const BEHIND_GAP = new Uint8Array(256)
const DIGIT = 2
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-"\'')
  BEHIND_GAP[char.charCodeAt(0)] = 1
for (const char of '0123456789') BEHIND_GAP[char.charCodeAt(0)] = DIGIT

/** What an unquoted value ends at. */
const VALUE_END = new Uint8Array(256)
for (let code = 0; code <= 0x20; code++) VALUE_END[code] = 1
for (const char of '"\'<>()\\{}`|;&,') VALUE_END[char.charCodeAt(0)] = 1

/**
 * Names with values beside them in a text of any kind: members and assignments of a script, settings, logs, header
 * lines, sentences.
 */
export function inspectNames(inspector: Inspector, layer: Layer): void {
  const { bytes } = layer
  const names = new TextNames(inspector, layer)
  if (isDigit(bytes[0] as number)) inspectSpokenCode(inspector, layer, 0)
  for (let at = 0; at < bytes.length; at++) {
    const kind = KIND[bytes[at] as number]
    if (kind === 0) continue
    if (kind === SEPARATOR) at = names.separator(at)
    else if (kind === HYPHEN) {
      if (isDigit(bytes[at + 1] as number)) inspectSpokenCode(inspector, layer, at + 1)
      else inspectOption(inspector, layer, at, names)
    } else {
      const next = at + 1 < bytes.length ? (BEHIND_GAP[bytes[at + 1] as number] as number) : 0
      if (next === 0) continue
      if (next === DIGIT) inspectSpokenCode(inspector, layer, at + 1)
      if (bytes[at] === BLANK) inspectWordBlank(inspector, layer, at, names)
    }
  }
}

export class TextNames {
  readonly quotes: Quotes
  readonly #inspector: Inspector
  readonly #layer: Layer
  readonly #bytes: Uint8Array
  #isSettings: boolean | undefined
  #isObjectText: boolean | undefined
  #runEnd = 0
  #runTries = 0
  readonly #name: NameBefore
  readonly #values: ValuesInText

  constructor(inspector: Inspector, layer: Layer) {
    this.#inspector = inspector
    this.#layer = layer
    this.#bytes = layer.bytes
    this.quotes = new Quotes(layer.bytes)
    this.#name = new NameBefore(layer.bytes, inspector.keys)
    this.#values = new ValuesInText(inspector, layer)
  }

  /** Nothing but a blank would join a word to the name: no look at the whole text for that. */
  isCodeName(): boolean {
    return this.#name.isCodeName()
  }

  get isCode(): boolean {
    return this.#name.isCode
  }

  /** A colon, an equals sign, a comma. Returns how far the text is done with. */
  separator(at: number): number {
    const bytes = this.#bytes
    const separator = bytes[at] as number
    if (separator === PIPE) return this.#pipe(at)
    let behind = at + 1
    if (separator === EQUALS)
      while (behind < at + 3 && (bytes[behind] === EQUALS || bytes[behind] === 0x3e)) behind++
    else if (separator === COLON && bytes[behind] === EQUALS) behind++
    const done = behind - 1
    let value = behind
    while (value < behind + 24 && isBlank(bytes[value] as number)) value++
    let quote = value
    while (quote < value + 32 && bytes[quote] === 0x5c) quote++
    if (isQuote(bytes[quote] as number)) {
      const next = separator === EQUALS && quote === behind ? this.#joinedQuote(quote) : -1
      return this.#quoted(at, done, next < 0 ? quote : next, next < 0 ? quote - value : 0)
    }
    if (separator === COMMA || quote > value || value >= bytes.length) return done
    if (separator === COLON && bytes[value] === 0x2f && bytes[value + 1] === 0x2f) return done
    return this.#unquoted(at, done, value)
  }

  /** `"?token=" + "value"`: where the literal begins that is joined to the one that ends at `end`; -1: there is none. */
  #joinedQuote(end: number): number {
    const bytes = this.#bytes
    let at = end + 1
    while (at < end + 8 && bytes[at] === BLANK) at++
    if (bytes[at] !== PLUS) return -1
    at++
    while (at < end + 16 && isBlank(bytes[at] as number)) at++
    return isQuote(bytes[at] as number) ? at : -1
  }

  /** `process.env.NAME || 'value'`, and a row of a table in Markdown: `| name | value |`. */
  #pipe(at: number): number {
    const bytes = this.#bytes
    let value = at + 1
    const isOr = bytes[value] === PIPE
    if (isOr) value++
    while (value < at + 24 && bytes[value] === BLANK) value++
    if (isOr) return isQuote(bytes[value] as number) ? this.#quoted(at, at + 1, value, 0) : at + 1
    const quote = bytes[value] === 0x60 ? value++ : -1
    let end = value
    while (
      end < value + LONGEST_BARE &&
      end < bytes.length &&
      bytes[end] !== PIPE &&
      bytes[end] !== LINE_FEED
    )
      end++
    if (bytes[end] !== PIPE || end === value) return at
    while (end > value && (bytes[end - 1] === BLANK || (quote >= 0 && bytes[end - 1] === 0x60))) end--
    if (end === value || !this.#name.findInRow(at)) return at
    const telling = this.#name.telling()
    if (telling === undefined || !isSecretValue(latin1(bytes, value, end), telling, 'text')) return at
    this.#tell(value, end, 0, telling)
    return end
  }

  /** `name: "value"`. */
  #quoted(at: number, done: number, quote: number, slashes: number): number {
    if (!this.#name.find(at)) return done
    const separator = this.#bytes[at] as number
    if (separator === COMMA && this.#name.quote === 0) return done
    const isWord = this.isCode && !mayBeSecret(this.#bytes, quote + 1, this.#bytes[quote] as number)
    // A word with a capital may be what somebody is called.
    if (isWord && !isCapital(this.#bytes[quote + 1] as number)) return done
    const telling = this.#name.telling()
    if (telling === undefined || (isWord && telling.when !== 'shaped')) return done
    const end = this.quotes.end(quote + 1, this.#bytes[quote] as number, slashes)
    if (end < 0) return done
    return this.value(quote + 1, end, slashes, telling, separator) ? end : done
  }

  /** A text in quotes that a telling name stands beside. False when it is no secret. */
  value(start: number, end: number, slashes: number, telling: Telling, separator: number): boolean {
    const isAssigned = separator === EQUALS && telling.when === 'always'
    if (end <= start) return false
    const text = latin1(this.#bytes, start, Math.min(end, start + 16385))
    const place = this.#placeOfLiteral(separator)
    const isConnection = isAssigned && !this.isCode && isConnectionString(this.#bytes, this.#name.start, end)
    if (
      !isConnection &&
      !(telling.when === 'shaped' && this.#isOfPerson(text, telling.class, start, end)) &&
      !isSecretValue(slashes > 0 || text.includes('\\') ? plain(text) : text, telling, place)
    )
      return false
    this.#tell(start, end, slashes, telling)
    return true
  }

  /** A name or a place in a script is a label, unless an address of mail stands in the same object. */
  #isOfPerson(text: string, className: string, start: number, end: number): boolean {
    if (className !== 'name' && className !== 'address' && className !== 'birthdate') return false
    if (!/^[A-Z\d\x80-\xff]/.test(text) || !fitsPersonal(className, text)) return false
    const bytes = this.#bytes
    const before =
      latin1(bytes, Math.max(0, start - NEAR), start)
        .split(/[;\n]/)
        .pop() ?? ''
    const after = latin1(bytes, end, Math.min(bytes.length, end + NEAR)).split(/[;\n]/, 1)[0] ?? ''
    return MAIL.test(before) || MAIL.test(after)
  }

  /** One equals sign; in a script, where such a string stands in quotes, also a semicolon before the name. */
  #isConnectionName(at: number, done: number, telling: Telling): boolean {
    if (this.#bytes[at] !== EQUALS || done !== at || telling.when !== 'always') return false
    return this.#bytes[this.#name.start - 1] === 0x3b || !this.isCode
  }

  #placeOfLiteral(separator: number): Surroundings {
    if (this.#name.quote !== 0 && this.#name.isFieldName()) return 'line'
    if (separator === COMMA || this.isCode) return 'code'
    return this.#isObject() ? 'data' : this.#inSettings() ? 'line' : 'text'
  }

  /** `name: value`, up to white space or what ends a value. */
  #unquoted(at: number, done: number, value: number): number {
    const bytes = this.#bytes
    if (!this.#name.find(at)) return done
    // `?token=…` and `~hmac=…` are fields of a URL.
    const before = bytes[this.#name.start - 1]
    if ((before === 0x3f || before === 0x7e) && bytes[at] === EQUALS) return done
    const separator = bytes[at]
    if (separator === COLON) {
      const key = puttyKey(bytes, this.#name.start, this.#name.end, value)
      if (key !== undefined) {
        const { base } = this.#layer
        this.#inspector.secret(this.#layer, base + key.start, base + key.end, 'private-key', 'secret')
        return key.end
      }
      const header = inspectHeaderInText(
        this.#inspector,
        this.#layer,
        this.#name.start,
        this.#name.end,
        value,
        this.#name.quote,
      )
      if (header >= 0) return Math.max(done, header - 1)
    }
    const login =
      separator === COLON ? oracleLogin(bytes, this.#name.start, this.#name.end, value) : undefined
    if (login !== undefined) {
      const { base } = this.#layer
      this.#inspector.secret(
        this.#layer,
        base + login.start,
        base + login.end,
        'connection-string',
        'password',
      )
      return login.end
    }
    // What stands unquoted in a script is no data, but in a string: a header's line, a connection string.
    const isData =
      !this.isCode ||
      bytes[this.#name.start - 1] === 0x3b ||
      this.#name.isHeaderName() ||
      this.#name.inComment()
    if (!isData) return done
    const telling = this.#name.telling()
    if (telling === undefined) return done
    if (this.#isConnectionName(at, done, telling) && isConnectionString(bytes, this.#name.start, value)) {
      const end = connectionValueEnd(bytes, value)
      if (end > value) this.#tell(value, end, 0, telling)
      return Math.max(done, end - 1)
    }
    if (this.isCode && !this.#name.isHeaderName() && !this.#name.inComment()) return done
    let end = value
    while (end < bytes.length && end < value + LONGEST_BARE && VALUE_END[bytes[end] as number] === 0) end++
    const whole = separator === EQUALS || separator === COLON ? this.#settingEnd(value, end) : end
    if (whole > end && bytes[end] !== 0x28 && bytes[end] !== 0x7b) end = whole
    // In one run without blanks only the first names count, so that a row of names costs no more than its length.
    this.#runTries = value < this.#runEnd ? this.#runTries + 1 : 0
    this.#runEnd = end
    if (this.#runTries > MOST_TRIES) return Math.max(done, end - 1)
    // An expression: `password=input(…)`.
    if (bytes[end] === 0x28 || bytes[end] === 0x7b || end === value) return done
    if (separator === COLON && !this.isCode && this.#isObject()) {
      inspectBareNumber(this.#inspector, this.#layer, value, end, telling)
      return done
    }
    const isWhole = this.#name.isWholeLine(at, end, separator === EQUALS)
    while (!isWhole && end > value && isStop(bytes[end - 1] as number)) end--
    const place: Surroundings = this.isCode
      ? 'code'
      : isWhole && (separator === EQUALS || this.#inSettings())
        ? 'line'
        : 'text'
    const text = latin1(bytes, value, end)
    if (isSecretValue(text, telling, place)) {
      this.#tell(value, end, 0, telling)
      return Math.max(done, end - 1)
    }
    return done
  }

  /** In a file of settings a value without blanks and quotes ends with its line, whatever signs it holds. */
  #settingEnd(value: number, end: number): number {
    const bytes = this.#bytes
    const before = bytes[this.#name.start - 1]
    if (end === value || (before !== undefined && before !== LINE_FEED)) return end
    let to = end
    while (
      to < bytes.length &&
      to < value + 256 &&
      (bytes[to] as number) > BLANK &&
      !isQuote(bytes[to] as number)
    )
      to++
    const isEnd = to === bytes.length || bytes[to] === LINE_FEED || bytes[to] === RETURN
    return isEnd && this.#inSettings() ? to : end
  }

  #tell(start: number, end: number, slashes: number, telling: Telling): void {
    this.#values.tell(this.#name, start, end, slashes, telling)
  }

  /** Looks into a quoted text by what it is: the argument of `--data`. */
  content(start: number, end: number): void {
    this.#values.content(start, end)
  }

  #inSettings(): boolean {
    this.#isSettings ??= isSettings(this.#bytes)
    return this.#isSettings
  }

  #isObject(): boolean {
    this.#isObjectText ??= isObjectText(this.#bytes)
    return this.#isObjectText
  }
}
