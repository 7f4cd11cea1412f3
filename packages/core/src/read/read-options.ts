/** What the reader keeps in memory, and how far it unpacks. */
export interface ReadLimits {
  /** A string of an entry longer than this, in bytes of the file, is left out. Default 1 MB. */
  readonly valueBytes: number
  /** What is kept of one entry, in bytes of the file. Default 8 MB. */
  readonly entryBytes: number
  /** Inflated bytes of a compressed file. Default 2 GiB. */
  readonly inflatedBytes: number
  /** Inflated bytes for each compressed one, past the first MB. Default 200. */
  readonly inflatedRatio: number
  /** Members of a zip. Default 10,000. */
  readonly zipMembers: number
}

export const DEFAULT_READ_LIMITS: ReadLimits = {
  valueBytes: 1 << 20,
  entryBytes: 8 << 20,
  inflatedBytes: 2 * 1024 ** 3,
  inflatedRatio: 200,
  zipMembers: 10_000,
}

export interface ReadProgress {
  readonly doneBytes: number
  readonly totalBytes: number
  readonly entries: number
}

export interface ReadOptions {
  /** Looked at between pieces of the file; ends the reading with ERR_INTERRUPTED. */
  readonly signal?: { readonly aborted: boolean }
  readonly onProgress?: (progress: ReadProgress) => void
  readonly limits?: Partial<ReadLimits>
}

export function readLimits(options: ReadOptions | undefined): ReadLimits {
  return { ...DEFAULT_READ_LIMITS, ...options?.limits }
}
