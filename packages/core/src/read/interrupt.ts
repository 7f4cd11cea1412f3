import { HaruspexError } from '../model/error.ts'

/** Throws ERR_INTERRUPTED when the caller has given up. */
export function throwIfAborted(signal: { readonly aborted: boolean } | undefined): void {
  if (signal?.aborted)
    throw new HaruspexError('ERR_INTERRUPTED', 'Reading was interrupted. Nothing was kept.')
}
