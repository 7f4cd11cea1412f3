import { API, allow, CDN, json, page, preflight, type Scenario, SHOP } from '../scenario.ts'

const address = `https://${SHOP}/`
const home = `${SHOP}/`
const asset = (type: string, body: string) => ({
  headers: { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' },
  body,
})
const HTML = `<link rel="stylesheet" href="/assets/site.1f0c9b27.css"><img src="https://${CDN}/logo.5be1a044.svg" alt=""><main></main>`
const LOAD = `
fetch('/api/session').then((r) => r.json())
  .then(() => fetch('https://${API}/orders', { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json' }, body: '{"sku":"A-1"}' }))
  .then((r) => r.json())`
const routes: Scenario['routes'] = {
  [home]: page(LOAD, {
    html: HTML,
    headers: {
      'set-cookie': 'sid=lab-session-1; Path=/; Domain=shop.example; Secure; HttpOnly; SameSite=Lax',
    },
  }),
  [`${SHOP}/assets/site.1f0c9b27.css`]: asset('text/css', 'main { color: teal }'),
  [`${CDN}/logo.5be1a044.svg`]: asset(
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
  ),
  [`${SHOP}/api/session`]: json(
    { user: 'lab', roles: ['buyer'] },
    { headers: { 'x-request-id': '4f1b6d1e-6b0f-4b57-9d1f-0d9d4e1c2a33' } },
  ),
  [`OPTIONS ${API}/orders`]: preflight({
    'access-control-allow-headers': 'content-type',
    'access-control-allow-credentials': 'true',
  }),
  [`${API}/orders`]: json(
    { order: 4711, state: 'accepted' },
    {
      status: 201,
      headers: allow({
        'access-control-allow-credentials': 'true',
        'x-request-id': '9a0c1f52-2f3c-4a86-8f0e-52b8a3b7d9c1',
      }),
    },
  ),
}

/** Nothing is wrong, or nothing that anybody should look at. */
export const HEALTHY: readonly Scenario[] = [
  { id: 'clean', about: 'A page that works.', expect: { verdict: 'none' }, address, routes, kept: true },
  {
    id: 'harmless-noise',
    about:
      'A page that works, with the failures that every page has: icon, source map, a beacon, a cancelled call.',
    expect: { verdict: 'none' },
    address,
    routes: {
      ...routes,
      [home]: page(
        `${LOAD}; const stop = new AbortController(); fetch('/api/suggest?q=te', { signal: stop.signal }).catch(() => {}); setTimeout(() => stop.abort(), 50); fetch('/api/suggest?q=tea'); navigator.sendBeacon('/metrics', 'x')`,
        { html: HTML },
      ),
      [`${SHOP}/favicon.ico`]: { status: 404, headers: { 'content-type': 'text/html' }, body: 'none' },
      [`${SHOP}/metrics`]: { status: 503 },
      [`${SHOP}/api/suggest`]: ({ query }) =>
        query.get('q') === 'te' ? json([], { afterMs: 1000 }) : json(['tea']),
    },
    kept: true,
  },
]
