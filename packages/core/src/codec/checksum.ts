const CRC = new Uint32Array(256)
for (let byte = 0; byte < 256; byte++) {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  CRC[byte] = value
}

/** CRC-32 as gzip and zip have it (ISO 3309), unsigned. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (let at = 0; at < bytes.length; at++) {
    value = (value >>> 8) ^ (CRC[(value ^ (bytes[at] as number)) & 0xff] as number)
  }
  return (value ^ 0xffffffff) >>> 0
}

const ADLER_BASE = 65521
/** Bytes that can be summed before a sum outgrows 32 bits. */
const ADLER_RUN = 3800

/** Adler-32 as zlib has it (RFC 1950), unsigned. */
export function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(bytes.length, at + ADLER_RUN)
    for (; at < end; at++) {
      low += bytes[at] as number
      high += low
    }
    low %= ADLER_BASE
    high %= ADLER_BASE
  }
  return ((high << 16) | low) >>> 0
}
