import { createHash, randomBytes } from 'node:crypto'
import { adoptLatin1, type Runtime } from '@haruspex/core'
import { inflate, inflateWhole } from './inflate.ts'
import { createSpool } from './spool.ts'

const { latin1Slice } = Buffer.prototype
adoptLatin1((bytes, start, end) => latin1Slice.call(bytes, start, end))

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
