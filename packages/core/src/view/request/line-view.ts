/** One line of a text in a window. */
export interface LineRow {
  /** From 0. */
  readonly line: number
  /** Levels of indentation, of a text that was set out anew; 0 for a text as it stands. */
  readonly indent: number
  readonly parts: readonly LinePart[]
  /** Characters of the line that are left out. */
  readonly cut: number
}

export interface LinePart {
  readonly kind: 'plain' | 'key' | 'string' | 'number' | 'literal' | 'mark' | 'name' | 'comment'
  readonly text: string
}

/** A text in lines, of which a window at a time is made. It stays in its thread. */
export interface OpenLines {
  readonly count: number
  window(from: number, count: number): readonly LineRow[]
}

/** Characters of a line that a window shows. */
export const MOST_LINE_CHARACTERS = 4000
/** Lines of one window. */
export const MOST_LINES = 5000
