import type { ImageView as Image, JsonTable } from '@haruspex/core'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { EmptyState } from '../../kit/empty-state.tsx'
import type { TreePlace } from '../../kit/lazy-tree.tsx'
import { Segmented } from '../../kit/segmented.tsx'
import { shownValue, useAnswer } from '../../workbench/answer.ts'
import { createStore, useStore } from '../../workbench/store.ts'
import { useWords } from '../../workbench/words.tsx'
import type { BodyProps } from './body-props.ts'
import { type BodyViewName, offeredViews } from './body-views.ts'
import { FindBar } from './find-bar.tsx'
import { TextView } from './text-view.tsx'
import './body.css'

const JsonTree = lazy(async () => ({ default: (await import('./json-tree.tsx')).JsonTree }))
const XmlTree = lazy(async () => ({ default: (await import('./xml-tree.tsx')).XmlTree }))
const HexView = lazy(async () => ({ default: (await import('./hex-view.tsx')).HexView }))
const TableView = lazy(async () => ({ default: (await import('./table-view.tsx')).TableView }))
const PageView = lazy(async () => ({ default: (await import('./page-view.tsx')).PageView }))
const ImageView = lazy(async () => ({ default: (await import('./image-view.tsx')).ImageView }))

type Tab = 'payload' | 'preview' | 'response'

/** The view that was chosen last on each tab; it stays from request to request where that has it. */
const chosen = createStore<Readonly<Partial<Record<Tab, BodyViewName>>>>({})

export interface BodyBrowserProps extends BodyProps {
  readonly tab: Tab
  readonly tables?: readonly JsonTable[]
  readonly image?: Image | undefined
  /** A place of the tree to go to, from beside it. */
  readonly reveal?: TreePlace | undefined
}

/** A body in the ways that suit it. */
export function BodyBrowser(props: BodyBrowserProps) {
  const { details, kit } = useWords()
  const { body } = details
  const { engine, place, facts, tab, tables = [], image } = props
  const wanted = useStore(chosen)[tab]
  const views = offeredViews(tab, facts, { hasTable: tables.length > 0, hasImage: image !== undefined })
  const view = views.find((name) => name === wanted) ?? views[0]
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const isTree = view === 'tree' && facts.kind !== 'xml'
  const canFind = isTree || view === 'pretty' || view === 'raw'
  const found = useHits(
    props,
    query,
    canFind ? (isTree ? 'tree' : view === 'pretty' ? 'pretty' : 'raw') : undefined,
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins at its first place.
  useEffect(() => setAt(0), [query, view])
  const hit = found?.[at]
  const treeHit = useMemo(() => (hit && typeof hit !== 'number' ? { places: hit.places } : undefined), [hit])
  const lineHit = useMemo(() => (typeof hit === 'number' ? { line: hit } : undefined), [hit])
  if (view === undefined) return <EmptyState title={body.none} />
  const shared = { engine, place, facts }
  return (
    <>
      <div className="details-toolbar">
        {views.length > 1 && (
          <Segmented
            label={body.viewsLabel}
            options={views.map((id) => ({ id, title: body.views[id] }))}
            selected={view}
            onSelect={(id) => chosen.set((now) => ({ ...now, [tab]: id }))}
          />
        )}
        {canFind && <FindBar query={query} onQuery={setQuery} count={found?.length} at={at} onAt={setAt} />}
      </div>
      <Suspense fallback={<p className="pane-message">{kit.loading}</p>}>
        {isTree && <JsonTree {...shared} reveal={treeHit ?? props.reveal} />}
        {view === 'tree' && !isTree && <XmlTree {...shared} />}
        {view === 'table' && <TableView {...shared} tables={tables} />}
        {(view === 'pretty' || view === 'raw') && (
          <TextView key={view} {...shared} pretty={view === 'pretty'} reveal={lineHit} />
        )}
        {view === 'hex' && <HexView {...shared} />}
        {view === 'page' && <PageView {...shared} />}
        {view === 'image' && image && <ImageView image={image} />}
      </Suspense>
    </>
  )
}

function useHits({ engine, place }: BodyProps, query: string, within: 'tree' | 'pretty' | 'raw' | undefined) {
  const answer = useAnswer(async () => {
    if (query === '' || within === undefined) return undefined
    if (within === 'tree') return engine.bodyPart('findJson', place, { query })
    return engine.bodyPart('findLines', place, { query, pretty: within === 'pretty' })
  }, [engine, place, query, within])
  return query === '' ? undefined : shownValue(answer)
}
