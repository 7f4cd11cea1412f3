import { API, json, PARTNER, page, redirect, type Scenario, SHOP } from '../scenario.ts'

const address = `https://${SHOP}/`
const home = `${SHOP}/`
const TWICE = "fetch('/api/session').then(() => fetch('/api/cart')).catch(() => {})"

/** A sign-in whose cookie the browser does not keep; what needs it is refused. */
function rejected(id: string, code: string, about: string, cookie: string, kept = false): Scenario {
  return {
    id,
    about,
    expect: { verdict: code },
    address,
    routes: {
      [home]: page(TWICE),
      [`${SHOP}/api/session`]: json({ user: 'lab' }, { headers: { 'set-cookie': cookie } }),
      [`${SHOP}/api/cart`]: ({ cookies }) =>
        cookies.size > 0 ? json({ items: [] }) : json({ message: 'no session' }, { status: 401 }),
    },
    kept,
  }
}

/** Cookies that browsers refuse, lose or send twice. */
export const COOKIES: readonly Scenario[] = [
  rejected(
    'cookie-none-without-secure',
    'COOK-02',
    'SameSite=None without Secure.',
    'sid=lab-session-4711; Path=/; SameSite=None',
    true,
  ),
  rejected(
    'cookie-host-prefix',
    'COOK-03',
    '__Host- with a Domain.',
    '__Host-sid=lab-session-4711; Path=/; Secure; Domain=shop.example',
    true,
  ),
  rejected(
    'cookie-other-domain',
    'COOK-04',
    'The Domain is that of somebody else.',
    'sid=lab-session-4711; Path=/; Secure; Domain=other.example',
    true,
  ),
  rejected(
    'cookie-other-path',
    'COOK-04',
    'The Path does not lead to where it is needed.',
    'sid=lab-session-4711; Path=/api/session; Secure',
  ),
  rejected(
    'cookie-expired',
    'COOK-05',
    'It has expired when it arrives.',
    'sid=lab-session-4711; Path=/; Secure; Expires=Wed, 01 Jan 2020 00:00:00 GMT',
    true,
  ),
  rejected(
    'cookie-too-big',
    'COOK-08',
    'Name and value are larger than 4096 bytes.',
    `sid=${'x'.repeat(5000)}; Path=/; Secure`,
  ),
  {
    id: 'cookie-secure-over-http',
    about: 'Secure, from a page over http.',
    expect: { verdict: 'COOK-03' },
    address: 'http://plain.shop.example/',
    routes: {
      'plain.shop.example/': page(TWICE),
      'plain.shop.example/api/session': json(
        {},
        { headers: { 'set-cookie': 'sid=lab-session-4711; Path=/; Secure' } },
      ),
      'plain.shop.example/api/cart': json({ message: 'no session' }, { status: 401 }),
    },
  },
  {
    id: 'cookie-lax-in-frame',
    about: 'A frame of another site sets a cookie that would need SameSite=None.',
    expect: { verdict: 'COOK-01' },
    address,
    routes: {
      [home]: page('', { html: `<iframe src="https://${PARTNER}/chat"></iframe>` }),
      [`${PARTNER}/chat`]: page("fetch('/chat/open').catch(() => {})", {
        headers: { 'set-cookie': 'chat=lab-chat-4711; Path=/; Secure' },
      }),
      [`${PARTNER}/chat/open`]: ({ cookies }) =>
        cookies.size > 0 ? json({}) : json({ message: 'no session' }, { status: 401 }),
    },
    leastMs: 700,
    kept: true,
  },
  {
    id: 'cookie-strict-after-callback',
    about: 'SameSite=Strict: not sent when another site leads back.',
    expect: { verdict: 'COOK-01' },
    address: `https://${SHOP}/login`,
    routes: {
      [`${SHOP}/login`]: redirect(`https://${PARTNER}/authorize`, {
        headers: { 'set-cookie': 'flow=lab-flow-4711; Path=/; Secure; SameSite=Strict' },
      }),
      [`${PARTNER}/authorize`]: page(`location.href = 'https://${SHOP}/callback'`),
      [`${SHOP}/callback`]: ({ cookies }) => (cookies.size > 0 ? page('') : { ...page(''), status: 400 }),
    },
    leastMs: 700,
  },
  {
    id: 'cookie-twice',
    about: 'Two cookies of one name, for two paths.',
    expect: { verdict: 'COOK-09' },
    address,
    routes: {
      [home]: page("fetch('/api/cart').then(() => fetch('/api/cart')).catch(() => {})", {
        headers: {
          'set-cookie': ['sid=lab-session-old; Path=/; Secure', 'sid=lab-session-new; Path=/api; Secure'],
        },
      }),
      [`${SHOP}/api/cart`]: json({ message: 'no session' }, { status: 401 }),
    },
  },
  {
    id: 'cookies-too-many',
    about: 'So many cookies that the server refuses the request.',
    expect: { verdict: 'FAIL-06' },
    address,
    routes: {
      [home]: page(
        `for (let at = 0; at < 9; at++) document.cookie = 'group' + at + '=' + 'g'.repeat(1000) + '; path=/'; fetch('/api/cart').catch(() => {})`,
      ),
      [`${SHOP}/api/cart`]: {
        status: 431,
        headers: { 'content-type': 'text/html' },
        body: '<h1>Request Header Fields Too Large</h1>',
      },
    },
    kept: true,
  },
  {
    id: 'logged-out',
    about: 'The server deletes the session; what follows is refused.',
    expect: { verdict: 'AUTH-17' },
    address,
    routes: {
      [home]: page(
        "fetch('/api/ping').then(() => fetch('/api/cart')).then(() => fetch('/api/user')).catch(() => {})",
        { headers: { 'set-cookie': 'sid=lab-session-4711; Path=/; Secure; HttpOnly' } },
      ),
      [`${SHOP}/api/ping`]: json(
        {},
        { headers: { 'set-cookie': 'sid=; Path=/; Max-Age=0; Secure; HttpOnly' } },
      ),
      [`${SHOP}/api/cart`]: json({ message: 'no session' }, { status: 401 }),
      [`${SHOP}/api/user`]: json({ message: 'no session' }, { status: 401 }),
    },
  },
  {
    id: 'session-on-other-host',
    about: 'The session is set for the shop and missing at its API.',
    expect: { verdict: 'AUTH-01' },
    address,
    routes: {
      [home]: page(`fetch('https://${API}/cart', { credentials: 'include' }).catch(() => {})`, {
        headers: { 'set-cookie': 'sid=lab-session-4711; Path=/; Secure' },
      }),
      [`${API}/cart`]: json(
        { message: 'no session' },
        {
          status: 401,
          headers: {
            'access-control-allow-origin': `https://${SHOP}`,
            'access-control-allow-credentials': 'true',
            vary: 'Origin',
          },
        },
      ),
    },
  },
]
