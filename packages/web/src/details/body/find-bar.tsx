import { fill } from '@haruspex/core'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useRef } from 'react'
import { IconButton } from '../../kit/button.tsx'
import { SearchField } from '../../kit/search-field.tsx'
import { useShortcuts } from '../../workbench/shortcuts.ts'
import { useWords } from '../../workbench/words.tsx'

/** Finds a text in what is shown below, and goes from place to place. */
export function FindBar(props: {
  readonly query: string
  readonly onQuery: (query: string) => void
  /** `undefined`: not known yet. */
  readonly count: number | undefined
  /** From 0. */
  readonly at: number
  readonly onAt: (at: number) => void
}) {
  const { body } = useWords().details
  const input = useRef<HTMLInputElement>(null)
  const { query, onQuery, count, at, onAt } = props
  const step = (by: number) => {
    if (count) onAt((at + by + count) % count)
  }
  useShortcuts([
    {
      keys: 'Mod+f',
      group: 'details',
      does: body.find,
      whileTyping: true,
      run: () => input.current?.focus(),
    },
  ])
  return (
    <>
      <SearchField
        label={body.find}
        value={query}
        onChange={onQuery}
        onSubmit={() => step(1)}
        inputRef={input}
      >
        {query !== '' && count !== undefined && (
          <span className="find-count numbers" aria-live="polite">
            {count === 0 ? body.noHits : fill(body.hits, { at: at + 1, count })}
          </span>
        )}
      </SearchField>
      {query !== '' && (
        <>
          <IconButton label={body.previousHit} icon={<ChevronUp aria-hidden />} onPress={() => step(-1)} />
          <IconButton label={body.nextHit} icon={<ChevronDown aria-hidden />} onPress={() => step(1)} />
        </>
      )}
    </>
  )
}
