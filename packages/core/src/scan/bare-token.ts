/**
 * Numbers and literals, the tokens without quotes, as one table of states (RFC 8259 sections 3 and 6):
 * `BARE_NEXT[(state << 8) | byte]` is the next state, 0 when the byte cannot follow.
 */
const MINUS = 1
const ZERO = 2
const INTEGER = 3
const POINT = 4
const FRACTION = 5
const EXPONENT = 6
const EXPONENT_SIGN = 7
const EXPONENT_DIGIT = 8
const FIRST_LITERAL_STATE = 9
const LITERALS: readonly string[] = ['true', 'false', 'null']
const LITERAL_STATES = LITERALS.join('').length

/** No token: a byte did not fit. */
export const BARE_DEAD = 0
/** Before the first byte. */
export const BARE_START = FIRST_LITERAL_STATE + LITERAL_STATES
export const BARE_NEXT = new Uint8Array((BARE_START + 1) << 8)
/** For each state: 0 not whole, 1 a whole number, 2 a whole literal. */
export const BARE_WHOLE = new Uint8Array(BARE_START + 1)

function step(from: number, characters: string, to: number): void {
  for (const character of characters) BARE_NEXT[(from << 8) | character.charCodeAt(0)] = to
}

const DIGITS = '0123456789'
step(BARE_START, '-', MINUS)
for (const from of [BARE_START, MINUS]) {
  step(from, '0', ZERO)
  step(from, '123456789', INTEGER)
}
step(INTEGER, DIGITS, INTEGER)
for (const from of [ZERO, INTEGER]) step(from, '.', POINT)
for (const from of [POINT, FRACTION]) step(from, DIGITS, FRACTION)
for (const from of [ZERO, INTEGER, FRACTION]) step(from, 'eE', EXPONENT)
step(EXPONENT, '+-', EXPONENT_SIGN)
for (const from of [EXPONENT, EXPONENT_SIGN, EXPONENT_DIGIT]) step(from, DIGITS, EXPONENT_DIGIT)
for (const whole of [ZERO, INTEGER, FRACTION, EXPONENT_DIGIT]) BARE_WHOLE[whole] = 1

let state = FIRST_LITERAL_STATE
for (const literal of LITERALS) {
  let from = BARE_START
  for (const character of literal) {
    step(from, character, state)
    from = state
    state++
  }
  BARE_WHOLE[from] = 2
}

/** What the grammar asks for after `state` when the token is not whole yet. */
export function bareExpected(state: number): string {
  return state >= FIRST_LITERAL_STATE && state < BARE_START ? 'true, false or null' : 'digit'
}
