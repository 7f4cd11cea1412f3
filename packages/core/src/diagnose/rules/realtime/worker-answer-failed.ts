import { headerValue } from '../../../http/headers.ts'
import { errorPointer, statusPointer } from '../../../http/pointers.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

const MAX_ORIGINS = 500

/** A service worker of an origin, as the capture shows it. */
interface Worker {
  /** Its script was loaded here. */
  readonly script?: About
  /** It answered a request of its own pages. */
  readonly answered: boolean
}

/** A failed answer that the page's own service worker made; one that it only handed on is the server's. */
export const workerAnswerFailed = defineRule({
  id: 'worker-answer-failed',
  code: 'SW-01',
  severity: 'warning',
  confidence: 'likely',
  owner: 'client-app',
  group: 'endpoint',
  defaults: {},
  start: (): Map<string, Worker> => new Map(),
  entry({ entry, about, context, state, report }) {
    see(state, entry, about, context)
    if (!about.failed || about.noise) return
    const { index } = about
    const statusAt = about.status === undefined ? errorPointer(index, context.dialect) : statusPointer(index)
    const grave = about.kind !== 'image' && (about.status ?? 599) >= 500
    const severity = grave ? 'error' : 'warning'
    if (!entry.fromServiceWorker) {
      const worker = state.get(about.target.origin)
      if (!worker || !isLostOnTheWay(entry, about, worker, context)) return
      report({
        at: worker.script ? [statusAt, entryPointer(worker.script.index, '/request/headers')] : statusAt,
        severity,
        confidence: worker.answered ? 'likely' : 'possible',
        data: { source: 'respondWith', status: about.errorText, reason: 'untold' },
      })
      return
    }
    const source = sourceOf(entry, about)
    if (!source) return
    report({
      at: [statusAt, entryPointer(index, '/response/_fetchedViaServiceWorker')],
      severity,
      confidence: source === 'fallback-code' ? 'likely' : 'possible',
      data: { source, status: about.status ?? (about.errorText || '–') },
    })
  },
})

function sourceOf({ workerSource }: Entry, { status, family }: About): string | undefined {
  if (status === undefined) return family === 'unspecified' ? 'respondWith' : undefined
  if (status < 400) return undefined
  return workerSource === 'fallback-code' || workerSource === 'cache-storage' ? workerSource : undefined
}

/** Browsers mark the request for a worker's script (Service Workers, 4.4). */
function see(state: Map<string, Worker>, entry: Entry, about: About, context: Context): void {
  const { origin } = about.target
  const known = state.get(origin)
  if (!known && state.size >= MAX_ORIGINS) return
  const answered = entry.fromServiceWorker && isOwnPage(about, context)
  if (answered && !known?.answered) state.set(origin, { ...known, answered })
  if (about.failed || headerValue(entry.request.headers, 'service-worker') !== 'script') return
  state.set(origin, { answered: known?.answered ?? false, script: about })
}

/**
 * Chrome does not tell that a worker broke its promise to answer. What it leaves is a request of a page to its own
 * origin that failed without a reason and never came to the network: no policy of origins can be the cause.
 */
function isLostOnTheWay(entry: Entry, about: About, { script }: Worker, context: Context): boolean {
  const { connectMs, dnsMs, waitMs = 0 } = entry.timings
  const isOnNetwork = entry.serverIp !== undefined || entry.connectionId !== undefined || waitMs > 0
  return (
    context.dialect === 'chrome' &&
    about.status === undefined &&
    about.family === 'unspecified' &&
    !isOnNetwork &&
    connectMs === undefined &&
    dnsMs === undefined &&
    isOwnPage(about, context) &&
    about.initiator !== script?.place
  )
}

function isOwnPage(about: About, { document }: Context): boolean {
  const { origin } = about.target
  if (about.initiator?.startsWith(`${origin}/`)) return true
  return about.kind === 'document' || document?.target.origin === origin
}
