import { type ByteSource, HaruspexError } from '@haruspex/core'

/** A file of the user as a byte source. The browser refuses to read a file that was changed since it was chosen. */
export function blobSource(blob: Blob, name: string): ByteSource {
  return {
    name,
    size: blob.size,
    read: async (from, to) => {
      try {
        return new Uint8Array(await blob.slice(from, Math.min(to, blob.size)).arrayBuffer())
      } catch (error) {
        throw unreadable(error)
      }
    },
    changed: async () => false,
  }
}

function unreadable(error: unknown): HaruspexError {
  const reason = error instanceof DOMException ? error.name : 'unknown'
  if (reason === 'NotReadableError' || reason === 'NotFoundError') {
    return new HaruspexError(
      'ERR_FILE_CHANGED',
      'The file was changed, moved or deleted after it was opened. Open it again.',
      { reason },
    )
  }
  return new HaruspexError('ERR_FILE_UNREADABLE', `The file cannot be read (${reason}).`, { reason })
}
