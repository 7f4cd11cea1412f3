import type { CSSProperties, ReactNode } from 'react'
import { choose, usePreferences } from '../workbench/preferences.ts'
import { Splitter } from './splitter.tsx'
import './side-pane.css'

/** A pane whose width the reader sets; it is remembered by name. `edge` is the side that can be pulled. */
export function SidePane(props: {
  readonly name: 'view' | 'details'
  readonly edge: 'start' | 'end'
  /** In px, until the reader chooses another. */
  readonly width: number
  readonly children: ReactNode
}) {
  const { name, edge, children } = props
  const { widths } = usePreferences()
  const width = widths[name] ?? props.width
  const splitter = (
    <Splitter
      name={name}
      width={width}
      grows={edge === 'end' ? 1 : -1}
      onChange={(wanted) => choose({ widths: { ...widths, [name]: wanted } })}
    />
  )
  return (
    <>
      {edge === 'start' && splitter}
      <div
        id={`pane-${name}`}
        className="side-pane"
        style={{ '--pane-width': `${width}px` } as CSSProperties}
      >
        {children}
      </div>
      {edge === 'end' && splitter}
    </>
  )
}
