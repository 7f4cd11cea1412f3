import { API, allow, CDN, json, PARTNER, page, type Scenario, SHOP } from '../scenario.ts'

const address = `https://${SHOP}/`
const home = `${SHOP}/`
const script = (body: string) => ({ headers: { 'content-type': 'text/javascript' }, body })
const NOT_FOUND = { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Not found</h1>' }
const policy = (value: string) => ({ headers: { 'content-security-policy': value } })

/** What the browser itself refuses to load or to show. */
export const BLOCKED: readonly Scenario[] = [
  {
    id: 'csp-script',
    about: 'The page forbids scripts of other hosts and needs one.',
    expect: { verdict: 'CSP-01' },
    address,
    routes: {
      [home]: page('', {
        html: `<script src="https://${CDN}/app.js"></script>`,
        ...policy("default-src 'self'; script-src 'self' 'unsafe-inline'"),
      }),
      [`${CDN}/app.js`]: script('1'),
    },
    kept: true,
  },
  {
    id: 'csp-image',
    about: 'The page forbids pictures of other hosts and shows one.',
    expect: { verdict: 'CSP-01' },
    address,
    routes: {
      [home]: page('', { html: `<img src="https://${CDN}/logo.svg">`, ...policy("img-src 'self'") }),
    },
  },
  {
    id: 'csp-connect-reported',
    about: 'fetch() to a forbidden host leaves no entry; the report of the browser proves it.',
    expect: { verdict: 'CSP-02' },
    address,
    routes: {
      [home]: page(
        `fetch('https://${PARTNER}/rates').catch(() => {})`,
        policy("connect-src 'self'; report-uri /csp-reports"),
      ),
      [`${SHOP}/csp-reports`]: { status: 204 },
    },
    leastMs: 1500,
    kept: true,
  },
  {
    id: 'csp-xhr',
    about: 'XMLHttpRequest to a forbidden host.',
    expect: { verdict: 'CSP-01' },
    address,
    routes: {
      [home]: page(
        `const x = new XMLHttpRequest(); x.open('GET', 'https://${PARTNER}/rates'); try { x.send() } catch {}`,
        policy("connect-src 'self'"),
      ),
    },
  },
  {
    id: 'mixed-script',
    about: 'A page over https loads a script over http.',
    expect: { verdict: 'MIX-01' },
    address,
    routes: {
      [home]: page('', { html: `<script src="http://${CDN}/widget.js"></script>` }),
      [`${CDN}/widget.js`]: script('1'),
    },
    kept: true,
  },
  {
    id: 'mixed-fetch',
    about: 'A page over https calls an API over http.',
    expect: { verdict: 'MIX-01' },
    address,
    routes: { [home]: page(`fetch('http://${API}/stock').catch(() => {})`), [`${API}/stock`]: json({}) },
  },
  {
    id: 'frame-options',
    about: 'A frame refuses to be framed by X-Frame-Options.',
    expect: { verdict: 'FRAME-01' },
    address,
    routes: {
      [home]: page('', { html: `<iframe src="https://${PARTNER}/pay"></iframe>` }),
      [`${PARTNER}/pay`]: page('', { headers: { 'x-frame-options': 'DENY' } }),
    },
    kept: true,
  },
  {
    id: 'frame-ancestors',
    about: 'A frame refuses to be framed by frame-ancestors.',
    expect: { verdict: 'FRAME-01' },
    address,
    routes: {
      [home]: page('', { html: `<iframe src="https://${PARTNER}/pay"></iframe>` }),
      [`${PARTNER}/pay`]: page('', policy("frame-ancestors 'self'")),
    },
  },
  {
    id: 'orb-script',
    about: 'A script of another host is answered with JSON and nosniff.',
    expect: { verdict: 'FAIL-14' },
    address,
    routes: {
      [home]: page('', { html: `<script src="https://${CDN}/vendor.4e5f6a7b.js"></script>` }),
      [`${CDN}/vendor.4e5f6a7b.js`]: json(
        { error: 'gone' },
        { headers: { 'x-content-type-options': 'nosniff' } },
      ),
    },
    kept: true,
  },
  {
    id: 'orb-missing-script',
    about:
      'A part of the application is missing on another host; the browser hides the 404 behind its block.',
    expect: { verdict: 'FAIL-05', also: ['FAIL-14'] },
    address,
    routes: {
      [home]: page('', { html: `<script src="https://${CDN}/vendor.4e5f6a7b.js"></script>` }),
      [`${CDN}/vendor.4e5f6a7b.js`]: NOT_FOUND,
    },
    kept: true,
  },
  {
    id: 'orb-missing-stranger',
    about: 'The same of a script that is none of the application: nothing says that the page needs it.',
    expect: { verdict: 'none', also: ['FAIL-05'], never: ['FAIL-14'] },
    address,
    routes: {
      [home]: page('', { html: `<script src="https://${CDN}/counter.js"></script>` }),
      [`${CDN}/counter.js`]: NOT_FOUND,
    },
  },
  {
    id: 'corp',
    about: 'A picture may be shown on its own site only.',
    expect: { verdict: 'COEP-01' },
    address,
    routes: {
      [home]: page('', { html: `<img src="https://${CDN}/photo.gif">` }),
      [`${CDN}/photo.gif`]: {
        headers: { 'content-type': 'image/gif', 'cross-origin-resource-policy': 'same-origin' },
        body: Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64'),
      },
    },
    kept: true,
  },
  {
    id: 'coep',
    about: 'A page that isolates itself loads a script that has no CORP header.',
    expect: { verdict: 'COEP-01' },
    address,
    routes: {
      [home]: page('', {
        html: `<script src="https://${CDN}/chart.js"></script>`,
        headers: {
          'cross-origin-embedder-policy': 'require-corp',
          'cross-origin-opener-policy': 'same-origin',
        },
      }),
      [`${CDN}/chart.js`]: script('1'),
    },
  },
  {
    id: 'nosniff-own-script',
    about: 'A script of the page itself is answered with HTML and nosniff.',
    expect: { verdict: 'MIME-01' },
    address,
    routes: {
      [home]: page('', { html: '<script src="/assets/app.8f3a21.js"></script>' }),
      [`${SHOP}/assets/*`]: {
        headers: { 'content-type': 'text/html', 'x-content-type-options': 'nosniff' },
        body: '<!doctype html><title>Shop</title>',
      },
    },
  },
  {
    id: 'tracker-blocked',
    about: 'A blocker keeps a tracker away; the page works.',
    expect: { verdict: 'none', also: ['FAIL-13'], never: ['FAIL-14'] },
    address,
    routes: {
      [home]: page("fetch('/api/cart').then((r) => r.text())", {
        html: '<script async src="https://www.google-analytics.com/analytics.js"></script>',
      }),
      [`${SHOP}/api/cart`]: json({ items: [] }),
    },
    block: ['*google-analytics*'],
    kept: true,
  },
  {
    id: 'own-api-blocked',
    about: 'A blocker takes a call of the page itself for a tracker.',
    expect: { verdict: 'FAIL-13' },
    address,
    routes: { [home]: page("fetch('/api/ads/list').catch(() => {})"), [`${SHOP}/api/ads/list`]: json([]) },
    block: ['*/ads/*'],
    kept: true,
  },
  {
    id: 'opaque-call',
    about: 'A call with mode "no-cors" cannot read the JSON that comes.',
    expect: { verdict: 'CORS-10' },
    address,
    routes: {
      [home]: page(
        `fetch('https://${PARTNER}/rates', { mode: 'no-cors', headers: { accept: 'application/json' } }).then((r) => r.json()).catch(() => {})`,
      ),
      [`${PARTNER}/rates`]: json({ eur: 1 }, { headers: allow() }),
    },
    kept: true,
  },
]
