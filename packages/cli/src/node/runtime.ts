import * as crypto from 'node:crypto'
import { createHash, randomBytes } from 'node:crypto'
import { adoptLatin1, latin1Bytes, type Runtime } from '@haruspex/core'
import { inflate, inflateWhole } from './inflate.ts'
import { createSpool } from './spool.ts'

const { latin1Slice } = Buffer.prototype
adoptLatin1((bytes, start, end) => latin1Slice.call(bytes, start, end))

// Node has it from 20.12 on; of its outputs a text costs least.
const { hash }: Partial<typeof crypto> = crypto

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
  ...(hash && { digest: (bytes) => latin1Bytes(hash('sha256', bytes, 'binary')) }),
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  inflate,
  inflateSync: inflateWhole,
  createSpool: () => createSpool(),
}
