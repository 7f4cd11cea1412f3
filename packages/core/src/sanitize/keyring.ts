import { encodeHex } from '../codec/hex.ts'
import { latin1Bytes } from '../codec/latin1.ts'
import type { Hash, ValueRuntime } from '../model/runtime.ts'
import { lengthClass } from '../model/tag.ts'

const BLOCK = 64
const DIGEST = 32
const SALT = 16
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
  const digest = digestOf(runtime)
  const main = new Hmac(key, runtime, digest)
  const derive = (purpose: string): Hmac =>
    new Hmac(main.of(latin1Bytes(`haruspex ${purpose}`)), runtime, digest)
  const tagKey = derive('tag')
  const saltKey = derive('salt')
  const keys = { hash: derive('value hash'), pseudonym: derive('pseudonym') }
  const salt = (valueDigest: Uint8Array): Uint8Array => saltKey.of(valueDigest).subarray(0, SALT)
  const salted = new Uint8Array(SALT + DIGEST)
  return {
    seed: main.of(latin1Bytes('haruspex fingerprint')),
    digest,
    cover(className, valueDigest, length) {
      const tag = `hsx_${className}_${base32(tagKey.of(valueDigest))}${lengthClass(length)}`
      salted.set(salt(valueDigest))
      salted.set(valueDigest, SALT)
      return { tag, commitment: hex(digest(salted)) }
    },
    salt,
    mac: (purpose, valueDigest) => keys[purpose].of(valueDigest),
    hash: (purpose) => derive(purpose).running(),
  }
}

function digestOf(runtime: ValueRuntime): (value: Uint8Array) => Uint8Array {
  if (runtime.digest !== undefined) return runtime.digest
  return (value) => {
    const hash = runtime.sha256()
    hash.update(value)
    return hash.digest()
  }
}

/** HMAC-SHA-256 under one key. */
class Hmac {
  readonly #runtime: ValueRuntime
  readonly #digest: (value: Uint8Array) => Uint8Array
  /** What its two hashes begin with, and room for a digest. */
  readonly #inner: Uint8Array
  readonly #outer: Uint8Array

  constructor(key: Uint8Array, runtime: ValueRuntime, digest: (value: Uint8Array) => Uint8Array) {
    this.#runtime = runtime
    this.#digest = digest
    const block = new Uint8Array(BLOCK + DIGEST)
    block.set(key.length > BLOCK ? digest(key) : key)
    this.#inner = block.map((byte) => byte ^ 0x36)
    this.#outer = block.map((byte) => byte ^ 0x5c)
  }

  of(bytes: Uint8Array): Uint8Array {
    if (bytes.length !== DIGEST) {
      const hash = this.running()
      hash.update(bytes)
      return hash.digest()
    }
    this.#inner.set(bytes, BLOCK)
    return this.#close(this.#digest(this.#inner))
  }

  /** A hash that is fed piece by piece. */
  running(): Hash {
    const hash = this.#runtime.sha256()
    hash.update(this.#inner.subarray(0, BLOCK))
    return { update: (bytes) => hash.update(bytes), digest: () => this.#close(hash.digest()) }
  }

  #close(inner: Uint8Array): Uint8Array {
    this.#outer.set(inner, BLOCK)
    return this.#digest(this.#outer)
  }
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
