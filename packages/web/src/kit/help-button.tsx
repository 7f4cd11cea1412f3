import { CircleQuestionMark } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { IconButton } from './button.tsx'
import './menu.css'
import './popover-button.css'

/** A question mark that opens an explanation at its place. */
export function HelpButton(props: {
  readonly label: string
  readonly children: (close: () => void) => ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <IconButton label={props.label} icon={<CircleQuestionMark aria-hidden />} />
      <Popover className="menu-popover popover-dialog" offset={4} aria-label={props.label}>
        {props.children(() => setOpen(false))}
      </Popover>
    </DialogTrigger>
  )
}
