/** Caps that keep time and memory bounded on any input. */
export interface SanitizeLimits {
  /** A string literal longer than this, in bytes, is replaced whole and listed as opaque. */
  readonly literalBytes: number
  /** JSON inside a value may nest this deep; deeper values are replaced whole. */
  readonly depth: number
  /** Encodings inside encodings that are opened. */
  readonly layers: number
  /** Bytes that one compressed value may inflate to. */
  readonly inflatedBytes: number
  /** Secrets that are searched for in one reading; more take further readings. */
  readonly secrets: number
  /** Bytes of one object that are held back until its name is known. */
  readonly holdBytes: number
}

/**
 * What happens to a value of a class. `tag`: a keyed placeholder that tells the class. `hash`: a keyed hash that
 * does not. `remove`: nothing stands there any more. `keep`: it stays.
 */
export type PolicyAction = 'tag' | 'remove' | 'hash' | 'keep'

/** A name whose values are secrets. Names are compared as words, see `nameWords`. */
export interface OwnName {
  readonly name: string
  readonly class: string
}

/** A regular expression (RE2 syntax) whose matches are secrets: its first group, or all of it. */
export interface OwnPattern {
  readonly pattern: string
  readonly class: string
  readonly ignoreCase?: boolean
}

/** What is no secret although a rule says so. All that is given must fit. */
export interface KeepEntry {
  readonly name?: string
  /** A rule or a group of rules. */
  readonly rule?: string
  readonly class?: string
  /** A regular expression (RE2 syntax) that the whole value must match. */
  readonly value?: string
  /** Host of the request; `*` stands for any characters. */
  readonly host?: string
  /** Pointer into the capture; `*` stands for one step, `**` for any. */
  readonly path?: string
  /** Without it, values that stand where only secrets stand (cookies, credentials) are taken all the same. */
  readonly position?: boolean
  readonly reason: string
}

/** What is taken, what becomes of it, and what stays. */
export interface Policy {
  readonly name: string
  readonly version: number
  readonly limits: SanitizeLimits
  /** Personal data is taken too. */
  readonly personal: boolean
  /** Rules and groups of rules that are off (or on again, a rule before its group). */
  readonly detectors: Readonly<Record<string, boolean>>
  /** By class; `personal` stands for all personal classes. Default: `tag`. */
  readonly actions: Readonly<Record<string, PolicyAction>>
  readonly names: readonly OwnName[]
  readonly patterns: readonly OwnPattern[]
  readonly keep: readonly KeepEntry[]
  /** Bodies that no codec opens and that are no known media: replaced whole, or kept. Either is listed. */
  readonly opaqueBodies: 'drop' | 'keep'
  /** Hosts, paths and order numbers get pseudonyms. The diagnosis of the copy may then differ. */
  readonly pseudonyms: boolean
}

/** The default: credentials and personal data. */
export const strictPolicy: Policy = {
  name: 'strict',
  version: 1,
  limits: {
    literalBytes: 8 << 20,
    depth: 200,
    layers: 8,
    inflatedBytes: 8 << 20,
    secrets: 1 << 19,
    holdBytes: 1 << 20,
  },
  personal: true,
  detectors: {},
  actions: {},
  names: [],
  patterns: [],
  keep: [],
  opaqueBodies: 'drop',
  pseudonyms: false,
}

/** Leaves personal data as it is. */
export const credentialsOnlyPolicy: Policy = { ...strictPolicy, name: 'credentials-only', personal: false }

/** For copies that anybody may see: hosts, paths and order numbers get pseudonyms too. */
export const sharePubliclyPolicy: Policy = { ...strictPolicy, name: 'share-publicly', pseudonyms: true }

/** By name. */
export const BUILT_IN_POLICIES = {
  strict: strictPolicy,
  'credentials-only': credentialsOnlyPolicy,
  'share-publicly': sharePubliclyPolicy,
} as const satisfies Readonly<Record<string, Policy>>

export type BuiltInPolicyName = keyof typeof BUILT_IN_POLICIES

/** The built-in policy of that name, if there is one. */
export function builtInPolicy(name: string): Policy | undefined {
  return Object.hasOwn(BUILT_IN_POLICIES, name) ? BUILT_IN_POLICIES[name as BuiltInPolicyName] : undefined
}
