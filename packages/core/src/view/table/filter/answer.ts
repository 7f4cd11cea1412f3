/** What is known of a row: it passes, it does not, or only its entry can tell. */
export type Answer = 0 | 1 | 2
export const NO = 0
export const YES = 1
export const OPEN = 2

export type RowTest = (row: number) => Answer

export function not(answer: Answer): Answer {
  return answer === OPEN ? OPEN : answer === YES ? NO : YES
}

/** By all of them: one NO decides. */
function everyOf(tests: readonly RowTest[], row: number): Answer {
  let answer: Answer = YES
  for (const test of tests) {
    const next = test(row)
    if (next === NO) return NO
    if (next === OPEN) answer = OPEN
  }
  return answer
}

/** By any of the groups: one YES decides. */
export function anyOf(groups: readonly (readonly RowTest[])[], row: number): Answer {
  let answer: Answer = NO
  for (const tests of groups) {
    const next = everyOf(tests, row)
    if (next === YES) return YES
    if (next === OPEN) answer = OPEN
  }
  return answer
}
