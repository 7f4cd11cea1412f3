import { gzipSync } from 'node:zlib'
import { type Call, CDN, FAR, json, OLD, page, type Scenario, SHOP } from '../scenario.ts'

const address = `https://${SHOP}/`
const home = `${SHOP}/`
const call = (path: string) => page(`fetch('${path}').then((r) => r.text()).catch(() => {})`)
const BIG = JSON.stringify(
  Array.from({ length: 16_000 }, (_, at) => ({ at, name: `item number ${at}`, note: 'the quick brown fox' })),
)
const JSON_HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' }
const PARTS = 30

/** Brings its body in small parts over three seconds. */
function thinLine(body: string | Buffer, encoding?: string) {
  return async ({ response }: Call) => {
    response.writeHead(200, { ...JSON_HEADERS, ...(encoding && { 'content-encoding': encoding }) })
    const bytes = Buffer.from(body)
    const size = Math.ceil(bytes.length / PARTS)
    for (let at = 0; at < bytes.length; at += size) {
      response.write(bytes.subarray(at, at + size))
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    response.end()
    return undefined
  }
}

/** Pages that work and take their time. */
export const SLOW: readonly Scenario[] = [
  {
    id: 'slow-wait',
    about: 'The server thinks for two and a half seconds.',
    expect: { verdict: 'SLOW-08' },
    address,
    routes: { [home]: call('/api/report'), [`${SHOP}/api/report`]: json({}, { afterMs: 2500 }) },
    kept: true,
  },
  {
    id: 'slow-document',
    about: 'The page itself comes after three seconds.',
    expect: { verdict: 'SLOW-08', also: ['SLOW-16'] },
    address,
    routes: { [home]: { ...page(''), afterMs: 3000 } },
  },
  {
    id: 'server-timing',
    about: 'The server thinks long and tells where: in the database.',
    expect: { verdict: 'SLOW-08', also: ['SLOW-10'] },
    address,
    routes: {
      [home]: call('/api/report'),
      [`${SHOP}/api/report`]: json(
        {},
        { afterMs: 2000, headers: { 'server-timing': 'db;dur=1850, render;dur=40' } },
      ),
    },
  },
  {
    id: 'slow-receive',
    about: 'A body of 60 KB drips in over three seconds.',
    expect: { verdict: 'SLOW-09' },
    address,
    routes: {
      [home]: call('/api/export'),
      [`${SHOP}/api/export`]: async ({ response }) => {
        response.writeHead(200, { 'content-type': 'text/csv' })
        for (let part = 0; part < 15; part++) {
          response.write('a,b,c,d\n'.repeat(500))
          await new Promise((resolve) => setTimeout(resolve, 200))
        }
        response.end()
        return undefined
      },
    },
  },
  {
    id: 'six-connections',
    about: 'Over HTTP/1.1 all calls after the sixth wait for a free connection.',
    expect: { verdict: 'CONN-01' },
    address: `https://${OLD}/`,
    routes: {
      [`${OLD}/`]: page(
        "for (let at = 0; at < 30; at++) fetch('/api/part/' + at).then((r) => r.text()).catch(() => {})",
      ),
      [`${OLD}/api/*`]: json({}, { afterMs: 400 }),
    },
    kept: true,
  },
  {
    id: 'no-keep-alive',
    about: 'Every answer of a host that is far away closes its connection.',
    expect: { verdict: 'CONN-02' },
    address: `https://${FAR}/`,
    routes: {
      [`${FAR}/`]: page(
        "(async () => { for (let at = 0; at < 30; at++) await fetch('/api/step/' + at).then((r) => r.text()) })()",
      ),
      [`${FAR}/api/*`]: json({}, { headers: { connection: 'close' } }),
    },
    mostMs: 20_000,
  },
  {
    id: 'no-keep-alive-near',
    about: 'The same of a host that is near: it costs next to nothing.',
    expect: { verdict: 'none', also: ['CONN-02'] },
    address: `https://${OLD}/`,
    routes: {
      [`${OLD}/`]: page(
        "(async () => { for (let at = 0; at < 6; at++) await fetch('/api/step/' + at).then((r) => r.text()) })()",
      ),
      [`${OLD}/api/*`]: json({}, { headers: { connection: 'close' } }),
    },
  },
  {
    id: 'serial-chain',
    about: 'Seven calls, each begun when the one before has ended.',
    expect: { verdict: 'SLOW-14' },
    address,
    routes: {
      [home]: page(
        "(async () => { for (const what of ['user', 'roles', 'tenant', 'menu', 'cart', 'offers', 'news']) await fetch('/api/' + what).then((r) => r.text()) })()",
      ),
      [`${SHOP}/api/*`]: json({}, { afterMs: 450 }),
    },
    leastMs: 3600,
    kept: true,
  },
  {
    id: 'long-poll',
    about: 'A long poll and an event stream that last as long as they like: nothing is slow.',
    expect: { verdict: 'none', never: ['SLOW-08', 'SLOW-09'] },
    address,
    routes: {
      [home]: page(
        "(async () => { for (let at = 0; at < 2; at++) await fetch('/longpoll?cursor=' + at) })(); new EventSource('/events')",
      ),
      [`${SHOP}/longpoll`]: json({ events: [] }, { afterMs: 2500 }),
      [`${SHOP}/events`]: ({ response }) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        response.write('data: 1\n\n')
        return undefined
      },
    },
    mostMs: 6500,
    leastMs: 5500,
  },
  {
    id: 'third-party-slow',
    about: 'A script of another company holds the page up.',
    expect: { verdict: 'SLOW-17' },
    address,
    routes: {
      [home]: page('', { html: `<script src="https://${CDN}/tag.js"></script>` }),
      [`${CDN}/tag.js`]: { headers: { 'content-type': 'text/javascript' }, body: '1', afterMs: 3000 },
    },
  },
  {
    id: 'huge-json',
    about: 'One call brings a megabyte of JSON, not compressed, over a thin line.',
    expect: { verdict: 'SIZE-01', also: ['COMP-01', 'SLOW-09'] },
    address,
    routes: { [home]: call('/api/items'), [`${SHOP}/api/items`]: thinLine(BIG) },
    mostMs: 15_000,
  },
  {
    id: 'huge-json-compressed',
    about: 'The same, compressed.',
    expect: { verdict: 'SIZE-01', never: ['COMP-01'] },
    address,
    routes: { [home]: call('/api/items'), [`${SHOP}/api/items`]: thinLine(gzipSync(BIG), 'gzip') },
    mostMs: 15_000,
  },
  {
    id: 'huge-json-quick',
    about: 'A megabyte of JSON that comes at once.',
    expect: { verdict: 'none', also: ['SIZE-01', 'COMP-01'] },
    address,
    routes: {
      [home]: call('/api/items'),
      [`${SHOP}/api/items`]: { headers: JSON_HEADERS, body: BIG },
    },
  },
]
