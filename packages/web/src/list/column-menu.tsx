import { fill } from '@haruspex/core'
import { ChevronDown, ChevronUp, Columns3 } from 'lucide-react'
import { Button, IconButton } from '../kit/button.tsx'
import { Checkbox } from '../kit/checkbox.tsx'
import { PopoverButton } from '../kit/popover-button.tsx'
import { useWords } from '../workbench/words.tsx'
import type { ColumnLayout } from './column-layout.ts'
import { COLUMNS } from './columns.ts'

/** Which columns are shown, and in which order: those that are shown stand first. */
export function ColumnMenu({ layout }: { readonly layout: ColumnLayout }) {
  const { list } = useWords()
  const shown = layout.columns.map(({ id }) => id)
  const others = COLUMNS.map(({ id }) => id).filter((id) => !shown.includes(id))
  return (
    <PopoverButton label={list.columnMenu} icon={<Columns3 aria-hidden />} isOn={layout.isChosen}>
      <ul className="column-menu">
        {[...shown, ...others].map((id) => {
          const at = shown.indexOf(id)
          const column = list.columns[id]
          return (
            <li key={id}>
              <Checkbox
                isOn={at >= 0}
                isDisabled={at >= 0 && shown.length === 1}
                onChange={(isOn) => layout.show(isOn ? [...shown, id] : shown.filter((one) => one !== id))}
              >
                {column}
              </Checkbox>
              {at >= 0 && (
                <>
                  <IconButton
                    label={fill(list.columnUp, { column })}
                    icon={<ChevronUp aria-hidden />}
                    isDisabled={at === 0}
                    onPress={() => layout.move(id, at - 1)}
                  />
                  <IconButton
                    label={fill(list.columnDown, { column })}
                    icon={<ChevronDown aria-hidden />}
                    isDisabled={at === shown.length - 1}
                    onPress={() => layout.move(id, at + 1)}
                  />
                </>
              )}
            </li>
          )
        })}
      </ul>
      <Button onPress={layout.reset}>{list.columnsReset}</Button>
    </PopoverButton>
  )
}
