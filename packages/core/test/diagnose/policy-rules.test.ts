import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { crossOriginIsolation } from '../../src/diagnose/rules/policy/cross-origin-isolation.ts'
import { cspBlocked } from '../../src/diagnose/rules/policy/csp-blocked.ts'
import { cspReport } from '../../src/diagnose/rules/policy/csp-report.ts'
import { framingRefused } from '../../src/diagnose/rules/policy/framing-refused.ts'
import { mixedContent } from '../../src/diagnose/rules/policy/mixed-content.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aCapture, aFailure, anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const PAGE = 'https://shop.example.com/cart'
const ERROR_AT = ['/log/entries/1/response/_error']

function aPage(csp?: string, parts: EntryParts = {}): Entry {
  const fields = {
    'Content-Type': 'text/html',
    ...(csp === undefined ? {} : { 'Content-Security-Policy': csp }),
  }
  return anEntry({
    resourceType: 'document',
    request: { url: PAGE },
    response: { headers: headers(fields), body: { mimeType: 'text/html', text: '<!doctype html>' } },
    ...parts,
  })
}

/** Stopped in the renderer: no response, an empty error. */
function stopped(url: string, parts: EntryParts = {}): Entry {
  return aFailure('', {
    startedAt: T0 + 100,
    resourceType: 'script',
    request: { url },
    initiator: { url: PAGE },
    ...parts,
  })
}

const CDN = 'https://cdn.example.com/lib.js'
const metaPage = aPage(undefined, {
  response: {
    headers: headers({ 'Content-Type': 'text/html' }),
    body: { text: `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">` },
  },
})

testRule(cspBlocked, {
  ok: [
    { name: 'the list has the host', entries: [aPage('script-src cdn.example.com'), stopped(CDN)] },
    { name: 'the policy says nothing of scripts', entries: [aPage("img-src 'none'"), stopped(CDN)] },
    { name: 'no policy', entries: [aPage(), stopped(CDN)] },
    { name: 'no document', entries: [stopped(CDN)] },
    {
      name: 'a policy that only reports',
      entries: [
        aPage(undefined, {
          response: { headers: headers({ 'Content-Security-Policy-Report-Only': "script-src 'self'" }) },
        }),
        stopped(CDN),
      ],
    },
    {
      name: 'not allowed, and loaded all the same: another document asked',
      entries: [aPage("script-src 'self'"), anEntry({ resourceType: 'script', request: { url: CDN } })],
    },
    {
      name: 'a request that failed on the network',
      entries: [aPage("script-src 'self'"), aFailure('net::ERR_FAILED', { request: { url: CDN } })],
    },
    { name: 'a request that is missing', entries: [aPage("script-src 'self'")] },
    {
      name: 'a redirect to another path of an allowed host',
      entries: [
        aPage('script-src cdn.example.com/js/ a.example.com'),
        anEntry({
          resourceType: 'script',
          startedAt: T0 + 50,
          request: { url: 'https://a.example.com/x.js' },
          response: { status: 302, redirectUrl: CDN },
        }),
        stopped(CDN),
      ],
    },
  ],
  bad: [
    {
      name: 'a script of a host that is not listed',
      entries: [aPage("default-src 'self'; script-src 'self' a.example.com"), stopped(CDN)],
      at: [...ERROR_AT, '/log/entries/0/response/headers/1/value'],
      confidence: 'certain',
      owner: 'client-app',
      data: { directive: 'script-src', sources: "'self' a.example.com", page: 'shop.example.com' },
      in: [1],
    },
    {
      name: 'a second policy that is stricter',
      entries: [aPage("script-src *, script-src 'self'"), stopped(CDN)],
      at: ERROR_AT,
      data: { sources: "'self'" },
    },
    {
      name: 'by default-src, in a picture of another site',
      entries: [
        aPage("default-src 'self'"),
        stopped('https://pixel.other.test/p', { resourceType: 'image' }),
      ],
      at: ERROR_AT,
      severity: 'warning',
      data: { directive: 'default-src' },
    },
    {
      name: 'a policy in the page itself, and who asked is not told',
      entries: [metaPage, stopped(CDN, { initiator: undefined })],
      at: ERROR_AT,
      confidence: 'likely',
    },
    {
      name: 'a nonce may have admitted it, and is not shown',
      entries: [aPage("script-src 'nonce-r4nd0m' 'strict-dynamic' https:"), stopped(CDN)],
      at: ERROR_AT,
      confidence: 'likely',
      data: { sources: "'nonce-…' 'strict-dynamic' https:" },
    },
    {
      name: 'a frame, with the error’s own name',
      entries: [
        aPage("frame-src 'self'"),
        aFailure('net::ERR_BLOCKED_BY_CSP', {
          startedAt: T0 + 1,
          resourceType: 'document',
          request: { url: 'https://pay.example.com/', headers: headers({ Referer: PAGE }) },
        }),
      ],
      at: ERROR_AT,
      data: { directive: 'frame-src' },
    },
  ],
})

function aReport(body: unknown, type = 'application/csp-report'): Entry {
  return anEntry({
    resourceType: 'other',
    request: {
      method: 'POST',
      url: 'https://shop.example.com/csp',
      headers: headers({ 'Content-Type': type }),
      body: { mimeType: type, text: JSON.stringify(body), base64: false, params: [] },
    },
    response: { status: 204 },
  })
}

function oldReport(parts: Readonly<Record<string, unknown>> = {}): Entry {
  return aReport({
    'csp-report': {
      'document-uri': PAGE,
      'blocked-uri': 'https://static.example.com/a.js?x=1',
      'effective-directive': 'script-src-elem',
      'violated-directive': 'script-src-elem',
      disposition: 'enforce',
      ...parts,
    },
  })
}

const REPORT_AT = ['/log/entries/0/request/postData/text']

testRule(cspReport, {
  ok: [
    { name: 'a body of another type', entries: [aReport({ 'csp-report': {} }, 'application/json')] },
    { name: 'an empty report', entries: [aReport({ 'csp-report': {} })] },
    {
      name: 'a report of something else',
      entries: [aReport([{ type: 'deprecation', body: {} }], 'application/reports+json')],
    },
    {
      name: 'no JSON',
      entries: [anEntry({ ...aReport(0), request: { ...aReport(0).request, body: undefined } })],
    },
  ],
  bad: [
    {
      name: 'a script of the page’s own site was blocked',
      entries: [oldReport()],
      at: REPORT_AT,
      confidence: 'certain',
      data: { directive: 'script-src-elem', blocked: 'https://static.example.com', page: 'shop.example.com' },
    },
    {
      name: 'a script of another site',
      entries: [oldReport({ 'blocked-uri': 'https://ads.other.test/a.js' })],
      at: REPORT_AT,
      severity: 'warning',
    },
    {
      name: 'a policy that only reports',
      entries: [oldReport({ disposition: 'report' })],
      at: REPORT_AT,
      severity: 'note',
    },
    {
      name: 'an extension',
      entries: [oldReport({ 'blocked-uri': 'chrome-extension' })],
      at: REPORT_AT,
      severity: 'note',
      owner: 'browser',
    },
    {
      name: 'an old browser, which does not tell whether it blocked',
      entries: [
        oldReport({
          disposition: undefined,
          'effective-directive': undefined,
          'violated-directive': "script-src 'self'",
          'blocked-uri': 'inline',
        }),
      ],
      at: REPORT_AT,
      severity: 'warning',
      confidence: 'possible',
      data: { directive: 'script-src', blocked: 'inline', disposition: '?' },
    },
    {
      name: 'a report of the new kind',
      entries: [
        aReport(
          [
            {
              type: 'csp-violation',
              body: {
                documentURL: PAGE,
                blockedURL: 'https://api.example.com/v1',
                effectiveDirective: 'connect-src',
                disposition: 'enforce',
              },
            },
          ],
          'application/reports+json',
        ),
      ],
      at: REPORT_AT,
      data: { directive: 'connect-src', blocked: 'https://api.example.com' },
    },
  ],
})

const OLD = 'http://old.example.com'

testRule(mixedContent, {
  ok: [
    { name: 'all over HTTPS', entries: [aPage(), stopped(CDN)] },
    {
      name: 'a plain page',
      entries: [
        aPage(undefined, { request: { url: 'http://shop.example.com/cart' } }),
        stopped(`${OLD}/a.js`, { initiator: undefined }),
      ],
    },
    { name: 'the user’s own machine', entries: [aPage(), stopped('http://localhost:3000/a.js')] },
    {
      name: 'a link to a plain page',
      entries: [aPage(), anEntry({ resourceType: 'document', startedAt: T0 + 9, request: { url: OLD } })],
    },
    {
      name: 'a script that was loaded: the page was not secure',
      entries: [
        aPage(),
        anEntry({ resourceType: 'script', startedAt: T0 + 9, request: { url: `${OLD}/a.js` } }),
      ],
    },
    {
      name: 'a host that is away',
      entries: [aPage(), aFailure('net::ERR_NAME_NOT_RESOLVED', { request: { url: `${OLD}/a.js` } })],
    },
  ],
  bad: [
    {
      name: 'a call that the browser stopped',
      entries: [aPage(), stopped(`${OLD}/api`, { resourceType: 'fetch' })],
      at: ERROR_AT,
      confidence: 'certain',
      data: { scheme: 'http', page: 'shop.example.com', blocked: true },
    },
    {
      name: 'a picture that it let pass',
      entries: [
        aPage(),
        anEntry({ resourceType: 'image', startedAt: T0 + 9, request: { url: `${OLD}/a.png` } }),
      ],
      at: ['/log/entries/1/request/url'],
      severity: 'note',
      data: { blocked: false },
    },
  ],
})

function aFrame(error: string, fields: Readonly<Record<string, string>>): Entry {
  return anEntry({
    error,
    resourceType: 'document',
    request: {
      url: 'https://login.example.org/',
      headers: headers({ Referer: 'https://shop.example.com/' }),
    },
    response: { status: 200, headers: headers(fields) },
  })
}

testRule(framingRefused, {
  ok: [
    {
      name: 'a document with the header, shown',
      entries: [aPage(undefined, { response: { headers: headers({ 'X-Frame-Options': 'DENY' }) } })],
    },
    { name: 'CORP', entries: [aFrame('net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin', {})] },
  ],
  bad: [
    {
      name: 'X-Frame-Options',
      entries: [aFrame('net::ERR_BLOCKED_BY_RESPONSE', { 'X-Frame-Options': 'DENY' })],
      at: ['/log/entries/0/response/_error', '/log/entries/0/response/headers/0/value'],
      data: { policy: 'x-frame-options', value: 'DENY', page: 'shop.example.com' },
    },
    {
      name: 'frame-ancestors counts before X-Frame-Options',
      entries: [
        aFrame('net::ERR_BLOCKED_BY_RESPONSE', {
          'X-Frame-Options': 'ALLOWALL',
          'Content-Security-Policy': "default-src *; frame-ancestors 'self'",
        }),
      ],
      at: ['/log/entries/0/response/_error', '/log/entries/0/response/headers/1/value'],
      data: { value: "frame-ancestors 'self'" },
    },
    {
      name: 'headers that are not there',
      entries: [aFrame('net::ERR_BLOCKED_BY_RESPONSE', {})],
      at: ['/log/entries/0/response/_error'],
      confidence: 'likely',
    },
  ],
})

function kept(reason: string, fields: Readonly<Record<string, string>> = {}): Entry {
  return anEntry({
    error: `net::ERR_BLOCKED_BY_RESPONSE.${reason}`,
    resourceType: 'image',
    request: { url: 'https://img.example.com/a.png' },
    response: { status: 200, headers: headers(fields) },
  })
}

testRule(crossOriginIsolation, {
  ok: [
    { name: 'a frame', entries: [aFrame('net::ERR_BLOCKED_BY_RESPONSE', {})] },
    { name: 'ORB', entries: [aFailure('net::ERR_BLOCKED_BY_ORB')] },
    { name: 'a reason that nobody knows', entries: [kept('toString')] },
  ],
  bad: [
    {
      name: 'the host forbids it',
      entries: [kept('NotSameOrigin', { 'Cross-Origin-Resource-Policy': 'same-origin' })],
      at: ['/log/entries/0/response/_error', '/log/entries/0/response/headers/0/value'],
      owner: 'backend',
      data: { policy: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
    },
    {
      name: 'the page asked for isolation',
      entries: [kept('NotSameOriginAfterDefaultedToSameOriginByCoep')],
      at: ['/log/entries/0/response/_error'],
      owner: 'client-app',
      data: { value: '–' },
    },
  ],
})

describe('the policy that is named', () => {
  const cases: readonly (readonly [string, readonly Entry[]])[] = [
    ['csp-blocked', [aPage("script-src 'self'"), stopped(CDN)]],
    ['mixed-content', [aPage("script-src 'self'"), stopped(`${OLD}/a.js`)]],
    ['framing-refused', [aPage(), { ...aFrame('net::ERR_BLOCKED_BY_RESPONSE', {}), startedAt: T0 + 1 }]],
    ['cross-origin-isolation', [aPage(), { ...kept('NotSameOrigin'), startedAt: T0 + 1 }]],
    [
      'csp-blocked',
      [
        aPage("script-src 'self'"),
        stopped(CDN),
        { ...oldReport({ 'blocked-uri': CDN }), startedAt: T0 + 200 },
      ],
    ],
  ]
  it.each(cases)('%s stands alone on top, before the general rule', async (rule, entries) => {
    const { diagnosis } = await diagnose(aCapture(entries))
    const grave = [...diagnosis.top, ...diagnosis.rest].filter(({ severity }) => severity !== 'note')
    expect(grave.map((finding) => finding.rule)).toEqual([rule])
    expect(diagnosis.verdict.rule).toBe(rule)
  })
})
