import type { ByteSource } from './byte-source.ts'

/** An incremental SHA-256. `digest` ends it. */
export interface Hash {
  update(bytes: Uint8Array): void
  digest(): Uint8Array
}

export type Compression = 'gzip' | 'zlib' | 'deflate-raw'

/** A private place for bytes that must be read again: encrypted with a key in memory, gone after `dispose`. */
export interface Spool {
  write(bytes: Uint8Array): Promise<void>
  /** Ends writing; what was written can then be read at random. */
  finish(name: string): Promise<ByteSource>
  dispose(): Promise<void>
}

/** What differs by runtime. Core has no I/O, no clock and no randomness of its own. */
export interface Runtime {
  sha256(): Hash
  /** SHA-256 of one value at once, where the runtime has something faster for it than `sha256`. */
  digest?(bytes: Uint8Array): Uint8Array
  randomBytes(length: number): Uint8Array
  /** Inflates a stream; throws where the data is broken, after yielding what could be read before. */
  inflate(kind: Compression, input: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
  /** Inflates one small value whole; `undefined` when it is broken or longer than `maxBytes`. */
  inflateSync(kind: Compression, bytes: Uint8Array, maxBytes: number): Uint8Array | undefined
  createSpool(): Promise<Spool>
}
