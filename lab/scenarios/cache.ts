import { API, type Call, json, page, type Scenario, SHOP } from '../scenario.ts'

const address = `https://${SHOP}/`
const home = `${SHOP}/`
const script = (headers: Readonly<Record<string, string>> = {}, body = '1') => ({
  headers: { 'content-type': 'text/javascript', ...headers },
  body,
})
const PRICES = `fetch('https://${API}/prices').then((r) => r.text()).catch(() => {})`
const reflected = ({ headers }: Call) =>
  json(
    {},
    {
      headers: {
        'access-control-allow-origin': headers.origin ?? '*',
        'cache-control': 'public, max-age=600',
      },
    },
  )

/** What is kept too long, too short, or wrongly. */
export const CACHE: readonly Scenario[] = [
  {
    id: 'stale-shell',
    about: 'An old page, kept for a day, asks for scripts that a new release has removed.',
    expect: { verdict: 'CACHE-03', also: ['FAIL-05'] },
    address,
    routes: {
      [home]: page('', {
        html: '<script src="/assets/app.0a1b2c3d.js"></script><script src="/assets/vendor.4e5f6a7b.js"></script>',
        headers: { 'cache-control': 'public, max-age=86400', age: '5400' },
      }),
      [`${SHOP}/assets/*`]: { status: 404, headers: { 'content-type': 'text/html' }, body: 'gone' },
    },
    kept: true,
  },
  {
    id: 'api-cached',
    about: 'A shared cache answers a call with Authorization, which nothing allows it to keep.',
    expect: { verdict: 'CACHE-04' },
    address,
    routes: {
      [home]: page(
        "fetch('/api/cart', { headers: { authorization: 'Bearer lab-token-4711' } }).then((r) => r.json()).catch(() => {})",
      ),
      [`${SHOP}/api/cart`]: json(
        { items: 3 },
        { headers: { 'cache-control': 'max-age=600', age: '340', 'cf-cache-status': 'HIT' } },
      ),
    },
    kept: true,
  },
  {
    id: 'assets-without-cache',
    about: 'Scripts that say nothing about how long they may be kept.',
    expect: { verdict: 'none', also: ['CACHE-01'] },
    address,
    routes: {
      [home]: page('', {
        html: '<script src="/assets/app.js"></script><script src="/assets/vendor.js"></script>',
      }),
      [`${SHOP}/assets/*`]: script(),
    },
  },
  {
    id: 'hashed-with-short-life',
    about: 'A script whose name holds its hash is kept for a minute only.',
    expect: { verdict: 'none', also: ['CACHE-02'] },
    address,
    routes: {
      [home]: page('', { html: '<script src="/assets/app.4e5f6a7b.js"></script>' }),
      [`${SHOP}/assets/*`]: script({ 'cache-control': 'max-age=60' }),
    },
  },
  {
    id: 'reflected-origin-without-vary',
    about:
      'The answer for one origin is kept and does not vary by it: the next origin gets it and may not read it.',
    expect: { verdict: 'CORS-07', also: ['FAIL-17'] },
    address,
    routes: {
      [home]: page(
        `${PRICES}.then(() => { document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://www.shop.example/offers' })) })`,
      ),
      'www.shop.example/offers': page(PRICES),
      [`${API}/prices`]: reflected,
    },
    leastMs: 700,
    kept: true,
  },
  {
    id: 'one-origin-without-vary',
    about: 'As before, where one origin alone asks: nobody is harmed.',
    expect: { verdict: 'none', also: ['CORS-07'] },
    address,
    routes: { [home]: page(PRICES), [`${API}/prices`]: reflected },
  },
  {
    id: 'uncompressed',
    about: 'A large script comes uncompressed.',
    expect: { verdict: 'none', also: ['COMP-01'] },
    address,
    routes: {
      [home]: page('', { html: '<script src="/assets/app.4e5f6a7b.js"></script>' }),
      [`${SHOP}/assets/*`]: script(
        { 'cache-control': 'public, max-age=31536000, immutable' },
        `/* ${'the quick brown fox '.repeat(3000)} */`,
      ),
    },
  },
]
