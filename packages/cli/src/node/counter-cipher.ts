import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const BLOCK_BYTES = 16

/** AES-256-CTR under a key that is made here and never leaves memory. */
export interface CounterCipher {
  /** Encrypts the next bytes of the one stream. */
  encrypt(bytes: Uint8Array): Uint8Array
  /** Decrypts bytes that stand at `from`, a multiple of `blockBytes`. */
  decryptAt(from: number, bytes: Uint8Array): Uint8Array
  readonly blockBytes: number
  /** Overwrites the key. Nothing can be read afterwards. */
  forget(): void
}

export function createCounterCipher(): CounterCipher {
  const key = randomBytes(32)
  // The key serves this one stream, so the counter may begin at zero: no counter block ever comes twice.
  const cipher = createCipheriv('aes-256-ctr', key, counterBlock(0))
  return {
    blockBytes: BLOCK_BYTES,
    encrypt: (bytes) => cipher.update(bytes),
    decryptAt: (from, bytes) =>
      createDecipheriv('aes-256-ctr', key, counterBlock(from / BLOCK_BYTES)).update(bytes),
    forget: () => {
      key.fill(0)
    },
  }
}

function counterBlock(number: number): Uint8Array {
  const block = Buffer.alloc(BLOCK_BYTES)
  block.writeBigUInt64BE(BigInt(number), 8)
  return block
}
