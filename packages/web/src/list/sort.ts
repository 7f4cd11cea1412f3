import { choose, usePreferences } from '../workbench/preferences.ts'
import { goTo, useRoute } from '../workbench/route.ts'

export interface ListSort {
  /** A `SortColumn` of core; `undefined`: as they began. */
  readonly column?: string
  readonly descending: boolean
}

/** How the list is sorted: as the address says, else as it was the last time. */
export function useListSort(): ListSort {
  const { sort } = useRoute()
  const kept = usePreferences().sort
  const text = sort ?? kept ?? ''
  if (text === '') return { descending: false }
  return text.startsWith('-')
    ? { column: text.slice(1), descending: true }
    : { column: text, descending: false }
}

export function sortBy({ column, descending }: ListSort): void {
  const sort = column === undefined ? undefined : `${descending ? '-' : ''}${column}`
  choose({ sort })
  goTo({ sort }, true)
}

/** Pressing a heading again and again: one way, the other, as they began. Of numbers the largest come first. */
export function nextSort(now: ListSort, column: string, isNumber: boolean): ListSort {
  if (now.column !== column) return { column, descending: isNumber }
  return now.descending === isNumber ? { column, descending: !isNumber } : { descending: false }
}
