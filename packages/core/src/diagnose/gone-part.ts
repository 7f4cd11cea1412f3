import { responseMime } from '../http/kind.ts'
import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'

/** A script or stylesheet that the server has no more, or in whose place it sends a page. */
export function isGonePart(entry: Entry, { kind, status }: About): boolean {
  if (kind !== 'script' && kind !== 'stylesheet') return false
  return status === 404 || status === 410 || (status === 200 && responseMime(entry) === 'text/html')
}

/** Kept by a service worker, and not by the browser's own cache. */
export function isFromWorkerStorage({ fromServiceWorker, workerSource }: Entry): boolean {
  return fromServiceWorker && workerSource === 'cache-storage'
}
