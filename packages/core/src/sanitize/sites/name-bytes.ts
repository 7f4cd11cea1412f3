const COLON = 0x3a
const EQUALS = 0x3d
const BLANK = 0x20
const LINE_FEED = 0x0a
const RETURN = 0x0d
const TAB = 0x09

/** Where in `[from, to)` the last comment begins that no line break follows; `known` is one before. */
export function lastComment(bytes: Uint8Array, from: number, to: number, known: number): number {
  let comment = known
  for (let at = from; at < to; at++) {
    const byte = bytes[at]
    if (byte === LINE_FEED) comment = -1
    else if ((byte === 0x2a || byte === 0x2f) && bytes[at - 1] === 0x2f)
      if (byte === 0x2a || bytes[at - 2] !== COLON) comment = at
  }
  return comment
}

/** 0 to 9. */
export function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

/** A to Z. */
export function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a
}

/** The end of a line or of the text. */
export function isLineEnd(bytes: Uint8Array, at: number): boolean {
  return at >= bytes.length || bytes[at] === LINE_FEED || bytes[at] === RETURN
}

/** With one level of escapes left out: enough to see what a value is. */
export function plain(text: string): string {
  return text.replace(/\\+(?:u00([0-9a-fA-F]{2})|x([0-9a-fA-F]{2})|(["'`\\/]))/g, (_, u, x, mark) =>
    mark === undefined ? String.fromCharCode(Number.parseInt(u ?? x, 16)) : mark,
  )
}

/** A blank, a tab or a line break. */
export function isBlank(byte: number): boolean {
  return byte === BLANK || byte === LINE_FEED || byte === RETURN || byte === TAB
}

/** `!`, `?`, `+`, `|`, `&`, `:` before an equals sign. */
export function isOperator(byte: number): boolean {
  return (
    byte === 0x21 ||
    byte === 0x3f ||
    byte === 0x2b ||
    byte === 0x7c ||
    byte === 0x26 ||
    byte === COLON ||
    byte === EQUALS
  )
}

/** `is`, `was`. */
export function isVerb(bytes: Uint8Array, start: number, end: number): boolean {
  const last = bytes[end - 1]
  if (last !== 0x73) return false
  return end - start === 2
    ? ((bytes[start] as number) | 0x20) === 0x69
    : bytes[start] === 0x77 && bytes[start + 1] === 0x61
}

/** What ends a sentence or a bracket, not a value. */
export function isStop(byte: number): boolean {
  return byte === 0x2e || byte === 0x3a || byte === 0x21 || byte === 0x3f || byte === 0x5d
}
