import { blockedByClient } from '../../src/diagnose/rules/fail/blocked-by-client.ts'
import { blockedByPolicy } from '../../src/diagnose/rules/fail/blocked-by-policy.ts'
import { bodyCut } from '../../src/diagnose/rules/fail/body-cut.ts'
import { cancelled } from '../../src/diagnose/rules/fail/cancelled.ts'
import { connectionRefused } from '../../src/diagnose/rules/fail/connection-refused.ts'
import { connectionReset } from '../../src/diagnose/rules/fail/connection-reset.ts'
import { connectionTimeout } from '../../src/diagnose/rules/fail/connection-timeout.ts'
import { dnsFailure } from '../../src/diagnose/rules/fail/dns-failure.ts'
import { networkChanged } from '../../src/diagnose/rules/fail/network-changed.ts'
import { noResponse } from '../../src/diagnose/rules/fail/no-response.ts'
import { tlsFailure } from '../../src/diagnose/rules/fail/tls-failure.ts'
import { proxyAuthentication } from '../../src/diagnose/rules/proxy/proxy-authentication.ts'
import { websocketFailed } from '../../src/diagnose/rules/realtime/websocket-failed.ts'
import { aFailure, anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const ERROR_AT = '/log/entries/0/response/_error'
const page = anEntry({
  startedAt: T0 - 1000,
  resourceType: 'document',
  request: { url: 'https://shop.example.com/' },
})
const elsewhere = { request: { url: 'https://tracker.other.test/t.js' } }
const unanswered = { response: { status: undefined, headers: [], body: undefined } }

testRule(dnsFailure, {
  ok: [
    { name: 'another error', entries: [aFailure('net::ERR_CONNECTION_REFUSED')] },
    { name: 'a good answer', entries: [anEntry()] },
  ],
  bad: [
    {
      name: 'Chrome',
      entries: [aFailure('net::ERR_NAME_NOT_RESOLVED')],
      at: [ERROR_AT],
      data: { error: 'net::ERR_NAME_NOT_RESOLVED', host: 'shop.example.com' },
      owner: 'customer-network',
    },
    {
      name: 'many requests to one host are one finding',
      entries: [aFailure('net::ERR_NAME_NOT_RESOLVED'), aFailure('NS_ERROR_UNKNOWN_HOST')],
      at: [ERROR_AT],
      in: [0, 1],
      data: { count: 2 },
    },
    {
      name: 'a third party',
      entries: [page, aFailure('net::ERR_NAME_NOT_RESOLVED', elsewhere)],
      at: ['/log/entries/1/response/_error'],
      owner: 'third-party',
    },
  ],
})

testRule(connectionRefused, {
  ok: [{ name: 'reset', entries: [aFailure('net::ERR_CONNECTION_RESET')] }],
  bad: [
    { name: 'refused', entries: [aFailure('net::ERR_CONNECTION_REFUSED')], at: [ERROR_AT], owner: 'backend' },
    {
      name: 'unreachable',
      entries: [aFailure('net::ERR_ADDRESS_UNREACHABLE')],
      at: [ERROR_AT],
      owner: 'customer-network',
    },
    {
      name: 'offline is one finding over all hosts',
      entries: [
        aFailure('net::ERR_INTERNET_DISCONNECTED'),
        aFailure('net::ERR_INTERNET_DISCONNECTED', elsewhere),
      ],
      at: [ERROR_AT],
      in: [0, 1],
      owner: 'customer-network',
    },
  ],
})

testRule(connectionTimeout, {
  ok: [
    {
      name: 'nothing for 19 s',
      entries: [anEntry({ ...unanswered, timings: { stalledMs: 19_000 } }), later()],
    },
    { name: 'a slow answer', entries: [anEntry({ timings: { waitMs: 40_000 } })] },
  ],
  bad: [
    {
      name: 'timed out',
      entries: [aFailure('net::ERR_CONNECTION_TIMED_OUT')],
      at: [ERROR_AT],
      confidence: 'certain',
    },
    {
      name: 'silence for 20 s, and the capture goes on',
      entries: [anEntry({ ...unanswered, timings: { stalledMs: 20_000 } }), later()],
      at: ['/log/entries/0/time'],
      confidence: 'possible',
    },
  ],
})

function later() {
  return anEntry({ startedAt: T0 + 120_000 })
}

testRule(connectionReset, {
  ok: [{ name: 'refused', entries: [aFailure('net::ERR_CONNECTION_REFUSED')] }],
  bad: [
    { name: 'empty response', entries: [aFailure('net::ERR_EMPTY_RESPONSE')], at: [ERROR_AT] },
    {
      name: 'HTTP/2 broke off after a 200',
      entries: [anEntry({ error: 'net::ERR_HTTP2_PROTOCOL_ERROR' })],
      at: [ERROR_AT],
    },
    {
      name: 'Playwright’s words in its own place',
      entries: [aFailure('read ECONNRESET')],
      capture: { producer: { dialect: 'playwright' } },
      at: ['/log/entries/0/response/_failureText'],
    },
  ],
})

testRule(networkChanged, {
  ok: [{ name: 'reset', entries: [aFailure('net::ERR_CONNECTION_RESET')] }],
  bad: [{ name: 'changed', entries: [aFailure('net::ERR_NETWORK_CHANGED')], at: [ERROR_AT] }],
})

const html = anEntry({
  ...page,
  response: {
    headers: headers({ 'content-type': 'text/html' }),
    body: { mimeType: 'text/html', text: '<p>Shop', base64: false, declaredBytes: 7, params: [] },
  },
})
const under = (policy: string) => ({
  ...html,
  response: {
    ...html.response!,
    headers: headers({ 'content-type': 'text/html', 'content-security-policy': policy }),
  },
})
const fromPage: EntryParts = { initiator: { type: 'parser', url: 'https://shop.example.com/' } }
const to = (url: string): EntryParts => ({ ...fromPage, request: { url } })
const CLIENT = 'net::ERR_BLOCKED_BY_CLIENT'

testRule(blockedByClient, {
  ok: [
    { name: 'blocked by a response header', entries: [aFailure('net::ERR_BLOCKED_BY_RESPONSE')] },
    { name: 'an empty error without the page that asked', entries: [aFailure('')] },
    { name: 'an empty error under a policy', entries: [under("connect-src 'none'"), aFailure('', fromPage)] },
    { name: 'an empty error over http', entries: [html, aFailure('', to('http://shop.example.com/api'))] },
    { name: 'an empty error beside an answer', entries: [html, anEntry({ ...fromPage, error: '' })] },
    {
      name: 'a refused WebSocket',
      entries: [html, aFailure('', { ...fromPage, resourceType: 'websocket' })],
    },
    { name: 'a picture in the page itself', entries: [html, aFailure('', to('data:image/gif;base64,AA=='))] },
  ],
  bad: [
    { name: 'an extension', entries: [aFailure(CLIENT)], at: [ERROR_AT], owner: 'browser' },
    { name: 'DevTools', entries: [aFailure(`${CLIENT}.Inspector`)], at: [ERROR_AT] },
    {
      name: 'an empty error that no policy explains',
      entries: [under("connect-src 'self'"), aFailure('', fromPage)],
      at: ['/log/entries/1/response/_error'],
      severity: 'error',
      confidence: 'likely',
      data: { error: '""', reason: 'unnamed' },
    },
    {
      name: 'the same, where the request does not name its page',
      entries: [html, aFailure('')],
      at: ['/log/entries/1/response/_error'],
      confidence: 'possible',
    },
    {
      name: 'a tracker',
      entries: [html, aFailure('', to('https://www.tracker.test/t.js'))],
      at: ['/log/entries/1/response/_error'],
      severity: 'note',
    },
    {
      name: 'measurements of the page itself',
      entries: [html, aFailure(CLIENT, to('https://shop.example.com/collect'))],
      at: ['/log/entries/1/response/_error'],
      severity: 'note',
    },
    {
      name: 'payments by a third party',
      entries: [html, aFailure(CLIENT, to('https://js.stripe.com/v3/'))],
      at: ['/log/entries/1/response/_error'],
      severity: 'error',
    },
    {
      name: 'signing in',
      entries: [html, aFailure(CLIENT, to('https://login.other.test/session'))],
      at: ['/log/entries/1/response/_error'],
      severity: 'error',
    },
  ],
})

const orb = (url: string, status = 200) =>
  anEntry({
    error: 'net::ERR_BLOCKED_BY_ORB',
    resourceType: 'script',
    request: { ...elsewhere.request, url },
    response: { status },
  })

testRule(blockedByPolicy, {
  ok: [
    { name: 'an extension', entries: [aFailure('net::ERR_BLOCKED_BY_CLIENT')] },
    { name: 'an empty error beside an answer', entries: [anEntry({ error: '' })] },
    { name: 'an empty error that no policy explains', entries: [html, aFailure('', fromPage)] },
  ],
  bad: [
    {
      name: 'framing refused with status 200',
      entries: [anEntry({ error: 'net::ERR_BLOCKED_BY_RESPONSE' })],
      at: [ERROR_AT],
      data: { policy: 'X-Frame-Options / frame-ancestors' },
    },
    {
      name: 'ORB with status 200, of a script that a build named',
      entries: [page, orb('https://static.other.test/vendor.4e5f6a7b.js')],
      at: ['/log/entries/1/response/_error'],
      data: { policy: 'ORB' },
      owner: 'third-party',
    },
    {
      name: 'ORB of what strangers add',
      entries: [page, orb('https://ads.other.test/tag.js')],
      at: ['/log/entries/1/response/_error'],
      severity: 'note',
    },
    {
      name: 'ORB that hides an error page',
      entries: [page, orb('https://static.other.test/vendor.4e5f6a7b.js', 404)],
      at: ['/log/entries/1/response/_error'],
      severity: 'note',
    },
    {
      name: 'an empty error text with an insecure URL on a secure page',
      entries: [page, aFailure('', { request: { url: 'http://shop.example.com/old.js' } })],
      at: ['/log/entries/1/response/_error'],
      data: { policy: 'Mixed Content' },
      confidence: 'certain',
    },
    {
      name: 'an empty error text under a policy of the document',
      entries: [
        {
          ...page,
          response: { ...page.response!, headers: headers({ 'Content-Security-Policy': "img-src 'self'" }) },
        },
        aFailure('', elsewhere),
      ],
      at: ['/log/entries/1/response/_error'],
      data: { policy: 'Content-Security-Policy' },
      confidence: 'likely',
    },
    { name: 'an empty error text alone', entries: [aFailure('')], at: [ERROR_AT], confidence: 'possible' },
  ],
})

testRule(cancelled, {
  ok: [{ name: 'answered', entries: [anEntry()] }],
  bad: [
    {
      name: 'by navigation',
      entries: [
        aFailure('net::ERR_ABORTED', { timings: { stalledMs: 300 } }),
        { ...page, startedAt: T0 + 400 },
      ],
      at: [ERROR_AT],
      severity: 'note',
      data: { reason: 'navigation' },
    },
    {
      name: 'superseded by the same search with another word',
      entries: [
        aFailure('net::ERR_ABORTED', { request: { url: 'https://shop.example.com/find?q=sh' } }),
        anEntry({ startedAt: T0 + 200, request: { url: 'https://shop.example.com/find?q=sho' } }),
      ],
      at: [ERROR_AT],
      data: { reason: 'superseded' },
    },
    {
      name: 'twice after the same 10 s: the page’s own time-out',
      entries: [
        aFailure('net::ERR_ABORTED', { timings: { waitMs: 10_004 } }),
        aFailure('net::ERR_ABORTED', { startedAt: T0 + 30_000, timings: { waitMs: 9_998 } }),
      ],
      at: [ERROR_AT],
      severity: 'warning',
      owner: 'client-app',
      data: { reason: 'timeout' },
    },
  ],
})

testRule(noResponse, {
  ok: [
    { name: 'answered', entries: [anEntry()] },
    { name: 'still pending at the end', entries: [anEntry(), anEntry(unanswered)] },
    {
      name: 'a file of requests alone',
      entries: [anEntry(unanswered), anEntry({ ...unanswered, startedAt: T0 + 120_000 })],
    },
    { name: 'an error with a rule of its own', entries: [aFailure('net::ERR_NAME_NOT_RESOLVED')] },
  ],
  bad: [
    {
      name: 'failed without a reason',
      entries: [aFailure('net::ERR_FAILED')],
      at: [ERROR_AT],
      confidence: 'likely',
    },
    {
      name: 'an unknown error beside status 200',
      entries: [anEntry({ error: 'net::ERR_OUT_OF_MEMORY' })],
      at: [ERROR_AT],
    },
    {
      name: 'nothing at all, long before the end',
      entries: [anEntry(unanswered), later()],
      at: ['/log/entries/0/response'],
      confidence: 'possible',
    },
  ],
})

const length = (bytes: string, more = {}) =>
  headers({ 'content-type': 'text/plain', 'content-length': bytes, ...more })
const sized = (bytes: number) => ({ bodyBytes: bytes, body: { declaredBytes: bytes } })

testRule(bodyCut, {
  ok: [
    { name: 'all there', entries: [anEntry({ response: { headers: length('900'), ...sized(900) } })] },
    {
      name: 'compressed on the way',
      entries: [
        anEntry({ response: { headers: length('900', { 'content-encoding': 'gzip' }), ...sized(400) } }),
      ],
    },
    {
      name: 'a producer that does not count',
      entries: [anEntry({ response: { headers: length('900'), ...sized(0) } })],
    },
    {
      name: 'a part on demand',
      entries: [anEntry({ response: { status: 206, headers: length('900'), ...sized(10) } })],
    },
  ],
  bad: [
    {
      name: 'the browser says so',
      entries: [anEntry({ error: 'net::ERR_CONTENT_LENGTH_MISMATCH' })],
      at: [ERROR_AT],
    },
    {
      name: 'less than promised',
      entries: [anEntry({ response: { headers: length('900'), ...sized(400) } })],
      at: ['/log/entries/0/response/headers/1/value'],
      confidence: 'possible',
      data: { missingBytes: 500 },
    },
  ],
})

testRule(tlsFailure, {
  ok: [{ name: 'refused', entries: [aFailure('net::ERR_CONNECTION_REFUSED')] }],
  bad: [
    {
      name: 'an authority that nobody knows',
      entries: [aFailure('net::ERR_CERT_AUTHORITY_INVALID')],
      at: [ERROR_AT],
      owner: 'customer-network',
    },
    {
      name: 'the wrong name',
      entries: [aFailure('net::ERR_CERT_COMMON_NAME_INVALID')],
      at: [ERROR_AT],
      owner: 'backend',
    },
    { name: 'Firefox', entries: [aFailure('SEC_ERROR_UNKNOWN_ISSUER')], at: [ERROR_AT] },
  ],
})

testRule(proxyAuthentication, {
  ok: [{ name: '401', entries: [anEntry({ response: { status: 401 } })] }],
  bad: [
    {
      name: '407',
      entries: [anEntry({ response: { status: 407 } })],
      at: ['/log/entries/0/response/status'],
    },
    {
      name: 'hosts behind it are one finding',
      entries: [
        aFailure('net::ERR_TUNNEL_CONNECTION_FAILED'),
        aFailure('net::ERR_PROXY_AUTH_REQUESTED', elsewhere),
      ],
      at: [ERROR_AT],
      in: [0, 1],
    },
  ],
})

const socket = { resourceType: 'websocket', request: { url: 'wss://shop.example.com/live' } } as const

testRule(websocketFailed, {
  ok: [
    { name: 'upgraded', entries: [anEntry({ ...socket, response: { status: 101 } })] },
    { name: 'nothing recorded', entries: [anEntry({ ...socket, ...unanswered })] },
  ],
  bad: [
    {
      name: 'answered like a page',
      entries: [anEntry({ ...socket, response: { status: 200 } })],
      at: ['/log/entries/0/response/status'],
      data: { status: 200 },
    },
    {
      name: 'Chrome tells the status in a message only',
      entries: [
        anEntry({
          ...socket,
          ...unanswered,
          socketMessages: [
            {
              direction: 'error',
              data: 'Error during WebSocket handshake: Unexpected response code: 403',
            },
          ],
        }),
      ],
      at: ['/log/entries/0/_webSocketMessages/0'],
      data: { status: '403' },
    },
  ],
})
