import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { classNames } from './class-names.ts'
import './button.css'
import './menu.css'
import './popover-button.css'

/** A button that opens a small pane of settings at its place. */
export function PopoverButton(props: {
  readonly label: string
  readonly icon?: ReactNode
  /** What it holds differs from the usual. */
  readonly isOn?: boolean
  readonly children: ReactNode
}) {
  return (
    <DialogTrigger>
      <Button
        className={classNames('chip', 'chip-toggle', 'popover-button', props.isOn && 'popover-button-on')}
      >
        {props.icon}
        <span className="chip-word">{props.label}</span>
        <ChevronDown aria-hidden />
      </Button>
      {/* Without a dialog in it the popover is one itself, with the buttons for screen readers that close it. */}
      <Popover className="menu-popover popover-dialog" offset={4} aria-label={props.label}>
        {props.children}
      </Popover>
    </DialogTrigger>
  )
}
