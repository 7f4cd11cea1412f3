import { latin1 } from './latin1.ts'
import { decodeUtf8, decodeUtf8Strictly } from './utf8.ts'

/** Where the name of a charset is from. */
export type CharsetSource = 'header' | 'mark' | 'content' | 'assumed'

export interface DecodedText {
  readonly text: string
  /** Lower case, as the Encoding Standard calls it. */
  readonly charset: string
  readonly from: CharsetSource
}

const HEAD_BYTES = 1024
const META = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i
const DECLARATION = /^\s{0,20}<\?xml[^>]{0,100}encoding\s{0,9}=\s{0,9}["']([\w-]{2,40})["']/i

/**
 * The text of bytes: by their byte order mark, the charset declared beside them, the one that HTML or XML declares
 * within, else UTF-8; Windows-1252, as browsers have it, where they are not UTF-8 (Encoding Standard, WHATWG).
 */
export function decodeText(bytes: Uint8Array, declared: string | undefined): DecodedText {
  const marked = markOf(bytes)
  if (marked) return { ...decoded(bytes, marked), from: 'mark' }
  const named = declared && decodedAs(declared, bytes)
  if (named) return { ...named, from: 'header' }
  const head = latin1(bytes, 0, Math.min(bytes.length, HEAD_BYTES))
  const within = DECLARATION.exec(head)?.[1] ?? META.exec(head)?.[1]
  const said = within && decodedAs(within, bytes)
  if (said) return { ...said, from: 'content' }
  const utf8 = decodeUtf8Strictly(bytes)
  if (utf8 !== undefined) return { text: utf8, charset: 'utf-8', from: 'assumed' }
  return { ...decoded(bytes, isUtf8UpToCut(bytes) ? 'utf-8' : 'windows-1252'), from: 'assumed' }
}

/** A cut can go through a character; what stands before it is UTF-8 all the same. */
function isUtf8UpToCut(bytes: Uint8Array): boolean {
  for (let end = bytes.length - 1; end >= 0 && end >= bytes.length - 3; end--) {
    const byte = bytes[end] ?? 0
    if (byte < 0x80) return false
    if (byte >= 0xc2) return decodeUtf8Strictly(bytes, 0, end) !== undefined
  }
  return false
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function decoded(bytes: Uint8Array, charset: string) {
  return decodedAs(charset, bytes) ?? { text: decodeUtf8(bytes), charset: 'utf-8' }
}

/** `undefined` for a charset that the runtime does not know. */
function decodedAs(charset: string, bytes: Uint8Array): { text: string; charset: string } | undefined {
  try {
    const decoder = new TextDecoder(charset)
    return { text: decoder.decode(bytes), charset: decoder.encoding }
  } catch {
    return undefined
  }
}
