import { json, type LabSocket, page, type Scenario, SHOP } from '../scenario.ts'

const address = `https://${SHOP}/`
const home = `${SHOP}/`
const LIVE = `wss://${SHOP}/live`
const open = page(`new WebSocket('${LIVE}')`)
const CALL = "fetch('/api/cart').catch(() => {})"
const sockets = (live: (socket: LabSocket, times: number) => void) => ({ [`${SHOP}/live`]: live })

/** Sockets, event streams and service workers. */
export const REALTIME: readonly Scenario[] = [
  {
    id: 'socket-403',
    about: 'The server refuses the upgrade.',
    expect: { verdict: 'WS-01' },
    address,
    routes: { [home]: open },
    sockets: sockets((socket) => socket.refuse(403)),
    kept: true,
  },
  {
    id: 'socket-502',
    about: 'A proxy refuses the upgrade.',
    expect: { verdict: 'WS-01' },
    address,
    routes: { [home]: open },
    sockets: sockets((socket) => socket.refuse(502)),
  },
  {
    id: 'socket-works',
    about: 'A socket that works.',
    expect: { verdict: 'none' },
    address,
    routes: {
      [home]: page(`const live = new WebSocket('${LIVE}'); live.onopen = () => live.send('{"hello":true}')`),
    },
    sockets: sockets((socket) => {
      socket.accept()
      setTimeout(() => socket.send('{"price":1}'), 150)
      setTimeout(() => socket.send('{"price":2}'), 300)
    }),
    leastMs: 800,
  },
  {
    id: 'socket-loop',
    about: 'The socket is closed shortly after each connection, and opened again.',
    expect: { verdict: 'WS-03' },
    address,
    routes: {
      [home]: page(
        `let at = 0; const go = () => { if (at++ > 4) return; new WebSocket('${LIVE}').onclose = () => setTimeout(go, 150) }; go()`,
      ),
    },
    sockets: sockets((socket) => {
      socket.accept()
      socket.send('{"hello":true}')
      setTimeout(() => socket.close(1011), 250)
    }),
    leastMs: 2800,
    kept: true,
  },
  {
    id: 'socket-cut',
    about: 'The connection of the socket is cut once. Chromium records no reason, so that it just ended.',
    expect: { verdict: 'none' },
    address,
    routes: { [home]: open },
    sockets: sockets((socket) => {
      socket.accept()
      socket.send('{"hello":true}')
      setTimeout(() => socket.cut(), 300)
    }),
    leastMs: 900,
  },
  {
    id: 'socket-silent',
    about: 'A socket on which nobody says anything for a moment, which is no fault yet.',
    expect: { verdict: 'none' },
    address,
    routes: { [home]: open },
    sockets: sockets((socket) => socket.accept()),
    leastMs: 2500,
  },
  {
    id: 'socket-fallback',
    about: 'The upgrade fails; the library falls back to polling.',
    expect: { verdict: 'WS-01', also: ['WS-05'] },
    address,
    routes: {
      [home]: page(
        `new WebSocket('wss://${SHOP}/socket.io/?EIO=4&transport=websocket').onerror = async () => { for (let at = 0; at < 4; at++) await fetch('/socket.io/?EIO=4&transport=polling&t=lab' + at) }`,
      ),
      [`${SHOP}/socket.io/`]: { headers: { 'content-type': 'text/plain' }, body: '2', afterMs: 200 },
    },
    leastMs: 1500,
  },
  {
    id: 'event-stream-cut',
    about: 'The event stream ends again and again.',
    expect: { verdict: 'SSE-01' },
    address,
    routes: {
      [home]: page("new EventSource('/events')"),
      [`${SHOP}/events`]: ({ response }) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        response.write('retry: 500\n\ndata: 1\n\n')
        setTimeout(() => response.end(), 200)
        return undefined
      },
    },
    leastMs: 5000,
    kept: true,
  },
  {
    id: 'event-stream-refused',
    about: 'The event stream is answered with 503.',
    expect: { verdict: 'FAIL-02' },
    address,
    routes: { [home]: page("new EventSource('/events')"), [`${SHOP}/events`]: json({}, { status: 503 }) },
  },
  worker({
    id: 'worker-offline',
    about: 'The server fails, and the service worker tells the page something else: the server is the cause.',
    expect: { verdict: 'FAIL-01', also: ['SW-01'] },
    script:
      "self.addEventListener('fetch', (event) => { if (event.request.url.includes('/api/')) event.respondWith(fetch(event.request).then((r) => r.ok ? r : new Response('offline', { status: 503 }))) })",
    next: CALL,
  }),
  worker({
    id: 'worker-invents',
    about: 'The service worker makes up a failure and never asks the server.',
    expect: { verdict: 'SW-01' },
    script:
      "self.addEventListener('fetch', (event) => { if (event.request.url.includes('/api/')) event.respondWith(new Response('offline', { status: 503 })) })",
    next: CALL,
  }),
  worker({
    id: 'worker-throws',
    about: 'The service worker itself fails to answer.',
    expect: { verdict: 'SW-01' },
    script:
      "self.addEventListener('fetch', (event) => { if (event.request.url.includes('/api/')) event.respondWith(Promise.reject(new Error('lab'))) })",
    next: CALL,
  }),
  worker({
    id: 'worker-stale',
    about: 'The service worker shows an old shell whose parts are gone.',
    expect: { verdict: 'SW-02', never: ['CACHE-03'] },
    script:
      "self.addEventListener('install', (event) => event.waitUntil(caches.open('shell-v1').then((cache) => cache.put('/app', new Response('<!doctype html><title>Shop</title><script src=\"/assets/app.0a1b2c3d.js\"></script>', { headers: { 'content-type': 'text/html' } }))))); self.addEventListener('fetch', (event) => { if (new URL(event.request.url).pathname === '/app') event.respondWith(caches.match('/app')) })",
    next: "location.href = '/app'",
  }),
]

function worker({
  script,
  next,
  ...rest
}: Pick<Scenario, 'id' | 'about' | 'expect'> & { script: string; next: string }): Scenario {
  const text = `self.addEventListener('install', () => self.skipWaiting()); self.addEventListener('activate', (event) => event.waitUntil(clients.claim())); ${script}`
  return {
    ...rest,
    address,
    routes: {
      [home]: page(
        `navigator.serviceWorker.addEventListener('controllerchange', () => { ${next} }); navigator.serviceWorker.register('/worker.js')`,
      ),
      [`${SHOP}/worker.js`]: {
        headers: { 'content-type': 'text/javascript', 'cache-control': 'no-store' },
        body: text,
      },
      [`${SHOP}/api/cart`]: json({ message: 'broken' }, { status: 500 }),
    },
    leastMs: 2000,
    kept: true,
  }
}
