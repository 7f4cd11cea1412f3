import { decodeEscapes } from '../codec/escapes.ts'
import { latin1 } from '../codec/latin1.ts'
import { sameBytes } from '../codec/same-bytes.ts'
import { contextTellingOf, memberShows, objectIsAbout } from './detectors/personal-names.ts'
import { mayTell } from './telling-ends.ts'
import { nameWords, type Telling, tellingOf } from './telling-names.ts'

/** What an object key says, worked out once for each spelling. */
export interface KeyInfo {
  /** Different for each spelling that is held; -1 for those that are not. */
  readonly id: number
  /** Decoded, one character per byte. */
  readonly text: string
  readonly telling: Telling | undefined
  /** What it tells when its object is about a person, an address or a card. */
  readonly inContext: Telling | undefined
  /** What it shows of the object that it stands in. */
  readonly shows: number
  /** What it shows of the object or the objects that stand under it. */
  readonly about: number
  /** `name` and `value` make a pair of the object they stand in. */
  readonly role: 'name' | 'value' | undefined
  /** Its value is a URL reference, however it looks. */
  readonly isUrl: boolean
  /**
   * 1 for `code`, 2 for `state`, 4 and 8 for names that show that these are OAuth's; 16 for `kty`, 32 for the private
   * members of a JWK.
   */
  readonly oauth: number
  /** What the value is a list or a map of. */
  readonly list: 'headers' | 'cookies' | 'params' | undefined
  /** A tracking ID may stand under this name. */
  readonly mayTrack: boolean
  /** It tells nothing of its value, nor waits for what others tell. */
  readonly isOrdinary: boolean
  /** Whether its own text needs a closer look; `undefined`: nobody asked yet. */
  needsLook: boolean | undefined
}

const LONGEST_CACHED = 64
const MOST_CACHED = 4096
/** Slots of the table, at least twice as many as names that are held. */
const SLOTS = 1 << 13
/** Names that may be made to meet in one slot are not held, or looking for one would be slow. */
const MOST_PROBES = 16

/** What a policy says of a name, given its words and what is known of it anyway. */
export type TellingOf = (words: string, known: Telling | undefined) => Telling | undefined

/** A spelling that is held. */
interface Held {
  readonly bytes: Uint8Array
  readonly info: KeyInfo
  /** The name that was asked for behind this one the last time: members come in the same order again and again. */
  next: Held | undefined
}

/** Key bytes → `KeyInfo`, without making a string for a key that was seen before. */
export class KeyTable {
  readonly #tellingOf: TellingOf | undefined
  /** By hash, each in the first free slot behind its own. */
  readonly #slots: (Held | undefined)[] = new Array<Held | undefined>(SLOTS).fill(undefined)
  /** Of the name in each slot: most comparisons end there. */
  readonly #hashes = new Int32Array(SLOTS)
  #count = 0
  #last: Held | undefined

  constructor(tellingOf?: TellingOf) {
    this.#tellingOf = tellingOf
  }

  /** What a name says that was read some other way: one character per byte. */
  infoOf(text: string): KeyInfo {
    return keyInfo(text, -1, this.#tellingOf)
  }

  lookup(bytes: Uint8Array, start: number, end: number, escaped: boolean): KeyInfo {
    const last = this.#last
    const next = last?.next
    if (next !== undefined && !escaped && sameBytes(next.bytes, bytes, start, end)) {
      this.#last = next
      return next.info
    }
    if (escaped || end - start > LONGEST_CACHED) return this.infoOf(decodedKey(bytes, start, end))
    let hash = 0x811c9dc5
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    let held = this.#slots[slot]
    let probes = 1
    while (held !== undefined && !(this.#hashes[slot] === hash && sameBytes(held.bytes, bytes, start, end))) {
      if (++probes > MOST_PROBES) return this.infoOf(latin1(bytes, start, end))
      slot = (slot + 1) & (SLOTS - 1)
      held = this.#slots[slot]
    }
    if (held === undefined) {
      const isFull = this.#count >= MOST_CACHED
      const info = keyInfo(latin1(bytes, start, end), isFull ? -1 : this.#count + 1, this.#tellingOf)
      if (info.id < 0) return info
      this.#count++
      held = { bytes: bytes.slice(start, end), info, next: undefined }
      this.#slots[slot] = held
      this.#hashes[slot] = hash
    }
    if (last !== undefined) last.next = held
    this.#last = held
    return held.info
  }
}

function decodedKey(bytes: Uint8Array, start: number, end: number): string {
  const to = Math.min(end, start + 1024)
  const decoded = decodeEscapes(bytes, start, to, { backslash: true })
  return decoded === undefined ? latin1(bytes, start, to) : latin1(decoded.bytes)
}

/** Objects are maps, too: by number or UUID, of which each is another name and none tells anything. */
const NUMBERED = /^(?:\d{1,64}|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/

/** `text`: one character per byte; percent escapes are undone here. */
export function keyInfo(text: string, id: number, own?: TellingOf): KeyInfo {
  return (
    numbered(text, own) ?? (own === undefined ? quickInfo(text, id) : undefined) ?? infoOfName(text, id, own)
  )
}

/** What most names come to: nothing. `undefined`: it takes a closer look. */
function quickInfo(text: string, id: number): KeyInfo | undefined {
  return mayTell(text) ? undefined : infoWith(id, text, isTrackingName(text), NOTHING)
}

/** What is known of a number or a UUID as a name, when the policy knows nothing else; `undefined`: it is neither. */
function numbered(text: string, own?: TellingOf): KeyInfo | undefined {
  if (!NUMBERED.test(text) || own?.(nameWords(text), undefined) !== undefined) return undefined
  return infoWith(-1, text, false, NOTHING)
}

function infoOfName(text: string, id: number, own?: TellingOf): KeyInfo {
  const plain = text.includes('%') ? percentDecoded(text) : text
  const words = nameWords(plain)
  // The claims of an application have URLs for names: `https://app.example/email`.
  const last = plain.includes('://') ? nameWords(plain.slice(plain.lastIndexOf('/') + 1)) : words
  const known = tellingOf(plain)
  const telling = own === undefined ? known : own(words, known)
  const told = {
    telling,
    // `nonce` of a query is as OAuth's, of a JWT's claims it always goes.
    inContext: telling === undefined || telling.when === 'oauth' ? contextTellingOf(last) : undefined,
    shows: memberShows(last, telling),
    about: objectIsAbout(words),
    role: roleOf(plain),
    isUrl:
      /^(?::path|path|path_?name|(?:redirect|document|request|response|page|current|target|callback|login|return|next|source|initiator|original|final|absolute|full|base)?[-_]?(?:url|uri)|href|link|referr?er|location|content-location|src|redirect_?to|return_?to|next_?page|next)$/i.test(
        plain,
      ),
    oauth: OAUTH_BITS.get(plain.toLowerCase()) ?? 0,
    list: listOf(words),
  }
  return infoWith(id, plain, isTrackingName(plain), told)
}

/** What a name tells: all of `KeyInfo` that a name without meaning has nothing of. */
type Told = Pick<KeyInfo, 'telling' | 'inContext' | 'shows' | 'about' | 'role' | 'isUrl' | 'oauth' | 'list'>

const NOTHING: Told = {
  telling: undefined,
  inContext: undefined,
  shows: 0,
  about: 0,
  role: undefined,
  isUrl: false,
  oauth: 0,
  list: undefined,
}

/** The one place where a `KeyInfo` is made: of one form, so that reading its fields stays fast. */
function infoWith(id: number, text: string, mayTrack: boolean, told: Told): KeyInfo {
  const { telling, inContext, shows, about, role, isUrl, oauth, list } = told
  const isOrdinary =
    telling === undefined &&
    role === undefined &&
    !isUrl &&
    list === undefined &&
    !isDecidedByOthers(told) &&
    !isPrivateMember(told)
  return {
    id,
    text,
    telling,
    inContext,
    shows,
    about,
    role,
    isUrl,
    oauth,
    list,
    mayTrack,
    isOrdinary,
    needsLook: undefined,
  }
}

/** Whether the other names in an object decide what this one tells. */
export function isDecidedByOthers({ telling, inContext }: Pick<KeyInfo, 'telling' | 'inContext'>): boolean {
  return telling?.when === 'oauth' || inContext !== undefined
}

const OAUTH_BITS = new Map<string, number>([
  ['code', 1],
  ['state', 2],
  ...['client_id', 'session_state', 'id_token', 'access_token', 'iss'].map((name) => [name, 4] as const),
  ['kty', 16],
  ...['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'].map((name) => [name, 32] as const),
  ...['redirect_uri', 'response_type', 'grant_type', 'code_verifier', 'code_challenge'].map(
    (name) => [name, 8] as const,
  ),
])

/** Whether the name is that of a private member of a JWK (RFC 7518, section 6), which `kty` beside it shows. */
export function isPrivateMember(key: Pick<KeyInfo, 'oauth'>): boolean {
  return (key.oauth & 32) !== 0
}

export function isJwk(bits: number): boolean {
  return (bits & 16) !== 0
}

/**
 * Whether names with these bits show that `code` and `state` are OAuth's. In a query or a form (`isForm`) the two
 * together are enough; in an object, which may be an answer with an error code and a place, only what a client asks
 * with.
 */
export function isOAuth(bits: number, isForm: boolean): boolean {
  return (bits & 8) !== 0 || (isForm && ((bits & 4) !== 0 || (bits & 3) === 3))
}

/** `E-1043`, `404`, `NOT_FOUND`: a code that a program tells a person, not one that stands for a grant. */
export function isPlainCode(value: string): boolean {
  return (
    value.length <= 40 &&
    /^(?:[A-Z]{1,12}[-_. ]?\d{1,8}|\d{1,5}|[A-Z]{2,16}(?:_[A-Z\d]{1,16}){1,5})$/.test(value)
  )
}

function listOf(words: string): KeyInfo['list'] {
  if (/(?:^| )headers?(?: (?:text|raw|string|block|list|map))?$/.test(words)) return 'headers'
  if (/(?:^| )(?:cookies|cookie (?:jar|list|map))$/.test(words)) return 'cookies'
  return /(?:^| )(?:query string|query|params|parameters|search params|form data)$/.test(words)
    ? 'params'
    : undefined
}

function roleOf(name: string): KeyInfo['role'] {
  if (name.length > 5) return undefined
  const lower = name.toLowerCase()
  return lower === 'value' ? 'value' : lower === 'name' || lower === 'key' ? 'name' : undefined
}

/** A quick look before the grammar of IDs is tried. */
function isTrackingName(name: string): boolean {
  return /id$|trace|track|ray|request|correlation|baggage|span/i.test(name)
}

function percentDecoded(text: string): string {
  let plain = text
  for (let round = 0; round < 3 && plain.includes('%'); round++) {
    plain = plain.replace(/%([0-9a-f]{2})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    )
  }
  return plain
}
