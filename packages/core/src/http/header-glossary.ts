/** Which message a header belongs to. */
export type HeaderSide = 'request' | 'response' | 'both'

/** What one looks a header up for. */
export type HeaderTopic =
  | 'general'
  | 'content'
  | 'caching'
  | 'cookies'
  | 'auth'
  | 'cors'
  | 'network'
  | 'tracking'
  | 'security'

/** A header in the language of HTTP: nothing here is translated. */
export interface HeaderFacts {
  /** As usually written. */
  readonly name: string
  readonly side: HeaderSide
  readonly topic: HeaderTopic
  readonly example: string
}

/** The headers that troubleshooting needs, by lower-case name. */
export const HEADERS = {
  host: row('Host', 'request', 'general', 'www.example.com'),
  'user-agent': row('User-Agent', 'request', 'general', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'),
  accept: row('Accept', 'request', 'content', 'text/html,application/xhtml+xml'),
  'accept-encoding': row('Accept-Encoding', 'request', 'content', 'gzip, deflate, br'),
  'accept-language': row('Accept-Language', 'request', 'content', 'en-GB,en;q=0.8'),
  authorization: row('Authorization', 'request', 'auth', 'Bearer <token>'),
  cookie: row('Cookie', 'request', 'cookies', 'sessionId=12345; userPref=darkMode'),
  'content-type': row('Content-Type', 'both', 'content', 'application/json'),
  referer: row('Referer', 'request', 'general', 'https://www.example.com/cart'),
  origin: row('Origin', 'request', 'cors', 'https://app.example.com'),
  'content-length': row('Content-Length', 'both', 'content', '3495'),
  'cache-control': row('Cache-Control', 'both', 'caching', 'no-cache, no-store, must-revalidate'),
  server: row('Server', 'response', 'general', 'nginx'),
  'set-cookie': row(
    'Set-Cookie',
    'response',
    'cookies',
    'sessionId=12345; Path=/; Secure; HttpOnly; SameSite=Lax',
  ),
  date: row('Date', 'response', 'general', 'Wed, 04 Mar 2026 10:11:12 GMT'),
  location: row('Location', 'response', 'general', 'https://www.example.com/login'),
  etag: row('ETag', 'response', 'caching', '"33a64df5"'),
  'content-encoding': row('Content-Encoding', 'both', 'content', 'gzip'),
  'access-control-allow-origin': row(
    'Access-Control-Allow-Origin',
    'response',
    'cors',
    'https://app.example.com',
  ),
  'access-control-allow-credentials': row('Access-Control-Allow-Credentials', 'response', 'cors', 'true'),
  'access-control-allow-headers': row(
    'Access-Control-Allow-Headers',
    'response',
    'cors',
    'authorization, content-type',
  ),
  'access-control-allow-methods': row('Access-Control-Allow-Methods', 'response', 'cors', 'GET, POST, PATCH'),
  'access-control-expose-headers': row('Access-Control-Expose-Headers', 'response', 'cors', 'x-request-id'),
  'access-control-max-age': row('Access-Control-Max-Age', 'response', 'cors', '600'),
  'access-control-request-headers': row(
    'Access-Control-Request-Headers',
    'request',
    'cors',
    'authorization,content-type',
  ),
  'access-control-request-method': row('Access-Control-Request-Method', 'request', 'cors', 'PATCH'),
  'cross-origin-resource-policy': row('Cross-Origin-Resource-Policy', 'response', 'security', 'same-site'),
  'content-security-policy': row('Content-Security-Policy', 'response', 'security', "default-src 'self'"),
  'strict-transport-security': row('Strict-Transport-Security', 'response', 'security', 'max-age=31536000'),
  'x-content-type-options': row('X-Content-Type-Options', 'response', 'security', 'nosniff'),
  'x-frame-options': row('X-Frame-Options', 'response', 'security', 'DENY'),
  'sec-fetch-mode': row('Sec-Fetch-Mode', 'request', 'security', 'cors'),
  'sec-fetch-site': row('Sec-Fetch-Site', 'request', 'security', 'cross-site'),
  'www-authenticate': row('WWW-Authenticate', 'response', 'auth', 'Bearer error="invalid_token"'),
  'proxy-authenticate': row('Proxy-Authenticate', 'response', 'auth', 'Negotiate'),
  'proxy-authorization': row('Proxy-Authorization', 'request', 'auth', 'Basic <credentials>'),
  age: row('Age', 'response', 'caching', '3600'),
  expires: row('Expires', 'response', 'caching', 'Wed, 04 Mar 2026 11:11:12 GMT'),
  'last-modified': row('Last-Modified', 'response', 'caching', 'Tue, 03 Mar 2026 08:00:00 GMT'),
  'if-none-match': row('If-None-Match', 'request', 'caching', '"33a64df5"'),
  'if-modified-since': row('If-Modified-Since', 'request', 'caching', 'Tue, 03 Mar 2026 08:00:00 GMT'),
  pragma: row('Pragma', 'both', 'caching', 'no-cache'),
  vary: row('Vary', 'response', 'caching', 'Origin, Accept-Encoding'),
  'x-cache': row('X-Cache', 'response', 'caching', 'Miss from cloudfront'),
  connection: row('Connection', 'both', 'network', 'keep-alive'),
  upgrade: row('Upgrade', 'both', 'network', 'websocket'),
  'transfer-encoding': row('Transfer-Encoding', 'both', 'network', 'chunked'),
  'alt-svc': row('Alt-Svc', 'response', 'network', 'h3=":443"; ma=86400'),
  via: row('Via', 'both', 'network', '1.1 proxy.example.com'),
  'x-forwarded-for': row('X-Forwarded-For', 'request', 'network', '203.0.113.7'),
  range: row('Range', 'request', 'content', 'bytes=0-1023'),
  'content-disposition': row(
    'Content-Disposition',
    'response',
    'content',
    'attachment; filename="report.csv"',
  ),
  'retry-after': row('Retry-After', 'response', 'general', '120'),
  'server-timing': row('Server-Timing', 'response', 'general', 'db;dur=53, app;dur=47.2'),
  'timing-allow-origin': row('Timing-Allow-Origin', 'response', 'general', '*'),
  'x-requested-with': row('X-Requested-With', 'request', 'general', 'XMLHttpRequest'),
  'x-csrf-token': row('X-CSRF-Token', 'request', 'auth', '<token>'),
  trackingid: row('TrackingID', 'both', 'tracking', 'ATLAS_4fd0efd2-f0e4-4ca2-a932-16f4b0884a48_12'),
  'x-request-id': row('X-Request-ID', 'both', 'tracking', '7b1f0c52-93de-4a6b-8c2d-5e4f3a2b1c0d'),
  'x-correlation-id': row('X-Correlation-ID', 'both', 'tracking', '7b1f0c52-93de-4a6b-8c2d-5e4f3a2b1c0d'),
  traceparent: row(
    'traceparent',
    'both',
    'tracking',
    '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  ),
  'cf-ray': row('CF-Ray', 'response', 'tracking', '8c1f2e3d4b5a6978-FRA'),
  'x-amzn-trace-id': row('X-Amzn-Trace-Id', 'both', 'tracking', 'Root=1-67891233-abcdef012345678912345678'),
  'x-ms-request-id': row('x-ms-request-id', 'response', 'tracking', 'f3a1b2c4-5d6e-4f70-8a91-b2c3d4e5f607'),
} as const satisfies Readonly<Record<string, HeaderFacts>>

/** Lower-case name of a header in the glossary. */
export type HeaderKey = keyof typeof HEADERS

/** What a person reads about a header: the meaning in their language, the example as it is sent. */
export interface HeaderCard {
  readonly meaning: string
  readonly example: string
}

/** Joins a language's meanings with the examples, which are the same in every language. */
export function headerCards(meanings: Readonly<Record<HeaderKey, string>>): Record<HeaderKey, HeaderCard> {
  const cards = Object.entries(HEADERS).map(([key, facts]) => [
    key,
    { meaning: meanings[key as HeaderKey], example: facts.example },
  ])
  return Object.fromEntries(cards)
}

/** The facts of a header, in whatever case it is written. */
export function headerFacts(name: string): HeaderFacts | undefined {
  const key = name.toLowerCase()
  return Object.hasOwn(HEADERS, key) ? HEADERS[key as HeaderKey] : undefined
}

function row(name: string, side: HeaderSide, topic: HeaderTopic, example: string): HeaderFacts {
  return { name, side, topic, example }
}
