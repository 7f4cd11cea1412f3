const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu

/** Cells of a terminal that a text takes: letters of East Asia take two. */
export function cellsOf(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0)
}

/** Rows in columns, numbers to the right and words to the left; the last column is not filled up. */
export function inColumns(rows: readonly (readonly string[])[], numeric: number): string[] {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, cellsOf(cell))
    })
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const fill = ' '.repeat(Math.max(0, (widths[at] ?? 0) - cellsOf(cell)))
        if (at < numeric) return fill + cell
        return at === row.length - 1 ? cell : cell + fill
      })
      .join('  ')
      .trimEnd(),
  )
}
