/** What stands between tags: character data, `<![CDATA[…]]>`, the inside of a script or style, a comment, `<!…>`. */
export type TextKind = 'text' | 'cdata' | 'raw' | 'comment' | 'declaration'

/** A start tag or a processing instruction. Offsets count from the start of the text. */
export interface Tag {
  readonly nameStart: number
  readonly nameEnd: number
  readonly attributes: readonly Attribute[]
  /** It ends with `/>`, or is a processing instruction: nothing stands in it. */
  readonly isEmpty: boolean
}

export interface Attribute {
  readonly nameStart: number
  readonly nameEnd: number
  /** -1: there is none. */
  readonly valueStart: number
  readonly valueEnd: number
  /** The name is none: what stands there is some text. */
  readonly isOdd: boolean
}

export interface MarkupHandler {
  /** Returns true when what follows is raw text up to the end tag of the same name. */
  open(tag: Tag): boolean
  close(nameStart: number, nameEnd: number): void
  text(start: number, end: number, kind: TextKind): void
}

const LESS = 0x3c
const GREATER = 0x3e
const SLASH = 0x2f
const QUESTION = 0x3f
const EQUALS = 0x3d
const BACKSLASH = 0x5c

const NAME_START = 1
const NAME_BYTE = 2
const BLANK = 4
/** Stands in names of attributes, as frameworks write them, too. */
const ATTRIBUTE_BYTE = 8
const KIND = new Uint8Array(256)
for (let code = 0; code <= 0x20; code++) KIND[code] = BLANK
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_') {
  KIND[char.charCodeAt(0)] = NAME_START | NAME_BYTE | ATTRIBUTE_BYTE
}
for (const char of '0123456789-.:') KIND[char.charCodeAt(0)] = NAME_BYTE | ATTRIBUTE_BYTE
for (const char of '@#*[]()$') KIND[char.charCodeAt(0)] = ATTRIBUTE_BYTE
for (let code = 0x80; code <= 0xff; code++) KIND[code] = NAME_START | NAME_BYTE | ATTRIBUTE_BYTE

const isBlank = (byte: number | undefined): boolean => byte !== undefined && KIND[byte] === BLANK
const isNameStart = (byte: number | undefined): boolean =>
  byte !== undefined && ((KIND[byte] as number) & NAME_START) !== 0

/**
 * Tags, attributes and what stands between, of XML and HTML alike, however broken. Goes forward only. `isStrict`: of
 * a text in which `<` may also mean "less than"; a tag with odd bytes between its attributes is none then.
 */
export function scanMarkup(bytes: Uint8Array, handler: MarkupHandler, isStrict: boolean): void {
  const unclosed = new Set<string>()
  let textStart = 0
  const flush = (end: number): void => {
    if (end > textStart) handler.text(textStart, end, 'text')
  }
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at)) {
    const next = bytes[at + 1]
    if (next === 0x21) {
      const special = specialAt(bytes, at, unclosed)
      if (special !== undefined) {
        flush(at)
        handler.text(special.start, special.end, special.kind)
        textStart = at = special.next
      } else at += 2
      continue
    }
    if (next === SLASH && isNameStart(bytes[at + 2])) {
      const nameEnd = endOfName(bytes, at + 2)
      let end = nameEnd
      while (end < bytes.length && bytes[end] !== GREATER && bytes[end] !== LESS) end++
      flush(at)
      handler.close(at + 2, nameEnd)
      textStart = at = bytes[end] === GREATER ? end + 1 : end
      continue
    }
    const isInstruction = next === QUESTION
    const nameStart = isInstruction ? at + 2 : at + 1
    const nameEnd = isNameStart(bytes[nameStart]) ? endOfName(bytes, nameStart) : -1
    if (nameEnd < 0 || !endsName(bytes[nameEnd])) {
      at = Math.max(nameEnd, at + 1)
      continue
    }
    const attributes: Attribute[] = []
    const end = readAttributes(bytes, nameEnd, attributes, isStrict)
    if (end < 0) {
      at = -end
      continue
    }
    flush(at)
    const last = bytes[end - 2]
    const isEmpty = isInstruction || (last === SLASH && bytes[end - 1] === GREATER)
    textStart = at = end
    if (!handler.open({ nameStart, nameEnd, attributes, isEmpty }) || isEmpty) continue
    const rawEnd = rawEndOf(bytes, end, nameStart, nameEnd)
    if (rawEnd > end) handler.text(end, rawEnd, 'raw')
    textStart = at = rawEnd
  }
  flush(bytes.length)
}

function endOfName(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && ((KIND[bytes[at] as number] as number) & NAME_BYTE) !== 0) at++
  return at
}

function endsName(byte: number | undefined): boolean {
  return isBlank(byte) || byte === GREATER || byte === SLASH || byte === QUESTION
}

interface Special {
  readonly kind: TextKind
  readonly start: number
  readonly end: number
  readonly next: number
}

/** A comment, CDATA or declaration. One that is never closed is none: what it holds is read like the rest. */
function specialAt(bytes: Uint8Array, at: number, unclosed: Set<string>): Special | undefined {
  if (bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d)
    return closedBy(bytes, '--', at + 4, 'comment', unclosed)
  if (startsWith(bytes, at, '<![CDATA[')) return closedBy(bytes, ']]', at + 9, 'cdata', unclosed)
  let end = at + 2
  while (end < bytes.length && bytes[end] !== GREATER && bytes[end] !== LESS && bytes[end] !== 0x5b) end++
  if (end === at + 2) return undefined
  return {
    kind: 'declaration',
    start: at + 2,
    end,
    next: Math.min(bytes.length, bytes[end] === LESS ? end : end + 1),
  }
}

function closedBy(
  bytes: Uint8Array,
  mark: string,
  from: number,
  kind: TextKind,
  unclosed: Set<string>,
): Special | undefined {
  if (unclosed.has(kind)) return undefined
  const code = mark.charCodeAt(0)
  for (let end = bytes.indexOf(GREATER, from); end >= 0; end = bytes.indexOf(GREATER, end + 1)) {
    if (bytes[end - 1] === code && bytes[end - 2] === code && end - 2 >= from)
      return { kind, start: from, end: end - 2, next: end + 1 }
  }
  unclosed.add(kind)
  return undefined
}

/** Where the raw text from `from` on ends: at `</name`, in any case, or with the text. */
function rawEndOf(bytes: Uint8Array, from: number, nameStart: number, nameEnd: number): number {
  for (let at = bytes.indexOf(LESS, from); at >= 0; at = bytes.indexOf(LESS, at + 1)) {
    if (bytes[at + 1] === SLASH && sameName(bytes, nameStart, nameEnd, at + 2, at + 2 + nameEnd - nameStart))
      return at
  }
  return bytes.length
}

/** Whether two names are the same, in any case. */
export function sameName(
  bytes: Uint8Array,
  start: number,
  end: number,
  otherStart: number,
  otherEnd: number,
): boolean {
  if (end - start !== otherEnd - otherStart || otherEnd > bytes.length) return false
  for (let i = 0; i < end - start; i++) {
    if (((bytes[start + i] as number) | 0x20) !== ((bytes[otherStart + i] as number) | 0x20)) return false
  }
  return true
}

/** Reads attributes up to the end of a tag and returns where that is; minus where it broke off, when it is no tag. */
function readAttributes(bytes: Uint8Array, from: number, attributes: Attribute[], isStrict: boolean): number {
  const { length } = bytes
  let at = from
  for (;;) {
    while (at < length && (isBlank(bytes[at]) || bytes[at] === SLASH || bytes[at] === QUESTION)) at++
    if (at >= length) return isStrict && attributes.length === 0 ? -length : length
    if (bytes[at] === GREATER) return at + 1
    if (bytes[at] === LESS) return isStrict && attributes.length === 0 ? -at : at
    const nameStart = at
    let isOdd = false
    // A first `=` is part of the name, or the loop would stand still.
    while (
      at < length &&
      !endsName(bytes[at]) &&
      bytes[at] !== LESS &&
      (bytes[at] !== EQUALS || at === nameStart)
    ) {
      if (((KIND[bytes[at] as number] as number) & ATTRIBUTE_BYTE) === 0) isOdd = true
      at++
    }
    if (isStrict && isOdd) return -at
    const nameEnd = at
    let equals = at
    while (isBlank(bytes[equals])) equals++
    if (bytes[equals] !== EQUALS) {
      attributes.push({ nameStart, nameEnd, valueStart: -1, valueEnd: -1, isOdd })
      continue
    }
    at = equals + 1
    while (isBlank(bytes[at])) at++
    const value = valueAt(bytes, at, isStrict)
    attributes.push({ nameStart, nameEnd, valueStart: value.start, valueEnd: value.end, isOdd })
    at = value.next
  }
}

/** A quote that is never closed reaches to the end of a cut document; `isStrict`: it is no quote. */
function valueAt(
  bytes: Uint8Array,
  from: number,
  isStrict: boolean,
): { start: number; end: number; next: number } {
  // In a script's string the quotes of an attribute are escaped: `\"` or `\\\"`.
  let quoteAt = from
  while (quoteAt < from + 8 && bytes[quoteAt] === BACKSLASH) quoteAt++
  const quote = bytes[quoteAt]
  if (quote === 0x22 || quote === 0x27) {
    const end = bytes.indexOf(quote, quoteAt + 1)
    if (end < 0 && !isStrict) return { start: quoteAt + 1, end: bytes.length, next: bytes.length }
    let close = end
    while (close > quoteAt + 1 && end - close < quoteAt - from && bytes[close - 1] === BACKSLASH) close--
    if (end >= 0) return { start: quoteAt + 1, end: close, next: end + 1 }
  }
  let end = from
  while (end < bytes.length && !isBlank(bytes[end]) && bytes[end] !== GREATER && bytes[end] !== LESS) end++
  const isSlashed = bytes[end] === GREATER && bytes[end - 1] === SLASH && end > from
  return { start: from, end: isSlashed ? end - 1 : end, next: isSlashed ? end - 1 : end }
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}

/** Whether the text begins, behind a byte order mark and blanks, with a tag, a comment or a declaration. */
export function startsWithMarkup(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (isBlank(bytes[at])) at++
  if (bytes[at] !== LESS) return false
  const next = bytes[at + 1]
  return (
    isNameStart(next) || next === 0x21 || next === QUESTION || (next === SLASH && isNameStart(bytes[at + 2]))
  )
}
