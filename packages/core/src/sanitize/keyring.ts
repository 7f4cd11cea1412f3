import { encodeHex } from '../codec/hex.ts'
import { latin1Bytes } from '../codec/latin1.ts'
import type { Hash, ValueRuntime } from '../model/runtime.ts'
import { lengthClass } from '../model/tag.ts'

const BLOCK = 64
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** What is derived from the key of one file or case. The key itself is never written anywhere. */
export interface Keyring {
  /** Seed of the fingerprints that find a secret again; in memory only. */
  readonly seed: Uint8Array
  /** SHA-256 of a value: what tags and commitments are made of. */
  digest(value: Uint8Array): Uint8Array
  /**
   * The tag of a value of `length` bytes, and a commitment to it: SHA-256 over a salt, derived from the key and the
   * value's digest, and the digest. Whoever holds the value and the key can prove what was removed.
   */
  cover(
    className: string,
    digest: Uint8Array,
    length: number,
  ): { readonly tag: string; readonly commitment: string }
  /** HMAC-SHA-256 of a value's digest under a key of its own for `purpose`. */
  mac(purpose: 'hash' | 'pseudonym', digest: Uint8Array): Uint8Array
  /** The salt of a value's commitment, by the value's digest: 16 bytes that say nothing of other values. */
  salt(digest: Uint8Array): Uint8Array
  /** A running keyed hash: HMAC-SHA-256 under a key of its own for `purpose`. */
  hash(purpose: string): Hash
}

/** `key`: at least 16 random bytes. */
export function createKeyring(key: Uint8Array, runtime: ValueRuntime): Keyring {
  const derive = (purpose: string): Hmac => {
    const bytes = hmacOf(padsOf(runtime, key), latin1Bytes(`haruspex ${purpose}`))
    return padsOf(runtime, bytes)
  }
  const tagKey = derive('tag')
  const saltKey = derive('salt')
  const keys = { hash: derive('value hash'), pseudonym: derive('pseudonym') }
  const salt = (valueDigest: Uint8Array): Uint8Array => hmacOf(saltKey, valueDigest).subarray(0, 16)
  return {
    seed: hmacOf(padsOf(runtime, key), latin1Bytes('haruspex fingerprint')),
    digest: (value) => digest(runtime.sha256(), value),
    cover(className, valueDigest, length) {
      const tag = `hsx_${className}_${base32(hmacOf(tagKey, valueDigest))}${lengthClass(length)}`
      const hash = runtime.sha256()
      hash.update(salt(valueDigest))
      return { tag, commitment: hex(digest(hash, valueDigest)) }
    },
    salt,
    mac: (purpose, valueDigest) => hmacOf(keys[purpose], valueDigest),
    hash: (purpose) => runningHmac(derive(purpose)),
  }
}

/** HMAC-SHA-256 under one key: what its two hashes begin with. */
interface Hmac {
  readonly runtime: ValueRuntime
  readonly inner: Uint8Array
  readonly outer: Uint8Array
}

function padsOf(runtime: ValueRuntime, key: Uint8Array): Hmac {
  const block = new Uint8Array(BLOCK)
  block.set(key.length > BLOCK ? digest(runtime.sha256(), key) : key)
  return { runtime, inner: block.map((byte) => byte ^ 0x36), outer: block.map((byte) => byte ^ 0x5c) }
}

function hmacOf(key: Hmac, bytes: Uint8Array): Uint8Array {
  const hash = runningHmac(key)
  hash.update(bytes)
  return hash.digest()
}

function runningHmac({ runtime, inner, outer }: Hmac): Hash {
  const hash = runtime.sha256()
  hash.update(inner)
  return {
    update: (bytes) => hash.update(bytes),
    digest() {
      const outermost = runtime.sha256()
      outermost.update(outer)
      return digest(outermost, hash.digest())
    },
  }
}

function digest(hash: Hash, bytes: Uint8Array): Uint8Array {
  hash.update(bytes)
  return hash.digest()
}

/** Twelve characters of base32: 60 bits. */
export function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes.subarray(0, 8)) {
    held = ((held << 8) | byte) & 0x1fff
    bits += 8
    while (bits >= 5 && text.length < 12) {
      bits -= 5
      text += ALPHABET[(held >> bits) & 31]
    }
  }
  return text
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return encodeHex(bytes, false)
}
