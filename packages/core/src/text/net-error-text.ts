export interface NetErrorText {
  readonly meaning: string
  /** What is mostly behind it. */
  readonly cause: string
  /** What to do next. */
  readonly next: string
}

export function netErrorText(meaning: string, cause: string, next: string): NetErrorText {
  return { meaning, cause, next }
}
