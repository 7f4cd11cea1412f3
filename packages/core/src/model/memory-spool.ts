import { memorySource } from './byte-source.ts'
import type { Spool } from './runtime.ts'

/** A spool that stays in memory, for what is known to be small: not encrypted, gone when nobody holds it. */
export interface MemorySpool extends Spool {
  /** All that was written so far. */
  bytes(): Uint8Array
}

export function memorySpool(): MemorySpool {
  let parts: Uint8Array[] = []
  const bytes = (): Uint8Array => {
    const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of parts) {
      joined.set(part, at)
      at += part.length
    }
    parts = [joined]
    return joined
  }
  return {
    bytes,
    write: async (part) => {
      parts.push(part.slice())
    },
    finish: async (name) => memorySource(bytes(), name),
    dispose: async () => {
      parts = []
    },
  }
}
