/** What an entry must hold so that a text can be found in it; chosen so that no encoding of JSON can hide it. */
export type JsonHint = (json: Uint8Array) => boolean

const WORD = /[A-Za-z0-9_.-]+/g
const WORD_BYTES = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[A-Za-z0-9_.-]/.test(String.fromCharCode(byte)) && byte < 0x80 ? 1 : 0,
)
const BASE64 = bytesOf('base64')
/** Lower case makes ASCII letters of these: İ, ſ and K (Kelvin). */
const FOLDING = [
  [0xc4, 0xb0],
  [0xc5, 0xbf],
  [0xe2, 0x84, 0xaa],
]
const LEAST = 2

/**
 * Whether the text can stand in an entry, told by its JSON. The longest plain word of the text must be there in the
 * clear, unless something could hide it: base64, escapes by number, letters that fold to ASCII. `undefined`: the text
 * has no such word. One look at each byte.
 */
export function jsonHint(text: string): JsonHint | undefined {
  const word = [...text.matchAll(WORD)].map(([found]) => found).sort((a, b) => b.length - a.length)[0]
  if (word === undefined || word.length < LEAST) return undefined
  const lower = bytesOf(word.toLowerCase())
  const upper = bytesOf(word.toUpperCase())
  const telling = new Uint8Array(256)
  for (const bytes of [lower, upper, bytesOf('b'), bytesOf('B'), bytesOf('\\'), ...FOLDING])
    telling[bytes[0] ?? 0] = 1
  return (json) => {
    for (let at = 0; at < json.length; at++) {
      if (telling[json[at] ?? 0] !== 1) continue
      if (standsAt(json, at, lower, upper) || standsAt(json, at, BASE64, BASE64)) return true
      if (json[at] === 0x5c) {
        if (json[at + 1] === 0x75 && hidesWord(json, at + 2)) return true
        // What is escaped begins no escape of its own.
        at++
      } else if (FOLDING.some((bytes) => standsAt(json, at, bytes, bytes))) return true
    }
    return false
  }
}

function standsAt(json: Uint8Array, at: number, lower: ArrayLike<number>, upper: ArrayLike<number>): boolean {
  for (let place = 0; place < lower.length; place++) {
    const byte = json[at + place]
    if (byte !== lower[place] && byte !== upper[place]) return false
  }
  return true
}

/** An escape of a character that could be part of a word; `at`: its four digits. */
function hidesWord(json: Uint8Array, at: number): boolean {
  const code = Number.parseInt(String.fromCharCode(...json.subarray(at, at + 4)), 16)
  if (code < 0x80) return WORD_BYTES[code] === 1
  return code === 0x130 || code === 0x17f || code === 0x212a || Number.isNaN(code)
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
