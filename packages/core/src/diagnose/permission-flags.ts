import { type JsonMember, jsonPath, walkJson } from '../codec/json-walk.ts'

/** A place in a JSON body that says “not for you”. */
export interface PermissionFlag {
  /** `$.services[3].forbidden`. */
  readonly path: string
  readonly value: string | boolean | number
  /** Weak words have other meanings as well: a visitor who is not signed in is not `authorized` either. */
  readonly weak: boolean
}

const DENIED_WHEN_TRUE = new Set([
  'forbidden',
  'isforbidden',
  'accessdenied',
  'isaccessdenied',
  'accessforbidden',
  'permissiondenied',
  'ispermissiondenied',
  'notpermitted',
  'notentitled',
])
const WEAK_WHEN_TRUE = new Set(['unauthorized', 'isunauthorized', 'notauthorized', 'notallowed', 'denied'])
const WEAK_WHEN_FALSE = new Set([
  'accessallowed',
  'accessgranted',
  'authorized',
  'canaccess',
  'entitled',
  'hasaccess',
  'hasentitlement',
  'haspermission',
  'isallowed',
  'isauthorized',
  'isentitled',
  'ispermitted',
  'permitted',
])
/** Members whose value is a word of a small vocabulary. */
const STATES = new Set([
  'access',
  'accesslevel',
  'accessstate',
  'availability',
  'entitlement',
  'entitlementstatus',
  'featurestate',
  'permission',
  'permissions',
  'permissionstatus',
  'policy',
  'state',
  'status',
])
const DENIED_WORDS = new Set([
  'accessdenied',
  'forbidden',
  'noaccess',
  'nopermission',
  'notentitled',
  'permissiondenied',
])
const WEAK_WORDS = new Set(['denied', 'notallowed', 'notauthorized', 'unauthorized'])
/** `none` says this only of rights. */
const RIGHTS = new Set(['access', 'accesslevel', 'entitlement', 'permission', 'permissions'])
const DENIED_LISTS = new Set([
  'deniedactions',
  'deniedfeatures',
  'deniedpermissions',
  'deniedservices',
  'forbidden',
  'forbiddenactions',
  'forbiddenfeatures',
  'forbiddenpermissions',
  'forbiddenservices',
])
/** An object with more different texts is a dictionary of messages and no list of states. */
const MAX_VOCABULARY = 8
const MAX_FLAGS = 20
const LONGEST_WORD = 40

/** Members at any depth that deny something: flags, states and lists; a word in prose never counts. */
export function permissionFlags(body: unknown): readonly PermissionFlag[] {
  const found: PermissionFlag[] = []
  walkJson(body, (member) => {
    const weak = found.length < MAX_FLAGS ? denial(member) : undefined
    if (weak !== undefined) found.push({ path: jsonPath(member.steps), value: shown(member.value), weak })
  })
  return found
}

/** `undefined` when the member denies nothing; else whether its word is a weak one. */
function denial({ key, value, object }: JsonMember): boolean | undefined {
  if (key.length > LONGEST_WORD) return undefined
  const name = bare(key)
  if (value === true) return DENIED_WHEN_TRUE.has(name) ? false : WEAK_WHEN_TRUE.has(name) ? true : undefined
  if (value === false) return WEAK_WHEN_FALSE.has(name) ? true : undefined
  if (Array.isArray(value)) return DENIED_LISTS.has(name) && holdsNames(value) ? false : undefined
  if (typeof value !== 'string' || value.length > LONGEST_WORD) return undefined
  const word = bare(value)
  if (STATES.has(name)) {
    if (DENIED_WORDS.has(word)) return false
    if (WEAK_WORDS.has(word) || (word === 'none' && RIGHTS.has(name))) return true
  }
  if (word === 'true' && DENIED_WHEN_TRUE.has(name)) return false
  const isState = value === 'forbidden' || value === 'FORBIDDEN'
  return isState && vocabularyOf(object) <= MAX_VOCABULARY ? true : undefined
}

function bare(text: string): string {
  return text.replace(/[-_ ]/g, '').toLowerCase()
}

/** Names of features or objects that describe them, not sentences. */
function holdsNames(list: readonly unknown[]): boolean {
  return (
    list.length > 0 &&
    list
      .slice(0, 50)
      .every((item) => (typeof item === 'string' ? !item.includes(' ') : typeof item === 'object' && item))
  )
}

function vocabularyOf(object: Readonly<Record<string, unknown>>): number {
  return new Set(Object.values(object).filter((value) => typeof value === 'string')).size
}

function shown(value: unknown): string | boolean | number {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  return Array.isArray(value) ? value.length : String(value)
}
