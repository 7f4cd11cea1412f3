import { type ComponentType, lazy, Suspense } from 'react'
import { useWords } from '../workbench/words.tsx'
import { FailureBoundary } from './failure-boundary.tsx'
import { VIEWS, type View, type ViewId } from './views.ts'

const PARTS = new Map<ViewId, ComponentType>(
  VIEWS.flatMap(({ id, load }) =>
    load ? [[id, lazy(async () => ({ default: await load() }))] as const] : [],
  ),
)

/** Loads a view when it is first shown. */
export function LazyView({ view }: { readonly view: View }) {
  const { kit } = useWords()
  const Part = PARTS.get(view.id)
  return (
    <FailureBoundary>
      <Suspense fallback={<p className="pane-message">{kit.loading}</p>}>{Part && <Part />}</Suspense>
    </FailureBoundary>
  )
}
