import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
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
        {props.label}
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="menu-popover" offset={4}>
        <Dialog className="popover-dialog" aria-label={props.label}>
          {props.children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
