import type { ReactNode } from 'react'
import { Focusable } from 'react-aria-components/Focusable'
import { classNames } from './class-names.ts'
import { Tooltip } from './tooltip.tsx'
import './explained.css'

/** Words that are no button and yet have a tooltip, which the keyboard reaches as well. */
export function Explained(props: {
  readonly text: ReactNode
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <Tooltip text={props.text}>
      <Focusable>
        <span role="note" className={classNames('explained', props.className)}>
          {props.children}
        </span>
      </Focusable>
    </Tooltip>
  )
}
