import fc from 'fast-check'
import type { Entry, Header, ResourceType } from '../../src/model/entry.ts'
import { anEntry, headers, T0 } from '../an-entry.ts'
import { aToken } from './a-token.ts'

const secret = fc.constantFrom(
  'walnut-walnut',
  '[redacted]',
  'k',
  '',
  'A'.repeat(300),
  '41239',
  'p@ss w0rd!',
  'hunter2-hunter2',
)
const host = fc.constantFrom('shop.example.com', 'api.example.com', 'login.example.com', 'cdn.other.test')
const path = fc.constantFrom(
  '/',
  '/api/items',
  '/api/items/8841',
  '/oauth/token',
  '/login',
  '/callback',
  '/favicon.ico',
  '/poll',
)
const error = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  '',
  'net::ERR_FAILED',
  'net::ERR_ABORTED',
  'net::ERR_NAME_NOT_RESOLVED',
  'net::ERR_CONNECTION_REFUSED',
  'net::ERR_TOO_MANY_REDIRECTS',
  'net::ERR_BLOCKED_BY_ORB',
)
const status = fc.constantFrom(
  undefined,
  101,
  200,
  200,
  200,
  204,
  302,
  307,
  400,
  401,
  403,
  404,
  407,
  429,
  500,
  503,
)
const kind: fc.Arbitrary<ResourceType> = fc.constantFrom(
  'document',
  'fetch',
  'xhr',
  'script',
  'image',
  'preflight',
  'websocket',
)

const url = fc
  .record({ host, path, secret, name: fc.constantFrom('state', 'token', 'page', 'error') })
  .map((parts) => `https://${parts.host}${parts.path}?${parts.name}=${encodeURIComponent(parts.secret)}`)

const requestHeaders: fc.Arbitrary<readonly Header[]> = fc
  .record({ secret, other: secret, shape: fc.nat(5), offset: fc.integer({ min: -900, max: 900 }) })
  .map(({ secret: value, other, shape, offset }) => {
    const agent = { 'User-Agent': 'Mozilla/5.0 Chrome/131.0.0.0', Origin: 'https://shop.example.com' }
    if (shape === 0) return headers({ ...agent, Cookie: `sid=${value}; theme=${other}` })
    if (shape === 1) return headers({ ...agent, Authorization: `Bearer ${value.replace(/\s/g, '') || 'x'}` })
    if (shape === 2)
      return headers({ ...agent, Authorization: `Bearer ${aToken({ exp: T0 / 1000 + offset })}` })
    if (shape === 3) return headers({ ...agent, 'X-Api-Key': value || 'x' })
    return headers(agent)
  })

const responseHeaders: fc.Arbitrary<readonly Header[]> = fc
  .record({
    secret,
    allow: fc.constantFrom('', '*', 'https://shop.example.com'),
    json: fc.boolean(),
    skewed: fc.boolean(),
  })
  .map(({ secret: value, allow, json, skewed }) =>
    headers({
      'Content-Type': json ? 'application/json' : 'text/html',
      'Set-Cookie': `sid=${value}; Path=/; Secure`,
      ...(allow === '' ? {} : { 'Access-Control-Allow-Origin': allow }),
      ...(skewed ? { Date: new Date(T0 + 900_000).toUTCString() } : {}),
    }),
  )

const body = secret.chain((value) =>
  fc.constantFrom(
    '',
    'plain text',
    JSON.stringify({ token: value }),
    JSON.stringify({ error: value, token: value }),
    JSON.stringify({ error: { code: 502, password: value } }),
    JSON.stringify({ success: false, session: 1234567 }),
    JSON.stringify({ error: 'invalid_grant', state: value }),
    `{"error":"${value.slice(0, 5)}`,
  ),
)

/** Exchanges of all kinds, whole and failed, with secrets where they are usual. */
export const anyEntry: fc.Arbitrary<Entry> = fc
  .record({
    url,
    next: url,
    status,
    error,
    kind,
    requestHeaders,
    responseHeaders,
    body,
    cookies: fc.array(fc.record({ name: fc.constantFrom('sid', 'theme', 'csrf'), value: secret }), {
      maxLength: 3,
    }),
    at: fc.integer({ min: 0, max: 60_000 }),
    waitMs: fc.constantFrom(10, 400, 1500, 9000, 25_000),
    stalledMs: fc.constantFrom(0, 0, 2000),
    method: fc.constantFrom('GET', 'POST', 'PUT'),
  })
  .map((each) =>
    anEntry({
      startedAt: T0 + each.at,
      request: { method: each.method, url: each.url, headers: each.requestHeaders, cookies: each.cookies },
      response: {
        status: each.status,
        headers: each.status === undefined ? [] : each.responseHeaders,
        redirectUrl:
          each.status !== undefined && each.status > 300 && each.status < 400 ? each.next : undefined,
        body: { text: each.body, declaredBytes: each.body.length },
      },
      error: each.error,
      resourceType: each.kind,
      timings: { stalledMs: each.stalledMs, waitMs: each.waitMs },
      initiator: { url: each.next },
    }),
  )
