import type { ProtocolCookie } from './network-events.ts'

export interface HarCookie {
  readonly name: string
  readonly value: string
  readonly path?: string
  readonly domain?: string
  readonly expires: string | null
  readonly httpOnly: boolean
  readonly secure: boolean
  readonly sameSite?: string
}

export function requestCookie(cookie: ProtocolCookie): HarCookie {
  const { name, value, path, domain, expires, httpOnly, secure, sameSite } = cookie
  const date = expires > 0 ? isoTime(expires * 1000) : null
  return { name, value, path, domain, expires: date, httpOnly, secure, ...(sameSite && { sameSite }) }
}

/** The cookies of a `Set-Cookie` header, one a line, whether or not the browser took them. */
export function responseCookies(header: string | undefined, startedAtMs: number): HarCookie[] {
  if (header === undefined) return []
  return header.split('\n').flatMap((line) => {
    const [pair = '', ...parts] = line.split(';').map((part) => part.trim())
    if (pair === '') return []
    const { name, value } = pairOf(pair)
    const attributes = new Map(
      parts.map(pairOf).map((attribute) => [attribute.name.toLowerCase(), attribute.value]),
    )
    const path = attributes.get('path')
    const domain = attributes.get('domain')
    const sameSite = attributes.get('samesite')
    return [
      {
        name,
        value,
        ...(path !== undefined && { path }),
        ...(domain !== undefined && { domain }),
        expires: expiry(attributes, startedAtMs),
        httpOnly: attributes.has('httponly'),
        secure: attributes.has('secure'),
        ...(sameSite && { sameSite }),
      },
    ]
  })
}

function expiry(attributes: ReadonlyMap<string, string>, startedAtMs: number): string | null {
  const maxAge = Number.parseInt(attributes.get('max-age') ?? '', 10)
  if (maxAge) return isoTime(startedAtMs + maxAge * 1000)
  const expires = attributes.get('expires')
  return expires === undefined ? null : isoTime(Date.parse(expires))
}

function pairOf(text: string): { name: string; value: string } {
  const at = text.indexOf('=')
  if (at < 0) return { name: text, value: '' }
  return { name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() }
}

function isoTime(ms: number): string | null {
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : null
}
