import { statusPointer } from '../../../http/pointers.ts'
import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { isHashedAsset } from '../../asset-name.ts'
import { isFromWorkerStorage, isGonePart } from '../../gone-part.ts'
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
      const stored = isFromWorkerStorage(entry)
      if (state.has(about.site) || state.size < MAX_SITES) state.set(about.site, { page: about, stored })
      return
    }
    if (about.noise || !isGonePart(entry, about)) return
    // A page in place of a part is gone for certain only where the name was made for one version.
    if (about.status === 200 && !isHashedAsset(about.target.path)) return
    const shown = state.get(about.site)
    if (!shown?.stored) return
    report({
      at: [
        statusPointer(about.index),
        entryPointer(shown.page.index, '/response/_serviceWorkerResponseSource'),
      ],
      data: { status: about.status ?? 0, page: shown.page.target.path.slice(0, 200) },
    })
  },
})
