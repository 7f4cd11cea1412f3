import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { corsRedirected } from '../../src/diagnose/rules/cors/cors-redirected.ts'
import { corsVaryMissing } from '../../src/diagnose/rules/cors/cors-vary-missing.ts'
import { opaqueResponse } from '../../src/diagnose/rules/cors/opaque-response.ts'
import { preflightOverhead } from '../../src/diagnose/rules/cors/preflight-overhead.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aCapture, aFailure, anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const ORIGIN = 'https://shop.example.com'
const OTHER = 'https://admin.example.com'
const API = 'https://api.example.com/v1/items'
const ALLOW = 'Access-Control-Allow-Origin'

function shared(
  origin: string,
  fields: Readonly<Record<string, string>> = {},
  parts: EntryParts = {},
): Entry {
  return anEntry({
    ...parts,
    request: { url: API, headers: headers({ Origin: origin }) },
    response: { headers: headers({ [ALLOW]: origin, 'Cache-Control': 'public, max-age=600', ...fields }) },
  })
}

const servedFromCache = anEntry({
  error: 'net::ERR_FAILED',
  fromCache: 'disk',
  request: { url: API, headers: headers({ Origin: ORIGIN }) },
  response: { headers: headers({ [ALLOW]: OTHER, 'Cache-Control': 'max-age=600' }) },
})

/** As Chrome writes of an answer from its cache that the page may not read. */
const unread = (page: string, ms: number) =>
  aFailure('net::ERR_FAILED', {
    startedAt: T0 + ms,
    request: { url: API, headers: headers({ Referer: page }) },
  })

testRule(corsVaryMissing, {
  ok: [
    {
      name: 'Vary says Origin',
      entries: [shared(ORIGIN, { Vary: 'Accept-Encoding, origin' }), shared(OTHER, { Vary: '*' })],
    },
    {
      name: 'not cacheable',
      entries: [
        shared(ORIGIN, { 'Cache-Control': 'no-store' }),
        shared(OTHER, { 'Cache-Control': 'private, max-age=9' }),
      ],
    },
    { name: 'no lifetime', entries: [shared(ORIGIN, { 'Cache-Control': 'max-age=0' })] },
    { name: 'anybody may read it', entries: [shared(ORIGIN, { [ALLOW]: '*' })] },
    { name: 'a call of the same origin', entries: [shared('https://api.example.com')] },
    { name: 'no answer', entries: [aFailure('net::ERR_FAILED')] },
  ],
  bad: [
    {
      name: 'a copy that the browser keeps from a page of another origin',
      entries: [shared(ORIGIN), unread(`${OTHER}/`, 500_000)],
      at: ['/log/entries/1/response/_error', '/log/entries/0/response/headers/0/value'],
      severity: 'error',
      findings: 2,
      data: { origins: [ORIGIN] },
      in: [0, 1],
    },
    {
      name: 'another failure: the copy is too old',
      entries: [shared(ORIGIN), unread(`${OTHER}/`, 700_000)],
      at: ['/log/entries/0/response/headers/0/value'],
      severity: 'note',
    },
    {
      name: 'another failure: the page is the one that may read it',
      entries: [shared(ORIGIN), unread(`${ORIGIN}/cart`, 500)],
      at: ['/log/entries/0/response/headers/0/value'],
      severity: 'note',
    },
    {
      name: 'two origins, each named to itself',
      entries: [shared(ORIGIN), shared(OTHER)],
      at: ['/log/entries/0/response/headers/0/value'],
      confidence: 'likely',
      data: { origins: [ORIGIN, OTHER] },
    },
    {
      name: 'one origin, which may be fixed',
      entries: [shared(ORIGIN)],
      at: ['/log/entries/0/response/headers/0/value'],
      severity: 'note',
      confidence: 'possible',
    },
    {
      name: 'a cached answer that was for another origin',
      entries: [servedFromCache],
      at: ['/log/entries/0/response/headers/0/value'],
      severity: 'error',
    },
  ],
})

const NEXT = 'https://cdn.other.test/items'

function redirected(to = NEXT): Entry {
  return anEntry({
    request: { url: API, headers: headers({ Origin: ORIGIN }) },
    response: { status: 302, redirectUrl: to, headers: headers({ Location: to, [ALLOW]: ORIGIN }) },
  })
}

function landed(origin: string, error: string | undefined = 'net::ERR_FAILED'): Entry {
  return anEntry({
    startedAt: T0 + 50,
    error,
    request: { url: NEXT, headers: headers({ Origin: origin }) },
    response: { status: 200, headers: headers({ [ALLOW]: ORIGIN }) },
  })
}

function asked(status: number, fields: Readonly<Record<string, string>> = {}): Entry {
  return anEntry({
    resourceType: 'preflight',
    request: {
      method: 'OPTIONS',
      url: API,
      headers: headers({ Origin: ORIGIN, 'Access-Control-Request-Method': 'PUT' }),
    },
    response: {
      status,
      headers: headers({ [ALLOW]: ORIGIN, 'Access-Control-Allow-Methods': 'PUT', ...fields }),
      redirectUrl: fields.Location,
    },
  })
}

testRule(corsRedirected, {
  ok: [
    {
      name: 'the origin stays, and the last place allows it',
      entries: [redirected(), landed(ORIGIN, undefined)],
    },
    { name: 'refused, and not for the redirect', entries: [redirected(), landed(ORIGIN)] },
    { name: 'null without a redirect: a sandbox', entries: [landed('null')] },
    { name: 'a preflight answered', entries: [asked(204)] },
    { name: 'a preflight refused', entries: [asked(403)] },
  ],
  bad: [
    {
      name: 'a preflight sent to the login',
      entries: [asked(302, { Location: 'https://login.example.com/' })],
      at: ['/log/entries/0/response/redirectURL'],
      data: { status: 302, to: 'login.example.com', cause: 'OPTIONS' },
    },
    {
      name: 'between two foreign origins',
      entries: [redirected(), landed('null')],
      at: ['/log/entries/0/response/redirectURL', '/log/entries/1/request/headers/0/value'],
      confidence: 'certain',
      in: [0, 1],
      data: { to: 'cdn.other.test', cause: 'Origin: null' },
    },
  ],
})

const many = (entry: Entry, count: number) => Array.from({ length: count }, () => entry)

testRule(preflightOverhead, {
  ok: [
    { name: 'a few', entries: many(asked(204), 9) },
    {
      name: 'answers that are remembered',
      entries: many(asked(204, { 'Access-Control-Max-Age': '600' }), 20),
    },
    { name: 'refused ones', entries: many(asked(403), 20) },
  ],
  bad: [
    {
      name: 'ten, and none may be remembered',
      entries: many(asked(204, { 'Access-Control-Max-Age': '0' }), 10),
      at: ['/log/entries/0/response/headers'],
      data: { preflights: 10 },
    },
  ],
})

function opaque(fields: Readonly<Record<string, string>>, parts: EntryParts = {}): Entry {
  const request = {
    'Sec-Fetch-Mode': 'no-cors',
    'Sec-Fetch-Site': 'cross-site',
    Accept: 'application/json',
    ...fields,
  }
  return anEntry({ ...parts, request: { url: API, headers: headers(request) } })
}

const hidden = (entry: Entry): Entry => ({
  ...entry,
  response: { ...entry.response!, headers: [], body: { ...entry.response!.body!, mimeType: undefined } },
})

testRule(opaqueResponse, {
  ok: [
    { name: 'mode cors', entries: [opaque({ 'Sec-Fetch-Mode': 'cors' })] },
    { name: 'whatever comes is fine: a counter', entries: [opaque({ Accept: '*/*' })] },
    { name: 'the same origin', entries: [opaque({ 'Sec-Fetch-Site': 'same-origin' })] },
    { name: 'a producer that drops headers', entries: [hidden(opaque({}))] },
    {
      name: 'a picture came',
      entries: [opaque({}, { response: undefined })].map((each) => ({ ...each, response: undefined })),
    },
  ],
  bad: [
    {
      name: 'JSON asked for, and given to nobody',
      entries: [opaque({})],
      at: ['/log/entries/0/request/headers/0/value'],
      data: { mime: 'application/json' },
    },
    {
      name: 'thrown away by Chrome',
      entries: [opaque({}, { error: 'net::ERR_ABORTED' })],
      at: ['/log/entries/0/request/headers/0/value'],
      severity: 'warning',
    },
    {
      name: 'thrown away with its headers',
      entries: [hidden(opaque({}, { error: 'net::ERR_ABORTED' }))],
      at: ['/log/entries/0/request/headers/0/value'],
      severity: 'warning',
      data: { mime: '–' },
    },
  ],
})

describe('the cause of a CORS error', () => {
  const tops = async (entries: readonly Entry[]) => {
    const { diagnosis } = await diagnose(aCapture(entries))
    const all = [...diagnosis.top, ...diagnosis.rest].filter(({ severity }) => severity !== 'note')
    return all.map(({ rule, consequences }) => [rule, ...consequences.map((each) => each.rule)])
  }

  it('is the redirect on the way', async () => {
    expect(await tops([redirected(), landed('null')])).toEqual([
      ['cors-redirected', 'cors-mismatch', 'no-response'],
    ])
    expect(await tops([asked(302, { Location: `${API}/` })])).toEqual([
      ['cors-redirected', 'preflight-refused'],
    ])
  })

  it('is the missing Vary, where a cache served it', async () => {
    const [first] = await tops([servedFromCache])
    expect(first?.[0]).toBe('cors-vary-missing')
    expect(first).toContain('cors-mismatch')
  })

  it('is not what a slow call is told by', async () => {
    const slow = shared(ORIGIN, {}, { timings: { waitMs: 9000 } })
    const found = await tops([slow, shared(OTHER)])
    expect(found.map(([rule]) => rule).sort()).toEqual(['cors-vary-missing', 'slow-wait'])
  })
})
