import { looksRandom } from './telling-names.ts'

const UPPER = 1
const LOWER = 2
const DIGIT = 3

/**
 * Whether a machine made this value to be unguessable, though no name says so. Stricter than `looksRandom`: UUIDs,
 * hashes in hex, versions, host names and words with numbers are none.
 */
export function looksLikeToken(value: string, minimum = 16): boolean {
  if (value.length < minimum || value.length > 4096 || !/^[A-Za-z0-9_.~+/=:-]+$/.test(value)) return false
  if (value.includes('hsx_') || value.includes('://') || isIdentifier(value)) return false
  // Base64 of either alphabet: signs stand anywhere in it, mostly between characters of all kinds.
  if (
    value.length >= minimum &&
    /^[A-Za-z0-9+/_-]+={0,2}$/.test(value) &&
    isMixed(value.replace(/[^A-Za-z0-9]+/g, ''))
  ) {
    return !isWordy(value)
  }
  return value.split(/[^A-Za-z0-9]+/).some((piece) => piece.length >= minimum && isMixed(piece))
}

/** An ID whose form holds no secret: UUID, hex, ULID, KSUID, XID, Apache's unique ID, number, date, version. */
export function isIdentifier(value: string): boolean {
  return (
    /^[{(]?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}[)}]?$/i.test(value) ||
    /^(?:0x)?[0-9a-f:.-]+$/i.test(value) ||
    /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value) ||
    /^[0-9a-f]{16,20}-[A-Z]{3}$/.test(value) ||
    /^[a-z]{1,4}[-_]?[0-9a-f-]{16,64}$/.test(value) ||
    /^[0-9a-v]{20}$/.test(value) ||
    /^[0-3][0-9A-Za-z]{26}$/.test(value) ||
    (/^[\w@-]+$/.test(value) && (value.length === 24 || value.length === 27) && value.includes('AA')) ||
    /^\d{4}-\d\d-\d\dT[\d:.]{5,20}(?:Z|[+-]\d\d:?\d\d)?$/.test(value)
  )
}

/** Capitals, small letters and digits that change as often as chance would have it. */
function isMixed(piece: string): boolean {
  if (/^[0-9a-f]+$/i.test(piece)) return false
  let changes = 0
  let digits = 0
  let uppers = 0
  let lowers = 0
  let before = 0
  let run = 0
  let inWords = 0
  for (let at = 0; at < piece.length; at++) {
    const kind = kindOf(piece.charCodeAt(at))
    if (kind === DIGIT) digits++
    else if (kind === UPPER) uppers++
    else lowers++
    if (before !== 0 && kind !== before) changes++
    run = kind === LOWER ? run + 1 : 0
    if (run >= 3) inWords += run === 3 ? 3 : 1
    before = kind
  }
  if (digits === 0) return uppers >= 6 && lowers >= 6 && piece.length >= 24 && changes >= piece.length * 0.4
  if (uppers > 0 && lowers > 0) return changes >= piece.length * 0.33 && inWords <= piece.length * 0.55
  return piece.length >= 20 && digits >= 3 && changes >= piece.length * 0.25 && /[g-z]/i.test(piece)
}

function kindOf(code: number): number {
  if (code <= 0x39) return DIGIT
  return code <= 0x5a ? UPPER : LOWER
}

/** `user-profile-service-v2`: pieces that are words or words with a number. */
function isWordy(value: string): boolean {
  const pieces = value.split(/[^A-Za-z0-9]+/).filter((piece) => piece !== '')
  const plain = pieces.filter((piece) =>
    /^(?:[A-Z]?[a-z]{1,20}\d{0,4}|[A-Z]{1,12}\d{0,4}|[A-Z]?[a-z]{0,12}\d{1,13}|\d{1,4}[a-z]?)$/.test(piece),
  )
  return plain.length * 2 > pieces.length
}

/** A value that stands where a path or a link holds its secret: `/reset/<token>`, `/invite/<uuid>`. */
export function looksLikePathToken(segment: string, takesIds: boolean): boolean {
  if (segment.length < 6 || segment.length > 2048 || segment.includes('hsx_')) return false
  if (/^[A-Za-z]{1,20}[-_]?\d{1,14}$/.test(segment) || /^v?\d{1,5}(?:\.\d{1,5}){0,3}$/i.test(segment))
    return false
  if (/\.[A-Za-z]{1,5}$/.test(segment) && !/^[\w-]{16,}\./.test(segment)) return false
  if (isIdentifier(segment))
    return takesIds && segment.length >= 8 && /[a-f]/i.test(segment) && /\d/.test(segment)
  if (looksRandom(segment, 8)) return true
  return isMixed(segment.replace(/[^A-Za-z0-9]+/g, '')) && segment.length >= 12
}
