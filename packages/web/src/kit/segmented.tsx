import type { Key } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import './segmented.css'

/** One of a few ways to show something, side by side. */
export function Segmented<Id extends string>(props: {
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly title: string }[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
}) {
  const { label, options, selected, onSelect } = props
  const choose = (keys: Set<Key>) => {
    const chosen = options.find(({ id }) => keys.has(id))
    if (chosen) onSelect(chosen.id)
  }
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={choose}
    >
      {options.map(({ id, title }) => (
        <ToggleButton key={id} id={id} className="segmented-one">
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
