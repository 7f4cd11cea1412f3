import type { Compression } from '@haruspex/core'
import { Gunzip, Inflate, Unzlib } from 'fflate'

const ENGINES = { gzip: Gunzip, zlib: Unzlib, 'deflate-raw': Inflate } as const
/** Deflate gives at most 1032 bytes for one, so this bounds what a piece may become before it is counted. */
const PIECE_BYTES = 4 << 10

/** Inflates one small value whole; `undefined` when it is broken or longer than `maxBytes`. */
export function inflateWhole(kind: Compression, bytes: Uint8Array, maxBytes: number): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  let length = 0
  let ended = false
  const engine = new ENGINES[kind]((part, final) => {
    parts.push(part)
    length += part.length
    ended ||= final
  })
  try {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      engine.push(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length)
      if (length > maxBytes) return undefined
    }
  } catch {
    return undefined
  }
  if (!ended) return undefined
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
