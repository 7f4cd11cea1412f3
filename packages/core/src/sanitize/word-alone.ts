const WORD = 1
const JOINS = 2
const KIND = new Uint8Array(256).fill(WORD, 0x80)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-')
  KIND[char.charCodeAt(0)] = WORD | JOINS
for (const char of ' .@') KIND[char.charCodeAt(0)] = WORD
for (const char of '+/=%') KIND[char.charCodeAt(0)] = JOINS
const LETTERS_OF_BREAKS = 'nrt'
const BACKSLASH = 0x5c

/**
 * Whether `bytes[start, end)` are words that are no part of a longer run, such as one of base64, and that no grammar
 * gives a meaning: another word there changes nothing around it.
 */
export function isWordAlone(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (((KIND[bytes[at] as number] as number) & WORD) === 0) return false
  return !joins(bytes[end]) && (!joins(bytes[start - 1]) || isBreak(bytes, start - 2))
}

function joins(byte: number | undefined): boolean {
  return byte !== undefined && ((KIND[byte] as number) & JOINS) !== 0
}

/** `\n`, `\r` or `\t` as JSON writes them. */
function isBreak(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === BACKSLASH && LETTERS_OF_BREAKS.includes(String.fromCharCode(bytes[at + 1] as number))
}
