/** Like `indexOf`, but never looks beyond `end`: a search from many places stays linear. */
export function byteWithin(bytes: Uint8Array, byte: number, start: number, end: number): number {
  const limit = Math.min(end, bytes.length)
  for (let at = start; at < limit; at++) if (bytes[at] === byte) return at
  return -1
}
