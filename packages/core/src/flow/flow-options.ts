import type { ManualValue } from '../sanitize/manual-list.ts'
import type { Policy } from '../sanitize/policy.ts'

/** How far a job is; one stage after the other. */
export interface FlowProgress {
  readonly stage?: 'find' | 'splice' | 'verify' | 'compare'
  readonly doneBytes?: number
  readonly totalBytes?: number
  readonly doneEntries?: number
  readonly totalEntries?: number
}

export interface FlowOptions {
  /** Default: `strictPolicy`. */
  readonly policy?: Policy
  /** A file's or case's own key, at least 16 bytes; default: random, and dropped. */
  readonly key?: Uint8Array
  /** Values to remove wherever they stand; see `readManualList`. */
  readonly manual?: readonly ManualValue[]
  readonly signal?: { readonly aborted: boolean }
  readonly onProgress?: (progress: FlowProgress) => void
}
