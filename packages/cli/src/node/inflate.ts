import {
  createGunzip,
  createInflate,
  createInflateRaw,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib'
import type { Compression } from '@haruspex/core'

/** Compressed bytes given at a time. Deflate gives at most 1032 bytes for one, so this bounds what is held. */
const PIECE_BYTES = 16 << 10

const STREAM = { gzip: createGunzip, zlib: createInflate, 'deflate-raw': createInflateRaw } as const
const WHOLE = { gzip: gunzipSync, zlib: inflateSync, 'deflate-raw': inflateRawSync } as const

/** Inflates a stream; throws where the data is broken or cut, after yielding what could be read before. */
export async function* inflate(
  kind: Compression,
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const engine = STREAM[kind]({ chunkSize: 64 << 10 })
  const ready: Uint8Array[] = []
  // Taken by event and not by iterator: an iterator drops what is waiting when an error arrives.
  engine.on('data', (bytes: Uint8Array) => ready.push(bytes))
  let broken: unknown
  let over = false
  let wake = () => {}
  const end = (error?: unknown) => {
    broken ??= error
    over = true
    wake()
  }
  // The engine ends before its input where something follows the compressed data, and then forgets to call back.
  engine.once('error', end)
  for (const event of ['end', 'close']) engine.once(event, () => end())
  try {
    for await (const chunk of input) {
      for (let at = 0; at < chunk.length && !over; at += PIECE_BYTES) {
        // A copy: the engine may hold the bytes longer than the chunk is valid.
        const piece = Uint8Array.prototype.slice.call(chunk, at, at + PIECE_BYTES)
        await new Promise<void>((resolve) => {
          wake = resolve
          engine.write(piece, () => resolve())
        })
        yield* taken(ready)
      }
      if (over) break
    }
    while (!over) {
      await new Promise<void>((resolve) => {
        wake = resolve
        engine.end()
      })
    }
    yield* taken(ready)
    if (broken !== undefined) throw broken
  } finally {
    engine.destroy()
  }
}

function* taken(ready: Uint8Array[]): Generator<Uint8Array, void, undefined> {
  for (const bytes of ready.splice(0)) yield bytes
}

/** Inflates one small value whole; `undefined` when it is broken or longer than `maxBytes`. */
export function inflateWhole(kind: Compression, bytes: Uint8Array, maxBytes: number): Uint8Array | undefined {
  if (maxBytes < 1) return undefined
  try {
    return WHOLE[kind](bytes, { maxOutputLength: maxBytes })
  } catch {
    return undefined
  }
}
