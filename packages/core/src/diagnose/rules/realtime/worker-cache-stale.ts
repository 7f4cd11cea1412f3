import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { statusPointer } from '../../pointers.ts'
import { defineRule } from '../../rule.ts'

const MAX_SITES = 500

/** The service worker serves a page of an older version, whose parts the server has no more. */
export const workerCacheStale = defineRule({
  id: 'worker-cache-stale',
  code: 'SW-02',
  severity: 'error',
  confidence: 'likely',
  owner: 'client-app',
  group: 'host',
  defaults: {},
  /** The latest document of a site, and whether a worker's cache served it. */
  start: (): Map<string, { readonly page: About; readonly stored: boolean }> => new Map(),
  entry({ entry, about, state, report }) {
    if (about.kind === 'document' && about.status === 200 && !about.failed) {
      const stored = entry.fromServiceWorker && entry.workerSource === 'cache-storage'
      if (state.has(about.site) || state.size < MAX_SITES) state.set(about.site, { page: about, stored })
      return
    }
    const isPart = about.kind === 'script' || about.kind === 'stylesheet'
    if (!isPart || about.noise || (about.status !== 404 && about.status !== 410)) return
    const shown = state.get(about.site)
    if (!shown?.stored) return
    report({
      at: [
        statusPointer(about.index),
        entryPointer(shown.page.index, '/response/_serviceWorkerResponseSource'),
      ],
      data: { status: about.status, page: shown.page.target.path.slice(0, 200) },
    })
  },
})
