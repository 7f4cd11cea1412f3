import { choose, usePreferences } from '../workbench/preferences.ts'
import { COLUMNS, columnsFor, type ListColumn } from './columns.ts'

const LEAST = 40
const MOST = 1200

export interface ColumnLayout {
  readonly columns: readonly ListColumn[]
  /** The reader chose them. */
  readonly isChosen: boolean
  /** For `grid-template-columns`. */
  readonly template: string
  /** In px: what all need together. */
  readonly leastPx: number
  widthOf(column: ListColumn): number
  resize(column: ListColumn, width: number): void
  show(ids: readonly string[]): void
  /** Puts a column where another one stands. */
  move(id: string, to: number): void
  reset(): void
}

/** Which columns stand in the list, in which order and how wide. */
export function useColumnLayout(roomPx: number): ColumnLayout {
  const { columns: chosen, widths } = usePreferences()
  const widthOf = ({ id, width }: ListColumn) => widths[`column:${id}`] ?? width
  const columns = columnsFor(chosen, roomPx, widthOf)
  const show = (ids: readonly string[]) => choose({ columns: ids })
  return {
    columns,
    isChosen: chosen !== undefined,
    template: columns
      .map((column) => {
        const isFree = column.grows && widths[`column:${column.id}`] === undefined
        return isFree ? `minmax(${column.width}px, 1fr)` : `${widthOf(column)}px`
      })
      .join(' '),
    leastPx: columns.reduce((sum, column) => sum + widthOf(column), 0),
    widthOf,
    resize: ({ id }, width) =>
      choose({ widths: { ...widths, [`column:${id}`]: Math.round(Math.min(MOST, Math.max(LEAST, width))) } }),
    show,
    move: (id, to) => {
      const others = columns.map((column) => column.id as string).filter((one) => one !== id)
      show(others.toSpliced(Math.max(0, to), 0, id))
    },
    reset: () => {
      const own = new Set(COLUMNS.map((column) => `column:${column.id}`))
      choose({
        columns: undefined,
        widths: Object.fromEntries(Object.entries(widths).filter(([name]) => !own.has(name))),
      })
    },
  }
}
