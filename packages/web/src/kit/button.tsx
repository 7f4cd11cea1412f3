import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { classNames } from './class-names.ts'
import { Tooltip } from './tooltip.tsx'
import './button.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly children: ReactNode
  /** `primary`: the one thing to do here. `plain`: among text. Default: `secondary`. */
  readonly kind?: 'primary' | 'secondary' | 'plain'
  readonly icon?: ReactNode
  readonly className?: string
}

export function Button({ kind = 'secondary', icon, children, className, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classNames('button', `button-${kind}`, className)}>
      {icon}
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** What it does; its name for screen readers and its tooltip. */
  readonly label: string
  readonly icon: ReactNode
  /** The key that does the same, shown in the tooltip. */
  readonly keys?: string
  readonly className?: string
}

export function IconButton({ label, icon, keys, className, ...props }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keys !== undefined && { keys })}>
      <AriaButton {...props} aria-label={label} className={classNames('button', 'button-icon', className)}>
        {icon}
      </AriaButton>
    </Tooltip>
  )
}
