import { Check, ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { classNames } from './class-names.ts'
import './menu.css'
import './select.css'

export interface SelectOption {
  readonly id: string
  readonly title: string
}

/** One of several, by name. */
export function Select(props: {
  readonly label: string
  /** Only for screen readers, where the place says it already. */
  readonly hideLabel?: boolean
  readonly options: readonly SelectOption[]
  readonly selected: string
  readonly onSelect: (id: string) => void
}) {
  const { label, hideLabel, options, selected, onSelect } = props
  return (
    <AriaSelect className="select" value={selected} onChange={(key) => onSelect(String(key))}>
      <Label className={classNames('select-label', hideLabel && 'visually-hidden')}>{label}</Label>
      <Button className="button button-secondary select-button">
        <SelectValue />
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="menu-popover" offset={4}>
        <ListBox className="menu">
          {options.map(({ id, title }) => (
            <ListBoxItem key={id} id={id} textValue={title} className="menu-item">
              <span className="menu-icon">{id === selected && <Check aria-hidden />}</span>
              <span className="menu-text">{title}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
