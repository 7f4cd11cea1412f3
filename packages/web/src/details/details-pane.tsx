import { fill } from '@haruspex/core'
import { X } from 'lucide-react'
import { type ComponentType, lazy, Suspense, useRef } from 'react'
import type { EntryRecord } from '../engine/engine.ts'
import { IconButton } from '../kit/button.tsx'
import { Callout } from '../kit/callout.tsx'
import { Captured } from '../kit/captured.tsx'
import { PaneHead } from '../kit/pane-head.tsx'
import { type TabItem, Tabs } from '../kit/tabs.tsx'
import { shownValue, useAnswer } from '../workbench/answer.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { goTo, useRoute } from '../workbench/route.ts'
import { type Shortcut, useShortcuts } from '../workbench/shortcuts.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { CopyActions } from './copy-actions.tsx'
import { useFindingsOf } from './findings-of.ts'
import { usePlaceMark } from './place-mark.ts'
import { TabHelp } from './tab-help.tsx'
import { DETAILS_TABS, type DetailsTab, type DetailsTabId, type DetailsTabProps } from './tabs.ts'
import './details-pane.css'

const PARTS = new Map<DetailsTabId, ComponentType<DetailsTabProps>>(
  DETAILS_TABS.map(({ id, load }) => [id, lazy(async () => ({ default: await load() }))]),
)

/** One request, part by part, beside the list. The tab stays while one goes from row to row. */
export function DetailsPane({ index }: { readonly index: number }) {
  const { details, kit, shell } = useWords()
  const language = useLanguage()
  const { engine } = useCapture()
  const answer = useAnswer(() => engine.entry(index, language), [engine, index, language])
  const record = shownValue(answer)
  const close = () => goTo({ request: undefined })
  const frame = useRef<HTMLElement>(null)
  const route = useRoute()
  usePlaceMark(frame, index, route.tab)
  const tab = DETAILS_TABS.find(({ id }) => id === route.tab)?.id ?? 'summary'
  const tabs = DETAILS_TABS.filter(({ id }) => !record || record.entry || id === 'raw')
  useShortcuts([
    { keys: 'Escape', group: 'details', does: shell.keys.close, run: close },
    // While a request is on its way as well: who is quick has chosen the tab before.
    ...tabs.slice(0, 10).map(
      ({ id }, at): Shortcut => ({
        keys: String((at + 1) % 10),
        group: 'details',
        does: fill(shell.keys.tab, { tab: details.tabs[id] }),
        run: () => goTo({ tab: id }, true),
      }),
    ),
  ])
  return (
    <section ref={frame} className="details" aria-label={fill(details.label, { number: index })}>
      <PaneHead title={<Title index={index} record={record} />}>
        {record?.entry && <TabHelp tab={tab} />}
        {record?.entry && <CopyActions key={record.index} engine={engine} index={record.index} />}
        <IconButton label={kit.close} keys="Escape" icon={<X aria-hidden />} onPress={close} />
      </PaneHead>
      {answer.is === 'failed' && <Callout tone="error" isAlert title={answer.failure.words[language].what} />}
      {record && <Parts key={record.index} record={record} tabs={tabs} />}
    </section>
  )
}

function Title(props: { readonly index: number; readonly record: EntryRecord | undefined }) {
  const entry = props.record?.entry
  return (
    <>
      <span className="details-number numbers">#{props.index}</span>
      {entry && <Captured text={`${entry.request.method} ${shortUrl(entry.request.url)}`} isOneLine />}
    </>
  )
}

/** Without what every URL begins with: there is little room. */
function shortUrl(url: string): string {
  return url.replace(/^https?:\/\//, '')
}

function Parts(props: { readonly record: EntryRecord; readonly tabs: readonly DetailsTab[] }) {
  const { record, tabs } = props
  const { details, kit } = useWords()
  const language = useLanguage()
  const { engine } = useCapture()
  const route = useRoute()
  const findings = useFindingsOf(record.index)
  const selected = tabs.find(({ id }) => id === route.tab) ?? tabs[0]
  if (!selected) return null
  const Part = PARTS.get(selected.id)
  const itemOf = (tab: DetailsTab): TabItem<DetailsTabId> => {
    const count = tab.id === 'findings' ? findings?.length : record.entry && tab.count?.(record.entry)
    const isEmpty =
      tab.id === 'findings' ? count === 0 : record.entry !== undefined && tab.isFull?.(record.entry) === false
    return {
      id: tab.id,
      title: details.tabs[tab.id],
      ...(count !== undefined && count > 0 && { count }),
      ...(isEmpty && { emptyWord: details.emptyTab }),
    }
  }
  return (
    <>
      <Issues record={record} />
      <Tabs
        label={details.tabsLabel}
        items={tabs.map(itemOf)}
        selected={selected.id}
        onSelect={(tab) => goTo({ tab }, true)}
      >
        <Suspense fallback={<p className="pane-message">{kit.loading}</p>}>
          {Part && <Part engine={engine} record={record} language={language} />}
        </Suspense>
      </Tabs>
    </>
  )
}

function Issues({ record }: { readonly record: EntryRecord }) {
  const { details } = useWords()
  if (record.issues.length === 0) return null
  return (
    <Callout tone="warning" {...(record.entry === undefined && { title: details.unreadable })}>
      <ul>
        {record.issues.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Callout>
  )
}
