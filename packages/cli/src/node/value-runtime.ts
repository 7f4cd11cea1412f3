import { createHash } from 'node:crypto'
import { adoptLatin1, type ValueRuntime } from '@haruspex/core/lane'
import { inflateWhole } from './inflate.ts'

const { latin1Slice } = Buffer.prototype
adoptLatin1((bytes, start, end) => latin1Slice.call(bytes, start, end))

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
  inflateSync: inflateWhole,
}
