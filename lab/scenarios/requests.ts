import { json, page, type Scenario, SHOP } from '../scenario.ts'

const address = `https://${SHOP}/`
const home = `${SHOP}/`
const wait = 'const wait = (ms) => new Promise((go) => setTimeout(go, ms));'
const loop = (times: number, ms: number, call: string) =>
  `${wait} (async () => { for (let at = 0; at < ${times}; at++) { await ${call}.then((r) => r.text()).catch(() => {}); await wait(${ms}) } })()`
const POST =
  "fetch('/api/orders', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{\"sku\":\"A-1\",\"count\":1}' })"

/** Calls that come too often, twice, or in the wrong way. */
export const REQUESTS: readonly Scenario[] = [
  {
    id: 'too-many-requests',
    about: 'The API says that it is asked too often.',
    expect: { verdict: 'RATE-01' },
    address,
    routes: {
      [home]: page("fetch('/api/rates').catch(() => {})"),
      [`${SHOP}/api/rates`]: json(
        { message: 'slow down' },
        {
          status: 429,
          headers: { 'retry-after': '30', 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '0' },
        },
      ),
    },
    kept: true,
  },
  {
    id: 'retry-after-ignored',
    about: 'The page calls again at once, though it was told to wait.',
    expect: { verdict: 'RATE-01', also: ['RATE-02'] },
    address,
    routes: {
      [home]: page(loop(4, 300, "fetch('/api/rates')")),
      [`${SHOP}/api/rates`]: json(
        { message: 'slow down' },
        { status: 429, headers: { 'retry-after': '30' } },
      ),
    },
    leastMs: 1500,
    kept: true,
  },
  {
    id: 'near-limit',
    about: 'Few calls are left of what is allowed.',
    expect: { verdict: 'none', also: ['RATE-03'] },
    address,
    routes: {
      [home]: page("fetch('/api/rates').catch(() => {})"),
      [`${SHOP}/api/rates`]: json({}, { headers: { 'ratelimit-limit': '100', 'ratelimit-remaining': '3' } }),
    },
  },
  {
    id: 'polling',
    about: 'The same call at a steady pace.',
    expect: { verdict: 'none', also: ['RETRY-02'] },
    address,
    routes: {
      [home]: page(loop(7, 700, "fetch('/api/state')")),
      [`${SHOP}/api/state`]: json({ state: 'waiting' }),
    },
    leastMs: 5200,
  },
  {
    id: 'retry-storm',
    about: 'A failing call is repeated without a pause.',
    expect: { verdict: 'FAIL-01', also: ['RETRY-03'] },
    address,
    routes: {
      [home]: page(loop(6, 60, "fetch('/api/state')")),
      [`${SHOP}/api/state`]: json({ message: 'broken' }, { status: 500 }),
    },
    leastMs: 1200,
    kept: true,
  },
  {
    id: 'post-retried',
    about: 'An order is sent again after a 504, without an idempotency key.',
    expect: { verdict: 'FAIL-02', also: ['RETRY-04'] },
    address,
    routes: {
      [home]: page(loop(2, 200, POST)),
      [`${SHOP}/api/orders`]: ({ times }) => json({}, { status: times === 1 ? 504 : 201 }),
    },
    leastMs: 900,
    kept: true,
  },
  {
    id: 'double-submit',
    about: 'An order is sent twice within a moment.',
    expect: { verdict: 'RETRY-01' },
    address,
    routes: {
      [home]: page(`${POST}; ${POST}`),
      [`${SHOP}/api/orders`]: ({ times }) => json({ order: times }, { status: 201, afterMs: 300 }),
    },
    kept: true,
  },
  {
    id: 'n-plus-one',
    about: 'A list, then one call for each of its eleven items.',
    expect: { verdict: 'none', also: ['RETRY-05'] },
    address,
    routes: {
      [home]: page(
        "fetch('/api/items').then(() => { for (let at = 4700; at < 4711; at++) fetch('/api/items/' + at).then((r) => r.text()) })",
      ),
      [`${SHOP}/api/*`]: json({}),
    },
    kept: true,
  },
  {
    id: 'get-that-deletes',
    about: 'A GET deletes something.',
    expect: { verdict: 'none', also: ['METH-02'] },
    address,
    routes: {
      [home]: page(
        "const call = (path) => fetch(path).then((r) => r.text()); call('/api/items').then(() => call('/api/items/4711/delete')).then(() => call('/api/items'))",
      ),
      [`${SHOP}/api/*`]: json({}),
    },
  },
  {
    id: 'typeahead',
    about: 'Each letter cancels the call of the one before.',
    expect: { verdict: 'none', also: ['FAIL-16'] },
    address,
    routes: {
      [home]: page(
        `${wait} let stop; (async () => { for (const word of ['t', 'te', 'tea', 'teap', 'teapot']) { stop?.abort(); stop = new AbortController(); fetch('/api/suggest?q=' + word, { signal: stop.signal }).catch(() => {}); await wait(120) } })()`,
      ),
      [`${SHOP}/api/suggest`]: json(['teapot'], { afterMs: 400 }),
    },
    leastMs: 1300,
    kept: true,
  },
  {
    id: 'app-timeout',
    about: 'The page gives up each call after two seconds.',
    expect: { verdict: 'FAIL-16' },
    address,
    routes: {
      [home]: page(
        `${wait} (async () => { for (let at = 0; at < 10; at++) { fetch('/api/part/' + at, { signal: AbortSignal.timeout(2000) }).catch(() => {}); await wait(200) } })()`,
      ),
      [`${SHOP}/api/*`]: json({}, { afterMs: 5000 }),
    },
    leastMs: 4500,
    mostMs: 12_000,
  },
  {
    id: 'navigated-away',
    about: 'The user leaves while a call is on its way.',
    expect: { verdict: 'none', never: ['FAIL-16', 'FAIL-17'] },
    address,
    routes: {
      [home]: page("fetch('/api/cart').catch(() => {}); setTimeout(() => { location.href = '/next' }, 300)"),
      [`${SHOP}/api/cart`]: json({}, { afterMs: 2500 }),
      [`${SHOP}/next`]: page(''),
    },
    leastMs: 1000,
    kept: true,
  },
  {
    id: 'beacon-lost',
    about: 'A beacon is sent when the page goes, and fails.',
    expect: { verdict: 'none' },
    address,
    routes: {
      [home]: page(
        "addEventListener('pagehide', () => navigator.sendBeacon('/metrics', 'left')); setTimeout(() => { location.href = '/next' }, 200)",
      ),
      [`${SHOP}/metrics`]: ({ socket }) => {
        socket.destroy()
        return undefined
      },
      [`${SHOP}/next`]: page(''),
    },
    leastMs: 800,
  },
]
