import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Header } from 'react-aria-components/Header'
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Keys } from './keys.tsx'
import './menu.css'

export interface MenuEntry {
  readonly id: string
  readonly title: string
  readonly icon?: ReactNode
  readonly keys?: string
  readonly disabled?: boolean
}

export interface MenuGroup {
  readonly title?: string
  /** Of a group in which one is chosen. */
  readonly selected?: string
  readonly entries: readonly MenuEntry[]
  readonly onChoose: (id: string) => void
}

/** A menu at a button: `<Menu label="Copy" groups={…}><IconButton …/></Menu>`. */
export function Menu(props: {
  readonly label: string
  readonly groups: readonly MenuGroup[]
  readonly children: ReactNode
}) {
  return (
    <MenuTrigger>
      {props.children}
      <Popover className="menu-popover" offset={4}>
        <AriaMenu className="menu" aria-label={props.label}>
          {props.groups.map((group, at) => (
            <Section key={group.title ?? at} group={group} />
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function Section({ group: { title, selected, entries, onChoose } }: { readonly group: MenuGroup }) {
  const choice =
    selected === undefined
      ? {}
      : { selectionMode: 'single' as const, selectedKeys: [selected], disallowEmptySelection: true }
  return (
    <MenuSection className="menu-section" {...choice} {...(title === undefined && { 'aria-label': ' ' })}>
      {title !== undefined && <Header className="menu-title">{title}</Header>}
      {entries.map((entry) => (
        <MenuItem
          key={entry.id}
          id={entry.id}
          textValue={entry.title}
          isDisabled={entry.disabled ?? false}
          onAction={() => onChoose(entry.id)}
          className="menu-item"
        >
          <span className="menu-icon">{entry.id === selected ? <Check aria-hidden /> : entry.icon}</span>
          <span className="menu-text">{entry.title}</span>
          {entry.keys !== undefined && <Keys keys={entry.keys} />}
        </MenuItem>
      ))}
    </MenuSection>
  )
}
