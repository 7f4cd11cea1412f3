import { decodeBase64 } from '../../codec/base64.ts'
import { indexWithin, latin1 } from '../../codec/latin1.ts'
import { inspectSignedJwt, isSignedJwt } from '../detectors/jwt.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { tellingOf } from '../telling-names.ts'
import { looksLikeToken } from '../token-shape.ts'
import {
  BLOB_SCHEMES,
  CHALLENGE_SECRETS,
  COLON_SCHEMES,
  isPlainScheme,
  isScheme,
  PUBLIC_PARAMETERS,
} from './auth-schemes.ts'
import { inspectForm } from './form.ts'
import { inspectUrl } from './url.ts'

const PARAMETER = /([A-Za-z][\w-]{0,40}\*?)\s{0,4}=\s{0,4}("(?:[^"\\]|\\.)*"?|[^\s,;&]*)/g
const SCHEME = /^[\s"']{0,8}([A-Za-z][\w.+-]{0,40})(?:[ \t\xa0]+|[ \t]{0,4}:[ \t]{0,8})(?=\S)/
/** Where another scheme's credentials may follow. */
const NEXT_SCHEME = /,[ \t]{0,8}(?=([A-Za-z][\w.+-]{0,40})[ \t]+[^\s=,])/g
/** Classes whose values may begin with a scheme; a password may begin with any word. */
const MAY_HAVE_SCHEME = new Set(['auth', 'token', 'bearer', 'jwt', 'apikey', 'assertion', 'basic'])

interface Credential {
  readonly inspector: Inspector
  readonly layer: Layer
  readonly text: string
  readonly rule: string
  /** For a value without a scheme. */
  readonly className: string
}

/**
 * A value of an Authorization-like header, or of any name that tells of a credential. The scheme stays, and of the
 * credential what diagnosis needs: a JWT's header and claims, the public parameters of Digest, SigV4, Hawk …
 * `className`: for a value without a scheme.
 */
export function inspectCredentials(
  inspector: Inspector,
  layer: Layer,
  rule: string,
  className: string,
): void {
  const text = latin1(layer.bytes)
  const credential = { inspector, layer, text, rule, className }
  let start = 0
  if (className === 'auth') {
    NEXT_SCHEME.lastIndex = 0
    for (let match = NEXT_SCHEME.exec(text); match !== null; match = NEXT_SCHEME.exec(text)) {
      if (!isScheme((match[1] as string).toLowerCase(), false)) continue
      inspectOne(credential, start, match.index)
      start = match.index + match[0].length
    }
  }
  inspectOne(credential, start, text.length)
}

function inspectOne(credential: Credential, from: number, to: number): void {
  const { inspector, layer, text, rule, className } = credential
  const start = skipBlank(text, from, to)
  const end = endOf(text, start, to)
  const scheme = MAY_HAVE_SCHEME.has(className)
    ? SCHEME.exec(text.slice(start, Math.min(end, start + 80)))
    : null
  const name = scheme?.[1]?.toLowerCase()
  if (scheme === null || name === undefined || !isScheme(name, className === 'auth')) {
    if (className === 'auth' && isPlainScheme(text.slice(start, end))) return
    inspectBare(credential, start, end)
    return
  }
  const at = start + scheme[0].length
  const isBearer = name === 'bearer'
  if (text.startsWith('[object Object]', at)) return
  if (name === 'basic') inspectBasic(credential, at, end)
  else if (BLOB_SCHEMES.has(name)) inspector.secret(layer, layer.base + at, layer.base + end, rule, 'auth')
  else if (name === 'sharedaccesssignature' && /(?:^|&)sig=/.test(text.slice(at, end)))
    inspectSharedAccess(credential, at, end)
  else if (COLON_SCHEMES.has(name) && !text.slice(at, end).includes('='))
    inspectColon(credential, name, at, end)
  else if (COLON_SCHEMES.has(name) && indexWithin(text, ':', at, end) >= 0)
    inspectColon(credential, name, at, end)
  else if (isSignedJwt(layer.bytes.subarray(at, end))) inspectSignedJwt(inspector, layer, layer.base + at)
  else if (
    (isBearer && !text.includes('"')) ||
    !inspectParameters(credential, at, end, parameterClassOf(name))
  ) {
    inspector.secret(layer, layer.base + at, layer.base + end, rule, isBearer ? 'bearer' : className)
  }
}

/** Azure's `SharedAccessSignature sr=…&sig=…&se=…&skn=…` is a form. */
function inspectSharedAccess({ inspector, layer }: Credential, start: number, end: number): void {
  const form = layerOf(layer, layer.base + start, layer.base + end, undefined, 'form')
  inspectForm(inspector, form, 'form')
  inspector.close(form)
}

/** No scheme before it: perhaps one behind it (`<token> Bearer`). */
function inspectBare(credential: Credential, start: number, end: number): void {
  const { inspector, layer, text, rule, className } = credential
  let to = end
  const blank = text.lastIndexOf(' ', end - 1)
  if (className === 'auth' && blank > start && isPlainScheme(text.slice(blank + 1, end))) {
    to = endOf(text, start, blank)
  }
  if (isSignedJwt(layer.bytes.subarray(start, to))) inspectSignedJwt(inspector, layer, layer.base + start)
  else inspector.secret(layer, layer.base + start, layer.base + to, rule, className)
}

function inspectColon(
  { inspector, layer, text, rule }: Credential,
  name: string,
  start: number,
  end: number,
): void {
  const { base } = layer
  const colon = indexWithin(text, ':', start, end)
  if (colon >= 0 && COLON_SCHEMES.get(name))
    inspector.secret(layer, base + start, base + colon, rule, 'apikey')
  inspector.secret(layer, base + (colon < 0 ? start : colon + 1), base + end, rule, 'signature')
}

/** The password of `user:password` is a secret of its own, wherever it stands without its base64. */
function inspectBasic({ inspector, layer, text, rule }: Credential, start: number, end: number): void {
  if (!inspector.secret(layer, layer.base + start, layer.base + end, rule, 'basic')) return
  const decoded = decodeBase64(text.slice(start, end).replace(/^["']|["']$/g, ''))
  const plain = decoded ?? layer.bytes.subarray(start, end)
  const colon = plain.indexOf(0x3a)
  if (colon >= 0 && colon + 1 < plain.length) inspector.collect(plain.subarray(colon + 1), 'password')
  if (decoded !== undefined && colon >= 0) inspector.collect(decoded, 'basic')
}

/** `WWW-Authenticate`, `Authentication-Info` and their proxy twins: challenges stay readable, their nonces go. */
export function inspectChallenge(inspector: Inspector, layer: Layer, rule: string): void {
  const text = latin1(layer.bytes)
  const token = /\b(?:negotiate|ntlm|kerberos)[ \t]+([A-Za-z0-9+/=._-]{8,})/gi
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const end = match.index + match[0].length
    const start = end - (match[1] as string).length
    inspector.secret(layer, layer.base + start, layer.base + end, rule, 'auth')
  }
  inspectParameters({ inspector, layer, text, rule, className: 'digest' }, 0, text.length, 'challenge')
}

/** What the parameters of a scheme are called that have no class of their own. */
function parameterClassOf(scheme: string): string {
  if (scheme === 'digest') return 'digest'
  return scheme === 'token' || scheme === 'privatetoken' ? 'token' : 'auth'
}

/** Marks the secret ones of `k=v, k="v"` after a scheme. False when the text has no such form. */
function inspectParameters(credential: Credential, start: number, end: number, fallback: string): boolean {
  const { inspector, layer, text, rule } = credential
  PARAMETER.lastIndex = start
  let found = false
  for (let match = PARAMETER.exec(text); match !== null && match.index < end; match = PARAMETER.exec(text)) {
    const name = (match[1] as string).toLowerCase()
    const raw = match[2] as string
    // `dXNlcjpwYXNz=` is padding, not a parameter without a value.
    if (raw === '' || /^=+$/.test(raw)) continue
    if (!found && fallback !== 'digest' && fallback !== 'challenge' && match.index !== start) return false
    const quoted = raw.startsWith('"')
    if (!found && !quoted && !isParameterName(name)) return false
    found = true
    const from = layer.base + match.index + match[0].length - raw.length + (quoted ? 1 : 0)
    const to =
      layer.base + match.index + match[0].length - (quoted && raw.length > 1 && raw.endsWith('"') ? 1 : 0)
    const value = text.slice(from - layer.base, to - layer.base)
    if (isSignedJwt(layer.bytes.subarray(from - layer.base, to - layer.base))) {
      inspectSignedJwt(inspector, layer, from)
    } else if (name === 'credential') {
      const slash = indexWithin(text, '/', from - layer.base, to - layer.base)
      inspector.secret(layer, from, slash < 0 ? to : layer.base + slash, rule, 'apikey')
    } else if (name.endsWith('uri') || name === 'oauth_callback') {
      const uri = layerOf(layer, from, to, undefined, '')
      inspectUrl(inspector, uri)
      inspector.close(uri)
    } else if (/^(?:username\*?|user|email|login)$/.test(name)) {
      inspector.secret(layer, from, to, rule, value.includes('@') ? 'email' : 'user')
    } else if (isSecretParameter(name, value, fallback)) {
      inspector.secret(layer, from, to, rule, parameterClass(name, fallback))
    }
  }
  return found
}

/** Of an unquoted `abc=def` nobody knows which half is the credential, unless its name is known. */
function isParameterName(name: string): boolean {
  return (
    PUBLIC_PARAMETERS.has(name) ||
    CHALLENGE_SECRETS.has(name) ||
    /^(?:id|t|u|p|a|v|sig)$/.test(name) ||
    tellingOf(name) !== undefined
  )
}

function isSecretParameter(name: string, value: string, fallback: string): boolean {
  if (PUBLIC_PARAMETERS.has(name)) return false
  if (fallback !== 'challenge' || CHALLENGE_SECRETS.has(name)) return true
  return tellingOf(name)?.when === 'always' || looksLikeToken(value, 20)
}

function parameterClass(name: string, fallback: string): string {
  if (/signature|^mac$|^response$|^hash$/.test(name)) return 'signature'
  if (/password|passwd/.test(name)) return 'password'
  if (/nonce|opaque|rspauth|^challenge$/.test(name)) return 'nonce'
  if (/token/.test(name)) return 'token'
  if (/consumer_key|access_?key|accesskeyid|^apikey$|api_key|^ak$/.test(name)) return 'apikey'
  if (fallback !== 'challenge') return fallback
  return 'digest'
}

function skipBlank(text: string, from: number, to: number): number {
  let at = from
  while (at < to && text.charCodeAt(at) <= 0x20) at++
  return at
}

function endOf(text: string, from: number, to: number): number {
  let end = to
  while (end > from && text.charCodeAt(end - 1) <= 0x20) end--
  return end
}
