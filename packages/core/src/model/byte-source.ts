/** Bytes that can be read again at any place: a file, a Blob, an encrypted spool, memory. */
export interface ByteSource {
  /** For people: a file name. Never part of an error that leaves the machine. */
  readonly name: string
  /** Length in bytes when the source was opened. */
  readonly size: number
  /** The bytes from `from` up to `to` (exclusive, at most `size`); valid until the next read. */
  read(from: number, to: number): Promise<Uint8Array>
  /** Whether the bytes behind the source changed since it was opened. */
  changed(): Promise<boolean>
}

/** Where bytes go, in order. `write` takes its bytes before it resolves. */
export interface ByteSink {
  write(bytes: Uint8Array): Promise<void>
}

/** A source over bytes in memory. */
export function memorySource(bytes: Uint8Array, name = 'memory'): ByteSource {
  return {
    name,
    size: bytes.length,
    read: async (from, to) => bytes.subarray(from, to),
    changed: async () => false,
  }
}

/** A window on another source, with offsets of its own. */
export function sliceSource(source: ByteSource, from: number, to: number): ByteSource {
  return {
    name: source.name,
    size: to - from,
    read: (start, end) => source.read(from + start, Math.min(from + end, to)),
    changed: () => source.changed(),
  }
}

/** Reads `source` from `from` to `to` in pieces of `chunkBytes`. */
export async function* chunksOf(
  source: ByteSource,
  { from = 0, to = source.size, chunkBytes = 1 << 20 } = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = from; at < to; ) {
    const bytes = await source.read(at, Math.min(at + chunkBytes, to))
    if (bytes.length === 0) return
    at += bytes.length
    yield bytes
  }
}
