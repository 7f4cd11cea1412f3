import { looksRandom } from './telling-names.ts'
import { isIdentifier } from './token-shape.ts'

/**
 * Whether a value under a name with honest uses (`key`, `session`, `signature`, `code` …) has the form that the
 * secret of that name has.
 */
export function looksTold(className: string, isOAuth: boolean, value: string): boolean {
  if (className === 'cookie') return /^[^\s=;]{1,200}=/.test(value)
  if (className === 'signature') return looksSigned(value)
  if (className === 'nonce')
    return looksRandom(value, 8) || /^[0-9a-f]{8,128}$/.test(value) || isMixedDigits(value)
  if (className === 'apikey' && isPath(value)) return false
  // Error codes and names of places are short, or in capitals.
  return isOAuth ? looksRandom(value, 20) && /[a-z]/.test(value) : looksRandom(value, 12)
}

/** Small letters, capitals and digits in no order: `n-0S6_WzA2Mj`, as OpenID Connect's own example is. */
function isMixedDigits(value: string): boolean {
  return /^[\w~+/=.-]{8,512}$/.test(value) && /[a-z]/.test(value) && /\d[A-Z]|[A-Z]\d/.test(value)
}

function looksSigned(value: string): boolean {
  if (/[\s(){}<>]|:\/\/|^\//.test(value)) return false
  if (value.length >= 16 && /\d/.test(value) && /[a-z]/i.test(value)) return true
  return looksRandom(value, 12)
}

/** `images/2026/a1b2c3d4.png`, `auth.login.title`: the key of an object in a store, of a text in a table. */
function isPath(value: string): boolean {
  if (isIdentifier(value)) return false
  if (/\.[a-z][a-z0-9]{1,4}$/i.test(value) && value.includes('/')) return true
  const steps = value.split('/')
  return (
    steps.length >= 2 && steps.some((step) => /^[a-z][a-z_-]{2,20}$/i.test(step) && /[aeiouy]/i.test(step))
  )
}
