import type { FilterSuggestion } from '@haruspex/core'
import { Search, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { IconButton } from '../kit/button.tsx'
import { shownValue, useAnswer } from '../workbench/answer.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { FilterSuggestions } from './filter-suggestions.tsx'
import '../kit/search-field.css'

/** The filter as text, with what could be written at the caret below it (ARIA: combobox with a list box). */
export function FilterField(props: {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly inputRef: RefObject<HTMLInputElement | null>
  /** The filter is done: the focus goes to the list. */
  readonly onDone: () => void
  /** Id of the remarks on the filter, where there are any. */
  readonly remarksId?: string
}) {
  const { value, onChange, inputRef, onDone, remarksId } = props
  const { list, kit } = useWords()
  const language = useLanguage()
  const { engine } = useCapture()
  const listId = useId()
  const [isOpen, setOpen] = useState(false)
  const [caret, setCaret] = useState(value.length)
  const [active, setActive] = useState(-1)
  const answer = useAnswer(
    async () => (isOpen ? engine.suggest(value, caret, language) : []),
    [engine, isOpen, value, caret, language],
  )
  const suggestions = isOpen ? (shownValue(answer) ?? []) : []
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const take = ({ insert, start, end, open }: FilterSuggestion) => {
    const after = value.slice(end)
    const text = `${value.slice(0, start)}${insert}${open || after.startsWith(' ') ? '' : ' '}${after}`
    const place = start + insert.length + (open ? 0 : 1)
    onChange(text)
    setCaret(place)
    setActive(-1)
    setOpen(open)
    // The field has the new text after the next drawing.
    requestAnimationFrame(() => inputRef.current?.setSelectionRange(place, place))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = suggestions[active]
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (!isOpen) setOpen(true)
      else if (suggestions.length > 0) setActive(turned(active, step, suggestions.length))
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) {
      event.preventDefault()
      take(chosen)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      close()
      onDone()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (!chosen) {
        if (value === '') onDone()
        onChange('')
      }
      close()
    }
  }
  return (
    <div className="filter-field">
      <div className="search-field" data-empty={value === '' || undefined}>
        <Search aria-hidden />
        <input
          ref={inputRef}
          type="text"
          role="combobox"
          className="search-field-input"
          aria-label={list.filter}
          aria-autocomplete="list"
          aria-expanded={suggestions.length > 0}
          aria-controls={listId}
          aria-activedescendant={suggestions[active] ? `${listId}-${active}` : undefined}
          aria-invalid={remarksId !== undefined}
          aria-describedby={remarksId}
          placeholder={list.filterHint}
          spellCheck={false}
          autoComplete="off"
          value={value}
          onChange={({ target }) => {
            onChange(target.value)
            setCaret(target.selectionStart ?? target.value.length)
            setActive(-1)
            setOpen(true)
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? value.length)}
          onFocus={() => {
            if (value === '') setOpen(true)
          }}
          onClick={() => setOpen(true)}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
        {value !== '' && (
          <IconButton
            className="search-field-clear"
            label={kit.clear}
            icon={<X aria-hidden />}
            onPress={() => onChange('')}
          />
        )}
      </div>
      <FilterSuggestions id={listId} suggestions={suggestions} active={active} onTake={take} />
    </div>
  )
}

function turned(now: number, step: number, count: number): number {
  return now < 0 && step < 0 ? count - 1 : (now + step + count) % count
}
