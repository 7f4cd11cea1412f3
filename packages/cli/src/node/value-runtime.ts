import * as crypto from 'node:crypto'
import { createHash } from 'node:crypto'
import { adoptLatin1, latin1Bytes, type ValueRuntime } from '@haruspex/core/lane'
import { inflateWhole } from './inflate.ts'

const { latin1Slice } = Buffer.prototype
adoptLatin1((bytes, start, end) => latin1Slice.call(bytes, start, end))

// Node has it from 20.12 on; of its outputs a text costs least.
const { hash }: Partial<typeof crypto> = crypto

/** What looking into values needs of Node. */
export const valueRuntime: ValueRuntime = {
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
  inflateSync: inflateWhole,
}
