const MOST_DIGITS = 15
const LEAST_DIGITS = 8
const LONGEST = 26

/** Where the number that begins with the `+` at `start` ends, in E.164 or in groups; -1: it is none. */
export function internationalPhoneEnd(bytes: Uint8Array, start: number, limit: number): number {
  const before = bytes[start - 1]
  // `q=a+49…` joins words.
  if (before !== undefined && (isWordByte(before) || before === 0x2b)) return -1
  let digits = 0
  let end = start + 1
  let separators = 0
  const first = bytes[end] as number
  if (first < 0x31 || first > 0x39) return -1
  const highest = Math.min(limit, start + LONGEST)
  let at = end
  for (; at < highest; at++) {
    const byte = bytes[at] as number
    if (byte >= 0x30 && byte <= 0x39) {
      digits++
      separators = 0
      end = at + 1
      continue
    }
    const isSeparator =
      byte === 0x20 || byte === 0x2d || byte === 0x2e || byte === 0x28 || byte === 0x29 || byte === 0x2f
    if (!isSeparator || ++separators > 3) break
  }
  const next = end < limit ? (bytes[end] as number) : 0x20
  if (isWordByte(next) || next === 0x5f || digits < LEAST_DIGITS || digits > MOST_DIGITS) return -1
  // North America has eleven digits and no area that begins with 0 or 1.
  if (first === 0x31 && (digits !== 11 || !hasArea(bytes, start + 2))) return -1
  if (isVersionTail(bytes, end, limit) || !isVaried(bytes, start, end)) return -1
  return end
}

function hasArea(bytes: Uint8Array, from: number): boolean {
  let at = from
  while (at < from + 3 && !isDigit(bytes[at] as number)) at++
  return (bytes[at] as number) >= 0x32
}

function isVersionTail(bytes: Uint8Array, end: number, limit: number): boolean {
  return end + 1 < limit && bytes[end] === 0x2e && isDigit(bytes[end + 1] as number)
}

/** `+11111111111` is an example of a form. */
function isVaried(bytes: Uint8Array, start: number, end: number): boolean {
  const seen = new Set<number>()
  for (let at = start; at < end; at++) if (isDigit(bytes[at] as number)) seen.add(bytes[at] as number)
  return seen.size > 2
}

/** Where `(415) 555-0132` ends, which begins with the bracket at `start`; -1: it is none. */
export function bracketedPhoneEnd(bytes: Uint8Array, start: number, limit: number): number {
  if (start + 13 > limit || (start > 0 && isWordByte(bytes[start - 1] as number))) return -1
  let at = start + 1
  if (!areDigits(bytes, at, 3) || (bytes[at] as number) < 0x32 || bytes[at + 3] !== 0x29) return -1
  at += 4
  if (bytes[at] === 0x20) at++
  if (!areDigits(bytes, at, 3) || (bytes[at] as number) < 0x32) return -1
  if (bytes[at + 3] !== 0x2d && bytes[at + 3] !== 0x20 && bytes[at + 3] !== 0x2e) return -1
  const end = at + 8
  return end <= limit && areDigits(bytes, at + 4, 4) && !(end < limit && isWordByte(bytes[end] as number))
    ? end
    : -1
}

/** Where the number of `tel:030-901820` ends, which begins at `start`; -1: there is none. */
export function dialedEnd(bytes: Uint8Array, start: number, limit: number): number {
  let digits = 0
  let end = -1
  for (let at = start; at < Math.min(limit, start + LONGEST); at++) {
    const byte = bytes[at] as number
    if (isDigit(byte)) {
      digits++
      end = at + 1
    } else if (byte !== 0x2b && byte !== 0x2d && byte !== 0x2e && byte !== 0x28 && byte !== 0x29) break
  }
  return digits >= 6 && digits <= MOST_DIGITS ? end : -1
}

function areDigits(bytes: Uint8Array, at: number, count: number): boolean {
  for (let i = at; i < at + count; i++) if (!isDigit(bytes[i] as number)) return false
  return true
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

function isWordByte(byte: number): boolean {
  const lower = byte | 0x20
  return isDigit(byte) || (lower >= 0x61 && lower <= 0x7a)
}
