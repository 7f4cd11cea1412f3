import { useEffect, useRef } from 'react'
import { DetailsPane } from '../details/details-pane.tsx'
import { RequestList } from '../list/request-list.tsx'
import { TimeOverview } from '../overview/time-overview.tsx'
import { useRoute } from '../workbench/route.ts'
import { FailureBoundary } from './failure-boundary.tsx'
import { LazyView } from './lazy-view.tsx'
import { SidePane } from './side-pane.tsx'
import { viewOf } from './views.ts'
import './panes.css'

/** As in panes.css. */
const STACKED = '(max-width: 60rem)'

/** The view, the list of requests, and the details of the one that is chosen: beside one another, never in the way. */
export function Panes() {
  const route = useRoute()
  const view = viewOf(route.view)
  const main = useRef<HTMLDivElement>(null)
  const hasDetails = route.request !== undefined
  // Where the panes stand one above the other, the list and the head of the details come into sight together.
  useEffect(() => {
    if (hasDetails && matchMedia(STACKED).matches) main.current?.scrollIntoView({ block: 'start' })
  }, [hasDetails])
  return (
    <main className="panes">
      {view.place === 'side' && (
        <SidePane name="view" edge="end" width={352}>
          <LazyView key={view.id} view={view} />
        </SidePane>
      )}
      <div ref={main} id="pane-main" className="panes-main" tabIndex={-1}>
        <FailureBoundary key={view.place === 'main' ? view.id : 'list'}>
          {view.place === 'main' ? <LazyView key={view.id} view={view} /> : <Requests />}
        </FailureBoundary>
      </div>
      {route.request !== undefined && (
        <SidePane name="details" edge="start" width={560}>
          <FailureBoundary key={route.request}>
            <DetailsPane index={route.request} />
          </FailureBoundary>
        </SidePane>
      )}
    </main>
  )
}

function Requests() {
  return (
    <>
      <TimeOverview />
      <RequestList />
    </>
  )
}
