import { type ByteSource, HaruspexError } from '@haruspex/core'

/** A file that the command line serves, read by HTTP ranges (RFC 9110, 14). */
export function rangeSource(address: string, name: string, size: number): ByteSource {
  let isChanged = false
  return {
    name,
    size,
    read: async (from, to) => {
      const last = Math.min(to, size) - 1
      if (last < from) return new Uint8Array(0)
      const response = await ask(address, from, last)
      if (response.status === 412 || response.status === 409) {
        isChanged = true
        throw new HaruspexError('ERR_FILE_CHANGED', 'The file changed after it was opened. Open it again.')
      }
      if (response.status !== 206) throw unreadable(`HTTP ${response.status}`)
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (bytes.length !== last + 1 - from) throw unreadable(`${bytes.length} of ${last + 1 - from} bytes`)
      return bytes
    },
    changed: async () => isChanged,
  }
}

async function ask(address: string, from: number, last: number): Promise<Response> {
  try {
    return await fetch(address, {
      headers: { range: `bytes=${from}-${last}` },
      cache: 'no-store',
      redirect: 'error',
    })
  } catch {
    throw unreadable('no answer')
  }
}

function unreadable(reason: string): HaruspexError {
  return new HaruspexError(
    'ERR_FILE_UNREADABLE',
    `The command line that serves this file does not hand it out (${reason}). See whether it still runs.`,
    { reason },
  )
}
