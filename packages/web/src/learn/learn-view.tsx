import { fill, glossaryOf } from '@haruspex/core'
import { useState } from 'react'
import { PaneHead } from '../kit/pane-head.tsx'
import { SearchField } from '../kit/search-field.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { goToLearn, LEARN_TOPICS, type LearnTopic, readLearnItem } from '../workbench/learn-place.ts'
import { useRoute } from '../workbench/route.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { HarPage } from './har-page.tsx'
import { HeaderEntries } from './header-entries.tsx'
import type { LearnPageProps } from './learn-page.ts'
import { MethodPage } from './method-page.tsx'
import { NetErrorEntries } from './net-error-entries.tsx'
import { PhaseEntries } from './phase-entries.tsx'
import { ReplayPage } from './replay-page.tsx'
import { StatusEntries } from './status-entries.tsx'
import './learn-view.css'

const SEARCHED: readonly LearnTopic[] = ['header', 'status', 'net-error']

const PAGES: Readonly<Record<LearnTopic, (props: LearnPageProps) => React.ReactNode>> = {
  har: HarPage,
  method: MethodPage,
  header: HeaderEntries,
  phase: PhaseEntries,
  status: StatusEntries,
  'net-error': NetErrorEntries,
  replay: ReplayPage,
}

/** What HTTP and the browser mean: a page a topic, an address a thing. */
export function LearnView() {
  const { learn } = useWords()
  const glossary = glossaryOf(useLanguage())
  const { topic } = readLearnItem(useRoute().item)
  const [search, setSearch] = useState({ topic, text: '' })
  const text = search.topic === topic ? search.text : ''
  const Page = PAGES[topic]
  return (
    <section className="learn" aria-label={learn.label}>
      <PaneHead title={learn.label}>
        {SEARCHED.includes(topic) && (
          <span className="learn-search">
            <SearchField
              label={fill(learn.find, { topic: learn.topics[topic] })}
              value={text}
              onChange={(wanted) => setSearch({ topic, text: wanted })}
            />
          </span>
        )}
      </PaneHead>
      <Tabs
        label={learn.topicsLabel}
        items={LEARN_TOPICS.map((id) => ({ id, title: learn.topics[id] }))}
        selected={topic}
        onSelect={(chosen) => goToLearn({ topic: chosen })}
      >
        <div className="learn-page">
          <Page glossary={glossary} search={text.trim().toLowerCase()} />
        </div>
      </Tabs>
    </section>
  )
}
