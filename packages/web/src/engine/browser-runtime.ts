import type { Compression, Runtime } from '@haruspex/core'
import { sha256 } from '@noble/hashes/sha2.js'
import { blobSpool } from './blob-spool.ts'
import { inflateWhole } from './inflate-whole.ts'

const FORMATS: Readonly<Record<Compression, CompressionFormat>> = {
  gzip: 'gzip',
  zlib: 'deflate',
  'deflate-raw': 'deflate-raw',
}

/** What core needs of a browser. Nothing of a capture is written to the disk in the clear. */
export const browserRuntime: Runtime = {
  sha256: () => {
    const hash = sha256.create()
    return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest() }
  },
  digest: (bytes) => sha256(bytes),
  inflateSync: inflateWhole,
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  inflate,
  createSpool: async () => blobSpool(),
}

/** Throws where the data is broken, after yielding what could be read before. */
async function* inflate(
  kind: Compression,
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = new DecompressionStream(FORMATS[kind])
  const writer = stream.writable.getWriter()
  const reader = stream.readable.getReader()
  let failure: unknown
  const fed = (async () => {
    // A copy: the stream may hold the bytes longer than the chunk is valid.
    for await (const chunk of input) await writer.write(chunk.slice())
    await writer.close()
  })().catch(async (error: unknown) => {
    failure = error
    await writer.abort(error).catch(() => {})
  })
  try {
    while (true) {
      const { done, value } = await reader.read()
      if (done) break
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
    await fed
  }
  if (failure !== undefined) throw failure
}
