import { fill } from '@haruspex/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Callout } from '../kit/callout.tsx'
import { ToggleChip } from '../kit/chip.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { PaneHead } from '../kit/pane-head.tsx'
import { ProgressBar } from '../kit/progress-bar.tsx'
import { SearchField } from '../kit/search-field.tsx'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { SearchGaps } from './search-gaps.tsx'
import { SearchHits } from './search-hits.tsx'
import { type SearchState, useSearch } from './search-state.ts'
import './search-view.css'

/** Looks for a text wherever a capture has texts; what it finds leads to the request and the tab. */
export function SearchView() {
  const { search } = useWords()
  const { query, state, ask, change, stop } = useSearch()
  const field = useRef<HTMLInputElement>(null)
  const [isFirst] = useState(query.text === '')
  useEffect(() => {
    if (isFirst) field.current?.focus()
  }, [isFirst])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    ask()
  }
  return (
    <section className="search-view" aria-label={search.label}>
      <PaneHead title={search.label} />
      <form className="search-form" onSubmit={onSubmit}>
        <div className="search-line">
          <SearchField
            label={search.field}
            hint={search.hint}
            value={query.text}
            onChange={(text) => change({ text })}
            onSubmit={ask}
            inputRef={field}
          />
          <Button type="submit" isDisabled={query.text === ''}>
            {search.start}
          </Button>
        </div>
        <div className="search-options">
          {(['matchCase', 'wholeWord', 'pattern'] as const).map((option) => (
            <ToggleChip
              key={option}
              isOn={query[option] === true}
              onChange={(isOn) => change({ [option]: isOn })}
            >
              {search[option]}
            </ToggleChip>
          ))}
        </div>
      </form>
      <Result state={state} onStop={stop} />
    </section>
  )
}

function Result({ state, onStop }: { readonly state: SearchState; readonly onStop: () => void }) {
  const { search, kit } = useWords()
  const language = useLanguage()
  switch (state.is) {
    case 'idle':
      return <EmptyState title={search.field}>{search.idle}</EmptyState>
    case 'bad-pattern':
      return <Callout tone="warning" isAlert title={search.badPattern} />
    case 'failed':
      return <Callout tone="error" isAlert title={state.failure.words[language].what} />
    case 'running': {
      const { news } = state
      const [done, total] = [news?.doneEntries ?? 0, news?.totalEntries ?? 0]
      return (
        <>
          <div className="search-progress">
            <ProgressBar
              label={fill(search.counting, { matches: news?.matches ?? 0, requests: news?.requests ?? 0 })}
              done={done}
              total={total}
              text={fill(search.searched, { done, total })}
            />
            <Button onPress={onStop}>{kit.cancel}</Button>
          </div>
          <SearchHits hits={news?.hits ?? []} />
        </>
      )
    }
    case 'stopped':
      return (
        <>
          <p className="search-note" role="status">
            {search.stopped}
          </p>
          <SearchHits hits={state.news?.hits ?? []} />
        </>
      )
    case 'done': {
      const { hits, matches, requests, cut, unsearchedCount, gapCount } = state.result
      return (
        <>
          <p className="search-note" role="status">
            {fill(search.found, { matches, requests })}
            {cut && ` ${fill(search.cut, { count: hits.length })}`}
          </p>
          <SearchGaps result={state.result} />
          {matches === 0 && (
            <EmptyState title={search.none}>
              {gapCount > 0 ? search.gaps.noneHint : search.noneHint}
            </EmptyState>
          )}
          <SearchHits hits={hits} />
          {unsearchedCount > 0 && (
            <p className="search-note">{fill(search.unsearched, { count: unsearchedCount })}</p>
          )}
        </>
      )
    }
  }
}
