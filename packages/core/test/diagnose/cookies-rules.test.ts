import { createHash } from 'node:crypto'
import { cookieDuplicate } from '../../src/diagnose/rules/cookies/cookie-duplicate.ts'
import { cookieEndedOnArrival } from '../../src/diagnose/rules/cookies/cookie-ended-on-arrival.ts'
import { cookieInsecureOrigin } from '../../src/diagnose/rules/cookies/cookie-insecure-origin.ts'
import { cookieNoneWithoutSecure } from '../../src/diagnose/rules/cookies/cookie-none-without-secure.ts'
import { cookieNotReturned } from '../../src/diagnose/rules/cookies/cookie-not-returned.ts'
import { cookieSameSite } from '../../src/diagnose/rules/cookies/cookie-same-site.ts'
import { cookieScopeMismatch } from '../../src/diagnose/rules/cookies/cookie-scope-mismatch.ts'
import { cookieThirdParty } from '../../src/diagnose/rules/cookies/cookie-third-party.ts'
import { cookieTooBig } from '../../src/diagnose/rules/cookies/cookie-too-big.ts'
import type { Entry } from '../../src/model/entry.ts'
import { anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { aToken } from './a-token.ts'
import { testRuleInCopy as testRule } from './test-in-copy.ts'

const APP = 'https://shop.example.com'
const VALUE = 'walnut-walnut-walnut'
const SET = ['/log/entries/0/response/headers/0/value']

/** A response that sets a cookie; the document of the capture unless told otherwise. */
const setting = (cookie: string, parts: EntryParts = {}, more: Record<string, string> = {}): Entry =>
  anEntry({
    resourceType: 'document',
    timings: { waitMs: 50 },
    ...parts,
    request: { url: `${APP}/account/page`, ...parts.request },
    response: { headers: headers({ 'Set-Cookie': cookie, ...more }), ...parts.response },
  })

/** A later request with other cookies, or with those given. */
const later = (parts: EntryParts = {}, cookie = 'theme=dark', more: Record<string, string> = {}): Entry =>
  anEntry({
    startedAt: T0 + 1000,
    ...parts,
    request: {
      url: `${APP}/api/items`,
      headers: headers({ 'Sec-Fetch-Site': 'same-origin', ...(cookie ? { Cookie: cookie } : {}), ...more }),
      ...parts.request,
    },
  })
const refused = (cookie?: string, more: Record<string, string> = {}, parts: EntryParts = {}): Entry =>
  later({ response: { status: 401 }, ...parts }, cookie, more)

/** A call of the page to the other host of its site. */
const sibling = (startedAt: number, allowed: Record<string, string> = {}): Entry =>
  anEntry({
    resourceType: 'fetch',
    startedAt,
    request: {
      url: 'https://api.example.com/me',
      headers: headers({ Origin: APP, 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'cors' }),
    },
    response: { status: 401, headers: headers(allowed) },
  })

testRule(cookieNoneWithoutSecure, {
  ok: [
    { name: 'with Secure', entries: [setting(`sid=${VALUE}; SameSite=None; Secure`), later()] },
    { name: 'Lax', entries: [setting(`sid=${VALUE}; SameSite=Lax`), later()] },
    {
      name: 'a browser that keeps it all the same',
      entries: [setting(`sid=${VALUE}; SameSite=None`), later({}, `sid=${VALUE}`)],
    },
    {
      name: 'set well later',
      entries: [
        setting(`sid=${VALUE}; SameSite=None`),
        setting(`sid=${VALUE}; SameSite=None; Secure`, { startedAt: T0 + 500 }),
      ],
    },
    { name: 'from the cache', entries: [setting(`sid=${VALUE}; SameSite=None`, { fromCache: 'disk' })] },
  ],
  bad: [
    {
      name: 'a session that is refused afterwards',
      entries: [setting(`sid=${VALUE}; samesite=none`), refused()],
      at: SET,
      severity: 'error',
      confidence: 'certain',
      in: [0, 1],
      data: { cookie: 'sid', misses: 1 },
    },
    {
      name: 'all that is refused for want of it',
      entries: [
        setting(`sid=${VALUE}; SameSite=None`),
        refused(),
        refused('csrftoken=c', {}, { startedAt: T0 + 2000 }),
      ],
      at: SET,
      in: [0, 1, 2],
      data: { misses: 2 },
    },
    {
      name: 'asked when the headers had come and the body had not',
      entries: [
        setting(`sid=${VALUE}; SameSite=None`, { timings: { waitMs: 50, receiveMs: 5000 } }),
        refused(''),
      ],
      at: SET,
      severity: 'error',
      in: [0, 1],
    },
    {
      name: 'refused at another host that its Domain reaches, in a call with credentials',
      entries: [
        setting(`sid=${VALUE}; SameSite=None; Domain=example.com`),
        sibling(T0 + 1000, { 'Access-Control-Allow-Credentials': 'true' }),
        sibling(T0 + 2000),
      ],
      at: SET,
      severity: 'error',
      in: [0, 1],
    },
    {
      name: 'refused with a token, or with another session: perhaps not for want of it',
      entries: [
        setting(`sid=${VALUE}; SameSite=None`),
        refused('theme=dark', { Authorization: 'Bearer x' }),
        refused('auth=1', {}, { startedAt: T0 + 2000 }),
      ],
      at: SET,
      in: [0],
    },
    {
      name: 'a session, and nothing follows',
      entries: [setting(`sid=${VALUE}; SameSite=None`)],
      at: SET,
      severity: 'warning',
      confidence: 'likely',
    },
    {
      name: 'a cookie of no consequence',
      entries: [setting('theme=dark; SameSite=None'), later({}, 'a=b')],
      at: SET,
      severity: 'note',
    },
    {
      name: 'of another site',
      entries: [
        anEntry({ resourceType: 'document' }),
        setting(`sid=${VALUE}; SameSite=None`, { request: { url: 'https://ads.other.test/x' } }),
      ],
      at: ['/log/entries/1/response/headers/0/value'],
      severity: 'note',
    },
    {
      name: 'as the producer lists it',
      entries: [
        anEntry({
          response: {
            headers: [],
            cookies: [{ name: 'sid', value: VALUE, sameSite: 'None', secure: false }],
          },
        }),
      ],
      at: ['/log/entries/0/response/cookies/0'],
      severity: 'warning',
    },
  ],
})

const plain = { request: { url: 'http://shop.example.com/' } }
testRule(cookieInsecureOrigin, {
  ok: [
    { name: 'over HTTPS', entries: [setting(`sid=${VALUE}; Secure`)] },
    { name: 'without Secure', entries: [setting(`sid=${VALUE}`, plain)] },
    {
      name: 'on this machine',
      entries: [setting(`sid=${VALUE}; Secure`, { request: { url: 'http://localhost:8080/' } })],
    },
    {
      name: 'on the way to HTTPS',
      entries: [
        setting(`sid=${VALUE}; Secure`, {
          ...plain,
          response: {
            status: 301,
            redirectUrl: 'https://shop.example.com/',
            headers: headers({ 'Set-Cookie': `sid=${VALUE}; Secure` }),
          },
        }),
      ],
    },
    { name: 'a prefix with all it demands', entries: [setting(`__Host-sid=${VALUE}; Path=/; Secure`)] },
  ],
  bad: [
    {
      name: 'Secure over HTTP',
      entries: [setting(`sid=${VALUE}; Secure`, plain)],
      at: SET,
      severity: 'warning',
      data: { missing: 'https' },
    },
    {
      name: '__Host- with a Domain',
      entries: [setting(`__Host-sid=${VALUE}; Path=/; Secure; Domain=example.com`), refused()],
      at: SET,
      severity: 'error',
      data: { missing: 'Domain' },
    },
    {
      name: '__Host- below a path',
      entries: [setting(`__Host-sid=${VALUE}; Path=/app; Secure`)],
      at: SET,
      severity: 'warning',
      data: { missing: 'Path=/' },
    },
    {
      name: '__Secure- without Secure',
      entries: [setting(`__secure-sid=${VALUE}`)],
      at: SET,
      severity: 'warning',
      data: { missing: 'Secure' },
    },
  ],
})

testRule(cookieScopeMismatch, {
  ok: [
    { name: 'the domain above', entries: [setting(`sid=${VALUE}; Domain=.example.com; Path=/`), refused()] },
    { name: 'the host itself', entries: [setting(`sid=${VALUE}; Domain=Shop.Example.com; Path=/`)] },
    { name: 'the path was meant', entries: [setting(`sid=${VALUE}; Path=/login`), refused()] },
    {
      name: 'outside the path, and nothing is refused',
      entries: [setting(`sid=${VALUE}; Path=/admin`), later()],
    },
    {
      name: 'outside the path, with a token',
      entries: [setting(`sid=${VALUE}`), refused('theme=dark', { Authorization: 'Bearer x' })],
    },
    { name: 'outside the path, with another session', entries: [setting(`sid=${VALUE}`), refused('auth=1')] },
    { name: 'several cookies in one line', entries: [setting(`sid=${VALUE}; Path=/x, b=c; Domain=z.test`)] },
  ],
  bad: [
    {
      name: 'a foreign domain',
      entries: [setting(`sid=${VALUE}; Domain=other.test`), refused()],
      at: SET,
      severity: 'error',
      confidence: 'certain',
      data: { attribute: 'Domain', scope: 'other.test' },
    },
    {
      name: 'a port in the domain',
      entries: [setting(`sid=${VALUE}; Domain=shop.example.com:8080`)],
      at: SET,
      severity: 'warning',
    },
    {
      name: 'a domain below',
      entries: [setting(`sid=${VALUE}; Domain=www.shop.example.com`)],
      at: SET,
      severity: 'warning',
    },
    {
      name: 'a domain that anybody shares',
      entries: [
        setting(`sid=${VALUE}; Domain=azurewebsites.net`, {
          request: { url: 'https://shop.azurewebsites.net/' },
        }),
      ],
      at: SET,
      severity: 'warning',
      confidence: 'likely',
    },
    {
      name: 'no path, so that it reaches one folder',
      entries: [setting(`sid=${VALUE}`), refused()],
      at: [...SET, '/log/entries/1/response/status'],
      severity: 'error',
      confidence: 'likely',
      data: { attribute: 'Path', scope: '/account' },
    },
    {
      name: 'a path in other letters',
      entries: [setting(`sid=${VALUE}; Path=/API`), refused()],
      at: SET,
      severity: 'error',
      data: { scope: '/API' },
    },
    {
      name: 'another path',
      entries: [setting(`sid=${VALUE}; Path=/old`), refused()],
      at: SET,
      severity: 'warning',
      confidence: 'possible',
    },
  ],
})

const DATED = { Date: new Date(T0).toUTCString() }
testRule(cookieEndedOnArrival, {
  ok: [
    { name: 'still good', entries: [setting(`sid=${VALUE}; Max-Age=60`)] },
    { name: 'deleted', entries: [setting('sid=; Max-Age=0')] },
    { name: 'deleted, with a word', entries: [setting('sid=deleted; Max-Age=0')] },
    {
      name: 'deleted, with a date long ago',
      entries: [setting(`sid=${VALUE}; Expires=Thu, 01-Jan-1970 00:00:01 GMT`)],
    },
    {
      name: 'deleted, with a date of years ago, and nothing is refused',
      entries: [setting(`sid=${VALUE}; Expires=Wed, 01 Jan 2020 00:00:00 GMT`), later()],
    },
    {
      name: 'deleted with the date of a deletion, and refused',
      entries: [setting(`sid=${VALUE}; Expires=Sat, 01 Jan 2000 00:00:00 GMT`), refused()],
    },
    {
      name: 'deleted by a refusal, with a date of years ago',
      entries: [
        setting(`sid=${VALUE}; Expires=Wed, 01 Jan 2020 00:00:00 GMT`, {
          response: {
            status: 401,
            headers: headers({ 'Set-Cookie': `sid=${VALUE}; Expires=Wed, 01 Jan 2020 00:00:00 GMT` }),
          },
        }),
        refused(),
      ],
    },
    {
      name: 'deleted, and it was there',
      entries: [setting(`sid=${VALUE}; Max-Age=0`), later({ startedAt: T0 - 500 }, `sid=${VALUE}`)],
    },
    {
      name: 'on the way out',
      entries: [setting(`sid=${VALUE}; Max-Age=0`, { request: { url: `${APP}/logout` } })],
    },
    {
      name: 'ended by the user’s clock and not by the server’s',
      entries: [
        setting(
          `sid=${VALUE}; Expires=${new Date(T0 - 60_000).toUTCString()}`,
          {},
          {
            Date: new Date(T0 - 90_000).toUTCString(),
          },
        ),
      ],
    },
    { name: 'of no consequence', entries: [setting(`greeting=${VALUE}; Max-Age=-1`)] },
  ],
  bad: [
    {
      name: 'a negative Max-Age',
      entries: [setting(`sid=${VALUE}; Max-Age=-1`)],
      at: SET,
      severity: 'warning',
      confidence: 'possible',
      data: { secondsAgo: 1 },
    },
    {
      name: 'an hour before the server’s time, and refused',
      entries: [
        setting(`sid=${VALUE}; Expires=${new Date(T0 - 3_600_000).toUTCString()}`, {}, DATED),
        refused(),
      ],
      at: SET,
      severity: 'error',
      confidence: 'likely',
      data: { secondsAgo: 3600 },
    },
    {
      name: 'years before, and refused',
      entries: [setting(`sid=${VALUE}; Expires=Wed, 01 Jan 2020 00:00:00 GMT`), refused()],
      at: SET,
      severity: 'error',
      confidence: 'possible',
      in: [0, 1],
    },
  ],
})

const CROSS = { 'Sec-Fetch-Site': 'cross-site' }
const callback = (parts: EntryParts = {}, more: Record<string, string> = {}): Entry =>
  later(
    {
      resourceType: 'document',
      startedAt: T0 + 5000,
      response: { status: 400 },
      ...parts,
      request: {
        method: 'POST',
        url: `${APP}/account/callback`,
        headers: headers({ ...CROSS, 'Sec-Fetch-Mode': 'navigate', ...more }),
        ...parts.request,
      },
    },
    '',
  )
const FRAME = { ...CROSS, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' }
const framed = (more: Record<string, string> = {}, parts: EntryParts = {}): Entry =>
  refused('', { ...FRAME, ...more }, { resourceType: 'document', startedAt: T0 + 5000, ...parts })

/** What the page in the frame asks its own host for. */
const PAGE = { Referer: `${APP}/account/page` }
const within = (more: Record<string, string> = {}, parts: EntryParts = {}): Entry =>
  refused('', { ...PAGE, ...more }, { startedAt: T0 + 500, ...parts })
const frame = (cookie: string, parts: EntryParts = {}): Entry =>
  setting(cookie, { ...parts, request: { headers: headers(FRAME), ...parts.request } })

testRule(cookieSameSite, {
  ok: [
    {
      name: 'of a page that stands for itself',
      entries: [setting(`sid=${VALUE}; Path=/`), within()],
    },
    {
      name: 'a frame of the same site',
      entries: [
        frame(`sid=${VALUE}; Path=/`, {
          request: { headers: headers({ ...FRAME, 'Sec-Fetch-Site': 'same-site' }) },
        }),
        within(),
      ],
    },
    {
      name: 'from another page than that of the frame',
      entries: [frame(`sid=${VALUE}; Path=/`), within({ Referer: `${APP}/elsewhere` })],
    },
    {
      name: 'the page of the frame is opened by itself',
      entries: [
        frame(`sid=${VALUE}; Path=/`),
        setting('a=b', { startedAt: T0 + 200, request: { headers: headers({ 'Sec-Fetch-Site': 'none' }) } }),
        within(),
      ],
    },
    { name: 'a balancer’s cookie in a frame', entries: [frame(`AWSALB=${VALUE}; Path=/`), within()] },
    {
      name: 'no session, and the frame’s call is asked for a token',
      entries: [
        frame(`chat=${VALUE}; Path=/`),
        within(
          {},
          { response: { status: 401, headers: headers({ 'WWW-Authenticate': 'Bearer realm="chat"' }) } },
        ),
      ],
    },
    {
      name: 'no session, and refused much later',
      entries: [frame(`chat=${VALUE}; Path=/`), within({}, { startedAt: T0 + 60_000 })],
    },
    {
      name: 'no session, and another cookie came along',
      entries: [frame(`chat=${VALUE}; Path=/`), within({ Cookie: 'a=b' })],
    },
    { name: 'None', entries: [setting(`nonce=${VALUE}; SameSite=None; Secure`), callback()] },
    {
      name: 'it came along',
      entries: [setting(`nonce=${VALUE}; SameSite=Lax`), callback({}, { Cookie: `nonce=${VALUE}` })],
    },
    {
      name: 'the callback works',
      entries: [setting(`nonce=${VALUE}; SameSite=Lax`), callback({ response: { status: 302 } })],
    },
    { name: 'Lax by default, soon after', entries: [setting(`nonce=${VALUE}`), callback()] },
    {
      name: 'of the same site',
      entries: [setting(`nonce=${VALUE}; SameSite=Lax`), callback({}, { 'Sec-Fetch-Site': 'same-site' })],
    },
    {
      name: 'a Lax cookie and a link',
      entries: [setting(`sid=${VALUE}; SameSite=Lax`), callback({ request: { method: 'GET' } })],
    },
    {
      name: 'deleted before',
      entries: [
        setting(`sid=${VALUE}; SameSite=Lax`),
        setting('sid=; Max-Age=0', { startedAt: T0 + 100 }),
        callback(),
      ],
    },
    { name: 'no cookie was ever set', entries: [anEntry(), callback()] },
    {
      name: 'Strict and no session, and a link from elsewhere leads nowhere',
      entries: [
        setting(`flow=${VALUE}; Path=/; SameSite=Strict`),
        callback({ request: { method: 'GET' }, response: { status: 404 } }),
      ],
    },
    {
      name: 'Strict and no session, and a link from elsewhere is refused',
      entries: [
        setting(`flow=${VALUE}; Path=/; SameSite=Strict`),
        callback({ request: { method: 'GET' }, response: { status: 403 } }),
      ],
    },
    { name: 'no session', entries: [setting('theme=dark; SameSite=Lax'), callback()] },
  ],
  bad: [
    {
      name: 'a POST from the identity provider',
      entries: [setting(`OpenIdConnect.nonce=${VALUE}; SameSite=Lax; Secure`), callback()],
      at: [...SET, '/log/entries/1/response/status'],
      in: [0, 1],
      data: { sameSite: 'Lax', declared: true, status: 400 },
    },
    {
      name: 'told by Origin alone',
      entries: [
        setting(`nonce=${VALUE}; SameSite=Strict; Secure`),
        callback({
          request: { headers: headers({ Origin: 'https://idp.other.test', Host: 'shop.example.com' }) },
        }),
      ],
      at: SET,
    },
    {
      name: 'Lax by default, too late for a POST',
      entries: [setting(`nonce=${VALUE}`), callback({ startedAt: T0 + 130_000 })],
      at: SET,
      data: { sameSite: 'Lax', declared: false },
    },
    {
      name: 'Strict, and a link from elsewhere leads to the login',
      entries: [
        setting(`sid=${VALUE}; Path=/; SameSite=Strict`),
        callback({
          request: { method: 'GET' },
          response: { status: 302, redirectUrl: '/login' },
        }),
      ],
      at: SET,
      data: { sameSite: 'Strict' },
    },
    {
      name: 'Strict, set on the way to another site, from where a callback comes back',
      entries: [
        setting(`flow=${VALUE}; Path=/; SameSite=Strict`, {
          response: {
            status: 302,
            redirectUrl: 'https://idp.other.test/authorize',
            headers: headers({ 'Set-Cookie': `flow=${VALUE}; Path=/; SameSite=Strict` }),
          },
        }),
        callback({ request: { method: 'GET' } }),
      ],
      at: [...SET, '/log/entries/1/response/status'],
      confidence: 'possible',
      data: { cookie: 'flow', sameSite: 'Strict' },
    },
    {
      name: 'a call from the frame to its own host',
      entries: [frame(`sid=${VALUE}; Path=/`), within()],
      at: [...SET, '/log/entries/1/response/status'],
      confidence: 'likely',
      in: [0, 1],
      data: { sameSite: 'Lax', declared: false, status: 401 },
    },
    {
      name: 'a call from the frame, at once, for want of whatever it set',
      entries: [frame(`chat=${VALUE}; Path=/`), within()],
      at: SET,
      confidence: 'possible',
      data: { cookie: 'chat' },
    },
    {
      name: 'a frame within another site',
      entries: [setting(`sid=${VALUE}; Path=/`, { request: { headers: headers(FRAME) } }), framed()],
      at: SET,
      data: { status: 401 },
    },
  ],
})

const EMBEDDED = `sid=${VALUE}; Path=/; SameSite=None; Secure`
const embedded = (cookie = EMBEDDED) => setting(cookie, { request: { headers: headers(FRAME) } })
testRule(cookieThirdParty, {
  ok: [
    { name: 'it came back', entries: [embedded(), framed({ Cookie: `sid=${VALUE}` })] },
    { name: 'not refused', entries: [embedded(), framed({}, { response: { status: 200 } })] },
    { name: 'partitioned', entries: [embedded(`${EMBEDDED}; Partitioned`), framed()] },
    { name: 'Lax, which is another rule', entries: [embedded(`sid=${VALUE}; Path=/`), framed()] },
    { name: 'set at home', entries: [setting(EMBEDDED), framed()] },
  ],
  bad: [
    {
      name: 'set in a frame, missing in the frame',
      entries: [embedded(), framed()],
      at: [...SET, '/log/entries/1/response/status'],
      data: { cookie: 'sid', status: 401 },
      in: [0, 1],
    },
    {
      name: 'set in a frame, missing in a call from it',
      entries: [embedded(), within()],
      at: SET,
      in: [0, 1],
    },
  ],
})

const KEPT = `sid=${VALUE}; Path=/; HttpOnly; Secure`
const API = { request: { url: 'https://api.example.com/login' } }
const CALL = { Origin: APP, 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'cors' }
const thrice = [1, 2, 3].map((place) => later({ startedAt: T0 + 1000 * place }))
testRule(cookieNotReturned, {
  ok: [
    {
      name: 'it came back',
      entries: [setting(KEPT), ...thrice, later({ startedAt: T0 + 9000 }, `sid=${VALUE}`)],
    },
    { name: 'twice is little', entries: [setting(KEPT), ...thrice.slice(1)] },
    {
      name: 'deleted',
      entries: [setting(KEPT), setting('sid=x; Max-Age=0', { startedAt: T0 + 100 }), refused()],
    },
    {
      name: 'cleared',
      entries: [
        setting(KEPT),
        setting('a=b', { startedAt: T0 + 100 }, { 'Clear-Site-Data': '"cookies"' }),
        refused(),
      ],
    },
    { name: 'out of its path', entries: [setting(KEPT.replace('Path=/', 'Path=/x')), refused()] },
    {
      name: 'at another host',
      entries: [
        setting(KEPT),
        refused(
          'a=b',
          {},
          {
            request: {
              url: 'https://www.example.com/',
              headers: headers({ Cookie: 'a=b', 'Sec-Fetch-Site': 'same-origin' }),
            },
          },
        ),
      ],
    },
    { name: 'by then ended', entries: [setting(`${KEPT}; Max-Age=1`), refused()] },
    { name: 'asked before it came', entries: [setting(KEPT, { timings: { waitMs: 5000 } }), refused()] },
    { name: 'no cookies at all were sent', entries: [setting(KEPT), refused('')] },
    { name: 'from another site', entries: [setting(KEPT), refused('a=b', CROSS)] },
    { name: 'from the cache', entries: [setting(KEPT), refused('a=b', {}, { fromCache: 'disk' })] },
    {
      name: 'from a frame within another site',
      entries: [setting(KEPT), frame('a=b', { startedAt: T0 + 200 }), within({ Cookie: 'a=b' })],
    },
    { name: 'another browser', entries: [setting(KEPT), refused('a=b', { 'User-Agent': 'curl/8.0' })] },
    { name: 'refused for its attributes', entries: [setting(`${KEPT}; Domain=other.test`), refused()] },
    {
      name: 'set within another site',
      entries: [setting(KEPT, { request: { headers: headers(FRAME) } }), refused()],
    },
    {
      name: 'a call without credentials that bothers nobody',
      entries: [
        setting(KEPT, { resourceType: 'fetch', request: { ...API.request, headers: headers(CALL) } }),
        later({ request: { url: 'https://api.example.com/me', headers: headers(CALL) } }, ''),
      ],
    },
  ],
  bad: [
    {
      name: 'a session, and refused',
      entries: [setting(KEPT), refused()],
      at: [...SET, '/log/entries/1/request/headers'],
      severity: 'error',
      confidence: 'likely',
      data: { cookie: 'sid', misses: 1 },
    },
    { name: 'a session, three times', entries: [setting(KEPT), ...thrice], at: SET, severity: 'warning' },
    {
      name: 'one that scripts can delete',
      entries: [setting(KEPT.replace('HttpOnly; ', '')), refused()],
      at: SET,
      severity: 'error',
      confidence: 'possible',
    },
    {
      name: 'no session, three times',
      entries: [setting(KEPT.replace('sid', 'theme2')), ...thrice],
      at: SET,
      severity: 'note',
    },
    {
      name: 'set by a call without credentials',
      entries: [
        setting(KEPT, { resourceType: 'fetch', request: { ...API.request, headers: headers(CALL) } }),
        refused('', {}, { request: { url: 'https://api.example.com/me', headers: headers(CALL) } }),
      ],
      at: SET,
      severity: 'error',
      owner: 'client-app',
      data: { withoutCredentials: true },
    },
  ],
})

/** A value that never repeats itself. */
const noise = (size: number, seed: number): string => {
  const blocks = Array.from({ length: Math.ceil(size / 64) }, (_, block) =>
    createHash('sha256').update(`${seed} ${block}`).digest('hex'),
  )
  return blocks.join('').slice(0, size)
}
const many = (count: number, size: number) =>
  Array.from({ length: count }, (_, place) => `c${place}=${noise(size, place)}`).join('; ')
testRule(cookieTooBig, {
  ok: [
    { name: 'of common size', entries: [setting(`sid=${'x'.repeat(4000)}`), later({}, many(20, 100))] },
    {
      name: 'a long JWT, whose length the copy does not keep',
      entries: [setting(`sid=${aToken({ groups: 'x'.repeat(5000) })}`)],
    },
  ],
  bad: [
    {
      name: 'one above the limit',
      entries: [setting(`sid=${'x'.repeat(4200)}`)],
      at: SET,
      severity: 'warning',
      data: { what: 'sid', bytes: 4096 },
    },
    {
      name: 'one above the limit, and what needs it is refused',
      entries: [setting(`sid=${'x'.repeat(4200)}`), refused('')],
      at: SET,
      severity: 'error',
      confidence: 'certain',
      in: [0, 1],
    },
    {
      name: 'one of no consequence',
      entries: [setting(`greeting=${'x'.repeat(4200)}`)],
      at: SET,
      severity: 'note',
    },
    {
      name: 'a heavy load',
      entries: [later({}, many(10, 1100))],
      at: ['/log/entries/0/request/headers'],
      severity: 'note',
    },
    {
      name: 'a heavy load that is refused',
      entries: [later({ response: { status: 431 } }, many(10, 1100))],
      at: ['/log/entries/0/request/headers'],
      severity: 'warning',
      data: { limit: 8192 },
    },
    {
      name: 'very many',
      entries: [later({}, many(151, 1))],
      at: ['/log/entries/0/request/headers'],
      severity: 'note',
      data: { what: 'Cookie (151)' },
    },
  ],
})

testRule(cookieDuplicate, {
  ok: [
    { name: 'one of each', entries: [refused('sid=a; theme=b')] },
    { name: 'the same value twice', entries: [refused('sid=a; sid=a')] },
  ],
  bad: [
    {
      name: 'two sessions, refused',
      entries: [refused('sid=a; sid=b')],
      at: ['/log/entries/0/request/headers'],
      severity: 'warning',
      data: { cookie: 'sid' },
    },
    {
      name: 'two sessions, refused for want of a token',
      entries: [refused('sid=a; sid=b', { Authorization: 'Bearer x' })],
      at: ['/log/entries/0/request/headers'],
      severity: 'note',
    },
    {
      name: 'two sessions, refused where other calls with both work',
      entries: [
        refused('sid=a; sid=b', {}, { resourceType: 'fetch' }),
        later({ resourceType: 'fetch' }, 'sid=a; sid=b'),
      ],
      at: ['/log/entries/0/request/headers', '/log/entries/1/request/headers'],
      severity: 'note',
    },
    {
      name: 'two sessions that work',
      entries: [later({}, 'sid=a; sid=b')],
      at: ['/log/entries/0/request/headers'],
      severity: 'note',
      confidence: 'possible',
    },
    {
      name: 'two themes, refused',
      entries: [refused('theme=a; theme=b')],
      at: ['/log/entries/0/request/headers'],
      severity: 'note',
    },
  ],
})
