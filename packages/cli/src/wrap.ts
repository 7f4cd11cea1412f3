/** Columns of a terminal that everybody has. */
export const COLUMNS = 80

// East Asian Wide and Fullwidth (UAX #11), and emoji: two columns each.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
/** Marks that may not begin a line. */
const CLOSING = /^[，。、；：？！）》」』”’…—·]$/u
/** Marks that may not end one. */
const OPENING = /^[（《「『“‘]$/u

/** How many columns a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : 1
  return width
}

/**
 * Text in lines of at most `columns`, broken at spaces and between wide characters; a long word stands on a line of
 * its own, so that it can be copied. The first line follows `first` columns of something else, the others have `indent`.
 */
export function wrap(text: string, { first = 0, indent = 0, columns = COLUMNS } = {}): string {
  const lines: string[] = []
  let line = ''
  let width = first
  for (const piece of pieces(text)) {
    const needed = widthOf(piece.trimEnd())
    if (width + needed > columns && line !== '') {
      lines.push(line.trimEnd())
      line = ''
      width = indent
    }
    line += piece
    width += widthOf(piece)
  }
  lines.push(line.trimEnd())
  return lines.join(`\n${' '.repeat(indent)}`)
}

/** What stays together: words with the space behind them, wide characters with the marks that belong to them. */
function pieces(text: string): readonly string[] {
  const found: string[] = []
  let piece = ''
  let last = ''
  for (const character of text) {
    const bound = CLOSING.test(character) || OPENING.test(last) || last === ''
    const breaks = last === ' ' ? character !== ' ' : WIDE.test(character) || WIDE.test(last)
    if (breaks && !bound) {
      found.push(piece)
      piece = ''
    }
    piece += character
    last = character
  }
  return piece === '' ? found : [...found, piece]
}
