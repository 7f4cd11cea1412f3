import { json, page, type Scenario, SHOP } from '../scenario.ts'

const address = `https://${SHOP}/`
const home = `${SHOP}/`
const script = (headers: Readonly<Record<string, string>> = {}, body = '1') => ({
  headers: { 'content-type': 'text/javascript', ...headers },
  body,
})

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
    about: 'The allowed origin is that of the caller, may be kept, and does not vary by it.',
    expect: { verdict: 'CORS-07' },
    address,
    routes: {
      [home]: page("fetch('https://api.shop.example/prices').catch(() => {})"),
      'api.shop.example/prices': json(
        {},
        {
          headers: {
            'access-control-allow-origin': `https://${SHOP}`,
            'cache-control': 'public, max-age=600',
          },
        },
      ),
    },
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
