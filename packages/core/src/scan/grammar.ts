import { BARE_WHOLE, bareExpected } from './bare-token.ts'
import type { Place } from './place.ts'

// States of the strict machine. Those below IN_STRING stand between tokens.
export const VALUE = 0
export const FIRST_VALUE = 1
export const FIRST_KEY = 2
export const KEY = 3
export const AFTER_KEY = 4
export const AFTER_VALUE = 5
export const IN_STRING = 6
export const IN_ESCAPE = 7
export const IN_HEX = 8
export const IN_BARE = 9
export const FIRST_BYTE = 10
export const IN_BOM = 11

const EXPECTED: Readonly<Record<number, string>> = {
  [VALUE]: 'value',
  [FIRST_VALUE]: "value or ']'",
  [FIRST_KEY]: "key or '}'",
  [KEY]: 'key',
  [AFTER_KEY]: "':'",
  [IN_STRING]: 'string character',
  [IN_ESCAPE]: 'escape',
  [IN_HEX]: 'hex digit',
  [FIRST_BYTE]: 'value',
  [IN_BOM]: 'value',
}

/** What the grammar waits for in `state`; `bare` is the state of the number or literal that is open, if one is. */
export function expectedAt(state: number, bare: number, { depth, kinds }: Place): string {
  if (state === IN_BARE && BARE_WHOLE[bare] === 0) return bareExpected(bare)
  if (state !== IN_BARE && state !== AFTER_VALUE) return EXPECTED[state]
  if (depth === 0) return 'end of input'
  return kinds[depth - 1] === 1 ? "',' or ']'" : "',' or '}'"
}
