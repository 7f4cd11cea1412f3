import EngineWorker from './worker.ts?worker&inline'

/** A thread of its own for one capture, from a script within the page: one file has no file beside it. */
export function spawnWorker(): Worker {
  return new EngineWorker()
}
