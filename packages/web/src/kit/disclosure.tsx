import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import { classNames } from './class-names.ts'
import './disclosure.css'

export interface DisclosureProps {
  readonly title: ReactNode
  /** Beside the title, outside the button: a count, a copy button. */
  readonly aside?: ReactNode
  readonly startsOpen?: boolean
  /** Where the owner holds the state. */
  readonly isOpen?: boolean
  readonly onToggle?: (isOpen: boolean) => void
  readonly level?: 2 | 3 | 4
  readonly className?: string
  readonly children: ReactNode
}

/** A heading that shows and hides what is below it. */
export function Disclosure(props: DisclosureProps) {
  const { title, aside, startsOpen, isOpen, onToggle, level = 3, className, children } = props
  return (
    <AriaDisclosure
      className={classNames('disclosure', className)}
      defaultExpanded={startsOpen ?? false}
      {...(isOpen !== undefined && { isExpanded: isOpen })}
      {...(onToggle && { onExpandedChange: onToggle })}
    >
      <div className="disclosure-head">
        <Heading level={level} className="disclosure-heading">
          <Button slot="trigger" className="disclosure-button">
            <ChevronRight aria-hidden />
            {title}
          </Button>
        </Heading>
        {aside}
      </div>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  )
}
