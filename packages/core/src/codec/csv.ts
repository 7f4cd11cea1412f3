/** Rows of separated values (RFC 4180), quotes undone; `from` is a place at which a row begins. */
export function csvRows(
  text: string,
  separator: string,
  from: number,
  most: number,
): { readonly rows: readonly (readonly string[])[]; readonly next: number } {
  const rows: string[][] = []
  let at = from
  while (at < text.length && rows.length < most) {
    const row: string[] = []
    for (let more = true; more; ) {
      const cell = cellAt(text, at, separator)
      row.push(cell.value)
      at = cell.end
      more = text[at] === separator
      if (more) at++
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    if (row.length > 1 || row[0] !== '') rows.push(row)
  }
  return { rows, next: at }
}

/** The separator that the first line has most of. */
export function csvSeparator(text: string): string {
  const line = text.slice(0, 10_000).split('\n', 1)[0] ?? ''
  const counts = [',', ';', '\t', '|'].map((char) => [char, line.split(char).length] as const)
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

function cellAt(text: string, from: number, separator: string): { value: string; end: number } {
  if (text[from] !== '"') {
    let end = from
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
    return { value: text.slice(from, end), end }
  }
  const pieces: string[] = []
  let start = from + 1
  for (;;) {
    const quote = text.indexOf('"', start)
    if (quote < 0) return { value: pieces.join('') + text.slice(start), end: text.length }
    pieces.push(text.slice(start, quote))
    if (text[quote + 1] !== '"') {
      // Careless writers go on behind the quote.
      const rest = cellAt(
        text,
        quote + 1 < text.length && text[quote + 1] !== '"' ? quote + 1 : text.length,
        separator,
      )
      return { value: pieces.join('') + rest.value, end: rest.end }
    }
    pieces.push('"')
    start = quote + 2
  }
}
