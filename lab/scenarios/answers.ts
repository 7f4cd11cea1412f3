import { json, OLD, page, type Scenario, SHOP } from '../scenario.ts'

const address = `https://${SHOP}/`
const home = `${SHOP}/`
const html = (status: number, body: string, headers: Readonly<Record<string, string>> = {}) => ({
  status,
  headers: { 'content-type': 'text/html', ...headers },
  body,
})
const CALL = page(
  "fetch('/api/cart', { headers: { accept: 'application/json' } }).then((r) => r.json()).catch(() => {})",
)

/** A call whose answer is an error by its status. */
function status(
  code: number,
  verdict: string,
  more: Readonly<Record<string, string>> = {},
  kept = false,
): Scenario {
  return {
    id: `status-${code}`,
    about: `The API answers ${code}.`,
    expect: { verdict },
    address,
    routes: { [home]: CALL, [`${SHOP}/api/cart`]: json({ message: 'no' }, { status: code, headers: more }) },
    kept,
  }
}

/** Answers that are errors, by their status or in spite of it. */
export const ANSWERS: readonly Scenario[] = [
  status(500, 'FAIL-01', { 'x-request-id': '5f0d7c1e-31a4-4c0b-8d59-1d2f3a4b5c6d' }, true),
  status(502, 'FAIL-02', { server: 'nginx' }),
  status(503, 'FAIL-02', { server: 'envoy' }),
  { ...status(503, 'RATE-04', { 'retry-after': '30' }), id: 'status-503-retry-after' },
  status(504, 'FAIL-02', { via: '1.1 gateway' }, true),
  status(522, 'FAIL-03', { 'cf-ray': '8f0a1b2c3d4e5f60-FRA', server: 'cloudflare' }),
  status(400, 'FAIL-04'),
  status(404, 'FAIL-05', {}, true),
  status(405, 'FAIL-04', { allow: 'POST' }),
  status(406, 'HDR-02'),
  status(409, 'FAIL-04'),
  status(413, 'FAIL-07'),
  status(415, 'HDR-02'),
  status(421, 'FAIL-27'),
  status(431, 'FAIL-06'),
  {
    id: 'not-found-document',
    about: 'The page itself is not there.',
    expect: { verdict: 'FAIL-05' },
    address: `https://${SHOP}/old-catalog`,
    routes: { [`${SHOP}/old-catalog`]: html(404, '<h1>Not found</h1>') },
  },
  {
    id: 'error-in-success',
    about: 'A 200 whose JSON says that it failed.',
    expect: { verdict: 'FAIL-19' },
    address,
    routes: {
      [home]: CALL,
      [`${SHOP}/api/cart`]: json({
        success: false,
        error: { code: 'CART_LOCKED', message: 'The cart is locked' },
      }),
    },
    kept: true,
  },
  {
    id: 'forbidden-in-success',
    about: 'A 200 whose JSON says that the feature is forbidden.',
    expect: { verdict: 'FAIL-20' },
    address,
    routes: { [home]: CALL, [`${SHOP}/api/cart`]: json({ feature: 'reports', isForbidden: true }) },
    kept: true,
  },
  {
    id: 'graphql-errors',
    about: 'A GraphQL answer of 200 with errors.',
    expect: { verdict: 'FAIL-21' },
    address,
    routes: {
      [home]: page(
        "fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ operationName: 'Cart', query: 'query Cart { cart { total } }' }) }).then((r) => r.json()).catch(() => {})",
      ),
      [`${SHOP}/graphql`]: json({
        data: { cart: null },
        errors: [
          {
            message: 'Cart service did not answer',
            path: ['cart'],
            extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' },
          },
        ],
      }),
    },
    kept: true,
  },
  {
    id: 'html-for-json',
    about: 'A call that wants JSON gets the page of the application.',
    expect: { verdict: 'FAIL-22' },
    address,
    routes: {
      [home]: CALL,
      [`${SHOP}/api/cart`]: html(200, '<!doctype html><title>Shop</title><div id="app"></div>'),
    },
    kept: true,
  },
  {
    id: 'empty-json',
    about: 'A 200 of type JSON with nothing in it.',
    expect: { verdict: 'FAIL-23' },
    address,
    routes: {
      [home]: CALL,
      [`${SHOP}/api/cart`]: { headers: { 'content-type': 'application/json', 'content-length': '0' } },
    },
    kept: true,
  },
  {
    id: 'missing-chunk',
    about: 'A part of the application is gone; the server answers with its page instead.',
    expect: { verdict: 'MIME-01' },
    address,
    routes: {
      [home]: page('', { html: '<script type="module" src="/assets/checkout-4f8a12bc.js"></script>' }),
      [`${SHOP}/assets/*`]: html(200, '<!doctype html><title>Shop</title><div id="app"></div>'),
    },
    kept: true,
  },
  {
    id: 'first-failure',
    about: 'One call fails first and three follow it.',
    expect: { verdict: 'FAIL-01' },
    address,
    routes: {
      [home]: page(
        "fetch('/api/session').then(() => Promise.all([fetch('/api/cart/undefined'), fetch('/api/user/undefined')])).catch(() => {})",
      ),
      [`${SHOP}/api/session`]: json({ message: 'broken' }, { status: 500 }),
      [`${SHOP}/api/*`]: json({ message: 'no such thing' }, { status: 404 }),
    },
  },
  {
    id: 'content-type-missing',
    about: 'JSON without its type, which the page reads all the same.',
    expect: { verdict: 'none', also: ['HDR-01'] },
    address,
    routes: { [home]: CALL, [`${SHOP}/api/cart`]: { body: '{"items":[]}' } },
  },
  {
    id: 'double-content-type',
    about: 'A script that is said to be a page as well, and "nosniff": the browser does not run it.',
    expect: { verdict: 'HDR-01' },
    address: `https://${OLD}/`,
    routes: {
      [`${OLD}/`]: page('', { html: '<script src="/assets/app.js"></script>' }),
      [`${OLD}/assets/app.js`]: {
        headers: { 'content-type': ['text/javascript', 'text/html'], 'x-content-type-options': 'nosniff' },
        body: '1',
      },
    },
  },
  {
    id: 'double-content-length',
    about: 'Two lengths for one body: the browser refuses the answer.',
    expect: { verdict: 'HDR-01' },
    address: `https://${OLD}/`,
    routes: {
      [`${OLD}/`]: CALL,
      [`${OLD}/api/cart`]: ({ socket }) => {
        const lengths = 'Content-Length: 12\r\nContent-Length: 14\r\n'
        socket.end(`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${lengths}\r\n{"items":[]}`)
        return undefined
      },
    },
  },
  {
    id: 'deprecated',
    about: 'The API says that it will be switched off.',
    expect: { verdict: 'none', also: ['HDR-03'] },
    address,
    routes: {
      [home]: CALL,
      [`${SHOP}/api/cart`]: json(
        {},
        { headers: { deprecation: 'true', sunset: 'Sat, 31 Dec 2033 23:59:59 GMT' } },
      ),
    },
  },
]
