/**
 * Classes of secrets, most telling first. A value found as several classes gets the tag of the first, everywhere,
 * so that equal values keep equal tags.
 */
export const CLASSES = [
  'password',
  'basic',
  'bearer',
  'token',
  'jwtsig',
  'jwt',
  'apikey',
  'secret',
  'session',
  'otp',
  'csrf',
  'code',
  'assertion',
  'signature',
  'digest',
  'auth',
  'card',
  'iban',
  'nationalid',
  'account',
  'email',
  'phone',
  'birthdate',
  'address',
  'geo',
  'ip',
  'name',
  'person',
  'cookie',
  'state',
  'user',
  'userinfo',
  'nonce',
  'host',
  'path',
  'order',
  'manual',
  'opaque',
  'stray',
] as const

const RANKS = new Map<string, number>(CLASSES.map((name, rank) => [name, rank]))

export function rankOfClass(name: string): number {
  return RANKS.get(name) ?? CLASSES.length - 1
}

/** Found under names that only secrets have: such values are swept even when they look like words. */
const CERTAIN = new Set<string>([
  'password',
  'basic',
  'bearer',
  'token',
  'jwtsig',
  'apikey',
  'secret',
  'otp',
  'csrf',
  'assertion',
  'signature',
  'ip',
])

export function isCertainClass(name: string): boolean {
  return CERTAIN.has(name)
}

const PERSONAL = new Set<string>([
  'name',
  'email',
  'phone',
  'address',
  'birthdate',
  'nationalid',
  'card',
  'iban',
  'account',
  'ip',
  'geo',
  'person',
])

/** Whether a class is data of a person, which opens nothing, and no credential. */
export function isPersonalClass(name: string): boolean {
  return PERSONAL.has(name)
}
