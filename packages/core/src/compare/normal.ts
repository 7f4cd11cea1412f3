import { TAG_SOURCE } from '../model/tag.ts'
import type { KeyFacts } from './key-facts.ts'

const TAG = new RegExp(TAG_SOURCE, 'g')
const PIECE = /[^\s"'<>{}()[\],;&?/:=@#|]{1,400}/g
const DIGIT = /\d/
const LETTERS_CASED = /[a-z][A-Z]|[A-Z]{2}[a-z]/
const LONG_PIECE = 24
const MOST_LOOKED = 2000
const EPOCH_S = [1e9, 2.2e9] as const
const EPOCH_MS = [1e12, 2.2e12] as const
const OWN = '#'

/**
 * A text without what differs from user to user and from moment to moment: tags, pieces with digits, long pieces.
 * Two texts with the same normal form differ in nothing that explains.
 */
export function normalText(text: string): string {
  if (text.length > MOST_LOOKED) return `${normalText(text.slice(0, MOST_LOOKED))}…`
  const untagged = text.includes('hsx_') ? text.replace(TAG, '0') : text
  if (isRandom(untagged)) return OWN
  return untagged.replace(PIECE, (piece) => (isOwnPiece(piece) ? OWN : piece))
}

/** What a leaf of JSON comes to in a comparison. */
export function normalLeaf(value: unknown, facts: KeyFacts): string {
  if (typeof value === 'string') {
    if (facts.own) return value === '' ? '' : OWN
    if (facts.state || facts.version)
      return isMoment(value) || value.includes('hsx_') ? OWN : value.slice(0, 400)
    return normalText(value)
  }
  if (typeof value === 'number') return facts.own || isEpoch(value) ? OWN : String(value)
  return String(value)
}

function isOwnPiece(piece: string): boolean {
  return DIGIT.test(piece) || piece.length > LONG_PIECE
}

/** One long word of mixed characters, as machines make them. */
function isRandom(text: string): boolean {
  if (text.length < 16 || text.includes(' ') || text.includes('://') || text.startsWith('/')) return false
  return DIGIT.test(text) && (LETTERS_CASED.test(text) || text.length >= 32)
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(text) || /^\d{10,16}$/.test(text) || isRandom(text)
}

function isEpoch(value: number): boolean {
  return (value > EPOCH_S[0] && value < EPOCH_S[1]) || (value > EPOCH_MS[0] && value < EPOCH_MS[1])
}
