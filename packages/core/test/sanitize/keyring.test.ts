import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createKeyring, hex } from '../../src/sanitize/keyring.ts'
import { testRuntime } from '../runtime.ts'

const bytes = fc.uint8Array({ minLength: 0, maxLength: 200 })
const keys = fc.uint8Array({ minLength: 16, maxLength: 100 })
const sha256 = (value: Uint8Array) => new Uint8Array(createHash('sha256').update(value).digest())
const hmac = (key: Uint8Array, value: Uint8Array | string) =>
  new Uint8Array(createHmac('sha256', key).update(value).digest())

test('what is derived from a key is the same whether the runtime has a hash in one step or not', () => {
  fc.assert(
    fc.property(keys, fc.array(bytes, { minLength: 1 }), (key, values) => {
      const slow = createKeyring(key, testRuntime)
      const fast = createKeyring(key, { ...testRuntime, digest: sha256 })
      expect(fast.seed).toEqual(slow.seed)
      for (const value of values) {
        const digest = fast.digest(value)
        expect(digest).toEqual(slow.digest(value))
        for (const input of [digest, value]) {
          expect(fast.mac('hash', input)).toEqual(slow.mac('hash', input))
          expect(fast.salt(input)).toEqual(slow.salt(input))
        }
        expect(fast.cover('token', digest, 1)).toEqual(slow.cover('token', digest, 1))
      }
    }),
  )
})

test('a commitment is the hash of a salt, which is an HMAC under a derived key, and of the digest', () => {
  fc.assert(
    fc.property(keys, bytes, (key, value) => {
      const keyring = createKeyring(key, testRuntime)
      const digest = sha256(value)
      const salt = hmac(hmac(key, 'haruspex salt'), digest).subarray(0, 16)
      const { commitment } = keyring.cover('token', keyring.digest(value), value.length)
      expect(commitment).toBe(hex(sha256(Buffer.concat([salt, digest]))))
      const running = keyring.hash('input')
      running.update(value)
      expect(running.digest()).toEqual(hmac(hmac(key, 'haruspex input'), value))
    }),
  )
})
