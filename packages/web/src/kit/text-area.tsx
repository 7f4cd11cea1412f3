import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import './text-area.css'

/** Some lines of text. */
export function TextArea(props: {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const { label, hint, value, onChange } = props
  return (
    <TextField className="text-area" value={value} onChange={onChange}>
      <Label className="text-area-label">{label}</Label>
      <AriaTextArea className="text-area-input" rows={2} spellCheck={false} />
      {hint !== undefined && (
        <Text slot="description" className="text-area-hint">
          {hint}
        </Text>
      )}
    </TextField>
  )
}
