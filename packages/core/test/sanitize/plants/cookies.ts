import { fill } from './fill.ts'
import { header, type Plain, plantOf, type Site, type Sites } from './plant.ts'
import { headerSites } from './rows.ts'

const listed =
  (template: string, side: 'request' | 'response', make: (value: string) => Plain): Site =>
  (dice) => {
    const filled = fill(dice, template)
    return plantOf(filled, { [side]: { cookies: [make(filled.text)] } })
  }

const EXPIRES = 'Expires=Wed, 21 Oct 2026 07:28:00 GMT'

/** Every value of every cookie goes, preferences too; names and attributes stay. */
export const COOKIE_SITES: Sites = {
  ...headerSites([
    ['>', 'Cookie', 'sid=«tok:32»; theme=«tok:6»; lang=«tok:5»'],
    ['>', 'Cookie', 'JSESSIONID=«hex:32»«-.node7»; PHPSESSID=«tok:26»'],
    ['>', 'Cookie', 'connect.sid=«-s%3A»«tok:32»«-.»«b64u:43»; _ga=«-GA1.2.»«digits:9»«-.»«digits:10»'],
    ['>', 'Cookie', '__Host-next-auth.session-token=«jwe»; __Secure-1PSID=«tok:71».'],
    ['>', 'Cookie', 'ASP.NET_SessionId=«tok:24»; .AspNetCore.Cookies=«-CfDJ8»«b64u:180»'],
    ['>', 'Cookie', 'prefs="«tok:12»"; cart=«-%7B%22id%22%3A%22»«tok:16»«-%22%7D»; empty='],
    ['>', 'Cookie', 'access=«jwt»; visitor=«uuid»'],
    ['>', 'Cookie', 'a=«tok:8»;b=«tok:8»;c=«b64:18»'],
    ['>', 'Cookie', 'first=«tok:20»«-, second=»«tok:20»'],
    ['>', 'Cookie', 'pwd_hint=«pwplain»; last_user=«email»'],
    [
      '<',
      'Set-Cookie',
      `sid=«tok:32»; Path=/app; ${EXPIRES}; Max-Age=3600; HttpOnly; Secure; SameSite=None; Partitioned`,
    ],
    ['<', 'Set-Cookie', 'id="«tok:20»"; Version=1; Domain=.shop.example; Priority=High'],
    ['<', 'Set-Cookie', 'sid=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
    [
      '<',
      'Set-Cookie',
      `a=«tok:16»; Path=/; Secure\nb=«tok:16»; ${EXPIRES}; HttpOnly\n__Host-c=«uuid»; Secure; Path=/`,
    ],
    ['<', 'Set-Cookie', `a=«tok:16»; ${EXPIRES}; Path=/, b=«tok:16»; Secure; SameSite=Lax`],
    ['<', 'Set-Cookie', 'jwt=«jwt»; SameSite=Strict'],
    ['<', 'Set-Cookie', 'ident=«jwt-id»; SameSite=Strict; Path=/me'],
    ['<', 'Set-Cookie', 'XSRF-TOKEN=«b64u:120»«-%3D»; path=/; samesite=lax'],
    ['<', 'Set-Cookie2', 'sid=«tok:24»; Version=1; Path=/'],
    ['<', 'Set-Cookie', 'state=«tok:10»; domain=login.example; path=/oauth'],
  ]),
  'cookies of a request': listed('«tok:32»', 'request', (value) => ({ name: 'sid', value })),
  'cookies of a response': listed('«tok:32»', 'response', (value) => ({
    name: '__Secure-sid',
    value,
    path: '/app',
    domain: '.shop.example',
    expires: '2026-10-21T07:28:00.000Z',
    httpOnly: true,
    secure: true,
    sameSite: 'None',
    _maxAge: '3600',
  })),
  'cookies with their value first': listed('«tok:16»', 'request', (value) => ({
    value,
    name: 'theme',
    path: null,
  })),
  'cookies, quoted': listed('"«tok:16»"', 'request', (value) => ({ name: 'prefs', value })),
  'cookies with a comment': listed('«tok:16»', 'response', (value) => ({
    name: 'sid',
    value,
    comment: 'set at login',
  })),
  'cookies, a single object': (dice) => {
    const filled = fill(dice, '«tok:24»')
    return plantOf(filled, { request: { cookies: { name: 'sid', value: filled.text } } })
  },
  'cookies, a map': (dice) => {
    const filled = fill(dice, '«tok:24»')
    return plantOf(filled, { _cookies: { sid: filled.text } })
  },
  'cookies, blocked ones of a browser': (dice) => {
    const filled = fill(dice, 'sid=«tok:24»; SameSite=Lax; Path=/')
    const blocked = { blockedReasons: ['SameSiteLax'], cookieLine: filled.text }
    return plantOf(filled, { response: { _blockedCookies: [blocked] } })
  },
  'cookies, associated ones of a browser': (dice) => {
    const filled = fill(dice, '«tok:24»')
    const cookie = { name: 'sid', value: filled.text, domain: 'shop.example', sourceScheme: 'Secure' }
    return plantOf(filled, { request: { _associatedCookies: [{ blockedReasons: [], cookie }] } })
  },
  'Set-Cookie as a list': (dice) => {
    const [first, second] = [fill(dice, 'a=«tok:20»; Path=/; Secure'), fill(dice, 'b=«tok:20»; HttpOnly')]
    return {
      entry: { response: { headers: [header('set-cookie', [first.text, second.text])] } },
      secrets: [...first.secrets, ...second.secrets],
      keeps: [...first.keeps, ...second.keeps],
    }
  },
  'document.cookie in a script': (dice) => {
    const filled = fill(dice, `document.cookie='sid=«tok:24»; path=/; max-age=3600';render()`)
    return plantOf(filled, { response: { content: { mimeType: 'text/javascript', text: filled.text } } })
  },
  'a cookie on the command line': (dice) => {
    const filled = fill(
      dice,
      `curl 'https://shop.example/orders' -b 'sid=«tok:24»; theme=«tok:12»' --compressed`,
    )
    return plantOf(filled, { comment: filled.text })
  },
  'a cookie jar of Netscape': (dice) => {
    const filled = fill(
      dice,
      '# Netscape HTTP Cookie File\n.shop.example\tTRUE\t/\tTRUE\t1803895200\tsid\t«tok:32»\n',
    )
    return plantOf(filled, { response: { content: { mimeType: 'text/plain', text: filled.text } } })
  },
  'a storage state of a test runner': (dice) => {
    const filled = fill(
      dice,
      '{"cookies":[{"name":"sid","value":"«tok:32»","domain":"shop.example","path":"/","expires":1803895200,"httpOnly":true,"secure":true,"sameSite":"Lax"}],"origins":[{"origin":"https://shop.example","localStorage":[{"name":"access_token","value":"«tok:40»"},{"name":"theme","value":"dark-contrast"}]}]}',
    )
    return plantOf(filled, { response: { content: { mimeType: 'application/json', text: filled.text } } })
  },
}
