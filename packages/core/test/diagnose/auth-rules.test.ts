import { clockSkew } from '../../src/diagnose/rules/auth/clock-skew.ts'
import { expiredToken } from '../../src/diagnose/rules/auth/expired-token.ts'
import { missingCredential } from '../../src/diagnose/rules/auth/missing-credential.ts'
import { oauthError } from '../../src/diagnose/rules/auth/oauth-error.ts'
import { unauthorized } from '../../src/diagnose/rules/auth/unauthorized.ts'
import type { Entry } from '../../src/model/entry.ts'
import { anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { aToken } from './a-token.ts'
import { testRule } from './test-rule.ts'

const AT = ['/log/entries/0/response/status']
const refused = (parts: EntryParts = {}): Entry => anEntry({ response: { status: 401 }, ...parts })
const challenged = (challenge: string): Entry =>
  anEntry({ response: { status: 401, headers: headers({ 'WWW-Authenticate': challenge }) } })

testRule(unauthorized, {
  ok: [
    { name: '403', entries: [anEntry({ response: { status: 403 } })] },
    {
      name: 'a handshake that works out',
      entries: [challenged('Negotiate'), anEntry({ startedAt: T0 + 50 })],
    },
    {
      name: 'a preflight',
      entries: [refused({ resourceType: 'preflight', request: { method: 'OPTIONS' } })],
    },
  ],
  bad: [
    { name: '401', entries: [refused()], at: AT, data: { scheme: '–', error: '–' } },
    {
      name: '401 with a reason',
      entries: [challenged('Bearer realm="shop", error="invalid_token"')],
      at: [...AT, '/log/entries/0/response/headers/0/value'],
      data: { scheme: 'Bearer', error: 'invalid_token' },
    },
    { name: 'a handshake that does not', entries: [challenged('Negotiate')], at: AT, severity: 'error' },
    {
      name: 'the same request succeeds after a refresh',
      entries: [refused(), anEntry({ startedAt: T0 + 900 })],
      at: AT,
      severity: 'note',
      data: { recovered: true },
    },
    {
      name: 'another request succeeds',
      entries: [
        refused(),
        anEntry({ startedAt: T0 + 900, request: { url: 'https://shop.example.com/other' } }),
      ],
      at: AT,
      severity: 'error',
    },
  ],
})

const withToken = { request: { headers: headers({ Authorization: 'Bearer walnut-walnut' }) } }
const bare = { request: { url: 'https://shop.example.com/api/cart' } }

testRule(missingCredential, {
  ok: [
    { name: 'nobody sends one', entries: [refused(bare)] },
    { name: 'it was sent', entries: [anEntry(withToken), refused(withToken)] },
  ],
  bad: [
    {
      name: 'others to the same host carry one',
      entries: [anEntry(withToken), refused(bare)],
      at: ['/log/entries/1/request/headers'],
      confidence: 'likely',
    },
  ],
})

const seconds = (ms: number) => Math.floor(ms / 1000)
const carrying = (token: string, status = 401): Entry =>
  anEntry({
    request: { headers: headers({ Accept: '*/*', Authorization: `Bearer ${token}` }) },
    response: { status },
  })

testRule(expiredToken, {
  ok: [
    {
      name: 'still good when it was sent, though long past today',
      entries: [carrying(aToken({ exp: seconds(T0) + 5 }))],
    },
    { name: 'ended and accepted all the same', entries: [carrying(aToken({ exp: seconds(T0) - 500 }), 200)] },
    { name: 'no JWT', entries: [carrying('walnut-walnut-walnut')] },
    { name: 'no end', entries: [carrying(aToken({ sub: 'x' }))] },
    { name: 'an end of the wrong type', entries: [carrying(aToken({ exp: 'soon' }))] },
    { name: 'broken base64', entries: [carrying('eyJ!.e*.x')] },
  ],
  bad: [
    {
      name: 'ended 500 s before the request',
      entries: [carrying(aToken({ exp: seconds(T0) - 500 }))],
      at: ['/log/entries/0/request/headers/1/value'],
      data: { expiredSeconds: 500, status: 401 },
    },
    {
      name: 'a tag in the place of the signature',
      entries: [carrying(aToken({ exp: seconds(T0) - 500 }, 'hsx_jwt_abcdefghijkl4'))],
      at: ['/log/entries/0/request/headers/1/value'],
    },
  ],
})

/** Dates have whole seconds: the 100 ms of waiting are lost. */
const dated = (skewMs: number, host: string, index: number, more = {}): Entry =>
  anEntry({
    startedAt: T0 + index * 1000,
    request: { url: `https://${host}/` },
    response: {
      headers: headers({ Date: new Date(T0 + index * 1000 + 100 + skewMs).toUTCString(), ...more }),
    },
    timings: { waitMs: 100, receiveMs: 900 },
  })
const five = (make: (index: number) => Entry) => [0, 1, 2, 3, 4].map(make)

testRule(clockSkew, {
  ok: [
    { name: 'the same time', entries: five((index) => dated(0, 'a.example', index)) },
    { name: 'four samples', entries: five((index) => dated(300_000, 'a.example', index)).slice(1) },
    {
      name: 'cached on the way',
      entries: five((index) => dated(300_000, 'a.example', index, { Age: '300' })),
    },
    {
      name: 'one odd server',
      entries: five((index) => dated(index === 2 ? 900_000 : 0, 'a.example', index)),
    },
    {
      name: 'no HTTP date',
      entries: five(() =>
        anEntry({ response: { headers: headers({ date: '2020-01-01 10:00' }) }, timings: { waitMs: 1 } }),
      ),
    },
  ],
  bad: [
    {
      name: 'the user is 10 minutes ahead of two hosts',
      entries: five((index) => dated(-600_000, index % 2 === 0 ? 'a.example' : 'b.example', index)),
      at: ['/log/entries/0/response/headers/0/value'],
      confidence: 'likely',
      severity: 'warning',
      data: { lowMs: -600_100, highMs: -599_000, skewMs: -599_550, skewSeconds: 600 },
    },
    {
      name: 'one host alone',
      entries: five((index) => dated(-600_000, 'a.example', index)),
      at: ['/log/entries/0/response/headers/0/value'],
      confidence: 'possible',
      severity: 'warning',
    },
    {
      name: 'and a token is refused',
      entries: [...five((index) => dated(600_000, 'a.example', index)), refused()],
      at: ['/log/entries/0/response/headers/0/value'],
      severity: 'error',
    },
  ],
})

const callback = 'https://shop.example.com/callback'

testRule(oauthError, {
  ok: [
    {
      name: 'a page about errors',
      entries: [anEntry({ request: { url: 'https://shop.example.com/help?error=printer' } })],
    },
    { name: 'a good callback', entries: [anEntry({ request: { url: `${callback}?code=x&state=y` } })] },
    {
      name: 'an empty error',
      entries: [anEntry({ request: { url: `${callback}?error=&error_description=` } })],
    },
  ],
  bad: [
    {
      name: 'in the callback',
      entries: [
        anEntry({ request: { url: `${callback}?error=access_denied&state=hsx_state_abcdefghijkl3` } }),
      ],
      at: ['/log/entries/0/request/url'],
      owner: 'identity-provider',
      data: { error: 'access_denied' },
    },
    {
      name: 'in a redirect’s fragment, and once only though the next request repeats it',
      entries: [
        anEntry({
          request: { url: 'https://login.example.com/authorize' },
          response: {
            status: 302,
            redirectUrl: `${callback}#error=invalid_scope`,
            headers: headers({ Location: `${callback}#error=invalid_scope` }),
          },
        }),
        anEntry({ startedAt: T0 + 50, request: { url: `${callback}?error=invalid_scope` } }),
      ],
      at: ['/log/entries/0/response/headers/0/value'],
      owner: 'client-app',
    },
    {
      name: 'in the answer of a token endpoint',
      entries: [
        anEntry({
          request: { method: 'POST', url: 'https://login.example.com/oauth/token' },
          response: { status: 400, body: { text: '{"error":"invalid_grant"}', declaredBytes: 25 } },
        }),
      ],
      at: ['/log/entries/0/response/content/text'],
      data: { error: 'invalid_grant' },
    },
    {
      name: 'a silent check of somebody who is not signed in',
      entries: [anEntry({ request: { url: `${callback}?error=login_required&state=y` } })],
      at: ['/log/entries/0/request/url'],
      severity: 'note',
    },
    {
      name: 'an unknown code beside its description',
      entries: [anEntry({ request: { url: `${callback}?error=E42&error_description=no` } })],
      at: ['/log/entries/0/request/url'],
      confidence: 'likely',
    },
  ],
})
