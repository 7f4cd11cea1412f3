import { type ByteSource, memorySpool, type Spool } from '@haruspex/core'

/** What is kept in memory as it is; beyond that all goes into a blob. */
const MEMORY_BYTES = 8 << 20
/** So much is encrypted at once; a multiple of the cipher's block. */
const PIECE_BYTES = 1 << 20
const BLOCK_BYTES = 16

/** Bytes that were written, as pieces of `PIECE_BYTES`; the last one may be shorter. */
interface Held {
  readonly pieces: Blob[]
  readonly key: CryptoKey
}

/**
 * A private place for bytes that must be read again. The browser may put large blobs on the disk, so what goes there
 * is encrypted (AES-256-CTR) with a key that never leaves this worker's memory. Where the page has no `crypto.subtle`,
 * which pages over plain HTTP from another machine have not, everything stays in memory.
 */
export function blobSpool(memoryBytes = MEMORY_BYTES): Spool {
  let waiting = memorySpool()
  let waitingBytes = 0
  let held: Held | undefined

  /** Encrypts whole pieces, and at the end what is left. */
  const seal = async (isEnd: boolean) => {
    held ??= { pieces: [], key: await newKey() }
    const bytes = waiting.bytes()
    let at = 0
    for (; bytes.length - at >= PIECE_BYTES || (isEnd && at < bytes.length); at += PIECE_BYTES) {
      const from = held.pieces.length * PIECE_BYTES
      const piece = bytes.slice(at, at + PIECE_BYTES)
      held.pieces.push(new Blob([await crypt('encrypt', held.key, from, piece)]))
    }
    waiting = memorySpool()
    await waiting.write(bytes.subarray(at))
    waitingBytes = Math.max(0, bytes.length - at)
  }

  return {
    write: async (part) => {
      await waiting.write(part)
      waitingBytes += part.length
      const limit = held ? PIECE_BYTES : memoryBytes
      if (waitingBytes > limit && crypto.subtle !== undefined) await seal(false)
    },
    finish: async (name) => {
      if (!held) return waiting.finish(name)
      await seal(true)
      return sealedSource(name, new Blob(held.pieces), held.key)
    },
    dispose: async () => {
      await waiting.dispose()
      waitingBytes = 0
      held = undefined
    },
  }
}

function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-CTR', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** The key serves this one stream, so the counter is the place in it: no counter block ever comes twice. */
async function crypt(
  way: 'encrypt' | 'decrypt',
  key: CryptoKey,
  from: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const counter = new Uint8Array(BLOCK_BYTES)
  new DataView(counter.buffer).setBigUint64(8, BigInt(from / BLOCK_BYTES))
  return new Uint8Array(await crypto.subtle[way]({ name: 'AES-CTR', counter, length: 64 }, key, bytes))
}

function sealedSource(name: string, blob: Blob, key: CryptoKey): ByteSource {
  return {
    name,
    size: blob.size,
    read: async (from, to) => {
      const start = from - (from % BLOCK_BYTES)
      const sealed = new Uint8Array(await blob.slice(start, Math.min(to, blob.size)).arrayBuffer())
      return (await crypt('decrypt', key, start, sealed)).subarray(from - start)
    },
    changed: async () => false,
  }
}
