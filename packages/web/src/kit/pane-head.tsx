import type { ReactNode } from 'react'
import './pane-head.css'

/** The line at the top of a pane: its name, how much is in it, and what can be done with it. */
export function PaneHead(props: {
  readonly title: ReactNode
  readonly count?: number
  readonly children?: ReactNode
}) {
  return (
    <div className="pane-head">
      <h2 className="one-line">{props.title}</h2>
      {props.count !== undefined && <span className="pane-head-count numbers">{props.count}</span>}
      {props.children}
    </div>
  )
}
