import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { blockedByPolicy } from '../../src/diagnose/rules/fail/blocked-by-policy.ts'
import { cancelled } from '../../src/diagnose/rules/fail/cancelled.ts'
import { clientError } from '../../src/diagnose/rules/fail/client-error.ts'
import { edgeOriginError } from '../../src/diagnose/rules/fail/edge-origin-error.ts'
import { errorBurst } from '../../src/diagnose/rules/fail/error-burst.ts'
import { firstFailure } from '../../src/diagnose/rules/fail/first-failure.ts'
import { gatewayError } from '../../src/diagnose/rules/fail/gateway-error.ts'
import { headersTooLarge } from '../../src/diagnose/rules/fail/headers-too-large.ts'
import { localNetworkBlocked } from '../../src/diagnose/rules/fail/local-network-blocked.ts'
import { misdirectedRequest } from '../../src/diagnose/rules/fail/misdirected-request.ts'
import { notFound } from '../../src/diagnose/rules/fail/not-found.ts'
import { payloadTooLarge } from '../../src/diagnose/rules/fail/payload-too-large.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aCapture, aFailure, anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const AT = ['/log/entries/0/response/status']
const status = (code: number, parts: EntryParts = {}): Entry =>
  anEntry({ ...parts, response: { status: code, ...parts.response } })
const to = (path: string) => ({ request: { url: `https://shop.example.com${path}` } })
const ray = headers({ 'cf-ray': '8a1b2c3d4e5f-FRA', server: 'cloudflare' })

testRule(edgeOriginError, {
  ok: [
    { name: 'not through Cloudflare', entries: [status(522)] },
    { name: 'its plain 502', entries: [status(502, { response: { headers: ray } })] },
  ],
  bad: [
    {
      name: '522',
      entries: [status(522, { response: { headers: ray } })],
      at: [...AT, '/log/entries/0/response/headers/0/value'],
      data: { meaning: 'connection timed out', ray: '8a1b2c3d4e5f-FRA' },
    },
  ],
})

testRule(gatewayError, {
  ok: [{ name: 'Cloudflare’s own codes', entries: [status(521, { response: { headers: ray } })] }],
  bad: [
    { name: 'an unknown layer', entries: [status(502)], at: AT, data: { status: 502 } },
    {
      name: 'a load balancer behind CloudFront',
      entries: [
        status(504, { response: { headers: headers({ Server: 'awselb/2.0', 'X-Amz-Cf-Id': 'x' }) } }),
      ],
      at: AT,
      data: { layer: 'AWS load balancer' },
    },
    {
      name: 'an edge',
      entries: [
        status(503, { response: { headers: headers({ Via: '1.1 abc.cloudfront.net (CloudFront)' }) } }),
      ],
      at: AT,
      data: { layer: 'CloudFront' },
    },
  ],
})

testRule(headersTooLarge, {
  ok: [
    { name: '400 of small headers', entries: [status(400, { request: { headersBytes: 900 } })] },
    { name: 'large headers that are taken', entries: [anEntry({ request: { headersBytes: 20_000 } })] },
  ],
  bad: [
    { name: '431', entries: [status(431)], at: AT, confidence: 'certain', data: { cookies: 0 } },
    {
      name: 'nginx says so',
      entries: [
        status(400, {
          response: {
            body: { mimeType: 'text/html', text: '<h1>400</h1>Request Header Or Cookie Too Large' },
          },
        }),
      ],
      at: [...AT, '/log/entries/0/response/content/text'],
      confidence: 'certain',
    },
    {
      name: '400 of 9 KB',
      entries: [status(400, { request: { headersBytes: 9000 } })],
      at: [...AT, '/log/entries/0/request/headersSize'],
      confidence: 'possible',
      data: { headersBytes: 9000 },
    },
  ],
})

testRule(payloadTooLarge, {
  ok: [{ name: '400', entries: [status(400)] }],
  bad: [
    {
      name: '413',
      entries: [
        status(413, {
          request: { method: 'POST', bodyBytes: 12_000_000 },
          response: { headers: headers({ Server: 'nginx/1.24' }) },
        }),
      ],
      at: AT,
      data: { bytes: 12_000_000, layer: 'nginx' },
    },
    { name: 'a size that is not known', entries: [status(413)], at: AT, data: { bytes: '–' } },
  ],
})

testRule(clientError, {
  ok: [
    { name: '413 has its own rule', entries: [status(413)] },
    { name: '421 has its own rule', entries: [status(421)] },
    { name: '431 has its own rule', entries: [status(431)] },
  ],
  bad: [
    {
      name: 'the failure of a service behind',
      entries: [
        status(400, {
          response: { body: { text: '{"message":"400: no dub.point in Dubber. HTTP status: 502"}' } },
        }),
      ],
      at: [...AT, '/log/entries/0/response/content/text'],
      severity: 'error',
      owner: 'backend',
      data: { upstreamStatus: 502, upstream: 'Dubber' },
    },
  ],
})

const opened = anEntry({ resourceType: 'document', request: { url: 'https://shop.example.com/' } })
const at = (url: string) => ({ request: { url } })

testRule(notFound, {
  ok: [{ name: 'found', entries: [anEntry()] }],
  bad: [
    {
      name: 'a page',
      entries: [status(404, { resourceType: 'document' })],
      at: AT,
      data: { part: 'document' },
    },
    { name: 'an API', entries: [status(404)], at: AT, data: { part: 'api' }, severity: 'warning' },
    { name: 'a script', entries: [status(404, { resourceType: 'script' })], at: AT, severity: 'warning' },
    {
      name: 'a picture is a note',
      entries: [status(404, { resourceType: 'image' })],
      at: AT,
      severity: 'note',
    },
    {
      name: 'a stranger’s script is a note',
      entries: [opened, status(404, { resourceType: 'script', ...at('https://ads.other.test/tag.js') })],
      at: ['/log/entries/1/response/status'],
      severity: 'note',
    },
    {
      name: 'a script that a build named, from another host',
      entries: [
        opened,
        status(404, { resourceType: 'script', ...at('https://static.other.test/vendor.4e5f6a7b.js') }),
      ],
      at: ['/log/entries/1/response/status'],
      severity: 'warning',
    },
    {
      name: 'a library that pages are built on',
      entries: [
        opened,
        status(404, { resourceType: 'script', ...at('https://code.jquery.com/jquery-9.9.9.min.js') }),
      ],
      at: ['/log/entries/1/response/status'],
      severity: 'warning',
    },
    {
      name: 'what DevTools asks for is a note',
      entries: [status(404, to('/.well-known/appspecific/com.chrome.devtools.json'))],
      at: AT,
      severity: 'note',
    },
  ],
})

testRule(misdirectedRequest, {
  ok: [{ name: '420', entries: [status(420)] }],
  bad: [
    { name: '421', entries: [status(421, { serverIp: '192.0.2.1' })], at: AT, severity: 'warning' },
    {
      name: 'repeated with success',
      entries: [status(421), anEntry({ startedAt: T0 + 90 })],
      at: AT,
      severity: 'note',
    },
  ],
})

const LOCAL = 'net::ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS'
testRule(localNetworkBlocked, {
  ok: [{ name: 'another policy', entries: [aFailure('net::ERR_BLOCKED_BY_CSP')] }],
  bad: [
    {
      name: 'its old name',
      entries: [aFailure(LOCAL)],
      at: ['/log/entries/0/response/_error'],
      owner: 'client-app',
    },
    {
      name: 'its new name',
      entries: [aFailure('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS')],
      at: ['/log/entries/0/response/_error'],
    },
  ],
})

testRule(blockedByPolicy, {
  ok: [{ name: 'local networks have a rule of their own', entries: [aFailure(LOCAL)] }],
  bad: [
    { name: 'CSP', entries: [aFailure('net::ERR_BLOCKED_BY_CSP')], at: ['/log/entries/0/response/_error'] },
  ],
})

testRule(cancelled, {
  ok: [{ name: 'an answer', entries: [anEntry()] }],
  bad: [
    {
      name: 'one finding for each reason',
      entries: [
        aFailure('net::ERR_ABORTED', { ...to('/search'), timings: { waitMs: 100 } }),
        anEntry({ ...to('/search'), startedAt: T0 + 100 }),
        aFailure('net::ERR_ABORTED', { ...to('/other'), startedAt: T0 + 9000, timings: { waitMs: 130 } }),
      ],
      at: ['/log/entries/0/response/_error'],
      data: { reason: 'superseded' },
      findings: 2,
    },
  ],
})

const many = (count: number, parts: (place: number) => EntryParts): Entry[] =>
  Array.from({ length: count }, (_, place) => anEntry({ startedAt: T0 + place * 500, ...parts(place) }))
const failing = (count: number, paths = 3): Entry[] =>
  many(count, (place) => ({ ...to(`/api/${'abc'[place % paths]}`), response: { status: 503 } }))

testRule(errorBurst, {
  ok: [
    { name: 'four failures', entries: failing(4) },
    { name: 'one endpoint alone', entries: failing(8, 1) },
    { name: 'few among many', entries: [...failing(5), ...many(20, () => ({}))] },
    {
      name: 'the requests are wrong',
      entries: many(6, (place) => ({ ...to(`/${place}/a`), response: { status: 400 } })),
    },
    {
      name: 'over a long time',
      entries: many(6, (place) => ({
        ...to(`/api/${'abc'[place % 3]}`),
        startedAt: T0 + place * 60_000,
        response: { status: 500 },
      })),
    },
  ],
  bad: [
    {
      name: 'five failures on three endpoints',
      entries: failing(5),
      at: AT,
      severity: 'error',
      owner: 'backend',
      in: [0, 1, 2, 3, 4],
      data: { failures: 5, requests: 5, endpoints: 3, reasons: [503] },
    },
  ],
})

testRule(firstFailure, {
  ok: [
    { name: 'two failures', entries: failing(2), options: { minFailures: 3 } },
    { name: 'the same one again and again', entries: failing(12, 1) },
    { name: 'few failures explain themselves', entries: failing(9) },
    {
      name: 'what nobody misses',
      entries: many(12, (place) => ({ ...to(`/${place}.js.map`), response: { status: 404 } })),
    },
  ],
  bad: [
    {
      name: 'three places',
      entries: [
        ...failing(2),
        status(404, { ...to('/api/z'), startedAt: T0 + 9000, initiator: to('/api/a').request }),
      ],
      options: { minFailures: 3 },
      at: ['/log/entries/0'],
      severity: 'note',
      in: [0, 2],
      data: { reason: 503, later: 2, initiated: 1, path: '/api/a' },
    },
  ],
})

describe('a host that fails as a whole', () => {
  it('is one finding, and what its endpoints answered follows from it', async () => {
    const { diagnosis } = await diagnose(aCapture([anEntry({ startedAt: T0 - 9000 }), ...failing(6)]))
    const [top] = diagnosis.top
    expect(top?.rule).toBe('error-burst')
    expect(top?.consequences.map(({ rule }) => rule)).toEqual([
      'gateway-error',
      'gateway-error',
      'gateway-error',
    ])
    expect(diagnosis.top.map(({ rule }) => rule)).not.toContain('gateway-error')
  })
})
