import { type LineRow, MOST_LINE_CHARACTERS, MOST_LINES, type OpenLines } from './line-view.ts'

/** Every so many lines their place is kept. */
const STEP = 256

/** A text as it stands, by its lines. */
export function textLines(text: string): OpenLines {
  const places: number[] = [0]
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (count % STEP === 0) places.push(at + 1)
    count++
  }
  return {
    count,
    window(from, wanted) {
      const first = Math.max(0, Math.floor(from))
      const rows: LineRow[] = []
      if (first >= count) return rows
      const known = Math.floor(first / STEP)
      let at = places[known] ?? 0
      for (let line = known * STEP; line < count && rows.length < Math.min(wanted, MOST_LINES); line++) {
        const mark = text.indexOf('\n', at)
        const end = mark < 0 ? text.length : mark
        if (line >= first) rows.push(lineRow(text, line, at, end))
        at = end + 1
      }
      return rows
    },
  }
}

function lineRow(text: string, line: number, from: number, to: number): LineRow {
  const end = to > from && text[to - 1] === '\r' ? to - 1 : to
  const shown = Math.min(end, from + MOST_LINE_CHARACTERS)
  return { line, indent: 0, parts: [{ kind: 'plain', text: text.slice(from, shown) }], cut: end - shown }
}
