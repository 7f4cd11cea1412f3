import { type LinePart, type LineRow, MOST_LINE_CHARACTERS, MOST_LINES, type OpenLines } from './line-view.ts'

/** Where a text is set out from: a place between two lines. */
export interface PrettyState {
  readonly at: number
  readonly depth: number
}

/** Sets out lines from a place on; `line` ends one and says whether to go on. */
export type PrettyWalk = (from: PrettyState, sink: PrettySink) => void

export interface PrettySink {
  /** A piece of the line, by its place in the text. */
  part(kind: LinePart['kind'], start: number, end: number): void
  /** Something that the text does not hold there. */
  plain(text: string): void
  /** Ends a line; false: enough. `next` is where the walk could begin again. */
  line(indent: number, next: PrettyState): boolean
}

const STEP = 512

/**
 * A text set out anew, line by line: one pass counts the lines and keeps every 512th place, a window is made from the
 * place before it. So nothing but the text itself is held.
 */
export function prettyLines(text: string, walk: PrettyWalk): OpenLines {
  const places: PrettyState[] = [{ at: 0, depth: 0 }]
  let count = 0
  walk(places[0] ?? { at: 0, depth: 0 }, {
    part() {},
    plain() {},
    line(_, next) {
      count++
      if (count % STEP === 0) places.push(next)
      return true
    },
  })
  return {
    count,
    window(from, wanted) {
      const first = Math.max(0, Math.floor(from))
      const most = Math.min(wanted, MOST_LINES)
      if (first >= count || !(most > 0)) return []
      const known = Math.floor(first / STEP)
      return rowsFrom(text, walk, places[known] ?? { at: 0, depth: 0 }, known * STEP, first, most)
    },
  }
}

function rowsFrom(
  text: string,
  walk: PrettyWalk,
  place: PrettyState,
  placeLine: number,
  first: number,
  most: number,
): readonly LineRow[] {
  const rows: LineRow[] = []
  let line = placeLine
  let parts: LinePart[] = []
  let room = MOST_LINE_CHARACTERS
  let cut = 0
  const add = (kind: LinePart['kind'], piece: string, length: number) => {
    if (piece !== '') parts.push({ kind, text: piece })
    room -= piece.length
    cut += length - piece.length
  }
  walk(place, {
    part(kind, start, end) {
      if (line >= first) add(kind, text.slice(start, Math.min(end, start + room)), end - start)
    },
    plain(piece) {
      if (line >= first) add('plain', piece, piece.length)
    },
    line(indent) {
      if (line >= first) rows.push({ line, indent, parts, cut })
      line++
      parts = []
      room = MOST_LINE_CHARACTERS
      cut = 0
      return rows.length < most
    },
  })
  return rows
}
