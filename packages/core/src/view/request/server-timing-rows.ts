import { serverTimings } from '../../http/server-timing.ts'
import type { Entry } from '../../model/entry.ts'

/** A metric of the server's own. */
export interface ServerTimingRow {
  readonly name: string
  readonly description?: string
  readonly ms?: number
  /** Share of the waiting time, 0 to 1, where both are known. */
  readonly ofWait?: number
}

/** The metrics of `Server-Timing`, beside the time that the browser waited. */
export function serverTimingRows({ response, timings }: Entry): readonly ServerTimingRow[] {
  const { waitMs } = timings
  return serverTimings(response?.headers ?? []).map(({ name, description, durationMs }) => ({
    name,
    description,
    ms: durationMs,
    ofWait:
      durationMs === undefined || durationMs < 0 || waitMs === undefined || waitMs <= 0
        ? undefined
        : Math.min(1, durationMs / waitMs),
  }))
}
