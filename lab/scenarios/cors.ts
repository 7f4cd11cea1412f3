import { API, allow, json, PARTNER, page, preflight, redirect, type Scenario, SHOP } from '../scenario.ts'

const address = `https://${SHOP}/`
const ORDERS = `https://${PARTNER}/orders`
const get = page(`fetch('${ORDERS}').catch(() => {})`)
const post = (init = '') =>
  page(
    `fetch('${ORDERS}', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"sku":"A-1"}'${init} }).catch(() => {})`,
  )
const home = `${SHOP}/`
const orders = `${PARTNER}/orders`

/** Every way in which a call to another origin is refused by the browser. */
export const CORS: readonly Scenario[] = [
  {
    id: 'cors-missing',
    about: 'The other origin answers 200 without Access-Control-Allow-Origin.',
    expect: { verdict: 'CORS-02' },
    address,
    routes: { [home]: get, [orders]: json({ orders: [] }) },
    kept: true,
  },
  {
    id: 'cors-mismatch',
    about: 'The other origin allows another page than this one.',
    expect: { verdict: 'CORS-03' },
    address,
    routes: {
      [home]: get,
      [orders]: json({}, { headers: { 'access-control-allow-origin': 'https://www.shop.example' } }),
    },
    kept: true,
  },
  {
    id: 'cors-wildcard-credentials',
    about: 'The call carries cookies and the answer allows "*".',
    expect: { verdict: 'CORS-04' },
    address,
    routes: {
      [home]: page(`fetch('${ORDERS}', { credentials: 'include' }).catch(() => {})`),
      [orders]: json({}, { headers: { 'access-control-allow-origin': '*' } }),
    },
    kept: true,
  },
  {
    id: 'cors-credentials-not-allowed',
    about: 'The call carries cookies and Access-Control-Allow-Credentials is missing.',
    expect: { verdict: 'CORS-04' },
    address,
    routes: {
      [home]: page(`fetch('${ORDERS}', { credentials: 'include' }).catch(() => {})`),
      [orders]: json({}, { headers: allow() }),
    },
  },
  ...[405, 401, 403, 500].map(
    (status): Scenario => ({
      id: `preflight-${status}`,
      about: `The preflight is answered with ${status}.`,
      expect: { verdict: 'CORS-01' },
      address,
      routes: { [home]: post(), [`OPTIONS ${orders}`]: { status }, [orders]: json({}, { headers: allow() }) },
      kept: status === 405,
    }),
  ),
  {
    id: 'preflight-redirected',
    about: 'The preflight is answered with a redirect.',
    expect: { verdict: 'CORS-08' },
    address,
    routes: {
      [home]: post(),
      [`OPTIONS ${orders}`]: redirect(`https://${PARTNER}/v2/orders`),
      [orders]: json({}),
    },
    kept: true,
  },
  {
    id: 'preflight-without-origin',
    about: 'The preflight succeeds and allows no origin.',
    expect: { verdict: 'CORS-02' },
    address,
    routes: {
      [home]: post(),
      [`OPTIONS ${orders}`]: { status: 204 },
      [orders]: json({}, { headers: allow() }),
    },
  },
  {
    id: 'cors-header-not-allowed',
    about: 'The preflight does not allow a header that the call carries.',
    expect: { verdict: 'CORS-05' },
    address,
    routes: {
      [home]: page(`fetch('${ORDERS}', { headers: { 'x-tenant': 'north' } }).catch(() => {})`),
      [`OPTIONS ${orders}`]: preflight({ 'access-control-allow-headers': 'content-type' }),
      [orders]: json({}, { headers: allow() }),
    },
    kept: true,
  },
  {
    id: 'cors-method-not-allowed',
    about: 'The preflight does not allow the method.',
    expect: { verdict: 'CORS-06' },
    address,
    routes: {
      [home]: page(`fetch('${ORDERS}', { method: 'DELETE' }).catch(() => {})`),
      [`OPTIONS ${orders}`]: preflight({ 'access-control-allow-methods': 'GET, POST' }),
      [orders]: json({}, { headers: allow() }),
    },
    kept: true,
  },
  {
    id: 'cors-hides-502',
    about: 'A gateway answers 502 with a page that has no CORS headers: the gateway is the cause.',
    expect: { verdict: 'FAIL-02', also: ['CORS-02'] },
    address,
    routes: {
      [home]: get,
      [orders]: {
        status: 502,
        headers: { 'content-type': 'text/html', server: 'nginx' },
        body: '<h1>502 Bad Gateway</h1>',
      },
    },
    kept: true,
  },
  {
    id: 'cors-hides-401',
    about: 'The back end answers 401 without CORS headers: the sign-in is the cause.',
    expect: { verdict: 'AUTH-01', also: ['CORS-02'] },
    address,
    routes: { [home]: get, [orders]: json({ message: 'sign in' }, { status: 401 }) },
  },
  {
    id: 'cors-redirected-away',
    about: 'The call is redirected to a third origin, for which the browser sends "Origin: null".',
    expect: { verdict: 'CORS-08' },
    address,
    routes: {
      [home]: get,
      [orders]: redirect('https://cdn.partner-files.example/orders.json', { headers: allow() }),
      'cdn.partner-files.example/orders.json': json({}, { headers: allow() }),
    },
  },
  {
    id: 'preflight-refused-xhr',
    about: 'XMLHttpRequest with a token; the gateway demands it of the preflight too.',
    expect: { verdict: 'CORS-01' },
    address,
    routes: {
      [home]: page(
        `const x = new XMLHttpRequest(); x.open('GET', 'https://${API}/cart'); x.setRequestHeader('authorization', 'Bearer lab-token-4711-abcdef'); x.send()`,
      ),
      [`OPTIONS ${API}/cart`]: json(
        { message: 'missing token' },
        { status: 401, headers: { 'www-authenticate': 'Bearer' } },
      ),
      [`${API}/cart`]: json({}, { headers: allow() }),
    },
  },
]
