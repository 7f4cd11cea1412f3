import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { classNames } from './class-names.ts'
import './plain-button.css'

/** A button without a look of its own, for rows and chips that are pressed as a whole. */
export function PlainButton(props: {
  readonly onPress: () => void
  /** It leads to what is shown already. */
  readonly isCurrent?: boolean
  /** Where its content is no text. */
  readonly label?: string
  readonly className?: string
  readonly children: ReactNode
}) {
  const { onPress, isCurrent, label, className, children } = props
  return (
    <Button
      className={classNames('plain-button', className)}
      onPress={onPress}
      {...(isCurrent && { 'aria-current': 'true' as const })}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {children}
    </Button>
  )
}
