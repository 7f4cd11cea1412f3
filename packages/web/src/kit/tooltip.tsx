import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { Keys } from './keys.tsx'
import './tooltip.css'

/** A few words beside what is hovered or focused. The child is a button or a `Focusable`. */
export function Tooltip(props: {
  readonly text: ReactNode
  readonly keys?: string
  readonly children: ReactNode
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {props.children}
      <AriaTooltip className="tooltip" offset={6}>
        <span>{props.text}</span>
        {props.keys !== undefined && <Keys keys={props.keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
