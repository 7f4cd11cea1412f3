import { randomBytes } from 'node:crypto'
import type { Runtime } from '@haruspex/core'
import { inflate } from './inflate.ts'
import { createSpool } from './spool.ts'
import { startThread } from './threads.ts'
import { valueRuntime } from './value-runtime.ts'

/** What core needs of Node: hashing, randomness, decompression, a private place on the disk, threads. */
export const nodeRuntime: Runtime = {
  ...valueRuntime,
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  inflate,
  createSpool: () => createSpool(),
  startThread,
}
