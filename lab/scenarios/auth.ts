import {
  API,
  allow,
  CDN,
  IDP,
  json,
  page,
  preflight,
  redirect,
  type Scenario,
  SHOP,
  token,
} from '../scenario.ts'

const address = `https://${SHOP}/`
const home = `${SHOP}/`
const seconds = () => Math.floor(Date.now() / 1000)
const bearer = (claims: (now: number) => Readonly<Record<string, unknown>>, script: string) => () => {
  const jwt = token({ iss: `https://${IDP}/`, aud: `https://${API}`, sub: 'lab-user', ...claims(seconds()) })
  return page(`const auth = { authorization: 'Bearer ${jwt}', accept: 'application/json' }; ${script}`)
}
const CART = `fetch('https://${API}/cart', { headers: auth }).then((r) => r.text()).catch(() => {})`
const OPEN = {
  [`OPTIONS ${API}/*`]: preflight({
    'access-control-allow-headers': 'authorization, content-type',
    'access-control-allow-methods': '*',
  }),
}
const refused = (challenge: string, message = 'unauthorized') =>
  json(
    { message },
    {
      status: 401,
      headers: allow({ 'www-authenticate': challenge, 'access-control-expose-headers': 'www-authenticate' }),
    },
  )
const INVALID = 'Bearer realm="shop", error="invalid_token", error_description="The token expired"'

/** The shop sends to the sign-in, which sends back three times; `cookie` is the session that the callback sets. */
const signInAgain = (cookie: string): Scenario['routes'] => ({
  [home]: redirect(`https://${IDP}/authorize?client_id=shop&response_type=code&state=lab`),
  [`${IDP}/authorize`]: ({ times }) =>
    times > 3
      ? page('')
      : page(`location.href = 'https://${SHOP}/callback?code=labcode${times}abcdef&state=lab'`),
  [`${SHOP}/callback`]: redirect('/', { headers: { 'set-cookie': cookie } }),
})

/** Sign-in, tokens and permissions. */
export const AUTH: readonly Scenario[] = [
  {
    id: 'unauthorized',
    about: 'A call without credentials is refused.',
    expect: { verdict: 'AUTH-01' },
    address,
    routes: {
      [home]: page("fetch('/api/cart').catch(() => {})"),
      [`${SHOP}/api/cart`]: json(
        { message: 'sign in' },
        { status: 401, headers: { 'www-authenticate': 'Bearer realm="shop"' } },
      ),
    },
    kept: true,
  },
  {
    id: 'expired-token',
    about: 'The token had run out an hour before the call.',
    expect: { verdict: 'AUTH-05', also: ['AUTH-01'] },
    address,
    routes: {
      [home]: bearer((now) => ({ iat: now - 7200, exp: now - 3600 }), CART),
      ...OPEN,
      [`${API}/cart`]: refused(INVALID),
    },
    kept: true,
  },
  {
    id: 'token-of-the-future',
    about: 'The token is not valid yet: a clock is wrong.',
    expect: { verdict: 'AUTH-06' },
    address,
    routes: {
      [home]: bearer((now) => ({ iat: now + 900, nbf: now + 900, exp: now + 4500 }), CART),
      ...OPEN,
      [`${API}/cart`]: refused('Bearer error="invalid_token", error_description="not yet valid"'),
    },
  },
  {
    id: 'insufficient-scope',
    about: 'The token lacks the scope that the call needs.',
    expect: { verdict: 'AUTH-07' },
    address,
    routes: {
      [home]: bearer((now) => ({ iat: now - 60, exp: now + 3600, scope: 'catalog.read' }), CART),
      ...OPEN,
      [`${API}/cart`]: json(
        { message: 'forbidden' },
        {
          status: 403,
          headers: allow({ 'www-authenticate': 'Bearer error="insufficient_scope", scope="cart.read"' }),
        },
      ),
    },
  },
  {
    id: 'failed-refresh',
    about: 'The refresh of the token fails; every call after it is refused.',
    expect: { verdict: 'AUTH-08', also: ['AUTH-01'] },
    address,
    routes: {
      [home]:
        page(`const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'lab-refresh-4711-abcdef', client_id: 'shop' });
fetch('/api/cart').then(() => fetch('https://${IDP}/oauth2/token', { method: 'POST', body })).then(() => fetch('/api/cart')).then(() => fetch('/api/user')).catch(() => {})`),
      [`${SHOP}/api/*`]: json(
        { message: 'expired' },
        { status: 401, headers: { 'www-authenticate': INVALID } },
      ),
      [`${IDP}/oauth2/token`]: json(
        { error: 'invalid_grant', error_description: 'The refresh token has been used already' },
        { status: 400, headers: allow() },
      ),
    },
    kept: true,
  },
  {
    id: 'missing-credential',
    about: 'All calls carry a token but one, which is refused.',
    expect: { verdict: 'AUTH-04', also: ['AUTH-01'] },
    address,
    routes: {
      [home]: bearer(
        (now) => ({ iat: now - 60, exp: now + 3600 }),
        `${CART}; fetch('https://${API}/user', { headers: auth }).then(() => fetch('https://${API}/offers', { headers: auth })).then(() => fetch('https://${API}/orders')).catch(() => {})`,
      ),
      ...OPEN,
      [`${API}/orders`]: refused('Bearer'),
      [`${API}/*`]: json({}, { headers: allow() }),
    },
    kept: true,
  },
  {
    id: 'forbidden',
    about: 'The application itself says no.',
    expect: { verdict: 'AUTH-03' },
    address,
    routes: {
      [home]: page("fetch('/api/reports').catch(() => {})"),
      [`${SHOP}/api/reports`]: json({ message: 'You may not see reports' }, { status: 403 }),
    },
    kept: true,
  },
  {
    id: 'csrf',
    about: 'A form without its CSRF token is refused.',
    expect: { verdict: 'AUTH-16' },
    address,
    routes: {
      [home]: page(
        "fetch('/api/orders', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).then((r) => r.text()).catch(() => {})",
        { headers: { 'set-cookie': 'csrftoken=lab-csrf-4711; Path=/; Secure' } },
      ),
      [`${SHOP}/api/orders`]: json(
        { detail: 'CSRF Failed: CSRF token missing or incorrect.' },
        { status: 403 },
      ),
    },
  },
  {
    id: 'oauth-error',
    about: 'The identity provider leads back with an error.',
    expect: { verdict: 'AUTH-11' },
    address: `https://${SHOP}/login`,
    routes: {
      [`${SHOP}/login`]: redirect(
        `https://${IDP}/authorize?client_id=shop&response_type=code&scope=openid&state=labstate4711&redirect_uri=https%3A%2F%2F${SHOP}%2Fcallback`,
      ),
      [`${IDP}/authorize`]: redirect(
        `https://${SHOP}/callback?error=access_denied&error_description=The+user+is+not+assigned+to+this+application&state=labstate4711`,
      ),
      [`${SHOP}/callback`]: page(''),
    },
    kept: true,
  },
  {
    id: 'state-mismatch',
    about: 'The state that comes back is not the one that was sent.',
    expect: { verdict: 'AUTH-12' },
    address: `https://${SHOP}/login`,
    routes: {
      [`${SHOP}/login`]: redirect(
        `https://${IDP}/authorize?client_id=shop&response_type=code&scope=openid&state=labstate-one-4711&redirect_uri=https%3A%2F%2F${SHOP}%2Fcallback`,
      ),
      [`${IDP}/authorize`]: redirect(
        `https://${SHOP}/callback?code=labcode4711abcdef&state=labstate-two-4712`,
      ),
      [`${SHOP}/callback`]: { ...page(''), status: 400 },
    },
  },
  {
    id: 'login-loop',
    about: 'The shop leads to the sign-in and back, again and again: the cookie of its session is refused.',
    expect: { verdict: 'COOK-02', also: ['AUTH-10'] },
    address,
    routes: signInAgain('sid=lab-session; Path=/; SameSite=None'),
    leastMs: 1500,
    kept: true,
  },
  {
    id: 'login-loop-by-server',
    about: 'As before, with a cookie that is kept: the shop itself does not take the session.',
    expect: { verdict: 'AUTH-10' },
    address,
    routes: signInAgain('sid=lab-session; Path=/; Secure; HttpOnly'),
    leastMs: 1500,
  },
  {
    id: 'conditional-access',
    about: 'The identity provider refuses with a code of its own.',
    expect: { verdict: 'AUTH-15' },
    address,
    routes: {
      [home]: page(
        `fetch('https://${IDP}/oauth2/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code: 'labcode4711abcdef' }) }).then((r) => r.text()).catch(() => {})`,
      ),
      [`${IDP}/oauth2/token`]: json(
        {
          error: 'interaction_required',
          error_description:
            'AADSTS50076: Due to a configuration change made by your administrator, you must use multi-factor authentication.',
          error_codes: [50076],
        },
        { status: 400, headers: allow() },
      ),
    },
  },
  {
    id: 'token-in-url',
    about: 'A token stands in the query of a URL.',
    expect: { verdict: 'none', also: ['AUTH-18'] },
    address: `https://${SHOP}/?access_token=lab-access-4711-abcdef0123456789`,
    routes: { [home]: page('') },
  },
  {
    id: 'token-leaked',
    about: 'The token of a URL is told to another site, by the Referer of a picture.',
    expect: { verdict: 'AUTH-18' },
    address: `https://${SHOP}/?access_token=lab-access-4711-abcdef0123456789`,
    routes: {
      [home]: page('', {
        html: `<img src="https://${CDN}/pixel.gif">`,
        headers: { 'referrer-policy': 'unsafe-url' },
      }),
      [`${CDN}/pixel.gif`]: {
        headers: { 'content-type': 'image/gif', 'cache-control': 'no-store' },
        body: Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64'),
      },
    },
    kept: true,
  },
  {
    id: 'clock-skew',
    about: 'The clock of the servers is a quarter of an hour ahead.',
    expect: { verdict: 'AUTH-09' },
    address,
    routes: Object.fromEntries(
      ['/', '/api/a', '/api/b', '/api/c', '/api/d', '/api/e', '/api/f'].map((path) => [
        `${SHOP}${path}`,
        () => {
          const headers = { date: new Date(Date.now() + 900_000).toUTCString() }
          if (path !== '/') return json({}, { headers })
          return page("for (const what of 'abcdef') fetch('/api/' + what).then((r) => r.text())", { headers })
        },
      ]),
    ),
    kept: true,
  },
]
