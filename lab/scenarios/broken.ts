import { gzipSync } from 'node:zlib'
import {
  allow,
  json,
  NOWHERE,
  OLD,
  page,
  REFUSED,
  RESET,
  type Scenario,
  SHOP,
  UNTRUSTED,
} from '../scenario.ts'

const address = `https://${SHOP}/`
const home = `${SHOP}/`
const call = (url: string) => page(`fetch('${url}').then((r) => r.text()).catch(() => {})`)
const LIST = JSON.stringify({ items: Array.from({ length: 40 }, (_, at) => ({ at, name: `item ${at}` })) })

/** Connections and bodies that do not hold. */
export const BROKEN: readonly Scenario[] = [
  {
    id: 'body-shorter-than-declared',
    about: 'Less comes than Content-Length says.',
    expect: { verdict: 'FAIL-18' },
    address,
    routes: {
      [home]: call(`https://${OLD}/items`),
      [`${OLD}/items`]: ({ response, socket }) => {
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': '5000',
          ...(allow() as object),
        })
        response.write(LIST.slice(0, 300))
        setTimeout(() => socket.end(), 100)
        return undefined
      },
    },
    kept: true,
  },
  {
    id: 'chunks-without-end',
    about: 'The connection ends in the middle of a chunked body.',
    expect: { verdict: 'FAIL-18' },
    address,
    routes: {
      [home]: call(`https://${OLD}/items`),
      [`${OLD}/items`]: ({ response, socket }) => {
        response.writeHead(200, { 'content-type': 'application/json', ...(allow() as object) })
        response.write(LIST.slice(0, 300))
        setTimeout(() => socket.end(), 100)
        return undefined
      },
    },
  },
  {
    id: 'bad-gzip',
    about: 'The body is not the gzip that its header says.',
    expect: { verdict: 'COMP-02', also: ['FAIL-18'] },
    address,
    routes: {
      [home]: call('/items'),
      [`${SHOP}/items`]: {
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: Buffer.concat([gzipSync(LIST).subarray(0, 30), Buffer.alloc(60, 0x55)]),
      },
    },
    kept: true,
  },
  {
    id: 'refused',
    about: 'Nothing listens where the API should be.',
    expect: { verdict: 'FAIL-09' },
    address,
    routes: { [home]: call(`https://${REFUSED}/items`) },
    kept: true,
  },
  {
    id: 'reset',
    about: 'The connection is reset before an answer.',
    expect: { verdict: 'FAIL-11' },
    address,
    routes: { [home]: call(`https://${RESET}/items`) },
    kept: true,
  },
  {
    id: 'empty-response',
    about: 'The server closes the connection without a word.',
    expect: { verdict: 'FAIL-11' },
    address,
    routes: {
      [home]: call(`https://${OLD}/items`),
      [`${OLD}/items`]: ({ socket }) => {
        socket.destroy()
        return undefined
      },
    },
  },
  {
    id: 'unknown-host',
    about: 'The name of the API is known to nobody.',
    expect: { verdict: 'FAIL-08' },
    address,
    routes: { [home]: call(`https://${NOWHERE}/items`) },
    kept: true,
  },
  {
    id: 'unknown-host-document',
    about: 'The name of the page itself is known to nobody.',
    expect: { verdict: 'FAIL-08' },
    address: `https://${NOWHERE}/`,
    routes: {},
  },
  {
    id: 'unsafe-port',
    about: 'The API is called on a port that browsers refuse.',
    expect: { verdict: 'FAIL-14' },
    address,
    routes: { [home]: call(`https://${SHOP}:6000/items`) },
  },
  {
    id: 'untrusted-certificate',
    about: 'The certificate of the API comes from nobody that the browser trusts.',
    expect: { verdict: 'FAIL-26' },
    address,
    routes: { [home]: call(`https://${UNTRUSTED}/items`) },
    kept: true,
  },
  {
    id: 'untrusted-document',
    about: 'The certificate of the page itself is not trusted.',
    expect: { verdict: 'FAIL-26' },
    address: `https://${UNTRUSTED}/`,
    routes: {},
  },
  {
    id: 'plain-http-on-tls-port',
    about: 'What should be TLS answers in plain HTTP.',
    expect: { verdict: 'FAIL-26' },
    address,
    routes: { [home]: call('https://plain.shop.example:80/items') },
  },
  {
    id: 'failing-burst',
    about: 'Every call to one host fails at once.',
    expect: { verdict: 'FAIL-25' },
    address,
    routes: {
      [home]: page(
        "for (const what of ['cart', 'user', 'stock', 'offers', 'news', 'menu', 'prices']) fetch('/api/' + what).catch(() => {})",
      ),
      [`${SHOP}/api/*`]: json({ message: 'database is gone' }, { status: 500 }),
    },
  },
]
