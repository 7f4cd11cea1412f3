/** What the name of a JSON member says about its value. */
export interface KeyFacts {
  /** Why a difference of texts or numbers says nothing: each user, moment or environment has its own. */
  readonly own?: 'id' | 'time' | 'secret' | 'person'
  /** 1: `true` is good for the user (`enabled`); -1: it is bad (`forbidden`). */
  readonly polarity: -1 | 0 | 1
  /** Names an error. */
  readonly error: boolean
  /** Names a state, a role, a plan: its words matter. */
  readonly state: boolean
  /** Names a bound: fewer is worse. */
  readonly limit: boolean
  /** Names a release. */
  readonly version: boolean
  /** Says nothing; the name above it does. */
  readonly generic: boolean
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

const ID =
  words(`id ids uuid guid oid sid uid pk ref tenant tenants org organization organisation workspace account
company customer domain host hostname slug href url uri link self etag cluster shard node instance pod`)
const TIME =
  words(`at on date dates time times timestamp timestamps ts created updated modified expires expiry expiration
since until age ttl duration elapsed latency took uptime now day month year seen start end started ended`)
const SECRET =
  words(`token tokens nonce csrf xsrf signature sig hash checksum digest secret password passwd cookie session
jwt ticket cursor seed salt trace span correlation tracking fingerprint challenge verifier otp pin`)
const PERSON =
  words(`email mail emails phone mobile phones avatar picture photo image street city zip postcode address addresses
birthday initials extension extensions login username nickname owner author creator user lastname firstname fullname
displayname surname gender locale timezone lat lng lon latitude longitude ip`)
const PERSON_NAME = words('first last full display user given family nick middle screen')
const BAD =
  words(`forbidden disabled blocked denied hidden locked suspended expired unavailable restricted readonly revoked
banned deleted archived inactive invalid failed failure missing unauthorized prohibited exceeded disallowed deny
unsupported maintenance outage degraded deprecated rejected excluded`)
const GOOD =
  words(`enabled allowed available active visible permitted authorized granted eligible supported entitled licensed
valid success successful succeeded ok ready online connected accessible editable can has allow enable enables show permission access
verified subscribed provisioned assigned entitlement feature writable healthy registered reachable authenticated`)
const NEGATION = words('not no non never without')
const ERROR = words(
  'error errors err errmsg errcode errormessage errorcode fault exception failure failures problem',
)
const STATE =
  words(`state status mode role roles plan tier permission permissions scope scopes license licenses licence
entitlement entitlements feature features visibility access level result outcome reason code type capability
capabilities policy policies availability policy edition subscription right rights privilege privileges`)
const LIMIT = words('limit limits max maximum quota remaining allowance seats credits capacity')
const COUNT = words(
  'count counts total size length index number percent id ids at by message text label title',
)
const VERSION = words('version build release revision commit')
const GENERIC = words('value val current default flag on off data result is item bool')
const PARTS = /[A-Z]{1,80}(?![a-z])|[A-Z]?[a-z]{1,80}|\d{1,80}/g
const MOST_KEPT = 20_000

/** Tells the facts of names; those of the first many are kept. One for each comparison. */
export type KeyBook = (name: string) => KeyFacts

export function createKeyBook(): KeyBook {
  const kept = new Map<string, KeyFacts>()
  return (name) => {
    const known = kept.get(name)
    if (known) return known
    const facts = factsOf(name)
    if (kept.size < MOST_KEPT && name.length < 100) kept.set(name, facts)
    return facts
  }
}

/** `singleNumberReach` → `single`, `number`, `reach`. */
export function wordsOf(name: string): readonly string[] {
  return (name.slice(0, 80).match(PARTS) ?? []).map((part) => part.toLowerCase())
}

function factsOf(name: string): KeyFacts {
  const parts = wordsOf(name)
  const has = (set: ReadonlySet<string>) => parts.some((part) => set.has(part))
  const last = parts.at(-1) ?? ''
  const state = has(STATE) && !ID.has(last) && !SECRET.has(last) && !TIME.has(last)
  return {
    own: state ? undefined : ownOf(parts, last),
    polarity: polarityOf(parts),
    error: has(ERROR),
    state,
    limit: has(LIMIT),
    version: has(VERSION),
    generic: parts.length <= 1 && GENERIC.has(last),
  }
}

function ownOf(parts: readonly string[], last: string): KeyFacts['own'] {
  if (ID.has(last)) return 'id'
  if (parts.some((part) => SECRET.has(part))) return 'secret'
  if (TIME.has(last) || TIME.has(parts[0] ?? '')) return 'time'
  if (PERSON.has(last)) return 'person'
  return last === 'name' && PERSON_NAME.has(parts.at(-2) ?? '') ? 'person' : undefined
}

function polarityOf(parts: readonly string[]): -1 | 0 | 1 {
  if (COUNT.has(parts.at(-1) ?? '')) return 0
  const bad = parts.some((part) => BAD.has(part))
  const good = parts.some((part) => GOOD.has(part))
  if (!bad && !good) return parts[0] === 'hide' || parts[0] === 'disable' || parts[0] === 'block' ? -1 : 0
  const negated = parts.some((part) => NEGATION.has(part))
  return bad === negated ? 1 : -1
}

/** A word for something that does not go, in a short text. */
export function isBadWord(text: string): boolean {
  if (text.length > 40) return false
  const parts = wordsOf(text)
  if (parts.length === 0 || parts.length > 4) return false
  const bad = parts.some((part) => BAD.has(part) || ERROR.has(part) || OFF.has(part))
  const good = parts.some((part) => GOOD.has(part))
  return parts.some((part) => NEGATION.has(part)) ? good && !bad : bad
}

const OFF = words(
  'off offline down none closed cancelled canceled declined terminated unlicensed revoke suspend',
)
