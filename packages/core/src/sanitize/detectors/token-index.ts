import { matchForm, type RunEnds, SETS, type TokenForm, type TokenSpan, tokenForm } from './token-form.ts'
import { VENDOR_TOKENS, type VendorToken } from './vendor-tokens.ts'

interface Candidate {
  readonly form: TokenForm
  readonly token: VendorToken
  /** How far into the head the bytes stand that it is found by. */
  readonly offset: number
  /** The byte of the head behind those two, to say no quickly; -1: it has none. */
  readonly third: number
}

export interface FoundToken extends TokenSpan {
  readonly token: VendorToken
}

/** Two bytes → 1 + the number of their group; 0: no token is found by them. */
const TOKEN_PAIRS = new Uint16Array(1 << 16)
const GROUPS: Candidate[][] = []
for (const [pair, candidates] of groups()) {
  GROUPS.push(candidates)
  TOKEN_PAIRS[pair] = GROUPS.length
}

/** A group and the byte behind its two (0: the text ends) → 1: one of the group may go on like that. */
const THIRDS = new Uint8Array(GROUPS.length << 8)
for (const [index, candidates] of GROUPS.entries()) {
  for (const candidate of candidates) {
    const thirds = thirdBytes(candidate)
    if (thirds === undefined) THIRDS.fill(1, index << 8, (index + 1) << 8)
    else for (const third of thirds) THIRDS[(index << 8) | third] = 1
  }
}

/** Whether a token may be found by the bytes at `at`, of a text that ends at `end`. */
export function mayBeToken(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + 1 >= end) return false
  const group = TOKEN_PAIRS[((bytes[at] as number) << 8) | (bytes[at + 1] as number)] as number
  if (group === 0) return false
  return THIRDS[((group - 1) << 8) | (at + 2 < end ? (bytes[at + 2] as number) : 0)] === 1
}

/**
 * Heads begin a word, or hold a byte that no word has: by the first such byte and the one behind it they are found.
 */
function groups(): Map<number, Candidate[]> {
  const found = new Map<number, Candidate[]>()
  const add = (pair: number, candidate: Candidate): void => {
    found.set(pair, [...(found.get(pair) ?? []), candidate])
  }
  for (const token of VENDOR_TOKENS) {
    for (const text of token.forms) {
      const form = tokenForm(text)
      const offset = form.before === undefined ? 0 : form.head.search(/[^A-Za-z0-9]/)
      const third = form.head.length > offset + 2 ? form.head.charCodeAt(offset + 2) : -1
      const candidate = { form, token, offset, third }
      const first = form.head.charCodeAt(offset) << 8
      for (const second of secondBytes(form, offset)) add(first | second, candidate)
    }
  }
  return found
}

function secondBytes(form: TokenForm, offset: number): readonly number[] {
  const second = form.head.charAt(offset + 1)
  if (second !== '') return [second.charCodeAt(0)]
  const [step] = form.steps
  const set = step !== undefined && 'set' in step ? (Object.values(SETS)[step.set] ?? '') : ''
  return Array.from(set, (char) => char.charCodeAt(0))
}

/** `undefined`: any. */
function thirdBytes({ form, offset, third }: Candidate): readonly number[] | undefined {
  if (third >= 0) return [third]
  const [step] = form.steps
  if (form.head.length !== offset + 2 || step === undefined || 'text' in step || step.min === 0)
    return undefined
  return Array.from(Object.values(SETS)[step.set] ?? '', (char) => char.charCodeAt(0))
}

/** The longest token that is found by the two bytes at `at`. Not before `from`. */
export function tokenAt(runs: RunEnds, at: number, from: number): FoundToken | undefined {
  const { bytes } = runs
  const group = GROUPS[(TOKEN_PAIRS[((bytes[at] as number) << 8) | (bytes[at + 1] as number)] as number) - 1]
  if (group === undefined) return undefined
  let best: FoundToken | undefined
  const third = bytes[at + 2]
  for (const candidate of group) {
    if (candidate.third >= 0 && candidate.third !== third) continue
    const { form, token, offset } = candidate
    const span = matchForm(form, runs, at - offset)
    if (span === undefined || span.start < from || (best !== undefined && span.end <= best.end)) continue
    if (isMeant(bytes, span, token, form) && !isInBase64(runs, span.start)) best = { ...span, token }
  }
  return best
}

/** No example (`sk_live_xxxxxxxx`), and no word where the head alone does not tell. */
function isMeant(bytes: Uint8Array, span: TokenSpan, token: VendorToken, form: TokenForm): boolean {
  const from = form.hasPlace || form.before !== undefined ? span.start : span.start + form.head.length
  const seen = new Set<number>()
  let upper = 0
  let lower = 0
  let digits = 0
  let turns = 0
  for (let at = from; at < span.end; at++) {
    const byte = bytes[at] as number
    const isDigit = byte >= 0x30 && byte <= 0x39
    if (isDigit) digits++
    else if (byte >= 0x41 && byte <= 0x5a) upper++
    else if (byte >= 0x61 && byte <= 0x7a) lower++
    const before = bytes[at - 1] as number
    if (at > from && isDigit !== (before >= 0x30 && before <= 0x39)) turns++
    seen.add(byte)
  }
  if (seen.size < 5) return false
  if (token.only === undefined) return true
  if (digits < 2 || upper + lower < 2 || turns < 3) return false
  return token.only === 'mixed' || (upper > 1 && lower > 1 && turns > 3 && standsAlone(bytes, span))
}

const AROUND = new Set('\t\n\r "\'=,:;&<>'.split('').map((char) => char.charCodeAt(0)))

function standsAlone(bytes: Uint8Array, { start, end }: TokenSpan): boolean {
  const before = bytes[start - 1]
  const after = bytes[end]
  return (before === undefined || AROUND.has(before)) && (after === undefined || AROUND.has(after))
}

const BASE64 = Object.keys(SETS).indexOf('b')

/** Behind `+` or `/` in a long base64 text every word turns up by chance. */
function isInBase64(runs: RunEnds, start: number): boolean {
  const before = runs.bytes[start - 1]
  return (before === 0x2b || before === 0x2f) && start - runs.startOf(BASE64, start, 64) >= 64
}
