/** One row an entry, as typed arrays that grow: 24 bytes an entry, no objects. */
export interface EntryColumns {
  readonly count: number
  add(start: number, end: number, startedAt: number | undefined): void
  clear(): void
  start(index: number): number
  end(index: number): number
  startedAt(index: number): number | undefined
}

const WIDTH = 3

export function createEntryColumns(): EntryColumns {
  let cells = new Float64Array(WIDTH * 256)
  let count = 0

  function cell(index: number, column: number): number {
    if (!(index >= 0 && index < count)) throw new RangeError(`No entry ${index}; there are ${count}.`)
    return cells[index * WIDTH + column]
  }

  return {
    get count() {
      return count
    },
    add(start, end, startedAt) {
      const at = count * WIDTH
      if (at === cells.length) {
        const grown = new Float64Array(cells.length * 2)
        grown.set(cells)
        cells = grown
      }
      cells[at] = start
      cells[at + 1] = end
      cells[at + 2] = startedAt ?? Number.NaN
      count++
    },
    clear() {
      count = 0
    },
    start: (index) => cell(index, 0),
    end: (index) => cell(index, 1),
    startedAt(index) {
      const ms = cell(index, 2)
      return Number.isNaN(ms) ? undefined : ms
    },
  }
}
