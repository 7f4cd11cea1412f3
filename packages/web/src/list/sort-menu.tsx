import { fill } from '@haruspex/core'
import { ArrowDownWideNarrow, ChevronDown } from 'lucide-react'
import { Button } from '../kit/button.tsx'
import { Menu } from '../kit/menu.tsx'
import { useWords } from '../workbench/words.tsx'
import { COLUMNS, type ColumnId } from './columns.ts'
import { sortBy, useListSort } from './sort.ts'

const BY_PHASE = COLUMNS.filter(({ sort }) => sort.startsWith('phase:'))
const BY_SIZE = COLUMNS.filter(({ sort }) => sort.endsWith('Bytes'))

/** Orders that are asked for most, also by what no column shows. */
export function SortMenu() {
  const { list } = useWords()
  const { column, descending } = useListSort()
  const known = COLUMNS.find(({ sort }) => sort === column)
  const title = known ? list.columns[known.id] : column === 'endedAt' ? list.ended : undefined
  const entry = ({ id, sort }: { readonly id: ColumnId; readonly sort: string }) => ({
    id: sort,
    title: list.columns[id],
  })
  const choose = (sort: string) =>
    sortBy(sort === '' ? { descending: false } : { column: sort, descending: sort !== 'endedAt' })
  const selected = descending || column === 'endedAt' ? (column ?? '') : ''
  return (
    <Menu
      label={list.sortMenu}
      groups={[
        {
          selected: column === undefined ? '' : '-',
          entries: [{ id: '', title: list.sortNone }],
          onChoose: choose,
        },
        {
          title: list.sortGroups.time,
          selected,
          entries: [
            { id: 'totalMs', title: list.columns.time },
            { id: 'endedAt', title: list.ended },
          ],
          onChoose: choose,
        },
        { title: list.sortGroups.phase, selected, entries: BY_PHASE.map(entry), onChoose: choose },
        { title: list.sortGroups.size, selected, entries: BY_SIZE.map(entry), onChoose: choose },
      ]}
    >
      <Button
        className={column === undefined ? 'chip chip-toggle' : 'chip chip-toggle popover-button-on'}
        icon={<ArrowDownWideNarrow aria-hidden />}
      >
        <span className="chip-word">
          {title === undefined ? list.sortMenu : fill(list.sortedBy, { column: title })}
        </span>
        <ChevronDown aria-hidden />
      </Button>
    </Menu>
  )
}
