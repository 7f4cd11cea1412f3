import { fill } from '@haruspex/core'
import { useId, useRef } from 'react'
import { Callout } from '../kit/callout.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { useElementWidth } from '../workbench/element-width.ts'
import { goTo, useRoute } from '../workbench/route.ts'
import { useShortcuts } from '../workbench/shortcuts.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { useChoice } from './choice.ts'
import { ChoiceBar } from './choice-bar.tsx'
import { useColumnLayout } from './column-layout.ts'
import { ColumnMenu } from './column-menu.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FilterField } from './filter-field.tsx'
import { FilterRemarks, useFilterRemarks } from './filter-remarks.tsx'
import { FilterWork } from './filter-work.tsx'
import { useFoundRequests } from './found-requests.ts'
import { RequestGrid } from './request-grid.tsx'
import { useListSort } from './sort.ts'
import { SortMenu } from './sort-menu.tsx'
import './filter-line.css'
import './request-list.css'
import './waterfall.css'

/** Until the width of the list is known. */
const ROOMY_PX = 10_000

/** The requests that match the filter, in their order, with what happened when. */
export function RequestList() {
  const { list, shell, kit } = useWords()
  const language = useLanguage()
  const { filter } = useRoute()
  const frame = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const work = useFoundRequests(filter, useListSort())
  const { found, failure } = work
  const layout = useColumnLayout(useElementWidth(frame, ROOMY_PX))
  const choice = useChoice()
  const remarks = useFilterRemarks(filter)
  const remarksId = useId()
  const toGrid = () => frame.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  useShortcuts([{ keys: '/', group: 'list', does: shell.keys.filter, run: () => field.current?.focus() }])
  return (
    <section ref={frame} className="request-list" aria-label={list.label}>
      <div className="filter-line">
        <FilterField
          value={filter}
          onChange={(text) => goTo({ filter: text }, true)}
          inputRef={field}
          onDone={toGrid}
          {...(remarks.length > 0 && { remarksId })}
        />
        <div className="filter-line-end">
          <span className="filter-line-count numbers" role="status">
            {found && fill(list.shown, { shown: found.order.length, total: found.total })}
            {found?.isComplete === false && <span className="visually-hidden"> {list.growing}</span>}
          </span>
          <SortMenu />
          <ColumnMenu layout={layout} />
        </div>
      </div>
      <FilterRemarks id={remarksId} remarks={remarks} />
      <FilterChips filter={filter} times={found?.isComplete === false ? found.total : 'all'} />
      <FilterWork work={work} />
      {failure && <Callout tone="error" isAlert title={failure.words[language].what} />}
      {!found && !failure && <p className="pane-message">{kit.loading}</p>}
      {found && found.order.length === 0 && !work.progress && (
        <EmptyState title={list.none}>{list.noneHint}</EmptyState>
      )}
      {found && found.order.length > 0 && <RequestGrid found={found} layout={layout} choice={choice} />}
      {choice.places.size > 0 && <ChoiceBar choice={choice} />}
    </section>
  )
}
