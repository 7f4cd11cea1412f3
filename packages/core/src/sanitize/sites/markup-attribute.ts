import type { KeyInfo } from '../key-table.ts'

/** What an attribute of one name is for. */
export type AttributeRole =
  | 'name'
  | 'id'
  | 'value'
  | 'type'
  | 'url'
  | 'srcset'
  | 'nonce'
  | 'autocomplete'
  | 'http-equiv'
  | 'session'
  | 'ip'
  /** Tells by itself nothing but the name of something else. */
  | 'reference'
  | 'plain'

const ROLES = new Map<string, AttributeRole>()
for (const [role, names] of [
  [
    'name',
    'name key property itemprop field param attributename friendlyname data-name data-key parametername',
  ],
  ['id', 'id'],
  ['value', 'value val content data-value data-content'],
  ['type', 'type'],
  [
    'url',
    'href src action formaction poster cite background data-url data-href data-src ping longdesc codebase',
  ],
  ['srcset', 'srcset imagesrcset data-srcset'],
  ['nonce', 'nonce data-nonce cspnonce csp-nonce'],
  ['autocomplete', 'autocomplete'],
  ['http-equiv', 'http-equiv'],
  ['session', 'sessionindex'],
  ['ip', 'address'],
  [
    'reference',
    'accesskey code state class for form list headers placeholder title alt label pattern role lang',
  ],
] as const) {
  for (const name of names.split(' ')) ROLES.set(name, role)
}

const KNOWN = new WeakMap<KeyInfo, AttributeRole>()

export function attributeRole(key: KeyInfo): AttributeRole {
  const known = KNOWN.get(key)
  if (known !== undefined) return known
  // `accesskey` is HTML's keyboard shortcut, `accessKey` a key.
  const name = key.text === 'accessKey' ? '' : key.text.toLowerCase()
  const role = ROLES.get(name) ?? (name.startsWith('aria-') ? 'reference' : 'plain')
  KNOWN.set(key, role)
  return role
}

/** HTML's own words for what a person enters (Living Standard, 4.10.18.7), and the class of that. */
const AUTOCOMPLETE = new Map<string, string>([
  ['current-password', 'password'],
  ['new-password', 'password'],
  ['one-time-code', 'otp'],
  ['username', 'user'],
  ['email', 'email'],
  ['tel', 'phone'],
  ['tel-national', 'phone'],
  ['tel-local', 'phone'],
  ['name', 'name'],
  ['given-name', 'name'],
  ['additional-name', 'name'],
  ['family-name', 'name'],
  ['nickname', 'name'],
  ['cc-name', 'name'],
  ['cc-number', 'card'],
  ['cc-csc', 'otp'],
  ['street-address', 'address'],
  ['address-line1', 'address'],
  ['address-line2', 'address'],
  ['address-line3', 'address'],
  ['postal-code', 'address'],
  ['bday', 'birthdate'],
])

/** `section-a shipping tel`: the last word counts. */
export function autocompleteClass(text: string): string | undefined {
  const words = text.trim().toLowerCase().split(/\s+/)
  const last = words.at(-1) === 'webauthn' ? words.at(-2) : words.at(-1)
  return last === undefined ? undefined : AUTOCOMPLETE.get(last)
}

/** Names of HTML fields that frameworks give to tokens, and that no word in them tells. */
const FIELDS = new Map<string, string>([
  ['csrfmiddlewaretoken', 'csrf'], // Django
  ['_wpnonce', 'csrf'], // WordPress
  ['fb_dtsg', 'csrf'],
  ['lsd', 'csrf'],
  ['canary', 'csrf'], // Microsoft Entra
  ['apicanary', 'csrf'],
  ['ppft', 'csrf'], // Microsoft account
  ['nonce', 'nonce'],
  ['execution', 'csrf'], // CAS
  ['lt', 'csrf'],
])

/** The class of a hidden field's value by its name; its value must look made by a machine. */
export function fieldClass(name: string): string | undefined {
  return FIELDS.get(name.toLowerCase())
}
