import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'
import { classNames } from './class-names.ts'
import './tabs.css'

export interface TabItem<Id extends string> {
  readonly id: Id
  readonly title: string
  /** A count beside the title. */
  readonly count?: number
  /** It has no content, and is marked so: the word that says it. */
  readonly emptyWord?: string
}

export interface TabsProps<Id extends string> {
  /** Name of the row of tabs for screen readers. */
  readonly label: string
  readonly items: readonly TabItem<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  /** Content of the tab that is selected; only that one is drawn. */
  readonly children: ReactNode
}

export function Tabs<Id extends string>({ label, items, selected, onSelect, children }: TabsProps<Id>) {
  return (
    <AriaTabs
      className="tabs"
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key) as Id)}
    >
      <TabList aria-label={label} className="tabs-list">
        {items.map(({ id, title, count, emptyWord }) => (
          <Tab
            key={id}
            id={id}
            className={classNames('tabs-tab', emptyWord !== undefined && 'tabs-tab-empty')}
          >
            {title}
            {emptyWord !== undefined && <span className="visually-hidden"> ({emptyWord})</span>}
            {count !== undefined && <span className="tabs-count numbers">{count}</span>}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={selected} id={selected} className="tabs-panel">
        {children}
      </TabPanel>
    </AriaTabs>
  )
}
