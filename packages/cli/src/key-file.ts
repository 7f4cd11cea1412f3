import { type CliTexts, fill, HaruspexError } from '@haruspex/core/ground'
import { openFile } from './node/open-file.ts'

const LEAST_BYTES = 16
const MOST_BYTES = 4096

/**
 * The key that a file holds, byte for byte.
 * @throws HaruspexError ERR_KEY_FILE when it is too short to be a key or too long to be meant; as `openFile` does.
 */
export async function readKeyFile(path: string, words: CliTexts): Promise<Uint8Array> {
  const file = await openFile(path)
  try {
    if (file.size < LEAST_BYTES || file.size > MOST_BYTES) {
      throw new HaruspexError('ERR_KEY_FILE', fill(words.errors.keyFile, { path, bytes: file.size }), {
        path,
        count: file.size,
      })
    }
    return Uint8Array.from(await file.read(0, file.size))
  } finally {
    await file.close()
  }
}
