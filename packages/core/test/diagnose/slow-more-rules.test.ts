import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { hostSlow } from '../../src/diagnose/rules/slow/host-slow.ts'
import { idleGap } from '../../src/diagnose/rules/slow/idle-gap.ts'
import { longPoll } from '../../src/diagnose/rules/slow/long-poll.ts'
import { roundTimeout } from '../../src/diagnose/rules/slow/round-timeout.ts'
import { serialChain } from '../../src/diagnose/rules/slow/serial-chain.ts'
import { serverTimingTold } from '../../src/diagnose/rules/slow/server-timing-told.ts'
import { slowPage } from '../../src/diagnose/rules/slow/slow-page.ts'
import { slowQueueing } from '../../src/diagnose/rules/slow/slow-queueing.ts'
import { slowStalled } from '../../src/diagnose/rules/slow/slow-stalled.ts'
import { slowThirdParty } from '../../src/diagnose/rules/slow/slow-third-party.ts'
import { slowWait } from '../../src/diagnose/rules/slow/slow-wait.ts'
import type { Entry } from '../../src/model/entry.ts'
import { findingText } from '../../src/text/finding-text.ts'
import { aCapture, aFailure, anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const WAIT = '/log/entries/0/timings/wait'
const page = (parts: EntryParts = {}): Entry =>
  anEntry({
    resourceType: 'document',
    request: { url: 'https://shop.example.com/' },
    startedAt: T0,
    ...parts,
  })
const many = (count: number, parts: (place: number) => EntryParts): Entry[] =>
  Array.from({ length: count }, (_, place) => anEntry(parts(place)))

const timed = (value: string, waitMs = 3000): Entry =>
  anEntry({ response: { headers: headers({ 'Server-Timing': value }) }, timings: { waitMs } })

testRule(serverTimingTold, {
  ok: [
    { name: 'a fast answer', entries: [timed('db;dur=80', 100)] },
    { name: 'nothing to tell', entries: [timed('cdn-cache; desc=HIT')] },
    { name: 'no header', entries: [anEntry({ timings: { waitMs: 3000 } })] },
  ],
  bad: [
    {
      name: 'the database, of a total',
      entries: [timed('total;dur=2800, db;dur=2500;desc="a, b;c", app;dur=200')],
      at: ['/log/entries/0/response/headers/0/value', WAIT],
      severity: 'note',
      data: { metric: 'db', metricMs: 2500, restMs: 200 },
    },
    {
      name: 'an edge that waited for little',
      entries: [timed('edge; dur=12')],
      at: [],
      data: { metric: 'edge', restMs: 2988 },
    },
  ],
})

testRule(longPoll, {
  ok: [
    { name: 'a slow answer', entries: [anEntry({ timings: { waitMs: 28_000 } })] },
    {
      name: 'a short round',
      entries: [anEntry({ request: { url: 'https://shop.example.com/poll' }, timings: { waitMs: 900 } })],
    },
    {
      name: 'a WebSocket',
      entries: [anEntry({ resourceType: 'websocket', timings: { receiveMs: 90_000 } })],
    },
  ],
  bad: [
    {
      name: 'by name',
      entries: [anEntry({ request: { url: 'https://shop.example.com/poll' }, timings: { waitMs: 25_000 } })],
      at: ['/log/entries/0/time'],
      severity: 'note',
    },
    {
      name: 'an event stream',
      entries: [anEntry({ resourceType: 'eventsource', timings: { receiveMs: 90_000 } })],
      at: ['/log/entries/0/time'],
      confidence: 'certain',
    },
  ],
})

const waiting = (count: number, waitMs: number, connectMs?: number): Entry[] =>
  many(count, (place) => ({
    startedAt: T0 + place,
    timings: { waitMs, ...(connectMs ? { connectMs } : {}) },
  }))

testRule(hostSlow, {
  ok: [
    { name: 'seven slow answers', entries: waiting(7, 3000) },
    { name: 'most are fast', entries: [...waiting(9, 100), ...waiting(4, 3000)] },
    { name: 'a host at the end of the world', entries: waiting(9, 1100, 800) },
  ],
  bad: [
    {
      name: 'eight slow answers',
      entries: [...waiting(7, 1500, 40), ...waiting(2, 60)],
      at: [WAIT],
      severity: 'warning',
      data: { ms: 1500, requests: 9, roundTripMs: 40 },
    },
    { name: 'without a handshake', entries: waiting(8, 1500), at: [WAIT], data: { ms: 1500 } },
    {
      name: 'a stranger',
      entries: [
        page(),
        ...waiting(8, 1500).map((each) => ({
          ...each,
          request: { ...each.request, url: 'https://x.other.test/' },
        })),
      ],
      at: ['/log/entries/1/timings/wait'],
      severity: 'note',
    },
  ],
})

const after = (waitMs: number, status = 504, error?: string): Entry =>
  anEntry({ response: { status }, timings: { waitMs }, error })

testRule(roundTimeout, {
  ok: [
    { name: 'one alone', entries: [after(60_010)] },
    { name: 'no round time', entries: [after(47_000), after(47_100)] },
    {
      name: 'answers spread over many times',
      entries: [9500, 10_010, 11_000, 12_000, 14_000, 15_020, 10_020, 10_040].map((ms) => after(ms, 200)),
    },
    {
      name: 'long polls',
      entries: many(4, (place) => ({ startedAt: T0 + place * 31_000, timings: { waitMs: 30_000 } })),
    },
    {
      name: 'the page gave up by itself',
      entries: many(3, () => aFailure('net::ERR_ABORTED', { timings: { waitMs: 10_000 } })),
    },
  ],
  bad: [
    {
      name: 'two gateways after a minute',
      entries: [after(60_010), after(59_900)],
      at: ['/log/entries/0/time', '/log/entries/1/time'],
      severity: 'error',
      data: { seconds: 60, requests: 2 },
      in: [0, 1],
    },
    {
      name: 'three answers after ten seconds',
      entries: [10_010, 10_020, 9990].map((ms) => after(ms, 200)),
      at: ['/log/entries/0/time'],
      severity: 'warning',
      confidence: 'possible',
    },
  ],
})

const calls = (count: number, everyMs: number, waitMs = 500): Entry[] =>
  many(count, (place) => ({ startedAt: T0 + 1000 + place * everyMs, timings: { waitMs } }))

testRule(serialChain, {
  ok: [
    { name: 'four calls', entries: [page(), ...calls(4, 510, 900)] },
    { name: 'calls that overlap', entries: [page(), ...calls(8, 200)] },
    { name: 'calls with pauses: polling', entries: [page(), ...calls(8, 2000)] },
    { name: 'calls that take no time', entries: [page(), ...calls(8, 60, 50)] },
    { name: 'a tool that sends one after another', entries: calls(8, 510) },
  ],
  bad: [
    {
      name: 'six calls in a row',
      entries: [page(), ...calls(6, 510)],
      at: ['/log/entries/1/startedDateTime', '/log/entries/2/startedDateTime'],
      severity: 'warning',
      in: [1, 2, 3, 4, 5, 6],
      data: { calls: 6, ms: 3000 },
    },
    {
      name: 'the chain breaks, and both parts count',
      entries: [
        page(),
        ...calls(5, 510),
        ...calls(7, 510).map((each) => ({ ...each, startedAt: (each.startedAt ?? 0) + 9000 })),
      ],
      at: ['/log/entries/6/startedDateTime'],
      data: { calls: 7, count: 2 },
    },
  ],
})

const loaded = (onLoadMs: number | undefined) => ({
  pages: [{ id: 'page_1', startedAt: T0, onLoadMs, onContentLoadMs: 4000 }],
})

const ofPage = (at: number, parts: EntryParts = {}): Entry =>
  anEntry({ startedAt: T0 + at, pageRef: 'page_1', ...parts })

testRule(idleGap, {
  ok: [
    { name: 'a second', entries: [ofPage(0), ofPage(1000)], capture: loaded(9000) },
    { name: 'after the page has loaded', entries: [ofPage(0), ofPage(4100)], capture: loaded(3000) },
    { name: 'no page', entries: [anEntry(), anEntry({ startedAt: T0 + 4000 })] },
    {
      name: 'something else is on the way',
      entries: [ofPage(0, { timings: { waitMs: 6000 } }), ofPage(200), ofPage(5000)],
      capture: loaded(9000),
    },
  ],
  bad: [
    {
      name: 'four seconds of nothing',
      entries: [ofPage(0, { timings: { waitMs: 100 } }), ofPage(4100), ofPage(6000)],
      capture: loaded(9000),
      at: ['/log/entries/1/startedDateTime'],
      severity: 'note',
      data: { ms: 4000, gaps: 2 },
    },
  ],
})

testRule(slowPage, {
  ok: [
    { name: 'ten seconds', entries: [page({ pageRef: 'page_1' })], capture: loaded(10_000) },
    { name: 'no time known', entries: [page({ pageRef: 'page_1' })], capture: loaded(undefined) },
    {
      name: 'a document that takes long, and least of the time',
      entries: [page({ pageRef: 'page_1', timings: { waitMs: 2600 } })],
      capture: loaded(9000),
    },
    { name: 'no pages', entries: [page()] },
  ],
  bad: [
    {
      name: 'more',
      entries: [page({ pageRef: 'page_1', timings: { waitMs: 900 } })],
      capture: loaded(14_000),
      at: ['/log/pages/0/pageTimings/onLoad'],
      data: { ms: 14_000, contentMs: 4000, waitMs: 900 },
      in: [0],
    },
    {
      name: 'most of the time went by before the document came',
      entries: [page({ pageRef: 'page_1', timings: { waitMs: 3000 } })],
      capture: loaded(5000),
      at: ['/log/pages/0/pageTimings/onLoad'],
      data: { ms: 5000, waitMs: 3000 },
    },
    {
      name: 'a page without its document',
      entries: [anEntry()],
      capture: loaded(14_000),
      at: [],
      data: { waitMs: '–' },
    },
  ],
})

const script = (url: string, waitMs: number): Entry =>
  anEntry({ resourceType: 'script', startedAt: T0 + 100, request: { url }, timings: { waitMs } })

testRule(slowThirdParty, {
  ok: [
    {
      name: 'own scripts',
      entries: [page(), script('https://cdn.example.com/a.js', 3000)],
      capture: loaded(5000),
    },
    {
      name: 'a quick one',
      entries: [page(), script('https://x.other.test/a.js', 300)],
      capture: loaded(5000),
    },
    { name: 'no time of the content', entries: [page(), script('https://x.other.test/a.js', 3000)] },
  ],
  bad: [
    {
      name: 'most of the time',
      entries: [page({ timings: { waitMs: 500 } }), script('https://x.other.test/a.js', 1500)],
      capture: loaded(5000),
      at: ['/log/entries/1/time'],
      severity: 'note',
      data: { site: 'other.test', percent: 75, ms: 1500 },
    },
    {
      name: 'the content was there as soon as the script had come',
      entries: [page({ timings: { waitMs: 50 } }), script('https://x.other.test/a.js', 3800)],
      capture: loaded(5000),
      at: ['/log/entries/1/time'],
      severity: 'warning',
      confidence: 'likely',
      data: { site: 'other.test', reason: 'held', heldMs: 3800 },
    },
    {
      name: 'the page’s own script came last',
      entries: [
        page({ timings: { waitMs: 50 } }),
        script('https://x.other.test/a.js', 3700),
        script('https://cdn.example.com/b.js', 3850),
      ],
      capture: loaded(5000),
      at: ['/log/entries/1/time'],
      severity: 'note',
    },
    {
      name: 'the content took longer than any script',
      entries: [page({ timings: { waitMs: 50 } }), script('https://x.other.test/a.js', 3000)],
      capture: loaded(5000),
      at: ['/log/entries/1/time'],
      severity: 'note',
    },
  ],
})

/** Six requests that run, and one that was held back meanwhile. */
function crowd(httpVersion: 'http/1.1' | 'h2', phase: 'queueingMs' | 'stalledMs'): Entry[] {
  const answer = { response: { httpVersion } }
  return [
    ...many(6, () => ({ ...answer, timings: { waitMs: 4000 } })),
    anEntry({ ...answer, timings: { [phase]: 3900, waitMs: 50 } }),
  ]
}

for (const [rule, phase] of [
  [slowQueueing, 'queueingMs'],
  [slowStalled, 'stalledMs'],
] as const) {
  testRule(rule, {
    ok: [{ name: 'nothing was held back', entries: crowd('http/1.1', phase).slice(0, 6) }],
    bad: [
      {
        name: 'six connections',
        entries: crowd('http/1.1', phase),
        at: [],
        data: { reason: 'connections', active: 6 },
      },
      { name: 'HTTP/2 shares one connection', entries: crowd('h2', phase), at: [] },
    ],
  })

  it(`${rule.id} never blames six connections with HTTP/2, nor while one was free`, async () => {
    for (const entries of [crowd('h2', phase), crowd('http/1.1', phase).slice(1)]) {
      const { findings } = await diagnose(aCapture(entries), { rules: [rule] })
      expect(findings).toHaveLength(1)
      expect(findings[0]?.data.reason).toBeUndefined()
      expect(findingText(findings[0]!, 'en')?.why).not.toMatch(/six|HTTP\/1/)
    }
  })
}

testRule(slowWait, {
  ok: [
    {
      name: 'the round trip makes the difference',
      entries: [anEntry({ timings: { connectMs: 400, waitMs: 1300 } })],
    },
  ],
  bad: [
    {
      name: 'the median of the host’s round trips is taken off',
      entries: [
        anEntry({ timings: { connectMs: 200, waitMs: 50 } }),
        anEntry({ timings: { connectMs: 210, waitMs: 50 } }),
        anEntry({ timings: { connectMs: 900, waitMs: 50 } }),
        anEntry({ timings: { waitMs: 3000 } }),
      ],
      at: ['/log/entries/3/timings/wait'],
      data: { reason: 'round-trip', roundTripMs: 210, serverMs: 2790, hostMedianMs: 50, hostRequests: 4 },
    },
  ],
})

describe('a slow request', () => {
  it('has what its server tells, and the slow page that it makes, folded under it', async () => {
    const entries = [
      page({
        pageRef: 'page_1',
        timings: { waitMs: 12_000 },
        response: { headers: headers({ 'Server-Timing': 'db;dur=11000' }) },
      }),
    ]
    const { diagnosis } = await diagnose(aCapture(entries, loaded(14_000)))
    const grave = diagnosis.top.filter(({ severity }) => severity !== 'note')
    expect(grave.map(({ rule }) => rule)).toEqual(['slow-wait'])
    expect(diagnosis.top[0]?.consequences.map(({ rule }) => rule).sort()).toEqual([
      'server-timing-told',
      'slow-page',
    ])
  })

  it('is told once where its whole host is slow', async () => {
    const { diagnosis } = await diagnose(aCapture(waiting(9, 2000)))
    expect(diagnosis.top[0]?.rule).toBe('host-slow')
    expect(diagnosis.top.map(({ rule }) => rule)).not.toContain('slow-wait')
  })
})
