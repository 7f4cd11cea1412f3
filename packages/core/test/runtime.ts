import { createHash, randomBytes } from 'node:crypto'
import { Readable, type Transform } from 'node:stream'
import {
  createGunzip,
  createInflate,
  createInflateRaw,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib'
import { type ByteSource, memorySource } from '../src/model/byte-source.ts'
import type { Compression, Runtime, Spool } from '../src/model/runtime.ts'

/** A spool in memory; `disposed` tells whether its owner let go of it. */
export interface MemorySpool extends Spool {
  readonly bytes: Uint8Array
  readonly finished: boolean
  readonly disposed: boolean
}

export function memorySpool(): MemorySpool {
  const parts: Uint8Array[] = []
  let finished = false
  let disposed = false
  const joined = () => new Uint8Array(Buffer.concat(parts))
  return {
    get bytes() {
      return joined()
    },
    get finished() {
      return finished
    },
    get disposed() {
      return disposed
    },
    async write(bytes) {
      if (finished || disposed) throw new Error('write to a closed spool')
      parts.push(bytes.slice())
    },
    async finish(name): Promise<ByteSource> {
      finished = true
      return memorySource(joined(), name)
    },
    async dispose() {
      disposed = true
      parts.length = 0
    },
  }
}

const STREAMS: Readonly<Record<Compression, () => Transform>> = {
  gzip: createGunzip,
  zlib: createInflate,
  'deflate-raw': createInflateRaw,
}
const SYNC = { gzip: gunzipSync, zlib: inflateSync, 'deflate-raw': inflateRawSync } as const

async function* inflate(kind: Compression, input: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const stream = STREAMS[kind]()
  const source = Readable.from(input)
  source.on('error', (error) => stream.destroy(error))
  source.pipe(stream)
  // Read by events: async iteration would throw away what was inflated before an error.
  const ready: Uint8Array[] = []
  let failure: unknown
  let ended = false
  let wake: () => void = () => {}
  stream.on('data', (chunk: Uint8Array) => {
    ready.push(new Uint8Array(chunk))
    stream.pause()
    wake()
  })
  stream.on('end', () => {
    ended = true
    wake()
  })
  stream.on('error', (error) => {
    failure = error
    wake()
  })
  try {
    while (true) {
      const chunk = ready.shift()
      if (chunk) {
        yield chunk
        continue
      }
      if (failure) throw failure
      if (ended) return
      await new Promise<void>((resolve) => {
        wake = resolve
        stream.resume()
      })
    }
  } finally {
    source.destroy()
    stream.destroy()
  }
}

/** What Node gives; spools stay in memory. */
export const testRuntime: Runtime = {
  sha256() {
    const hash = createHash('sha256')
    return {
      update: (bytes) => void hash.update(bytes),
      digest: () => new Uint8Array(hash.digest()),
    }
  },
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  inflate,
  inflateSync(kind, bytes, maxBytes) {
    try {
      return new Uint8Array(SYNC[kind](bytes, { maxOutputLength: Math.max(1, maxBytes) }))
    } catch {
      return undefined
    }
  },
  createSpool: async () => memorySpool(),
}

/** The same runtime, and every spool that it handed out. */
export function watchedRuntime(): { readonly runtime: Runtime; readonly spools: readonly MemorySpool[] } {
  const spools: MemorySpool[] = []
  return {
    spools,
    runtime: {
      ...testRuntime,
      async createSpool() {
        const spool = memorySpool()
        spools.push(spool)
        return spool
      },
    },
  }
}
