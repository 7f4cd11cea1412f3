import { longRedirectChain } from '../../src/diagnose/rules/redirect/long-redirect-chain.ts'
import { redirectDowngrade } from '../../src/diagnose/rules/redirect/redirect-downgrade.ts'
import { redirectWithoutLocation } from '../../src/diagnose/rules/redirect/redirect-without-location.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aFailure, anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const REDIRECT_AT = ['/log/entries/0/response/redirectURL']

function hop(from: string, to: string, parts: EntryParts = {}): Entry {
  return anEntry({
    resourceType: 'document',
    timings: { waitMs: 300 },
    ...parts,
    request: { url: from, headers: [], ...parts.request },
    response: { status: 302, redirectUrl: to, headers: headers({ Location: to }) },
  })
}

/** Each place redirects to the next; the last answers. */
function chain(hosts: readonly string[], waitMs = 300, parts: EntryParts = {}): Entry[] {
  const urls = hosts.map((host) => `https://${host}/`)
  return urls.map((url, at) => {
    const facts: EntryParts = { ...parts, startedAt: T0 + at * 1000, timings: { waitMs } }
    const next = urls[at + 1]
    return next ? hop(url, next, facts) : anEntry({ resourceType: 'document', ...facts, request: { url } })
  })
}

const FIVE = ['a.example.com', 'b.example.com', 'c.example.com', 'd.example.com', 'e.example.com']

testRule(longRedirectChain, {
  ok: [
    { name: 'three hops', entries: chain(FIVE.slice(1)) },
    {
      name: 'a sign-in over several sites',
      entries: chain([
        'shop.example.com',
        'login.idp.test',
        'mfa.idp.test',
        'sts.idp.test',
        'app.example.com',
      ]),
    },
    { name: 'pictures that count visits', entries: chain(FIVE, 900, { resourceType: 'image' }) },
    { name: 'no times and no answers', entries: [aFailure('net::ERR_FAILED', { startedAt: undefined })] },
  ],
  bad: [
    {
      name: 'four hops that take more than a second',
      entries: chain(FIVE),
      at: REDIRECT_AT,
      in: [0, 1, 2, 3],
      data: { hops: 4, totalMs: 1200, to: 'e.example.com' },
    },
    { name: 'four quick ones', entries: chain(FIVE, 100), at: REDIRECT_AT, severity: 'note' },
  ],
})

const SECURE = 'https://shop.example.com/cart'
const PLAIN = 'http://shop.example.com/cart/'
const calls: EntryParts = { resourceType: 'fetch' }
const later = { startedAt: T0 + 100 }
const API = 'https://api.example.com/v1'
const MOVED = 'https://api.other.test/v1'
const bearer = { request: { headers: headers({ Authorization: 'Bearer abc' }) } }

testRule(redirectDowngrade, {
  ok: [
    { name: 'to HTTPS', entries: [hop(PLAIN, SECURE), anEntry({ ...later, request: { url: SECURE } })] },
    {
      name: 'to the user’s own machine',
      entries: [
        hop(SECURE, 'http://127.0.0.1:8080/'),
        anEntry({ ...later, request: { url: 'http://127.0.0.1:8080/' } }),
      ],
    },
    {
      name: 'a host that is away over HTTP',
      entries: [
        hop(SECURE, PLAIN, calls),
        aFailure('net::ERR_NAME_NOT_RESOLVED', { ...later, request: { url: PLAIN } }),
      ],
    },
    { name: 'nothing follows', entries: [hop(SECURE, PLAIN)] },
    {
      name: 'Authorization that is not needed there',
      entries: [hop(API, MOVED, bearer), anEntry({ ...later, request: { url: MOVED } })],
    },
    {
      name: 'Authorization that was carried on',
      entries: [
        hop(API, MOVED, bearer),
        anEntry({
          ...later,
          ...bearer,
          request: { url: MOVED, ...bearer.request },
          response: { status: 401 },
        }),
      ],
    },
  ],
  bad: [
    {
      name: 'a call that the browser does not follow',
      entries: [hop(SECURE, PLAIN, calls), aFailure('', { ...later, ...calls, request: { url: PLAIN } })],
      at: REDIRECT_AT,
      in: [0, 1],
      data: { lost: 'HTTPS', to: 'shop.example.com' },
    },
    {
      name: 'a page that comes straight back',
      entries: [hop(SECURE, PLAIN), hop(PLAIN, 'https://shop.example.com/cart/', later)],
      at: REDIRECT_AT,
      severity: 'note',
    },
    {
      name: 'a page that goes on without',
      entries: [hop(SECURE, PLAIN), anEntry({ ...later, resourceType: 'document', request: { url: PLAIN } })],
      at: REDIRECT_AT,
      severity: 'warning',
    },
    {
      name: 'Authorization stays behind',
      entries: [
        hop(API, MOVED, bearer),
        anEntry({ ...later, request: { url: MOVED }, response: { status: 401 } }),
      ],
      at: REDIRECT_AT,
      confidence: 'likely',
      data: { lost: 'Authorization', status: 401 },
    },
  ],
})

function moved(status: number, fields: Readonly<Record<string, string>>, method = 'GET'): Entry {
  return anEntry({
    request: { method },
    response: { status, headers: headers(fields), redirectUrl: fields.Location },
  })
}

testRule(redirectWithoutLocation, {
  ok: [
    { name: 'a path', entries: [moved(302, { Location: '/login' })] },
    { name: 'an app', entries: [moved(302, { Location: 'myapp://callback' })] },
    { name: 'not modified, and a choice', entries: [moved(304, { ETag: 'x' }), moved(300, { Server: 'x' })] },
    {
      name: 'an upload that goes on',
      entries: [moved(308, { Range: 'bytes=0-99' }), moved(308, { Server: 'x' }, 'PUT')],
    },
    { name: 'a producer that drops headers', entries: [moved(302, {})] },
  ],
  bad: [
    {
      name: 'no Location',
      entries: [moved(302, { Server: 'x' })],
      at: ['/log/entries/0/response/headers'],
      data: { status: 302, value: '–' },
    },
    {
      name: 'no Location, whose body the page did not read',
      entries: [{ ...moved(302, { Server: 'x' }), error: 'net::ERR_ABORTED' }],
      at: ['/log/entries/0/response/headers'],
      severity: 'warning',
    },
    {
      name: 'a variable that had no value',
      entries: [moved(301, { Location: 'undefined' })],
      at: ['/log/entries/0/response/headers/0/value'],
      data: { value: 'undefined' },
    },
    {
      name: 'no host',
      entries: [moved(307, { Location: 'https:///login' })],
      at: ['/log/entries/0/response/headers/0/value'],
    },
  ],
})
