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

/** Another thread, which answers calls as `createLaneServer` does. */
export interface Thread {
  /**
   * Sends data that can be cloned; `give` is handed over without a copy. Answers come in order. Rejects, then and ever
   * after, when the thread could not be started or has ended.
   */
  call(message: unknown, give?: readonly ArrayBuffer[]): Promise<unknown>
  close(): Promise<void>
}

/** What looking into values needs; all that a thread is given. */
export interface ValueRuntime {
  sha256(): Hash
  /** SHA-256 of one value at once, where the runtime has something faster for it than `sha256`. */
  digest?(bytes: Uint8Array): Uint8Array
  /** Inflates one small value whole; `undefined` when it is broken or longer than `maxBytes`. */
  inflateSync(kind: Compression, bytes: Uint8Array, maxBytes: number): Uint8Array | undefined
}

/** What differs by runtime. Core has no I/O, no clock and no randomness of its own. */
export interface Runtime extends ValueRuntime {
  randomBytes(length: number): Uint8Array
  /** Inflates a stream; throws where the data is broken, after yielding what could be read before. */
  inflate(kind: Compression, input: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
  createSpool(): Promise<Spool>
  /** Threads that are worth having for a large text, the one at hand among them. Default: 1. */
  readonly threads?: number
  startThread?(): Thread
}
