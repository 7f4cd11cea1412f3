/**
 * Bytes as a string of the same length: one character per byte, so that offsets hold. For text that is matched
 * by its ASCII parts; UTF-8 beyond ASCII stays undecoded.
 */
export function latin1(bytes: Uint8Array, start = 0, to = bytes.length): string {
  const end = Math.min(to, bytes.length)
  const length = end - start
  if (length > 16 && native !== undefined) return native(bytes, start, end)
  if (length > 256) return longText(bytes, start, end)
  let text = ''
  let at = start
  for (; at + 8 <= end; at += 8) {
    text += String.fromCharCode(
      bytes[at] as number,
      bytes[at + 1] as number,
      bytes[at + 2] as number,
      bytes[at + 3] as number,
      bytes[at + 4] as number,
      bytes[at + 5] as number,
      bytes[at + 6] as number,
      bytes[at + 7] as number,
    )
  }
  for (; at < end; at++) text += String.fromCharCode(bytes[at] as number)
  return text
}

/** The bytes from `start` to `end`, one character each. */
export type Latin1 = (bytes: Uint8Array, start: number, end: number) => string

let native: Latin1 | undefined

/** Hands in what the runtime has for this, when it is faster than what the language offers: Node's is, several times. */
export function adoptLatin1(decode: Latin1 | undefined): void {
  native = decode
}

function longText(bytes: Uint8Array, start: number, end: number): string {
  const parts: string[] = []
  for (let at = start; at < end; at += 8192) {
    parts.push(
      String.fromCharCode.apply(null, bytes.subarray(at, Math.min(at + 8192, end)) as unknown as number[]),
    )
  }
  return parts.length === 1 ? (parts[0] as string) : parts.join('')
}

/** The inverse of `latin1`: characters above 255 lose their upper bits. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** Like `indexOf`, but never looks beyond `end`. */
export function indexWithin(text: string, char: string, from: number, end: number): number {
  const code = char.charCodeAt(0)
  for (let at = from; at < end; at++) if (text.charCodeAt(at) === code) return at
  return -1
}
