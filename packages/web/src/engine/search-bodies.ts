import {
  type IndexedCapture,
  type SearchHit,
  type SearchQuery,
  type SearchResult,
  searchCapture,
} from '@haruspex/core'
import type { SearchNews } from './engine.ts'
import type { Job } from './remote.ts'

/** Hits that are shown before the search is done. */
const MOST_NEWS = 100

export function searchBodies(
  capture: IndexedCapture,
  query: SearchQuery,
  job: Job,
): Promise<SearchResult | undefined> {
  const first: SearchHit[] = []
  return searchCapture(capture, query, {
    signal: job.signal,
    onHits: (hits, progress) => {
      first.push(...hits.slice(0, MOST_NEWS - first.length))
      job.tell({ ...progress, hits: first } satisfies SearchNews)
    },
  })
}
