import type { ReactNode } from 'react'
import { HarLink } from './har-link.tsx'
import './empty-state.css'

/** What stands where there is nothing to show: what it means, what to do, and the way to what a HAR is. */
export function EmptyState(props: {
  readonly title: string
  readonly children?: ReactNode
  readonly icon?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className="empty-state">
      {props.icon}
      <p className="empty-state-title">{props.title}</p>
      {props.children !== undefined && <div className="empty-state-text">{props.children}</div>}
      {props.action}
      <HarLink />
    </div>
  )
}
