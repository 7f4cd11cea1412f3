import { Search, X } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button } from 'react-aria-components/Button'
import { SearchField as AriaSearchField, Input } from 'react-aria-components/SearchField'
import { useWords } from '../workbench/words.tsx'
import './search-field.css'

export interface SearchFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onSubmit?: (value: string) => void
  readonly inputRef?: Ref<HTMLInputElement>
  /** Beside the text, such as a count. */
  readonly children?: ReactNode
}

/** One line that filters or searches. Escape clears it. */
export function SearchField(props: SearchFieldProps) {
  const { kit } = useWords()
  const { label, hint, value, onChange, onSubmit, inputRef, children } = props
  return (
    <AriaSearchField
      className="search-field"
      aria-label={label}
      value={value}
      onChange={onChange}
      {...(onSubmit && { onSubmit })}
    >
      <Search aria-hidden />
      <Input
        className="search-field-input"
        placeholder={hint ?? label}
        spellCheck={false}
        autoComplete="off"
        {...(inputRef && { ref: inputRef })}
      />
      {children}
      <Button className="button button-icon search-field-clear" aria-label={kit.clear}>
        <X aria-hidden />
      </Button>
    </AriaSearchField>
  )
}
