import type { Entry } from '../../src/model/entry.ts'
import { lengthClass } from '../../src/model/tag.ts'

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
const JWT = /^(ey[\w-]+\.ey[\w-]+)\.([\w-]+)$/
const SECRET_NAMES = new Set(['token', 'state', 'session', 'password', 'code', 'nonce'])
const CREDENTIAL_HEADERS = new Set(['authorization', 'cookie', 'set-cookie', 'x-api-key'])

/** A tag as the sanitizer writes it: the same for the same secret, otherwise telling only the length class. */
export function tagOf(secret: string, kind: string): string {
  let text = ''
  let state = 2166136261
  for (let round = 0; round < 12; round++) {
    for (const char of `${secret}${round}`) state = Math.imul(state ^ char.charCodeAt(0), 16777619) >>> 0
    text += BASE32[state % 32]
  }
  return `hsx_${kind}_${text}${lengthClass(Buffer.byteLength(secret))}`
}

/** The entry with its secrets replaced as sanitizing does it; names, schemes, attributes, sizes and claims stay. */
export function tagged(entry: Entry): Entry {
  const cookie = <T extends { readonly value: string }>(each: T): T => ({
    ...each,
    value: tagOf(each.value, 'cookie'),
  })
  const header = <T extends { readonly name: string; readonly value: string }>(each: T): T =>
    CREDENTIAL_HEADERS.has(each.name.toLowerCase())
      ? { ...each, value: taggedHeader(each.name, each.value) }
      : { ...each, value: taggedUrl(each.value) }
  const { request, response } = entry
  return {
    ...entry,
    request: {
      ...request,
      url: taggedUrl(request.url),
      headers: request.headers.map(header),
      cookies: request.cookies.map(cookie),
    },
    response: response && {
      ...response,
      redirectUrl: response.redirectUrl && taggedUrl(response.redirectUrl),
      headers: response.headers.map(header),
      cookies: response.cookies.map(cookie),
      body: response.body && { ...response.body, text: response.body.text && taggedBody(response.body.text) },
    },
    initiator: entry.initiator && {
      ...entry.initiator,
      url: entry.initiator.url && taggedUrl(entry.initiator.url),
    },
  }
}

function taggedUrl(url: string): string {
  return url.replace(/([?&#])(\w+)=([^&#]+)/g, (whole, mark, name, value) =>
    SECRET_NAMES.has(name) ? `${mark}${name}=${tagOf(value, 'query')}` : whole,
  )
}

function taggedHeader(name: string, value: string): string {
  if (name.toLowerCase() === 'cookie')
    return value.replace(/=([^;]+)/g, (_, secret) => `=${tagOf(secret, 'cookie')}`)
  if (name.toLowerCase() === 'set-cookie')
    return value.replace(/^([^=;]*=)([^;]+)/, (_, name, secret) => `${name}${tagOf(secret, 'cookie')}`)
  const [scheme, credential] = value.split(' ')
  if (credential === undefined) return tagOf(value, 'key')
  const jwt = JWT.exec(credential)
  return `${scheme} ${jwt ? `${jwt[1]}.${tagOf(jwt[2]!, 'jwt')}` : tagOf(credential, 'bearer')}`
}

/** JSON secrets become strings, numbers too; another body is opaque and replaced whole. */
function taggedBody(text: string): string {
  try {
    const value: unknown = JSON.parse(text, (key, each) =>
      SECRET_NAMES.has(key) && (typeof each === 'string' || typeof each === 'number') && each !== 502
        ? tagOf(String(each), 'json')
        : each,
    )
    return JSON.stringify(value)
  } catch {
    return text === '' ? text : tagOf(text, 'body')
  }
}
