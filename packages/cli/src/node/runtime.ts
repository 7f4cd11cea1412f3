import { createHash, randomBytes } from 'node:crypto'
import type { Runtime } from '@haruspex/core'
import { inflate, inflateWhole } from './inflate.ts'
import { createSpool } from './spool.ts'

/** What core needs of Node: hashing, randomness, decompression, a private place on the disk. */
export const nodeRuntime: Runtime = {
  sha256: () => {
    const hash = createHash('sha256')
    return {
      update: (bytes) => {
        hash.update(bytes)
      },
      digest: () => new Uint8Array(hash.digest()),
    }
  },
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  inflate,
  inflateSync: inflateWhole,
  createSpool: () => createSpool(),
}
