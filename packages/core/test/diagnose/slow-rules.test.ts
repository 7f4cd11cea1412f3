import type { Rule } from '../../src/diagnose/rule.ts'
import { slowConnect } from '../../src/diagnose/rules/slow/slow-connect.ts'
import { slowDns } from '../../src/diagnose/rules/slow/slow-dns.ts'
import { slowProxy } from '../../src/diagnose/rules/slow/slow-proxy.ts'
import { slowQueueing } from '../../src/diagnose/rules/slow/slow-queueing.ts'
import { slowReceive } from '../../src/diagnose/rules/slow/slow-receive.ts'
import { slowSend } from '../../src/diagnose/rules/slow/slow-send.ts'
import { slowStalled } from '../../src/diagnose/rules/slow/slow-stalled.ts'
import { slowTls } from '../../src/diagnose/rules/slow/slow-tls.ts'
import { slowWait } from '../../src/diagnose/rules/slow/slow-wait.ts'
import { anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

function slowPhaseCases(rule: Rule, phase: string, field: string): void {
  const taking = (ms: number, parts: EntryParts = {}) => anEntry({ ...parts, timings: { [phase]: ms } })
  testRule(rule, {
    ok: [
      { name: 'exactly at the limit', entries: [taking(1000)] },
      {
        name: 'another phase takes longer',
        entries: [anEntry({ timings: { [phase]: 400, receiveMs: 2000, waitMs: 2100 } })],
      },
      { name: 'a document has more time', entries: [taking(2000, { resourceType: 'document' })] },
      { name: 'from cache', entries: [taking(3000, { fromCache: 'disk' })] },
      { name: 'failed without an answer', entries: [taking(3000, { error: 'net::ERR_FAILED' })] },
    ],
    bad: [
      {
        name: 'most of a slow request',
        entries: [taking(1400)],
        at: [`/log/entries/0/timings/${field}`],
        data: { ms: 1400, totalMs: 1400, percent: 100 },
      },
      {
        name: 'the slowest speaks for the host, and all are listed',
        entries: [taking(1400), taking(4000)],
        at: [`/log/entries/1/timings/${field}`, `/log/entries/0/timings/${field}`],
        in: [0, 1],
        data: { ms: 4000, count: 2 },
      },
      {
        name: 'the longest of many in a request that hangs',
        entries: [anEntry({ timings: { [phase]: 2600, totalMs: 6000 } })],
        at: [`/log/entries/0/timings/${field}`],
        confidence: 'possible',
      },
    ],
  })
}

slowPhaseCases(slowQueueing, 'queueingMs', '_blocked_queueing')
slowPhaseCases(slowStalled, 'stalledMs', 'blocked')
slowPhaseCases(slowProxy, 'proxyMs', '_blocked_proxy')
slowPhaseCases(slowDns, 'dnsMs', 'dns')
slowPhaseCases(slowConnect, 'connectMs', 'connect')
slowPhaseCases(slowTls, 'sslMs', 'ssl')

testRule(slowTls, {
  ok: [
    {
      name: 'far away, so that TCP is slow too',
      entries: [anEntry({ timings: { connectMs: 500, sslMs: 1300 } })],
    },
  ],
  bad: [
    {
      name: 'much more than the round trips',
      entries: [anEntry({ timings: { connectMs: 20, sslMs: 1300 } })],
      at: ['/log/entries/0/timings/ssl'],
      data: { connectMs: 20 },
    },
  ],
})

testRule(slowSend, {
  ok: [{ name: 'nothing to send', entries: [anEntry({ timings: { sendMs: 3000 } })] }],
  bad: [
    {
      name: 'an upload',
      entries: [anEntry({ request: { bodyBytes: 4_000_000 }, timings: { sendMs: 3000 } })],
      at: ['/log/entries/0/timings/send'],
      data: { bytes: 4_000_000 },
    },
  ],
})

const stream = { response: { headers: headers({ 'Content-Type': 'text/event-stream' }) } }
const round = (at: number) => anEntry({ startedAt: T0 + at, timings: { waitMs: 25_000 + (at % 7) } })

testRule(slowWait, {
  ok: [
    { name: 'exactly at the limit', entries: [anEntry({ timings: { waitMs: 1000 } })] },
    { name: 'an event stream', entries: [anEntry({ ...stream, timings: { waitMs: 30_000 } })] },
    { name: 'a WebSocket', entries: [anEntry({ resourceType: 'websocket', timings: { waitMs: 30_000 } })] },
    {
      name: 'a long poll by name',
      entries: [
        anEntry({ request: { url: 'https://shop.example.com/longpoll' }, timings: { waitMs: 28_000 } }),
      ],
    },
    { name: 'a long poll by its steady rounds', entries: [round(0), round(26_000), round(52_000)] },
  ],
  bad: [
    {
      name: 'one ms over',
      entries: [anEntry({ timings: { waitMs: 1001 } })],
      at: ['/log/entries/0/timings/wait'],
      severity: 'warning',
      owner: 'backend',
    },
    {
      name: 'a limit of one’s own',
      entries: [anEntry({ timings: { waitMs: 600 } })],
      options: { limitMs: 500 },
      at: ['/log/entries/0/timings/wait'],
    },
    {
      name: 'two slow answers make no long poll',
      entries: [round(0), round(26_000)],
      at: [],
      in: [0, 1],
    },
  ],
})

testRule(slowReceive, {
  ok: [{ name: 'an event stream', entries: [anEntry({ ...stream, timings: { receiveMs: 30_000 } })] }],
  bad: [
    {
      name: 'much content over a slow line',
      entries: [anEntry({ response: { bodyBytes: 800_000 }, timings: { receiveMs: 10_000 } })],
      at: ['/log/entries/0/timings/receive'],
      confidence: 'likely',
      data: { bytesPerSecond: 80_000 },
    },
    {
      name: 'little content',
      entries: [anEntry({ response: { bodyBytes: 800 }, timings: { receiveMs: 3000 } })],
      at: ['/log/entries/0/timings/receive'],
      confidence: 'possible',
    },
  ],
})
