import type { FileHandle } from 'node:fs/promises'

/** Reads of up to this many bytes share one buffer. */
const SHARED_BYTES = 1 << 20

/** Reads at any place. What it hands out is valid until the next read. */
export type ReadAt = (from: number, to: number) => Promise<Uint8Array>

/**
 * Positional reads into one buffer that is used again and again, so that reading a whole file leaves no garbage.
 * A read that begins while another is under way, or is longer than the buffer, gets a buffer of its own. A file
 * that has shrunk gives fewer bytes.
 */
export function createReadAt(file: FileHandle): ReadAt {
  let shared: Uint8Array | undefined
  let busy = false
  return async (from, to) => {
    const length = Math.max(0, to - from)
    const own = busy || length > SHARED_BYTES
    if (own) return fill(file, new Uint8Array(length), from, length)
    shared ??= new Uint8Array(SHARED_BYTES)
    busy = true
    try {
      return await fill(file, shared, from, length)
    } finally {
      busy = false
    }
  }
}

async function fill(file: FileHandle, buffer: Uint8Array, from: number, length: number): Promise<Uint8Array> {
  let got = 0
  while (got < length) {
    const { bytesRead } = await file.read(buffer, got, length - got, from + got)
    if (bytesRead === 0) break
    got += bytesRead
  }
  return buffer.subarray(0, got)
}

/** Writes all of `bytes` at `position`: one call of the system may take fewer. */
export async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}
