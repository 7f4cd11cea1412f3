/** Whether `bytes[start, end)` are those of `held`. */
export function sameBytes(held: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (held.length !== end - start) return false
  for (let at = start; at < end; at++) if (bytes[at] !== held[at - start]) return false
  return true
}
