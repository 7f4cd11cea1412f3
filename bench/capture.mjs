import { imageBody, jsonBody, jwtOf, pageBody, scriptBody, styleBody } from './bodies.mjs'
import { createRandom } from './random.mjs'

const STARTED_AT = Date.UTC(2025, 10, 20, 10, 0, 0)
// [share of the entries, kind]; together about 50 KB an entry as Chrome writes it.
const MIX = [
  [0.4, 'xhr'],
  [0.1, 'post'],
  [0.16, 'script'],
  [0.18, 'image'],
  [0.08, 'document'],
  [0.08, 'stylesheet'],
]

const rows = (map) => Object.entries(map).map(([name, value]) => ({ name, value }))

function kindOf(random) {
  let at = random.below(1000) / 1000
  for (const [share, kind] of MIX) {
    if (at < share) return kind
    at -= share
  }
  return 'xhr'
}

function contentOf(random, kind, pool) {
  switch (kind) {
    case 'script':
      return { mimeType: 'text/javascript', text: scriptBody(random, random.between(20_000, 150_000)) }
    case 'stylesheet':
      return { mimeType: 'text/css', text: styleBody(random, random.between(10_000, 80_000)) }
    case 'document':
      return { mimeType: 'text/html', text: pageBody(random, random.between(15_000, 80_000)) }
    case 'image': {
      const { mimeType, text } = imageBody(random, random.between(10_000, 110_000), pool)
      return { mimeType, text, encoding: 'base64' }
    }
    default:
      return { mimeType: 'application/json', text: jsonBody(random, random.between(500, 30_000)) }
  }
}

function timingsOf(random) {
  const fresh = random.chance(0.2)
  return {
    blocked: random.below(9000) / 1000,
    dns: fresh ? random.below(30000) / 1000 : -1,
    ssl: fresh ? random.below(40000) / 1000 : -1,
    connect: fresh ? 40 + random.below(40000) / 1000 : -1,
    send: random.below(900) / 1000,
    wait: random.below(400000) / 1000,
    receive: random.below(90000) / 1000,
    _blocked_queueing: random.below(3000) / 1000,
  }
}

function requestOf(random, { kind, url, query, cookies, token, trackingId, traceparent }) {
  const post = kind === 'post'
  const headers = rows({
    ':authority': 'api.shop.example',
    ':method': post ? 'POST' : 'GET',
    ':path': url.slice('https://api.shop.example'.length),
    ':scheme': 'https',
    accept: '*/*',
    'accept-encoding': 'gzip, deflate, br, zstd',
    'accept-language': 'en-GB,en;q=0.9,zh-CN;q=0.8',
    authorization: `Bearer ${token}`,
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    origin: 'https://www.shop.example',
    referer: `https://www.shop.example/checkout?session=${cookies[0].value}`,
    'sec-fetch-mode': 'cors',
    trackingid: trackingId,
    traceparent,
    'user-agent': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36',
    'x-csrf-token': random.base64url(43),
  })
  const request = {
    method: post ? 'POST' : 'GET',
    url,
    httpVersion: 'http/2.0',
    headers,
    queryString: query,
    cookies,
    headersSize: -1,
    bodySize: 0,
  }
  if (post) {
    const text = `user=user${random.below(99999)}%40mail.example&password=Correct-Horse-${random.hex(8)}&csrf=${random.base64url(32)}`
    request.bodySize = text.length
    request.postData = { mimeType: 'application/x-www-form-urlencoded', text, params: [] }
  }
  return request
}

function responseOf(random, content, { trackingId, traceparent }) {
  const setCookie = `shop_session=${random.base64url(48)}; Path=/; Secure; HttpOnly; SameSite=Lax`
  return {
    status: random.chance(0.96) ? 200 : random.pick([302, 401, 404, 500, 502]),
    statusText: '',
    httpVersion: 'http/2.0',
    headers: rows({
      'cache-control': 'max-age=0, private, must-revalidate',
      'content-encoding': 'br',
      'content-type': content.mimeType,
      date: 'Thu, 20 Nov 2025 10:00:00 GMT',
      etag: `W/"${random.hex(32)}"`,
      server: 'edge',
      'set-cookie': setCookie,
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'timing-allow-origin': '*',
      trackingid: trackingId,
      traceparent,
      vary: 'Accept-Encoding, Origin',
      'x-request-id': random.uuid(),
    }),
    cookies: [],
    content: { size: content.text?.length ?? 0, ...content },
    redirectURL: '',
    headersSize: -1,
    bodySize: -1,
    _transferSize: (content.text?.length ?? 0) >> 2,
    _error: null,
  }
}

function entryOf(random, index, { dense, pool }) {
  const kind = kindOf(random)
  const token = jwtOf(random)
  const trackingId = `shop-web_${random.uuid()}_${index}`
  const traceparent = `00-${random.hex(32)}-${random.hex(16)}-01`
  const query = rows({ id: String(random.below(99999)), access_token: random.base64url(40), lang: 'en' })
  const search = query.map(({ name, value }) => `${name}=${value}`).join('&')
  const url = `https://api.shop.example/v2/${kind}/${random.word(8)}?${search}`
  const cookies = rows({
    shop_session: random.base64url(48),
    csrf: random.base64url(32),
    consent: 'yes',
    _visitor: `${random.hex(16)}.${random.below(1e9)}`,
  })
  const content = dense ? { mimeType: 'application/json' } : contentOf(random, kind, pool)
  const facts = { kind, url, query, cookies, token, trackingId, traceparent }
  const timings = timingsOf(random)
  const timeMs = Object.values(timings).reduce((sum, ms) => sum + Math.max(ms, 0), 0)
  return {
    _connectionId: String(random.between(100, 130)),
    _initiator: { type: 'script', url: 'https://www.shop.example/app.js', lineNumber: random.below(9000) },
    _priority: 'High',
    _resourceType: kind === 'post' ? 'xhr' : kind,
    cache: {},
    connection: '443',
    pageref: 'page_1',
    request: requestOf(random, facts),
    response: responseOf(random, content, facts),
    serverIPAddress: `192.0.2.${random.below(255)}`,
    startedDateTime: new Date(STARTED_AT + index * 37).toISOString(),
    time: timeMs,
    timings,
  }
}

/**
 * Yields the text of a Chrome-shaped capture of at least `bytes` bytes. `dense`: minified and without bodies, the
 * worst case for whatever works per token.
 */
export function* captureText(bytes, { dense = false, seed = 1 } = {}) {
  const random = createRandom(seed)
  const pool = dense
    ? ''
    : Buffer.from(Array.from({ length: 300_000 }, () => random.below(256))).toString('base64')
  const page = {
    startedDateTime: new Date(STARTED_AT).toISOString(),
    id: 'page_1',
    title: 'https://www.shop.example/',
  }
  const log = {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36' },
    pages: [{ ...page, pageTimings: { onContentLoad: 812.5, onLoad: 1204.75 } }],
  }
  const layout = (value, indent) =>
    dense ? JSON.stringify(value) : JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(indent)}`)
  const line = (indent) => (dense ? '' : `\n${' '.repeat(indent)}`)
  let written = 0
  function* emit(text) {
    written += Buffer.byteLength(text)
    yield text
  }
  yield* emit(`{${line(2)}"log": ${layout(log, 2).replace(/\s*\}$/, '')},${line(4)}"entries": [`)
  for (let index = 0; written < bytes; index++) {
    yield* emit(`${index === 0 ? '' : ','}${line(6)}${layout(entryOf(random, index, { dense, pool }), 6)}`)
  }
  yield `${line(4)}]${line(2)}}${line(0)}}\n`
}
