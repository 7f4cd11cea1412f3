/**
 * Bytes as a string of the same length: one character per byte, so that offsets hold. For text that is matched
 * by its ASCII parts; UTF-8 beyond ASCII stays undecoded.
 */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  if (end - start <= 8192)
    return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[])
  const parts: string[] = []
  for (let at = start; at < end; at += 8192) {
    parts.push(
      String.fromCharCode.apply(null, bytes.subarray(at, Math.min(at + 8192, end)) as unknown as number[]),
    )
  }
  return parts.join('')
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
