import { authenticationHandshake } from '../../src/diagnose/rules/auth/authentication-handshake.ts'
import { csrfRefused } from '../../src/diagnose/rules/auth/csrf-refused.ts'
import { expiredToken } from '../../src/diagnose/rules/auth/expired-token.ts'
import { forbidden } from '../../src/diagnose/rules/auth/forbidden.ts'
import { identityProviderCode } from '../../src/diagnose/rules/auth/identity-provider-code.ts'
import { sessionEnded } from '../../src/diagnose/rules/auth/session-ended.ts'
import { tokenInUrl } from '../../src/diagnose/rules/auth/token-in-url.ts'
import { tokenNotYetValid } from '../../src/diagnose/rules/auth/token-not-yet-valid.ts'
import { tokenRefreshFailing } from '../../src/diagnose/rules/auth/token-refresh-failing.ts'
import { unauthorized } from '../../src/diagnose/rules/auth/unauthorized.ts'
import { wrongAudience } from '../../src/diagnose/rules/auth/wrong-audience.ts'
import type { Entry } from '../../src/model/entry.ts'
import { anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { aToken } from './a-token.ts'
import { testRuleInCopy as testRule } from './test-in-copy.ts'

const STATUS = '/log/entries/0/response/status'
const TEXT = '/log/entries/0/response/content/text'
const HEADER = '/log/entries/0/request/headers/0/value'
const answer = (
  status: number,
  more: Record<string, string> = {},
  text?: string,
  parts: EntryParts = {},
): Entry =>
  anEntry({
    ...parts,
    response: {
      status,
      headers: headers({ 'Content-Type': text?.startsWith('<') ? 'text/html' : 'application/json', ...more }),
      body: text === undefined ? undefined : { text, base64: false, declaredBytes: text.length, params: [] },
      ...parts.response,
    },
  })
const challenged = (challenge: string, startedAt = T0) =>
  answer(401, { 'WWW-Authenticate': challenge }, undefined, { startedAt })
const later = anEntry({ startedAt: T0 + 50 })

testRule(authenticationHandshake, {
  ok: [
    { name: 'it does not work out', entries: [challenged('Negotiate')] },
    { name: 'a bearer token is no handshake', entries: [challenged('Bearer'), later] },
    { name: 'it works out much later', entries: [challenged('NTLM'), anEntry({ startedAt: T0 + 90_000 })] },
  ],
  bad: [
    {
      name: 'Negotiate',
      entries: [challenged('Negotiate'), later],
      at: [STATUS, '/log/entries/0/response/headers/1/value'],
      data: { scheme: 'Negotiate', count: 1 },
    },
    {
      name: 'NTLM, in two steps',
      entries: [challenged('NTLM'), challenged('NTLM TlRMTVNTUAACAAAA==', T0 + 10), later],
      at: [STATUS],
      data: { scheme: 'NTLM', count: 2 },
    },
  ],
})

testRule(unauthorized, {
  ok: [
    {
      name: 'a handshake among several schemes',
      entries: [challenged('Negotiate, Basic realm="a, b"'), later],
    },
  ],
  bad: [
    {
      name: 'of several challenges the one with an error speaks',
      entries: [
        challenged(
          'Basic realm="x, y", Bearer realm="shop", error="invalid_token", error_description="The access token expired"',
        ),
      ],
      at: [STATUS],
      owner: 'client-app',
      data: {
        scheme: 'Bearer',
        realm: 'shop',
        error: 'invalid_token',
        description: 'The access token expired',
      },
    },
    {
      name: 'a description with a quote',
      entries: [challenged(String.raw`Bearer error="invalid_token", error_description="no \"kid\", sorry"`)],
      at: [STATUS],
      data: { description: 'no "kid", sorry', realm: '–' },
    },
  ],
})

testRule(forbidden, {
  ok: [{ name: '401', entries: [answer(401)] }],
  bad: [
    {
      name: 'the application',
      entries: [answer(403, {}, '{}')],
      at: [STATUS],
      owner: 'backend',
      data: { layer: 'application', answeredBy: 'application/json' },
    },
    {
      name: 'Cloudflare',
      entries: [answer(403, { 'CF-Ray': '1' }, '<html>')],
      at: [STATUS],
      data: { layer: 'firewall', answeredBy: 'Cloudflare' },
    },
    {
      name: 'JSON behind Cloudflare',
      entries: [answer(403, { 'CF-Ray': '1' }, '{}')],
      at: [STATUS],
      data: { layer: 'application' },
    },
    {
      name: 'F5',
      entries: [
        answer(403, {}, '<html>The requested URL was rejected. Please consult with your administrator.'),
      ],
      at: [STATUS],
      data: { answeredBy: 'F5' },
    },
    {
      name: 'the country',
      entries: [
        answer(
          403,
          { 'X-Cache': 'Error from cloudfront' },
          '<html>The Amazon CloudFront distribution is configured to block access from your country.',
        ),
      ],
      at: [STATUS],
      owner: 'customer-network',
      data: { layer: 'region' },
    },
    {
      name: 'a page of nobody known',
      entries: [answer(403, {}, '<html>Forbidden')],
      at: [STATUS],
      data: { layer: 'unknown' },
    },
  ],
})

const seconds = (ms: number) => Math.floor(ms / 1000)
const carrying = (
  claims: Record<string, unknown>,
  status = 401,
  more: Record<string, string> = {},
  parts: EntryParts = {},
): Entry =>
  answer(status, more, undefined, {
    ...parts,
    request: { headers: headers({ Authorization: `Bearer ${aToken(claims)}` }), ...parts.request },
  })
const DATED = (ms: number) => ({ Date: new Date(T0 + ms).toUTCString() })

const withCookies = (cookie: string, status = 401) =>
  answer(status, {}, undefined, { request: { headers: headers({ Cookie: cookie }) } })
testRule(expiredToken, {
  ok: [
    {
      name: 'one of two tokens in cookies',
      entries: [withCookies(`a=${aToken({ exp: 1 })}; b=${aToken({ exp: 1 })}`)],
    },
    {
      name: 'a cookie beside a header',
      entries: [
        answer(401, {}, undefined, {
          request: { headers: headers({ Authorization: 'Basic x', Cookie: `a=${aToken({ exp: 1 })}` }) },
        }),
      ],
    },
  ],
  bad: [
    {
      name: 'the token in a cookie',
      entries: [withCookies(`t=a; sid=${aToken({ exp: seconds(T0) - 60 })}`)],
      at: [HEADER],
      confidence: 'possible',
      data: { expiredSeconds: 60 },
    },
  ],
})

testRule(tokenNotYetValid, {
  ok: [
    { name: 'begun', entries: [carrying({ nbf: seconds(T0) - 5 })] },
    { name: 'within what clocks differ', entries: [carrying({ nbf: seconds(T0) + 30 })] },
    { name: 'accepted', entries: [carrying({ nbf: seconds(T0) + 600 }, 200)] },
    {
      name: 'begun by the server’s clock',
      entries: [carrying({ nbf: seconds(T0) + 600 }, 401, DATED(900_000))],
    },
    {
      name: 'no JWT',
      entries: [answer(401, {}, undefined, { request: { headers: headers({ Authorization: 'Bearer x' }) } })],
    },
  ],
  bad: [
    {
      name: 'by the user’s clock',
      entries: [carrying({ nbf: seconds(T0) + 600 })],
      at: [HEADER],
      confidence: 'possible',
      owner: 'customer-network',
      data: { claim: 'nbf', aheadSeconds: 600, status: 401 },
    },
    {
      name: 'by the server’s clock',
      entries: [carrying({ nbf: seconds(T0) + 5 }, 401, DATED(0))],
      at: [HEADER],
      confidence: 'likely',
      owner: 'backend',
      data: { aheadSeconds: 5 },
    },
    {
      name: 'issued later',
      entries: [carrying({ iat: seconds(T0) + 600 }, 403)],
      at: [HEADER],
      data: { claim: 'iat' },
    },
  ],
})

const GRAPH = '00000003-0000-0000-c000-000000000000'
testRule(wrongAudience, {
  ok: [
    { name: 'its own site', entries: [carrying({ aud: 'https://api.example.com/v1' })] },
    { name: 'a name that tells nothing', entries: [carrying({ aud: 'api://shop', scp: 'read' })] },
    {
      name: 'one of several is its own',
      entries: [carrying({ aud: ['https://other.test', 'https://example.com'] })],
    },
    { name: 'accepted', entries: [carrying({ aud: 'https://other.test' }, 200)] },
    {
      name: 'accepted elsewhere at the host',
      entries: [carrying({ aud: 'https://other.test' }, 200), carrying({ aud: 'https://other.test' })],
    },
    { name: 'a 403 to an ID token', entries: [carrying({ aud: 'client', nonce: 'n' }, 403)] },
    {
      name: 'Graph at Graph',
      entries: [
        carrying(
          { aud: GRAPH },
          401,
          {},
          {
            request: {
              url: 'https://graph.microsoft.com/v1.0/me',
              headers: headers({ Authorization: `Bearer ${aToken({ aud: GRAPH })}` }),
            },
          },
        ),
      ],
    },
  ],
  bad: [
    {
      name: 'another site',
      entries: [carrying({ aud: 'https://other.test/api' })],
      at: [HEADER],
      confidence: 'possible',
      data: { claim: 'aud', found: 'https://other.test/api', wanted: 'shop.example.com' },
    },
    { name: 'a token for Graph', entries: [carrying({ aud: GRAPH })], at: [HEADER], confidence: 'likely' },
    {
      name: 'an ID token',
      entries: [carrying({ aud: 'client', nonce: 'n', email: 'x' })],
      at: [HEADER],
      confidence: 'possible',
      data: { claim: 'nonce', wanted: 'access_token' },
    },
    {
      name: 'a scope is missing',
      entries: [
        carrying({ scp: 'read' }, 403, {
          'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="write admin"',
        }),
      ],
      at: ['/log/entries/0/response/headers/1/value', HEADER],
      confidence: 'certain',
      owner: 'identity-provider',
      data: { claim: 'scope', found: 'read', wanted: 'write admin' },
    },
    {
      name: 'the server names the audience',
      entries: [
        carrying({ aud: 'x' }, 401, {
          'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The audience is invalid"',
        }),
      ],
      at: ['/log/entries/0/response/headers/1/value'],
      confidence: 'certain',
      data: { claim: 'aud', found: 'x' },
    },
  ],
})

const FORM = 'application/x-www-form-urlencoded'
const refresh = (
  status: number,
  at = 0,
  text = 'grant_type=refresh_token&refresh_token=walnut&client_id=shop',
  parts: EntryParts = {},
): Entry =>
  answer(status, {}, status >= 400 ? '{"error":"invalid_grant"}' : '{}', {
    startedAt: T0 + at,
    request: {
      method: 'POST',
      url: 'https://login.example.com/oauth2/token',
      body: { mimeType: FORM, text, base64: false, params: [] },
      ...parts.request,
    },
  })
testRule(tokenRefreshFailing, {
  ok: [
    { name: 'it works', entries: [refresh(200)] },
    { name: 'three in a minute', entries: [refresh(200), refresh(200, 1000), refresh(200, 2000)] },
    { name: 'four in a long time', entries: [0, 1, 2, 3].map((at) => refresh(200, at * 40_000)) },
    {
      name: 'four for different scopes',
      entries: [0, 1, 2, 3].map((at) => refresh(200, at, `grant_type=refresh_token&scope=${at}`)),
    },
    { name: 'a code', entries: [refresh(400, 0, 'grant_type=authorization_code&code=x')] },
  ],
  bad: [
    {
      name: 'refused',
      entries: [refresh(400)],
      at: [STATUS, '/log/entries/0/request/postData'],
      severity: 'error',
      confidence: 'certain',
      data: { error: 'invalid_grant', status: 400 },
    },
    {
      name: 'refused, and signed in again at once',
      entries: [refresh(400), refresh(200, 900, 'grant_type=authorization_code')],
      at: [STATUS],
      severity: 'note',
      data: { recovered: true },
    },
    {
      name: 'by its path alone',
      entries: [refresh(401, 0, '', { request: { url: 'https://shop.example.com/auth/refresh' } })],
      at: [STATUS],
      confidence: 'likely',
    },
    {
      name: 'again and again',
      entries: [0, 1, 2, 3, 4].map((at) => refresh(200, at * 1000)),
      at: [STATUS],
      severity: 'warning',
      owner: 'client-app',
      data: { refreshes: 5 },
    },
  ],
})

const IDP = 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize'
const page = (text: string, parts: EntryParts = {}) =>
  answer(200, {}, `<html>${text}`, { resourceType: 'document', request: { url: IDP }, ...parts })
testRule(identityProviderCode, {
  ok: [
    { name: 'a login page', entries: [page('"sErrorCode":"","urlPost":"/login"')] },
    {
      name: 'a script that lists codes',
      entries: [answer(200, {}, '["AADSTS50105"]', { resourceType: 'script' })],
    },
    {
      name: 'an article about codes',
      entries: [page('AADSTS50105: You', { request: { url: 'https://learn.example.com/errors' } })],
    },
    { name: 'no code', entries: [answer(400, {}, '{"error":"invalid_grant","error_description":"no"}')] },
  ],
  bad: [
    {
      name: 'in an answer of the token endpoint',
      entries: [
        answer(400, {}, '{"error":"interaction_required","error_description":"AADSTS50076: Due to"}'),
      ],
      at: [TEXT],
      severity: 'warning',
      data: { code: 'AADSTS50076', meaning: 'UserStrongAuthClientAuthNRequired' },
    },
    {
      name: 'in a redirect, told once',
      entries: [
        answer(302, { Location: 'x' }, undefined, {
          request: { url: IDP },
          response: {
            status: 302,
            redirectUrl:
              'https://shop.example.com/cb?error=access_denied&error_description=AADSTS53003%3a+Access+has+been+blocked',
            headers: headers({ Location: 'x' }),
          },
        }),
        anEntry({
          startedAt: T0 + 9,
          request: {
            url: 'https://shop.example.com/cb?error=access_denied&error_description=AADSTS53003%3a+Access',
          },
        }),
      ],
      at: ['/log/entries/0/response/headers/0/value'],
      severity: 'error',
      data: { meaning: 'BlockedByConditionalAccess', count: 1 },
    },
    {
      name: 'in a page',
      entries: [page('"strServiceExceptionMessage":"AADSTS50105: Your administrator"')],
      at: [TEXT],
      data: { code: 'AADSTS50105' },
    },
    {
      name: 'a wrong password in a page',
      entries: [page('"sErrorCode":"50126"')],
      at: [TEXT],
      severity: 'warning',
    },
    {
      name: 'nobody is signed in',
      entries: [answer(400, {}, '{"error_description":"AADSTS50058: A silent"}')],
      at: [TEXT],
      severity: 'note',
    },
    {
      name: 'unknown',
      entries: [answer(400, {}, '{"error_description":"AADSTS999999: x"}')],
      at: [TEXT],
      confidence: 'likely',
      data: { meaning: '–' },
    },
    {
      name: 'of Okta',
      entries: [answer(401, {}, '{"errorCode":"E0000004","errorSummary":"Authentication failed"}')],
      at: [TEXT],
      severity: 'warning',
    },
    {
      name: 'of Auth0',
      entries: [answer(403, { 'X-Auth0-RequestId': 'a' }, '{"error":"invalid_user_password"}')],
      at: [TEXT],
      severity: 'warning',
      data: { code: 'invalid_user_password' },
    },
  ],
})

const posting = (
  status: number,
  text?: string,
  request: Record<string, string> = {},
  more: Record<string, string> = {},
  method = 'POST',
) => answer(status, more, text, { request: { method, headers: headers(request) } })
testRule(csrfRefused, {
  ok: [
    { name: 'another reason', entries: [posting(403, '{"message":"no right"}')] },
    {
      name: 'a page whose form has a token',
      entries: [posting(403, '<input name="csrf_token" value="x" required>')],
    },
    {
      name: 'the header repeats the cookie',
      entries: [posting(403, '{}', { Cookie: 'XSRF-TOKEN=a%3D', 'X-XSRF-TOKEN': 'a=' })],
    },
    { name: 'a GET needs none', entries: [posting(403, '{}', { Cookie: 'XSRF-TOKEN=a' }, {}, 'GET')] },
    {
      name: 'a token needs none',
      entries: [posting(403, '{}', { Cookie: 'XSRF-TOKEN=a', Authorization: 'Bearer x' })],
    },
    { name: 'accepted', entries: [posting(200, 'invalid csrf token')] },
  ],
  bad: [
    {
      name: 'Laravel',
      entries: [posting(419, '<html>Page Expired')],
      at: [STATUS],
      confidence: 'likely',
      data: { sign: 'status' },
    },
    {
      name: 'Django',
      entries: [posting(403, '<html>CSRF verification failed. Request aborted.')],
      at: [STATUS, TEXT],
      confidence: 'likely',
    },
    { name: 'csurf', entries: [posting(403, '{"message":"invalid csrf token"}')], at: [STATUS, TEXT] },
    {
      name: 'Rails',
      entries: [posting(422, '<html>ActionController::InvalidAuthenticityToken')],
      at: [STATUS, TEXT],
    },
    {
      name: 'SAP',
      entries: [posting(403, '', {}, { 'X-CSRF-Token': 'Required' })],
      at: [STATUS, '/log/entries/0/response/headers/1/value'],
      confidence: 'likely',
    },
    {
      name: 'the header is missing',
      entries: [posting(403, '{}', { Cookie: 'XSRF-TOKEN=a' })],
      at: [STATUS, '/log/entries/0/request/headers'],
      confidence: 'possible',
      data: { sign: 'missing', sent: false },
    },
    {
      name: 'the header differs',
      entries: [posting(403, '{}', { Cookie: 'XSRF-TOKEN=a', 'X-XSRF-TOKEN': 'b' })],
      at: [STATUS, '/log/entries/0/request/headers/1/value'],
      confidence: 'possible',
    },
  ],
})

const using = anEntry({ request: { headers: headers({ Cookie: 'sid=walnut' }) } })
const ending = (cookie: string, parts: EntryParts = {}) =>
  answer(200, { 'Set-Cookie': cookie }, '{}', { startedAt: T0 + 1000, timings: { waitMs: 10 }, ...parts })
const refusedAt = (at: number) => answer(401, {}, undefined, { startedAt: T0 + at })
testRule(sessionEnded, {
  ok: [
    { name: 'nothing is refused', entries: [using, ending('sid=; Max-Age=0')] },
    { name: 'refused before', entries: [using, refusedAt(500), ending('sid=; Max-Age=0')] },
    {
      name: 'set again in the same response',
      entries: [
        using,
        answer(200, {}, '{}', {
          startedAt: T0 + 1000,
          response: {
            headers: [
              ...headers({ 'Set-Cookie': 'sid=; Max-Age=0' }),
              ...headers({ 'Set-Cookie': 'sid=new' }),
            ],
          },
        }),
        refusedAt(2000),
      ],
    },
    {
      name: 'set again later',
      entries: [
        using,
        ending('sid=; Max-Age=0'),
        ending('sid=new', { startedAt: T0 + 1500 }),
        refusedAt(2000),
      ],
    },
    { name: 'never in use', entries: [anEntry(), ending('sid=; Max-Age=0'), refusedAt(2000)] },
    {
      name: 'no session',
      entries: [
        anEntry({ request: { headers: headers({ Cookie: 'theme=x' }) } }),
        ending('theme=; Max-Age=0'),
        refusedAt(2000),
      ],
    },
  ],
  bad: [
    {
      name: 'deleted, then refused',
      entries: [using, ending('sid=; Max-Age=0'), refusedAt(4010), refusedAt(5000)],
      at: ['/log/entries/1/response/headers/1/value', '/log/entries/2/response/status'],
      severity: 'error',
      in: [1, 2, 3],
      data: { cookie: 'sid', refused: 2, secondsLater: 3, meant: false },
    },
    {
      name: 'deleted by a refusal',
      entries: [using, ending('sid=; Max-Age=0', { response: { status: 401 } }), refusedAt(4000)],
      at: ['/log/entries/1/response/headers/1/value'],
      severity: 'warning',
      in: [1],
    },
    {
      name: 'on purpose',
      entries: [
        using,
        ending('sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', {
          request: { url: 'https://shop.example.com/logout' },
        }),
        refusedAt(4000),
      ],
      at: ['/log/entries/1/response/headers/1/value'],
      severity: 'note',
      data: { meant: true },
    },
  ],
})

const to = (url: string, referer?: string) =>
  anEntry({ request: { url, headers: referer ? headers({ Referer: referer }) : [] } })
testRule(tokenInUrl, {
  ok: [
    { name: 'a code on its way back', entries: [to('https://shop.example.com/cb?code=x&state=y')] },
    { name: 'an empty token', entries: [to('https://shop.example.com/?access_token=&x=1')] },
    { name: 'in a fragment', entries: [to('https://shop.example.com/#access_token=x')] },
    {
      name: 'the code, at home',
      entries: [to('https://shop.example.com/a.js', 'https://shop.example.com/cb?code=x&state=y')],
    },
  ],
  bad: [
    {
      name: 'in the query',
      entries: [to('https://shop.example.com/?a=1&access_token=hsx_token_abcdefghijkl3')],
      at: ['/log/entries/0/request/url'],
      data: { where: 'URL', parameter: 'access_token' },
    },
    {
      name: 'in the Referer of a request at home',
      entries: [to('https://shop.example.com/a.js', 'https://shop.example.com/?id_token=x')],
      at: [HEADER],
      severity: 'note',
      data: { where: 'Referer' },
    },
    {
      name: 'in the Referer, told to another site',
      entries: [
        to('https://cdn.other.test/a.js', 'https://shop.example.com/?id_token=hsx_token_abcdefghijkl3'),
      ],
      at: [HEADER],
      severity: 'warning',
      data: { where: 'Referer' },
    },
    {
      name: 'the code, told to another site',
      entries: [to('https://cdn.other.test/a.js', 'https://shop.example.com/cb?code=x&state=y')],
      at: [HEADER],
      severity: 'warning',
      data: { parameter: 'code' },
    },
  ],
})
