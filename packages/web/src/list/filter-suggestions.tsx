import { type FilterSuggestion, fill } from '@haruspex/core'
import { useEffect, useRef } from 'react'
import { Captured } from '../kit/captured.tsx'
import { useWords } from '../workbench/words.tsx'

/** What could be written, each explained. The focus stays in the field. */
export function FilterSuggestions(props: {
  readonly id: string
  readonly suggestions: readonly FilterSuggestion[]
  /** -1: none. */
  readonly active: number
  readonly onTake: (suggestion: FilterSuggestion) => void
}) {
  const { id, suggestions, active, onTake } = props
  const { list } = useWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      ref={box}
      id={id}
      role="listbox"
      aria-label={list.suggestions}
      className="filter-suggestions"
      hidden={suggestions.length === 0}
    >
      {suggestions.map((suggestion, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
        <div
          key={`${suggestion.kind} ${suggestion.label}`}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          className="filter-suggestion"
          // A press must not take the focus out of the field, which closes the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          <Captured text={suggestion.label} isOneLine className="filter-suggestion-label" />
          <span className="filter-suggestion-says one-line">{suggestion.says}</span>
          {suggestion.count !== undefined && (
            <span className="filter-suggestion-count numbers">
              {suggestion.count}
              <span className="visually-hidden">
                {' '}
                {fill(list.suggestionCount, { count: suggestion.count })}
              </span>
            </span>
          )}
        </div>
      ))}
    </div>
  )
}
