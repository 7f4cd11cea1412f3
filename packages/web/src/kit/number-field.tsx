import { useEffect, useId, useState } from 'react'
import './number-field.css'

/** A whole number with its unit; told when it is one. */
export function NumberField(props: {
  readonly label: string
  readonly unit: string
  readonly hint?: string
  readonly value: number | undefined
  readonly onChange: (text: string) => void
}) {
  const { label, unit, hint, value, onChange } = props
  const id = useId()
  const [text, setText] = useState(value === undefined ? '' : String(value))
  useEffect(() => {
    if (value !== undefined) setText((now) => (Number(now) === value ? now : String(value)))
  }, [value])
  return (
    <div className="number-field">
      <label htmlFor={id} className="number-field-label">
        {label}
      </label>
      <span className="number-field-line">
        <input
          id={id}
          type="number"
          min={1}
          step={1}
          className="number-field-input numbers"
          value={text}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={({ target }) => {
            setText(target.value)
            onChange(target.value)
          }}
        />
        <span>{unit}</span>
      </span>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="number-field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
