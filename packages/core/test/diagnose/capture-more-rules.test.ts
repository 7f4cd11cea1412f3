import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { cacheDisabled } from '../../src/diagnose/rules/capture/cache-disabled.ts'
import { captureStartedLate } from '../../src/diagnose/rules/capture/capture-started-late.ts'
import { captureTooWide } from '../../src/diagnose/rules/capture/capture-too-wide.ts'
import { extensionTraffic } from '../../src/diagnose/rules/capture/extension-traffic.ts'
import { logNotPreserved } from '../../src/diagnose/rules/capture/log-not-preserved.ts'
import { networkThrottled } from '../../src/diagnose/rules/capture/network-throttled.ts'
import { noTraffic } from '../../src/diagnose/rules/capture/no-traffic.ts'
import { pagesMissing } from '../../src/diagnose/rules/capture/pages-missing.ts'
import { totalsDiffer } from '../../src/diagnose/rules/capture/totals-differ.ts'
import { trackingIdsAbsent } from '../../src/diagnose/rules/capture/tracking-ids-absent.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aCapture, aFailure, anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { tagged, tagOf } from './tagged.ts'
import { testRule } from './test-rule.ts'

const many = (count: number, parts: (place: number) => EntryParts): Entry[] =>
  Array.from({ length: count }, (_, place) => anEntry({ startedAt: T0 + 100 + place, ...parts(place) }))
const page = (url = 'https://shop.example.com/', parts: EntryParts = {}): Entry =>
  anEntry({ resourceType: 'document', startedAt: T0, ...parts, request: { url, ...parts.request } })
const failure = aFailure('net::ERR_CONNECTION_RESET', { startedAt: T0 + 9000 })

const by = (agent: string) => ({ request: { headers: headers({ 'User-Agent': agent }) } })

const CALLBACK = 'https://shop.example.com/callback?code=walnut&state=hazel'
testRule(logNotPreserved, {
  ok: [
    { name: 'a page', entries: [page(), failure] },
    {
      name: 'the sign-in is there',
      entries: [page('https://login.example.com/authorize'), page(CALLBACK), failure],
    },
    {
      name: 'two pages are kept',
      entries: [page(CALLBACK), failure],
      capture: { pages: [{ id: 'a' }, { id: 'b' }] },
    },
    {
      name: 'from a search engine',
      entries: [
        page(undefined, { request: { headers: headers({ Referer: 'https://search.test/' }) } }),
        failure,
      ],
    },
    {
      name: 'no browser',
      entries: [page(CALLBACK), failure],
      capture: { producer: { dialect: 'mitmproxy' } },
    },
  ],
  bad: [
    {
      name: 'a callback comes first',
      entries: [page(CALLBACK), failure],
      at: ['/log/entries/0/request/url'],
      severity: 'warning',
    },
    {
      name: 'and nothing failed',
      entries: [page(CALLBACK)],
      at: ['/log/entries/0/request/url'],
      severity: 'note',
    },
    {
      name: 'an identity provider sent the user',
      entries: [
        page(undefined, { request: { headers: headers({ Referer: 'https://sso.other.test/' }) } }),
        failure,
      ],
      at: ['/log/entries/0/request/headers/0/value'],
    },
    {
      name: 'a SAML response',
      entries: [
        page(undefined, {
          request: { method: 'POST', body: { text: 'SAMLResponse=x', base64: false, params: [] } },
        }),
        failure,
      ],
      at: ['/log/entries/0/request/postData'],
    },
  ],
})

testRule(captureStartedLate, {
  ok: [
    { name: 'a document', entries: [page(), ...many(5, () => ({})), failure] },
    { name: 'few requests', entries: many(4, () => ({})) },
    {
      name: 'a tool that knows no pages',
      entries: many(9, () => ({})),
      capture: { producer: { dialect: 'charles' } },
    },
  ],
  bad: [
    { name: 'calls alone', entries: many(5, () => ({})), at: ['/log/entries'], severity: 'note' },
    {
      name: 'calls alone, and one failed',
      entries: [...many(5, () => ({})), failure],
      at: ['/log/entries'],
      severity: 'warning',
    },
    {
      name: 'a page that began before',
      entries: many(5, () => ({})),
      capture: { pages: [{ id: 'a', startedAt: T0 - 4900 }] },
      at: ['/log/pages/0/startedDateTime'],
      severity: 'note',
      data: { reason: 'timed', lateMs: 5000 },
    },
  ],
})

const fresh = { request: { headers: headers({ 'Cache-Control': 'no-cache', Pragma: 'no-cache' }) } }
testRule(cacheDisabled, {
  ok: [
    { name: 'one of many', entries: [...many(9, () => by('A')), ...many(5, () => fresh)] },
    { name: 'few', entries: many(4, () => fresh) },
    {
      name: 'a reload asks again',
      entries: many(6, () => ({ request: { headers: headers({ 'Cache-Control': 'max-age=0' }) } })),
    },
  ],
  bad: [
    {
      name: 'all',
      entries: many(5, () => fresh),
      at: ['/log/entries/0/request/headers'],
      data: { uncached: 5 },
    },
  ],
})

testRule(pagesMissing, {
  ok: [
    { name: 'one document', entries: [page(), ...many(3, () => ({}))] },
    { name: 'a redirect', entries: [page(undefined, { response: { status: 302 } }), page()] },
    { name: 'pages', entries: [page(), page()], capture: { pages: [{ id: 'a' }] } },
  ],
  bad: [
    {
      name: 'two documents and no pages',
      entries: [page(), page()],
      at: ['/log/pages'],
      data: { documents: 2 },
    },
    {
      name: 'a page that is not listed',
      entries: [page()],
      capture: {
        pages: [{ id: 'a' }],
        issues: [{ id: 'dangling-pageref', pointer: '/log/entries/0/pageref', count: 3 }],
      },
      at: ['/log/entries/0/pageref'],
      data: { reason: 'dangling', requests: 3 },
    },
  ],
})

const host = (place: number) => ({ request: { url: `https://h${place % 3}.example.com/` } })
testRule(networkThrottled, {
  ok: [
    {
      name: 'a distant network',
      entries: many(12, (place) => ({ ...host(place), timings: { connectMs: 520, waitMs: 600 } })),
    },
    {
      name: 'one quick answer',
      entries: many(12, (place) => ({
        ...host(place),
        timings: { connectMs: 20, waitMs: place === 4 ? 90 : 600 },
      })),
    },
    { name: 'one host that is slow', entries: many(12, () => ({ timings: { connectMs: 20, waitMs: 600 } })) },
    {
      name: 'no handshake to compare with',
      entries: many(12, (place) => ({ ...host(place), timings: { waitMs: 600 } })),
    },
    {
      name: 'downloads of many speeds',
      entries: many(8, (place) => ({
        response: { transferBytes: 50_000 },
        timings: { waitMs: 5, receiveMs: 300 + place * 90 },
      })),
    },
  ],
  bad: [
    {
      name: 'answers late, handshakes early',
      entries: many(12, (place) => ({ ...host(place), timings: { connectMs: 20, waitMs: 570 + place } })),
      at: ['/log/entries/0/timings/wait'],
      data: { leastWaitMs: 570, connectMs: 20 },
    },
    {
      name: 'one speed for all',
      entries: many(8, (place) => ({
        response: { transferBytes: 40_000 * (place + 1) },
        timings: { waitMs: 5, receiveMs: 802 * (place + 1) },
      })),
      at: ['/log/entries/0/timings/receive'],
      data: { reason: 'speed', downloads: 8 },
    },
  ],
})

testRule(totalsDiffer, {
  ok: [{ name: 'no such defect', entries: [anEntry()] }],
  bad: [
    {
      name: 'some',
      entries: [anEntry()],
      capture: { issues: [{ id: 'total-differs', pointer: '/log/entries/0/time', count: 4 }] },
      at: ['/log/entries/0/time'],
      data: { differing: 4 },
    },
    {
      name: 'Chrome’s count of DNS',
      entries: [anEntry({ timings: { waitMs: 5, dnsMs: 30, dnsInConnect: true } })],
      capture: { issues: [{ id: 'total-differs', pointer: '/log/entries/0/time', count: 1 }] },
      at: ['/log/entries/0/time'],
      data: { reason: 'dns' },
    },
  ],
})

testRule(extensionTraffic, {
  ok: [
    {
      name: 'a page',
      entries: [page(), ...many(3, () => ({ initiator: { url: 'https://shop.example.com/a.js' } }))],
    },
  ],
  bad: [
    {
      name: 'files of an extension, and what it asks for',
      entries: [
        anEntry({ request: { url: 'chrome-extension://abcdef/inject.js' } }),
        anEntry({ initiator: { url: 'moz-extension://abcdef/background.js' } }),
      ],
      at: ['/log/entries/0', '/log/entries/1'],
      data: { requests: 2 },
    },
  ],
})

testRule(noTraffic, {
  ok: [
    { name: 'a request', entries: [anEntry()] },
    { name: 'a file that breaks off', entries: [], capture: { issues: [{ id: 'truncated' }] } },
  ],
  bad: [
    { name: 'nothing', entries: [], at: ['/log/entries'], data: { entries: 0 } },
    {
      name: 'pictures within the page',
      entries: [anEntry({ request: { url: 'data:image/png;base64,AA' } })],
      at: [],
      data: { entries: 1 },
    },
  ],
})

const answer = (id?: string, parts: EntryParts = {}): EntryParts => ({
  ...parts,
  response: { ...parts.response, headers: headers(id ? { 'X-Request-Id': id } : {}) },
})
const failed = { response: { status: 500 } }
testRule(trackingIdsAbsent, {
  ok: [
    {
      name: 'some have one',
      entries: [page(), ...many(12, (place) => answer(place === 2 ? 'a1' : undefined, failed))],
    },
    { name: 'all went well', entries: [page(), ...many(12, () => answer())] },
    {
      name: 'strangers',
      entries: [
        page(),
        ...many(12, () => answer(undefined, { ...failed, request: { url: 'https://x.test/' } })),
      ],
    },
    {
      name: 'IDs that differ',
      entries: [page(undefined, answer('p')), ...many(12, (place) => answer(`id-${place}`, failed))],
    },
  ],
  bad: [
    {
      name: 'failures without',
      entries: [
        page(),
        ...many(10, () => answer()),
        anEntry({ ...answer(undefined, failed), startedAt: T0 + 900 }),
      ],
      at: ['/log/entries/11/response/headers'],
      data: { site: 'example.com', answers: 11, wanted: 1 },
    },
    {
      name: 'the same for all',
      entries: [page(undefined, answer('build-7')), ...many(12, () => answer('build-7', failed))],
      at: ['/log/entries/1/response/headers'],
      data: { reason: 'same' },
    },
  ],
})

testRule(captureTooWide, {
  ok: [
    { name: 'half an hour', entries: [anEntry(), anEntry({ startedAt: T0 + 1_800_000 })] },
    { name: 'times that cannot be', entries: [anEntry(), anEntry({ startedAt: T0 + 1e12 })] },
    { name: 'a service of the system', entries: [...many(9, () => by('A')), ...many(2, () => by('B'))] },
  ],
  bad: [
    {
      name: 'an hour',
      entries: [anEntry(), anEntry({ startedAt: T0 + 3_600_000 })],
      at: ['/log/entries'],
      data: { minutes: 60, agents: 1 },
    },
    {
      name: 'two browsers',
      entries: [...many(9, () => by('A')), ...many(6, () => by('B'))],
      at: [],
      data: { reason: 'agents', agents: 2 },
    },
  ],
})

describe('the quality of a capture', () => {
  it('is judged alike by the sanitized copy, also where IDs were replaced', async () => {
    const entries = [
      page(CALLBACK, answer('walnut-walnut')),
      ...many(12, () => answer('walnut-walnut', failed)),
      anEntry({
        ...answer('walnut-walnut'),
        initiator: { url: 'chrome-extension://abcdef/x.js?token=walnut' },
      }),
    ]
    const replaced = entries.map(tagged).map((entry) => ({
      ...entry,
      response: entry.response && {
        ...entry.response,
        headers: entry.response.headers.map((each) =>
          each.name === 'X-Request-Id' ? { ...each, value: tagOf(each.value, 'id') } : each,
        ),
      },
    }))
    const rules = [logNotPreserved, extensionTraffic, trackingIdsAbsent, captureStartedLate]
    const promised = async (list: readonly Entry[]) =>
      (await diagnose(aCapture(list), { rules })).findings.map(({ data: _, ...rest }) => rest)
    const original = await promised(entries)
    expect(original.length).toBe(3)
    expect(await promised(replaced)).toEqual(original)
  })

  it('never outranks what went wrong', async () => {
    const { diagnosis } = await diagnose(aCapture([...many(6, () => ({})), failure]))
    expect(diagnosis.verdict.rule).toBe('connection-reset')
    expect(diagnosis.top.map(({ rule }) => rule)).toContain('capture-started-late')
  })
})
