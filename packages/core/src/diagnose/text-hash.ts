/**
 * 64 bits of a text, as two FNV-1a hashes from different starts: enough to see that two texts of one capture are
 * the same without keeping them. It is no protection of anything.
 */
export function textHash(text: string): string {
  let low = 0x811c9dc5
  let high = 0x01234567
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ (code + at), 0x5bd1e995)
    high ^= high >>> 15
  }
  return `${(low >>> 0).toString(36)}.${(high >>> 0).toString(36)}`
}
