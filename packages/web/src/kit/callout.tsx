import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import './callout.css'

const ICONS = { error: CircleX, warning: TriangleAlert, note: Info, good: CircleCheck } as const

/** A box that says something about what stands around it. */
export function Callout(props: {
  readonly tone: keyof typeof ICONS
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** Buttons. */
  readonly actions?: ReactNode
  /** Told at once by screen readers. */
  readonly isAlert?: boolean
}) {
  const Icon = ICONS[props.tone]
  return (
    <div
      className={classNames('callout', `callout-${props.tone}`)}
      role={props.isAlert ? 'alert' : undefined}
    >
      <Icon aria-hidden />
      <div className="callout-body">
        {props.title !== undefined && <p className="callout-title">{props.title}</p>}
        {props.children}
        {props.actions && <div className="callout-actions">{props.actions}</div>}
      </div>
    </div>
  )
}
