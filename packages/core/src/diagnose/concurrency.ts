import { isMultiplexed } from '../http/phases.ts'
import { targetOf } from '../http/target.ts'
import type { Capture } from '../model/capture.ts'
import type { Entry } from '../model/entry.ts'

/**
 * How many other requests to the same origin were running over HTTP/1.x when this one was made; the browser has six
 * connections for them. `undefined` when the request has no start.
 */
export async function concurrentHttp1(capture: Capture, of: Entry): Promise<number | undefined> {
  const at = of.startedAt
  if (at === undefined) return undefined
  const { origin } = targetOf(of.request.url)
  let count = 0
  for await (const { entry } of capture.entries({ order: 'time' })) {
    if (entry?.startedAt === undefined || entry.index === of.index) continue
    if (entry.startedAt > at) break
    const { totalMs, queueingMs = 0, stalledMs = 0 } = entry.timings
    if (totalMs === undefined || entry.fromCache !== undefined) continue
    // What waits itself has no connection yet.
    const isRunning = entry.startedAt + queueingMs + stalledMs <= at && entry.startedAt + totalMs > at
    const protocol = entry.response?.httpVersion ?? entry.request.httpVersion
    if (!isRunning || (protocol !== undefined && isMultiplexed(protocol))) continue
    if (targetOf(entry.request.url).origin === origin) count++
  }
  return count
}
