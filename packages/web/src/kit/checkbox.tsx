import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import './checkbox.css'

export function Checkbox(props: {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly isDisabled?: boolean
  readonly children: ReactNode
}) {
  return (
    <AriaCheckbox
      className="checkbox"
      isSelected={props.isOn}
      isDisabled={props.isDisabled ?? false}
      onChange={props.onChange}
    >
      <span className="checkbox-box">
        <Check aria-hidden />
      </span>
      {props.children}
    </AriaCheckbox>
  )
}
