import { fill } from '@haruspex/core'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Callout } from '../kit/callout.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { SearchField } from '../kit/search-field.tsx'
import { shownValue, useAnswer } from '../workbench/answer.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { goTo, useRoute } from '../workbench/route.ts'
import { useShortcuts } from '../workbench/shortcuts.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { RequestGrid } from './request-grid.tsx'
import './request-list.css'

const GROWS_EVERY_MS = 300

/** The requests that match the filter, in their order. */
export function RequestList() {
  const { list, shell, kit } = useWords()
  const language = useLanguage()
  const { engine } = useCapture()
  const { filter, sort } = useRoute()
  const field = useRef<HTMLInputElement>(null)
  const wanted = useDeferredValue(filter)
  const [times, setTimes] = useState(0)
  const answer = useAnswer(
    (signal) => engine.list({ filter: wanted, ...sortOf(sort) }, { signal }),
    [engine, wanted, sort, times],
  )
  const found = shownValue(answer)
  useEffect(() => {
    if (found?.isComplete !== false) return
    const timer = setTimeout(() => setTimes((now) => now + 1), GROWS_EVERY_MS)
    return () => clearTimeout(timer)
  }, [found])
  const order = useMemo(() => (found ? [...found.order] : []), [found])
  useShortcuts([{ keys: '/', group: 'list', does: shell.keys.filter, run: () => field.current?.focus() }])
  return (
    <section className="request-list" aria-label={list.label}>
      <div className="request-list-filter">
        <SearchField
          label={list.filter}
          hint={list.filterHint}
          value={filter}
          onChange={(text) => goTo({ filter: text }, true)}
          inputRef={field}
        />
        <span className="request-list-count numbers" role="status">
          {found && fill(list.shown, { shown: found.order.length, total: found.total })}
        </span>
      </div>
      {answer.is === 'failed' && <Callout tone="error" isAlert title={answer.failure.words[language].what} />}
      {!found && answer.is === 'waiting' && <p className="pane-message">{kit.loading}</p>}
      {found && order.length === 0 && <EmptyState title={list.none}>{list.noneHint}</EmptyState>}
      {order.length > 0 && <RequestGrid order={order} />}
    </section>
  )
}

function sortOf(sort: string | undefined): { readonly sort?: string; readonly descending?: boolean } {
  if (sort === undefined) return {}
  return sort.startsWith('-') ? { sort: sort.slice(1), descending: true } : { sort }
}
