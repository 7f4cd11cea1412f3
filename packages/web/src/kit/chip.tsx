import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { classNames } from './class-names.ts'
import './chip.css'

export type Tone = 'neutral' | 'accent' | 'error' | 'warning' | 'note' | 'good'

/** A word in a box: a fact, such as a status or a code. */
export function Chip(props: {
  readonly children: ReactNode
  readonly tone?: Tone
  readonly icon?: ReactNode
  readonly title?: string
}) {
  return (
    <span className={classNames('chip', `chip-${props.tone ?? 'neutral'}`)} title={props.title}>
      {props.icon}
      {props.children}
    </span>
  )
}

/** A chip that switches something on and off. */
export function ToggleChip(props: {
  readonly children: ReactNode
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}) {
  return (
    <ToggleButton className="chip chip-toggle" isSelected={props.isOn} onChange={props.onChange}>
      {props.children}
    </ToggleButton>
  )
}
