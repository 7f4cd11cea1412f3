import { entryPointer } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'

/** The browser had to start the service worker first, and the request waited for it. */
export const workerStartup = defineRule({
  id: 'worker-startup',
  code: 'SW-03',
  severity: 'note',
  confidence: 'certain',
  owner: 'client-app',
  group: 'host',
  defaults: { limitMs: 200 },
  entry({ entry, about, options, report }) {
    const { startMs, readyMs } = entry.timings.serviceWorker ?? {}
    if (startMs === undefined || readyMs === undefined) return
    const startupMs = readyMs - startMs
    if (startupMs <= options.limitMs) return
    const at = entryPointer(about.index, '/timings/_workerReady')
    report({ at, data: { startupMs: Math.round(startupMs), limitMs: options.limitMs }, magnitude: startupMs })
  },
})
