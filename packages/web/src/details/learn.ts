import { currentRoute, FIRST_ROUTE, writeRoute } from '../workbench/route.ts'

/** What the pages of Learn are about. */
type Topic = 'header' | 'method' | 'phase' | 'status' | 'net-error' | 'replay'

/** The address of a page of Learn; the request and its tab stay open beside it. */
export function learnAddress(topic: Topic, name?: string): string {
  const { item: _, ...place } = currentRoute()
  const rest = writeRoute({ ...place, view: FIRST_ROUTE.view }).replace('#', '?')
  const below = name === undefined ? '' : `/${encodeURIComponent(name)}`
  return `#/learn/${topic}${below}${rest}`
}
