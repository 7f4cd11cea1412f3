import { decodeBase64 } from '../../codec/base64.ts'
import { indexWithin, latin1 } from '../../codec/latin1.ts'
import { inspectSignedJwt, isSignedJwt } from '../detectors/jwt.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { inspectUrl } from './url.ts'

/** Parameters of an auth scheme that are no secret and that diagnosis wants. */
const PUBLIC_PARAMETERS = new Set([
  'realm',
  'qop',
  'algorithm',
  'nc',
  'uri',
  'stale',
  'charset',
  'domain',
  'userhash',
  'version',
  'alg',
  'ts',
  'date',
  'headers',
  'created',
  'expires',
  'signedheaders',
  'oauth_version',
  'oauth_timestamp',
  'oauth_signature_method',
  'oauth_callback',
  'error',
  'error_description',
  'error_uri',
  'scope',
  'timestamp',
  'max-age',
  'authorization_uri',
  'resource_metadata',
  'client_id',
  'trusted_issuers',
  'title',
  'claims',
])

const PARAMETER = /([A-Za-z][\w-]{0,40})\s{0,4}=\s{0,4}("(?:[^"\\]|\\.)*"?|[^\s,;]*)/g
const SCHEME = /^\s{0,8}([A-Za-z][\w.+-]{0,40})[ \t]+(?=\S)/
const KNOWN_SCHEME =
  /^(?:basic|bearer|digest|hawk|ntlm|negotiate|kerberos|token|jwt|api-?key|dpop|mac|oauth|aws|sharedkey|sharedkeylite|googlelogin|signature|[\w-]{1,16}-hmac-sha\d{1,3})$/

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
  const scheme = SCHEME.exec(text)
  const name = scheme?.[1]?.toLowerCase()
  const from = scheme?.[0].length ?? 0
  if (name === undefined && KNOWN_SCHEME.test(text.trim().toLowerCase())) return
  if (name === undefined || !isScheme(name, className)) {
    whole(inspector, layer, skipBlank(text), endOf(text), rule, className)
    return
  }
  const start = from
  const end = endOf(text)
  if (name === 'basic') {
    if (inspector.secret(layer, start, end, rule, 'basic'))
      collectBasicPassword(inspector, text.slice(start, end))
  } else if (name === 'ntlm' || name === 'negotiate' || name === 'kerberos') {
    inspector.secret(layer, start, end, rule, 'auth')
  } else if (name === 'sharedkey' || name === 'sharedkeylite' || name === 'aws') {
    const colon = text.indexOf(':', start)
    inspector.secret(layer, colon < 0 ? start : colon + 1, end, rule, 'signature')
  } else if (isSignedJwt(layer.bytes.subarray(start, end))) {
    inspectSignedJwt(inspector, layer, start)
  } else if (
    (name === 'bearer' && !text.includes('"')) ||
    !inspectParameters(inspector, layer, text, start, rule, name)
  ) {
    inspector.secret(layer, start, end, rule, name === 'bearer' ? 'bearer' : className)
  }
}

/** `WWW-Authenticate`, `Authentication-Info` and their proxy twins: challenges stay readable, their nonces go. */
export function inspectChallenge(inspector: Inspector, layer: Layer, rule: string): void {
  const text = latin1(layer.bytes)
  const token = /\b(?:negotiate|ntlm|kerberos)[ \t]+([A-Za-z0-9+/=._-]{8,})/gi
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const end = match.index + match[0].length
    inspector.secret(layer, end - (match[1] as string).length, end, rule, 'auth')
  }
  inspectParameters(inspector, layer, text, 0, rule, 'digest')
}

/** Marks the secret ones of `k=v, k="v"` after a scheme. False when the text has no such form. */
function inspectParameters(
  inspector: Inspector,
  layer: Layer,
  text: string,
  start: number,
  rule: string,
  scheme: string,
): boolean {
  PARAMETER.lastIndex = start
  let found = false
  for (let match = PARAMETER.exec(text); match !== null; match = PARAMETER.exec(text)) {
    const name = (match[1] as string).toLowerCase()
    const raw = match[2] as string
    // `dXNlcjpwYXNz=` is padding, not a parameter without a value.
    if (raw === '' || /^=+$/.test(raw)) continue
    if (!found && scheme !== 'digest' && match.index !== start) return false
    found = true
    const quoted = raw.startsWith('"')
    const from = match.index + match[0].length - raw.length + (quoted ? 1 : 0)
    const to = match.index + match[0].length - (quoted && raw.length > 1 && raw.endsWith('"') ? 1 : 0)
    if (name === 'credential') {
      const slash = indexWithin(text, '/', from, to)
      inspector.secret(layer, from, slash < 0 ? to : slash, rule, 'apikey')
    } else if (name.endsWith('uri')) {
      const uri = layerOf(layer, from, to, undefined, '')
      inspectUrl(inspector, uri)
      inspector.close(uri)
    } else if (name === 'username') inspector.secret(layer, from, to, rule, 'user')
    else if (!PUBLIC_PARAMETERS.has(name))
      inspector.secret(layer, from, to, rule, parameterClass(name, scheme))
  }
  return found
}

function parameterClass(name: string, scheme: string): string {
  if (/signature|^mac$|^response$|^hash$/.test(name)) return 'signature'
  if (/token/.test(name)) return 'token'
  if (/nonce|opaque|rspauth/.test(name)) return 'nonce'
  return scheme === 'digest' ? 'digest' : 'auth'
}

/** A first word is a scheme when it is known; in an Authorization header also when it can be nothing but a word. */
function isScheme(name: string, className: string): boolean {
  return KNOWN_SCHEME.test(name) || (className === 'auth' && /^[a-z]{2,16}(?:-[a-z]{2,16})?$/.test(name))
}

function whole(
  inspector: Inspector,
  layer: Layer,
  start: number,
  end: number,
  rule: string,
  className: string,
): void {
  if (isSignedJwt(layer.bytes.subarray(start, end))) inspectSignedJwt(inspector, layer, start)
  else inspector.secret(layer, start, end, rule, className)
}

/** The password of `user:password` is a secret of its own, wherever it stands without its base64. */
function collectBasicPassword(inspector: Inspector, credentials: string): void {
  const decoded = decodeBase64(credentials.trim())
  if (decoded === undefined) return
  const colon = decoded.indexOf(0x3a)
  if (colon < 0) return
  inspector.collect(decoded.subarray(colon + 1), 'password')
  inspector.collect(decoded, 'basic')
}

function skipBlank(text: string): number {
  let at = 0
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++
  return at
}

function endOf(text: string): number {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) <= 0x20) end--
  return end
}
