const HEAD = 64 << 10

const OPEN = 0x28
const CLOSE = 0x29
const BRACE = 0x7b
const BLANK = 0x20
const LESS = 0x3c
const SLASH = 0x2f
const SEMICOLON = 0x3b
const EQUALS = 0x3d
const GREATER = 0x3e
const WORDS = [
  'function',
  'return',
  'const',
  'var',
  'let',
  'import',
  'export default',
  'class',
  'public',
  'async',
].map((word) => [...word].map((char) => char.charCodeAt(0)))
/** What a mark may begin with. */
const FIRST = new Uint8Array(256)
for (const byte of [CLOSE, LESS, EQUALS]) FIRST[byte] = 1
for (const word of WORDS) FIRST[word[0] as number] = 1

/** Whether a text is a program, a style sheet or markup: what stands unquoted in it is no data. Its beginning decides. */
export function looksLikeCode(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, HEAD)
  let marks = 0
  for (let at = 0; at < end; at++) {
    if (FIRST[bytes[at] as number] !== 0 && isMark(bytes, at)) {
      marks++
      if (marks >= 2 || end < 400) return true
      at += 2
    }
  }
  return false
}

/** `) {`, `=> {`, `);`, `</`, `return x`. */
function isMark(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] as number
  if (byte === CLOSE) {
    const next = bytes[at + 1]
    return next === BRACE || next === SEMICOLON || (next === BLANK && bytes[at + 2] === BRACE)
  }
  if (byte === LESS) return bytes[at + 1] === SLASH
  if (byte === EQUALS)
    return (
      bytes[at + 1] === GREATER &&
      (bytes[at + 2] === BRACE || bytes[at + 3] === BRACE || bytes[at + 2] === OPEN)
    )
  if (at > 0 && isWordByte(bytes[at - 1] as number)) return false
  for (const word of WORDS) if (word[0] === byte && standsAt(bytes, at, word)) return true
  return false
}

function standsAt(bytes: Uint8Array, at: number, word: readonly number[]): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false
  const next = bytes[at + word.length]
  const behind = bytes[at + word.length + 1] as number
  // `return of`, `class is`: words of prose too, so that what follows must look like code.
  if (word[0] === 0x66) return next === OPEN || (next === BLANK && (isWordByte(behind) || behind === OPEN))
  return next === BLANK && codeFollows(bytes, at + word.length + 1)
}

/** Behind a keyword: a name and then `=`, `(`, `.`, `;`, `{` or a comma. */
function codeFollows(bytes: Uint8Array, from: number): boolean {
  let at = from
  while (at < from + 60 && isWordByte(bytes[at] as number)) at++
  if (at === from) return bytes[at] === BRACE || bytes[at] === 0x2a
  if (bytes[at] === BLANK) at++
  const byte = bytes[at]
  return byte === EQUALS || byte === OPEN || byte === SEMICOLON || byte === BRACE || byte === 0x2e
}

function isWordByte(byte: number): boolean {
  const lower = byte | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f || byte === 0x24
}
