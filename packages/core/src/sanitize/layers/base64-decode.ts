/** Values of both base64 alphabets; 255 for all other bytes. */
export const RUN_VALUES = new Uint8Array(256).fill(255)
for (const [index, char] of [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
].entries()) {
  RUN_VALUES[char.charCodeAt(0)] = index
}
RUN_VALUES[0x2d] = 62
RUN_VALUES[0x5f] = 63

/**
 * Decodes a run of either alphabet, without padding, into `out` from `outStart` on; returns where the decoded bytes
 * end. Never fails.
 */
export function decodeRun(
  bytes: Uint8Array,
  start: number,
  end: number,
  out: Uint8Array,
  outStart = 0,
): number {
  let at = start
  let to = outStart
  for (; at + 4 <= end; at += 4) {
    const bits =
      ((RUN_VALUES[bytes[at] as number] as number) << 18) |
      ((RUN_VALUES[bytes[at + 1] as number] as number) << 12) |
      ((RUN_VALUES[bytes[at + 2] as number] as number) << 6) |
      (RUN_VALUES[bytes[at + 3] as number] as number)
    out[to++] = bits >> 16
    out[to++] = bits >> 8
    out[to++] = bits
  }
  let bits = 0
  let held = 0
  for (; at < end; at++) {
    bits = (bits << 6) | (RUN_VALUES[bytes[at] as number] as number)
    held += 6
    if (held >= 8) {
      held -= 8
      out[to++] = bits >> held
    }
  }
  return to
}

/** Characters that tell how decoded bytes begin. */
export const HEAD_CHARS = 12

const prefix = new Uint8Array((HEAD_CHARS * 3) / 4)

/** Whether the first nine decoded bytes could begin a text: no control characters, mostly ASCII. */
export function startsLikeText(bytes: Uint8Array, start: number, end: number): boolean {
  return isHeadOfText(prefix, decodeRun(bytes, start, Math.min(end, start + HEAD_CHARS), prefix))
}

/** The same of `length` bytes that are decoded already. */
export function isHeadOfText(head: Uint8Array, length: number): boolean {
  let odd = 0
  for (let at = 0; at < length; at++) {
    const byte = head[at] as number
    if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) return false
    if (byte >= 128) odd++
  }
  return odd <= 2
}

/** Its first bytes are those of a text: characters of UTF-8, and few others beyond ASCII. */
export function isText(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 256)
  let odd = 0
  for (let at = 0; at < end; ) {
    const byte = bytes[at] as number
    if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) {
      if (!isTerminator(bytes, at)) return false
    }
    const size = byte < 0x80 ? 1 : characterSize(bytes, at)
    if (size === 0) odd++
    at += size || 1
  }
  return odd * 4 <= end
}

/** The record separator behind a message of SignalR, the zero behind a frame of STOMP and the line breaks behind that. */
function isTerminator(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at]
  const next = bytes[at + 1]
  if (at === 0 || (byte !== 0 && byte !== 0x1e)) return false
  if (byte === 0x1e) return next === undefined || next === 0x7b
  return bytes.length - at <= MOST_TERMINATORS && bytes.subarray(at).every(isZeroOrBreak)
}

const MOST_TERMINATORS = 16

function isZeroOrBreak(byte: number): boolean {
  return byte === 0 || byte === 0x0a || byte === 0x0d
}

/** Bytes of the character of UTF-8 beyond ASCII at `at`, no control character; 0: there is none. */
function characterSize(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number
  const size = byte < 0xc2 || byte > 0xf4 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
  for (let i = 1; i < size; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  return byte === 0xc2 && (bytes[at + 1] as number) < 0xa0 ? 0 : size
}
