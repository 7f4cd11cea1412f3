import { latin1 } from '../codec/latin1.ts'
import { sameBytes } from '../codec/same-bytes.ts'
import type { ValueRuntime } from '../model/runtime.ts'
import { lengthClass } from '../model/tag.ts'
import { canonicalValue } from './canonical.ts'
import { keyedHash } from './keyed-hash.ts'
import type { Keyring } from './keyring.ts'
import type { Draft } from './layer.ts'
import type { PolicyGate } from './policy-gate.ts'
import { isPosition } from './policy-keep.ts'
import { isPseudonymClass, type Pseudonyms } from './pseudonym.ts'
import type { SecretSet } from './secret-set.ts'
import type { SecretPlace } from './site-name.ts'

const MOST_HELD = 1 << 12
const LONGEST_HELD = 512

export interface DraftParts {
  readonly secrets: SecretSet
  readonly gate: PolicyGate
  readonly runtime: ValueRuntime
  readonly keyring: Keyring
  readonly pseudonyms: Pseudonyms
}

/** What a receipt says of values, and what stands for them under the policy. Values that come again are held. */
export class Drafts {
  readonly #parts: DraftParts
  /** By half of the fingerprint of the canonical value. */
  #held = new Map<number, { readonly value: Uint8Array; readonly draft: Draft }>()

  constructor(parts: DraftParts) {
    this.#parts = parts
  }

  /** Of a value found as `className`, unless it was found as something that counts more. */
  of(value: Uint8Array, className: string): Draft {
    const { secrets, gate, keyring, pseudonyms } = this.#parts
    const canonical = canonicalValue(value)
    const rank = secrets.rankOf(canonical)
    const finalClass = rank === undefined ? className : (gate.classAt(rank) ?? className)
    const { low } = secrets.fingerprinter
    const held = this.#held.get(low)
    if (held?.draft.class === finalClass && sameBytes(held.value, canonical, 0, canonical.length))
      return held.draft
    const covered = this.cover(finalClass, keyring.digest(canonical), canonical.length)
    const draft = isPseudonymClass(finalClass)
      ? { ...covered, action: 'pseudonym' as const, text: pseudonyms.of(finalClass, latin1(canonical)) }
      : covered
    if (canonical.length > LONGEST_HELD) return draft
    if (this.#held.size >= MOST_HELD) this.#held = new Map()
    this.#held.set(low, { value: canonical.slice(), draft })
    return draft
  }

  /** Of a value of `length` bytes, by its digest. */
  cover(className: string, digest: Uint8Array, length: number): Draft {
    const { gate, runtime, keyring } = this.#parts
    const draft: Draft = {
      path: [],
      rule: '',
      class: className,
      length: lengthClass(length),
      ...keyring.cover(className, digest, length),
    }
    const action = gate.actionOf(className)
    if (action === 'remove') return { ...draft, action, text: '' }
    if (action !== 'hash') return draft
    return { ...draft, action, text: keyedHash(keyring.mac('hash', digest), runtime) }
  }
}

/** What a receipt says of the value of `draft` at one place. */
export function placedDraft(
  { class: className, length, tag, commitment, action, text }: Draft,
  rule: string,
  path: readonly string[],
  place: SecretPlace,
): Draft {
  const position = isPosition(rule, place) ? true : undefined
  return { path, rule, class: className, length, tag, commitment, name: place.name, position, action, text }
}

/** What stands in the copy. */
export function textOf(draft: Draft): string {
  return draft.text ?? draft.tag
}
