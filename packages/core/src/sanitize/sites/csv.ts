import { latin1 } from '../../codec/latin1.ts'
import { inspectValue } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import type { KeyInfo } from '../key-table.ts'
import { type Layer, layerOf } from '../layer.ts'

const LONGEST_HEAD = 4096
const QUOTE = 0x22
const LINE_FEED = 0x0a

interface Table {
  readonly delimiter: number
  readonly bodyStart: number
  /** What each column's name tells. */
  readonly columns: readonly KeyInfo[]
}

/** A table whose first row has names, some of them telling: comma, semicolon, tab or bar between the cells. */
export function csvTable(inspector: Inspector, bytes: Uint8Array): Table | undefined {
  const feed = bytes.indexOf(LINE_FEED)
  if (feed < 3 || feed > LONGEST_HEAD || feed + 1 >= bytes.length) return undefined
  const head = latin1(bytes, 0, feed)
    .replace(/\r$/, '')
    .replace(/^\xef\xbb\xbf/, '')
  const delimiter = ['\t', ';', ',', '|'].find((each) => head.includes(each))
  if (delimiter === undefined) return undefined
  const names = head.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
  if (names.length < 2 || !names.every((name) => /^[A-Za-z_\x80-\xff][\w .\x80-\xff()/#-]{0,59}$/.test(name)))
    return undefined
  const encoder = new TextEncoder()
  const columns = names.map((name) => {
    const bytesOf = encoder.encode(name)
    return inspector.keys.lookup(bytesOf, 0, bytesOf.length, false)
  })
  if (columns.every(({ telling }) => telling === undefined)) return undefined
  const code = delimiter.charCodeAt(0)
  const second = cellsOf(bytes, feed + 1, code)
  if (second.cells.length !== names.length) return undefined
  return { delimiter: code, bodyStart: feed + 1, columns }
}

/** Cells under telling names. All else is looked into as text. */
export function inspectCsv(
  inspector: Inspector,
  layer: Layer,
  { delimiter, bodyStart, columns }: Table,
): void {
  const { bytes, base } = layer
  for (let at = bodyStart; at < bytes.length; ) {
    const row = cellsOf(bytes, at, delimiter)
    for (const [index, [start, end]] of row.cells.entries()) {
      const key = columns[index]
      if (key?.telling === undefined || end <= start) continue
      const cell = layerOf(layer, base + start, base + end, undefined, `csv:${key.text}`)
      inspectValue(inspector, cell, key)
      inspector.close(cell)
    }
    at = row.end
  }
}

/** The cells of the row at `from`, without their quotes, and where the next row begins. */
function cellsOf(
  bytes: Uint8Array,
  from: number,
  delimiter: number,
): { cells: [number, number][]; end: number } {
  const cells: [number, number][] = []
  let start = from
  let at = from
  for (;;) {
    if (bytes[at] === QUOTE && at === start) {
      at++
      while (at < bytes.length && (bytes[at] !== QUOTE || bytes[at + 1] === QUOTE))
        at += bytes[at] === QUOTE ? 2 : 1
      cells.push([start + 1, at])
      at++
      while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== LINE_FEED) at++
    } else {
      while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== LINE_FEED) at++
      cells.push([start, bytes[at - 1] === 0x0d && at > start ? at - 1 : at])
    }
    if (at >= bytes.length) return { cells, end: bytes.length }
    at++
    start = at
    if (bytes[at - 1] === LINE_FEED) return { cells, end: at }
  }
}
