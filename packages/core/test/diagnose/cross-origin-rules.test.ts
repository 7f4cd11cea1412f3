import { corsHeaderNotAllowed } from '../../src/diagnose/rules/cors/cors-header-not-allowed.ts'
import { corsMethodNotAllowed } from '../../src/diagnose/rules/cors/cors-method-not-allowed.ts'
import { corsMismatch } from '../../src/diagnose/rules/cors/cors-mismatch.ts'
import { corsMissing } from '../../src/diagnose/rules/cors/cors-missing.ts'
import { corsWildcardCredentials } from '../../src/diagnose/rules/cors/cors-wildcard-credentials.ts'
import { preflightRefused } from '../../src/diagnose/rules/cors/preflight-refused.ts'
import { redirectLoop } from '../../src/diagnose/rules/redirect/redirect-loop.ts'
import { redirectToLogin } from '../../src/diagnose/rules/redirect/redirect-to-login.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aFailure, anEntry, headers, T0 } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const ORIGIN = 'https://shop.example.com'
const API = 'https://api.example.com/v1/items'
const HEADER_AT = ['/log/entries/0/response/headers/0/value']

/** A cross-origin call that the browser kept from the page. */
function kept(
  response: Readonly<Record<string, string>>,
  request = {},
  error: string | undefined = 'net::ERR_FAILED',
): Entry {
  return anEntry({
    request: { url: API, headers: headers({ Origin: ORIGIN, ...request }) },
    response: { status: 200, headers: headers(response) },
    error,
  })
}

function asked(response: Readonly<Record<string, string>>, request = {}, status = 204): Entry {
  const fields = { Origin: ORIGIN, 'Access-Control-Request-Method': 'PUT', ...request }
  return anEntry({
    resourceType: 'preflight',
    request: { method: 'OPTIONS', url: API, headers: headers(fields) },
    response: { status, headers: headers(response) },
  })
}

const main = aFailure('net::ERR_FAILED', { startedAt: T0 - 1, request: { method: 'PUT', url: API } })
const ALLOW = 'Access-Control-Allow-Origin'
const fine = { [ALLOW]: ORIGIN, 'Access-Control-Allow-Methods': 'PUT' }

testRule(preflightRefused, {
  ok: [
    { name: 'answered with 204', entries: [asked(fine)] },
    {
      name: 'a plain OPTIONS call',
      entries: [anEntry({ request: { method: 'OPTIONS' }, response: { status: 405 } })],
    },
    {
      name: 'no answer at all',
      entries: [aFailure('net::ERR_NAME_NOT_RESOLVED', { resourceType: 'preflight' })],
    },
  ],
  bad: [
    {
      name: 'a route without OPTIONS, with the request that was never sent',
      entries: [asked({}, {}, 405), main],
      at: ['/log/entries/0/response/status'],
      in: [0, 1],
      confidence: 'certain',
      data: { status: 405, asked: 'PUT' },
    },
    {
      name: 'without that request',
      entries: [asked({}, {}, 401)],
      at: ['/log/entries/0/response/status'],
      confidence: 'likely',
    },
  ],
})

testRule(corsMissing, {
  ok: [
    {
      name: 'the same origin',
      entries: [
        anEntry({
          request: { url: `${ORIGIN}/x`, headers: headers({ Origin: ORIGIN }) },
          error: 'net::ERR_FAILED',
        }),
      ],
    },
    { name: 'allowed', entries: [kept({ [ALLOW]: ORIGIN })] },
    {
      name: 'Chrome let it pass',
      entries: [anEntry({ request: { url: API, headers: headers({ Origin: ORIGIN }) } })],
    },
    { name: 'another error', entries: [kept({}, {}, 'net::ERR_ABORTED')] },
  ],
  bad: [
    {
      name: 'Chrome kept a 200 from the page',
      entries: [kept({})],
      at: ['/log/entries/0/response/headers'],
      confidence: 'certain',
    },
    {
      name: 'Firefox writes no error',
      entries: [
        anEntry({
          request: { url: API, headers: headers({ Origin: ORIGIN, 'Sec-Fetch-Mode': 'cors' }) },
          response: { headers: [] },
        }),
      ],
      capture: { producer: { dialect: 'firefox' } },
      at: ['/log/entries/0/response/headers'],
      confidence: 'likely',
    },
    {
      name: 'on the preflight',
      entries: [asked({}), main],
      at: ['/log/entries/0/response/headers'],
      in: [0, 1],
    },
  ],
})

testRule(corsMismatch, {
  ok: [{ name: 'a wildcard', entries: [kept({ [ALLOW]: '*' })] }],
  bad: [
    {
      name: 'a slash too many',
      entries: [kept({ [ALLOW]: `${ORIGIN}/` })],
      at: HEADER_AT,
      data: { allowed: `${ORIGIN}/` },
    },
    { name: 'the word null', entries: [kept({ [ALLOW]: 'null' })], at: HEADER_AT },
  ],
})

testRule(corsWildcardCredentials, {
  ok: [
    {
      name: 'credentials allowed',
      entries: [kept({ [ALLOW]: ORIGIN, 'Access-Control-Allow-Credentials': 'true' })],
    },
    {
      name: 'not refused',
      entries: [
        anEntry({
          request: { url: API, headers: headers({ Origin: ORIGIN, Cookie: 'a=b' }) },
          response: { headers: headers({ [ALLOW]: '*' }) },
        }),
      ],
    },
  ],
  bad: [
    {
      name: 'a wildcard and a cookie',
      entries: [kept({ [ALLOW]: '*' }, { Cookie: 'sid=hsx_cookie_abcdefghijkl3' })],
      at: HEADER_AT,
      confidence: 'certain',
    },
    {
      name: 'a wildcard, and no cookie to be seen',
      entries: [kept({ [ALLOW]: '*' })],
      at: HEADER_AT,
      confidence: 'likely',
    },
  ],
})

const wanted = { 'Access-Control-Request-Headers': 'authorization,x-trace' }

testRule(corsHeaderNotAllowed, {
  ok: [
    {
      name: 'listed in another case',
      entries: [asked({ ...fine, 'Access-Control-Allow-Headers': 'Authorization, X-Trace' }, wanted)],
    },
    { name: 'nothing special asked', entries: [asked(fine)] },
  ],
  bad: [
    {
      name: 'one is not listed',
      entries: [asked({ ...fine, 'Access-Control-Allow-Headers': 'Authorization' }, wanted), main],
      at: ['/log/entries/0/response/headers/2/value'],
      data: { missing: ['x-trace'] },
      in: [0, 1],
    },
    {
      name: 'the wildcard does not cover Authorization',
      entries: [asked({ ...fine, 'Access-Control-Allow-Headers': '*' }, wanted)],
      at: ['/log/entries/0/response/headers/2/value'],
      data: { missing: ['authorization'] },
    },
  ],
})

testRule(corsMethodNotAllowed, {
  ok: [
    { name: 'listed', entries: [asked(fine)] },
    {
      name: 'POST needs no listing',
      entries: [asked({ [ALLOW]: ORIGIN }, { 'Access-Control-Request-Method': 'POST' })],
    },
  ],
  bad: [
    {
      name: 'not listed',
      entries: [asked({ [ALLOW]: ORIGIN, 'Access-Control-Allow-Methods': 'GET, POST' }), main],
      at: ['/log/entries/0/response/headers/1/value'],
      data: { asked: 'PUT' },
      in: [0, 1],
    },
  ],
})

const hop = (index: number, path: string, to: string, status = 302): Entry =>
  anEntry({
    startedAt: T0 + index * 10,
    resourceType: 'document',
    request: { url: `${ORIGIN}${path}` },
    response: { status, redirectUrl: to },
  })

testRule(redirectLoop, {
  ok: [
    { name: 'a chain that ends', entries: [hop(0, '/a', '/b'), hop(1, '/b', '/c'), hop(2, '/c', '', 200)] },
    { name: 'back once', entries: [hop(0, '/a', '/login'), hop(1, '/login', '/a'), hop(2, '/a', '', 200)] },
    {
      name: 'unrelated redirects of one place',
      entries: [0, 1, 2, 3].map((index) => hop(index, '/a', '/b')),
    },
  ],
  bad: [
    {
      name: 'to and fro, with a new state in each round',
      entries: [0, 2, 4].flatMap((index) => [
        hop(index, '/a', `${ORIGIN}/login?state=${index}`),
        hop(index + 1, `/login?state=${index}`, '/a'),
      ]),
      at: ['/log/entries/0/response/redirectURL'],
      in: [0, 1, 2, 3, 4, 5],
      confidence: 'likely',
      data: { hops: 6, visits: 3 },
    },
    {
      name: 'one place with a new state in each round',
      entries: [0, 1, 2].map((index) => hop(index, `/a?state=${index}`, `/a?state=${index + 1}`)),
      at: [],
      in: [0, 1, 2],
    },
    {
      name: 'five times the same place',
      entries: [0, 1, 2, 3, 4].map((index) => hop(index, '/a', '/a')),
      at: [],
      confidence: 'certain',
    },
    {
      name: 'until the browser gives up',
      entries: [hop(0, '/a', '/a'), { ...hop(1, '/a', '/a'), error: 'net::ERR_TOO_MANY_REDIRECTS' }],
      at: ['/log/entries/0/response/redirectURL'],
      in: [0, 1],
      confidence: 'likely',
    },
  ],
})

const LOGIN = 'https://login.example.com/sso/start?return=x'
const call = anEntry({ response: { status: 302, redirectUrl: LOGIN } })
const loginPage = (parts = {}) => anEntry({ startedAt: T0 + 20, request: { url: LOGIN }, ...parts })

testRule(redirectToLogin, {
  ok: [
    { name: 'a document may be', entries: [{ ...call, resourceType: 'document' }] },
    {
      name: 'a call that is sent elsewhere',
      entries: [anEntry({ response: { status: 302, redirectUrl: '/api/v2/items' } })],
    },
    { name: 'a login that answers data', entries: [call, loginPage()] },
  ],
  bad: [
    {
      name: 'and gets the page',
      entries: [call, loginPage({ response: { headers: headers({ 'content-type': 'text/html' }) } })],
      at: ['/log/entries/0/response/redirectURL'],
      in: [0, 1],
      confidence: 'certain',
      data: { loginHost: 'login.example.com' },
    },
    {
      name: 'and nothing more is known',
      entries: [call],
      at: ['/log/entries/0/response/redirectURL'],
      confidence: 'likely',
    },
  ],
})
