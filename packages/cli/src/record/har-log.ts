import { harEntry } from './har-entry.ts'
import type { NetworkRequest } from './network-request.ts'
import type { PageLoads } from './page-loads.ts'

/** The requests as the text of a HAR, laid out as Chrome's exporter does. */
export function harText(requests: readonly NetworkRequest[], pages: PageLoads, userAgent: string): string {
  const sorted = [...requests].sort((a, b) => a.issuedAt - b.issuedAt)
  const used = new Set(sorted.map((request) => pages.of(request)))
  const log = {
    version: '1.2',
    creator: { name: 'WebInspector', version: /AppleWebKit\/([^ ]+)/.exec(userAgent)?.[1] ?? 'n/a' },
    pages: pages.list().flatMap(({ id, request, contentAt, loadedAt }) => {
      if (!used.has(id)) return []
      const sinceStart = (at: number | undefined) =>
        at === undefined ? null : (at - request.startedAt) * 1000
      return {
        startedDateTime: new Date(request.wallTime(request.startedAt) * 1000).toJSON(),
        id,
        title: request.url,
        pageTimings: { onContentLoad: sinceStart(contentAt), onLoad: sinceStart(loadedAt) },
      }
    }),
    entries: sorted.map((request) => harEntry(request, pages.of(request))),
  }
  return JSON.stringify({ log }, undefined, 2)
}
