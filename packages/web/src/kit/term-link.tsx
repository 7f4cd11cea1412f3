import type { ReactNode } from 'react'
import { Focusable } from 'react-aria-components/Focusable'
import { Tooltip } from './tooltip.tsx'
import './term-link.css'

/** A word that leads to its explanation: in short beside it, at length where it leads. */
export function TermLink(props: {
  readonly href: string
  readonly text: ReactNode
  readonly children: ReactNode
}) {
  return (
    <Tooltip text={props.text}>
      <Focusable>
        <a href={props.href} className="term-link">
          {props.children}
        </a>
      </Focusable>
    </Tooltip>
  )
}
