import { bodiesMissing } from '../../src/diagnose/rules/capture/bodies-missing.ts'
import { captureSanitizedElsewhere } from '../../src/diagnose/rules/capture/capture-sanitized-elsewhere.ts'
import { captureTruncated } from '../../src/diagnose/rules/capture/capture-truncated.ts'
import { invalidEntries } from '../../src/diagnose/rules/capture/invalid-entries.ts'
import { pendingAtExport } from '../../src/diagnose/rules/capture/pending-at-export.ts'
import type { Entry } from '../../src/model/entry.ts'
import { anEntry, headers, T0 } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const CHROME_131 = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36'

function cookies(values: Readonly<Record<string, string>>): Entry {
  const list = Object.entries(values).map(([name, value]) => ({ name, value }))
  return anEntry({ request: { cookies: list } })
}

function visits(path: string, count: number, agent = CHROME_131): Entry[] {
  const request = { url: `https://shop.example.com${path}`, headers: headers({ 'user-agent': agent }) }
  return Array.from({ length: count }, () => anEntry({ request }))
}

testRule(captureSanitizedElsewhere, {
  ok: [
    {
      name: 'cookies of different values',
      entries: [cookies({ a: 'walnut-walnut', b: 'hazel-hazel-1', c: 'x' })],
    },
    {
      name: 'our own tags, which differ as the secrets did',
      entries: [
        cookies({
          a: 'hsx_cookie_abcdefghijkl3',
          b: 'hsx_cookie_bbcdefghijkl3',
          c: 'hsx_cookie_cbcdefghijkl3',
        }),
      ],
      capture: { sanitized: true },
    },
    { name: 'short flags that happen to be equal', entries: [cookies({ a: '1', b: '1', c: '1' })] },
    { name: 'few requests without cookies', entries: visits('/login', 3) },
    { name: 'a browser that exports everything', entries: visits('/login', 6, 'Chrome/120.0.0.0') },
    {
      name: 'one credential among many requests',
      entries: [...visits('/login', 6), cookies({ session: 'walnut-walnut' })],
    },
  ],
  bad: [
    {
      name: 'the same value in every cookie',
      entries: [cookies({ a: '[redacted]', b: '[redacted]', c: '[redacted]' })],
      at: ['/log/entries/0/request/headers'],
      confidence: 'likely',
    },
    {
      name: 'Chrome’s export without sensitive data, on a site with a login',
      entries: visits('/login', 6),
      at: ['/log/entries'],
      confidence: 'likely',
    },
    {
      name: 'no credential anywhere, and nothing that needs one',
      entries: visits('/news', 6),
      at: ['/log/entries'],
      confidence: 'possible',
    },
  ],
})

const bodiless = { response: { body: { text: undefined, declaredBytes: 5000 } } }

testRule(bodiesMissing, {
  ok: [
    { name: 'all bodies there', entries: Array.from({ length: 5 }, () => anEntry()) },
    { name: 'pictures without text', entries: Array.from({ length: 5 }, () => picture()) },
    {
      name: 'too long for the reader',
      entries: Array.from({ length: 5 }, () =>
        anEntry({ response: { body: { text: undefined, declaredBytes: 9_000_000 } } }),
      ),
    },
  ],
  bad: [
    {
      name: 'three of four without content',
      entries: [anEntry(), anEntry(bodiless), anEntry(bodiless), anEntry(bodiless)],
      at: ['/log/entries/1/response/content'],
      in: [1, 2, 3],
      data: { missing: 3, bodies: 4 },
    },
  ],
})

function picture(): Entry {
  return anEntry({
    response: {
      headers: headers({ 'content-type': 'image/png' }),
      body: { mimeType: 'image/png', text: undefined },
    },
  })
}

testRule(captureTruncated, {
  ok: [{ name: 'other defects', entries: [anEntry()], capture: { issues: [{ id: 'duplicate-key' }] } }],
  bad: [
    {
      name: 'a cut file',
      entries: [anEntry()],
      capture: { issues: [{ id: 'truncated', offset: 900, entriesBefore: 1 }] },
      at: ['/log/entries'],
      data: { kept: 1 },
    },
  ],
})

testRule(invalidEntries, {
  ok: [{ name: 'other defects', entries: [anEntry()], capture: { issues: [{ id: 'trailing-data' }] } }],
  bad: [
    {
      name: 'a missing URL and a broken entry',
      entries: [anEntry()],
      capture: {
        issues: [
          { id: 'missing-url', pointer: '/log/entries/0/request/url' },
          { id: 'invalid-entry', pointer: '/log/entries/4' },
        ],
      },
      at: ['/log/entries/0/request/url', '/log/entries/4'],
      in: [0, 4],
      data: { defects: 2 },
    },
  ],
})

const unanswered = { response: { status: undefined, headers: [], body: undefined } }

testRule(pendingAtExport, {
  ok: [
    { name: 'answered', entries: [anEntry()] },
    { name: 'lost long before the end', entries: [anEntry(unanswered), anEntry({ startedAt: T0 + 60_000 })] },
    { name: 'from cache', entries: [anEntry({ ...unanswered, fromCache: 'memory' })] },
  ],
  bad: [
    {
      name: 'no answer at the end of the capture',
      entries: [anEntry(), anEntry({ ...unanswered, startedAt: T0 + 2000 })],
      at: ['/log/entries/1/response/status'],
      in: [1],
    },
  ],
})
