import { IDP, json, page, redirect, type Scenario, SHOP } from '../scenario.ts'

const address = `https://${SHOP}/`
const home = `${SHOP}/`
const form = (action: string) =>
  page('document.forms[0].submit()', {
    html: `<form method="post" action="${action}"><input name="sku" value="A-1"></form>`,
  })

/** Ways that do not lead where they should. */
export const REDIRECTS: readonly Scenario[] = [
  {
    id: 'redirect-loop',
    about: 'The page leads to itself, without end.',
    expect: { verdict: 'RED-01' },
    address: `https://${SHOP}/account`,
    routes: { [`${SHOP}/account`]: redirect('/account') },
    mostMs: 5000,
  },
  {
    id: 'redirect-loop-scheme',
    about: 'https leads to http and http to https.',
    expect: { verdict: 'RED-01' },
    address: `https://${SHOP}/account`,
    routes: {
      [`${SHOP}/account`]: ({ secure }) => redirect(`${secure ? 'http' : 'https'}://${SHOP}/account`),
    },
    mostMs: 5000,
  },
  {
    id: 'redirect-loop-api',
    about: 'A call to the API is led round in a circle of two.',
    expect: { verdict: 'RED-01' },
    address,
    routes: {
      [home]: page("fetch('/api/a').catch(() => {})"),
      [`${SHOP}/api/a`]: redirect('/api/b'),
      [`${SHOP}/api/b`]: redirect('/api/a'),
    },
    kept: true,
  },
  {
    id: 'redirect-chain',
    about: 'Five hops until the page comes.',
    expect: { verdict: 'RED-02' },
    address: `https://${SHOP}/start`,
    routes: {
      [`${SHOP}/start`]: redirect('/en', { afterMs: 260 }),
      [`${SHOP}/en`]: redirect('/en/', { afterMs: 260 }),
      [`${SHOP}/en/`]: redirect('/en/shop', { afterMs: 260 }),
      [`${SHOP}/en/shop`]: redirect('/en/shop/', { afterMs: 260 }),
      [`${SHOP}/en/shop/`]: redirect('/en/shop/home', { afterMs: 260 }),
      [`${SHOP}/en/shop/home`]: page(''),
    },
    kept: true,
  },
  {
    id: 'redirect-downgrade',
    about: 'A page over https leads to one over http.',
    expect: { verdict: 'RED-03' },
    address: `https://${SHOP}/news`,
    routes: { [`${SHOP}/news`]: redirect('http://www.shop.example/news'), 'www.shop.example/news': page('') },
    kept: true,
  },
  {
    id: 'redirect-to-login',
    about: 'A call to the API is led to the page where people sign in.',
    expect: { verdict: 'RED-04' },
    address,
    routes: {
      [home]: page(
        "fetch('/api/cart', { headers: { accept: 'application/json' } }).then((r) => r.json()).catch(() => {})",
      ),
      [`${SHOP}/api/cart`]: redirect('/login?next=%2Fapi%2Fcart'),
      [`${SHOP}/login`]: page('', {
        html: '<form method="post" action="/login"><input type="password" name="password"></form>',
      }),
    },
    kept: true,
  },
  {
    id: 'redirect-without-location',
    about: 'A 302 that says nowhere to go.',
    expect: { verdict: 'RED-05' },
    address,
    routes: { [home]: page("fetch('/api/cart').catch(() => {})"), [`${SHOP}/api/cart`]: { status: 302 } },
  },
  {
    id: 'post-becomes-get',
    about: 'A form is sent, led on with 301, and arrives without its content.',
    expect: { verdict: 'METH-03' },
    address,
    routes: {
      [home]: form('/orders'),
      [`POST ${SHOP}/orders`]: redirect('/orders/', { status: 301 }),
      [`GET ${SHOP}/orders/`]: {
        status: 405,
        headers: { allow: 'POST', 'content-type': 'text/html' },
        body: '<h1>Method not allowed</h1>',
      },
    },
  },
  {
    id: 'captive-portal',
    about: 'A call to the API is led to the page of a hotel network.',
    expect: { verdict: 'PROX-04' },
    address,
    routes: {
      [home]: page(
        "fetch('/generate_204').catch(() => {}); fetch('/api/cart', { headers: { accept: 'application/json' } }).then((r) => r.json()).catch(() => {})",
      ),
      [`${SHOP}/generate_204`]: redirect('https://portal.hotel-wifi.example/welcome'),
      [`${SHOP}/api/cart`]: {
        status: 511,
        headers: { 'content-type': 'text/html' },
        body: '<title>Welcome to Hotel WiFi</title><a href="https://portal.hotel-wifi.example/welcome">Log in to the network</a>',
      },
    },
  },
  {
    id: 'block-page',
    about: 'A filter of the network answers with a page of its own.',
    expect: { verdict: 'PROX-03' },
    address,
    routes: {
      [home]: page("fetch('/api/cart', { headers: { accept: 'application/json' } }).catch(() => {})"),
      [`${SHOP}/api/cart`]: {
        status: 403,
        headers: { 'content-type': 'text/html', server: 'Zscaler/6.2' },
        body: '<title>Internet Security by Zscaler</title><p>Sorry, access to this site has been blocked. Category: Online Shopping. Your organization has selected Zscaler.</p>',
      },
    },
    kept: true,
  },
  {
    id: 'proxy-login',
    about: 'The answer asks for a sign-in at the proxy.',
    expect: { verdict: 'RED-04' },
    address,
    routes: {
      [home]: page("fetch('/api/cart', { headers: { accept: 'application/json' } }).catch(() => {})"),
      [`${SHOP}/api/cart`]: redirect(`https://${IDP}/authorize?client_id=shop&state=4f0c2f`),
      [`${IDP}/authorize`]: {
        ...json({}),
        headers: { 'content-type': 'text/html', 'access-control-allow-origin': `https://${SHOP}` },
        body: '<form><input type="password"></form>',
      },
    },
  },
]
