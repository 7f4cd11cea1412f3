import type { WorkerSource } from '../../model/entry.ts'

const SOURCES = new Map<unknown, WorkerSource>(
  (['network', 'cache-storage', 'http-cache', 'fallback-code'] as const).map((source) => [source, source]),
)

/** Chrome's `_serviceWorkerResponseSource`. */
export function readWorkerSource(value: unknown): WorkerSource | undefined {
  return SOURCES.get(value)
}
