import { inBase64, inHex } from './escapes.ts'
import { type Filled, fill } from './fill.ts'
import { header, type Members, type Plain, plantOf, type Site, type Sites } from './plant.ts'

const at =
  (template: string, place: (text: string) => Members): Site =>
  (dice) => {
    const filled = fill(dice, template)
    return plantOf(filled, place(filled.text))
  }
const inLog =
  (template: string, place: (text: string) => Members): Site =>
  (dice) => {
    const { text, secrets, keeps } = fill(dice, template)
    return { log: place(text), secrets, keeps }
  }
const inPage =
  (template: string, place: (text: string) => Members): Site =>
  (dice) => {
    const { text, secrets, keeps } = fill(dice, template)
    return { page: place(text), secrets, keeps }
  }

const frames = (url: string, functionName = 'load'): Plain => [
  { functionName, scriptId: '17', url, lineNumber: 3, columnNumber: 1 },
]
const BEARER = 'sent Authorization: Bearer «tok:40» to node-17'
const LINK = 'https://app.example/in?access_token=«tok:32»&lang=en-GB'

/** Fields of the format and of its producers in which nobody expects a secret. */
export const HAR_FIELD_SITES: Sites = {
  'comment of the log': inLog(`exported @ 8/30/2026 4:49:38 PM, ${LINK}`, (comment) => ({ comment })),
  'comment of the creator': inLog(BEARER, (comment) => ({ creator: { comment } })),
  'comment of the browser': inLog(`Example 1.2 ${LINK}`, (comment) => ({
    browser: { name: 'Example', version: '1.2', comment },
  })),
  'a field of the log': inLog('«tok:32»', (token) => ({
    _session: { accessToken: token, region: 'eu-central-7' },
  })),
  'title of a page': inPage(LINK, (title) => ({ title })),
  'title of a page, in words': inPage('Inbox of «email» - Mail-7', (title) => ({ title })),
  'comment of a page': inPage(BEARER, (comment) => ({ comment })),
  'comment of the timings of a page': inPage(BEARER, (comment) => ({ pageTimings: { onLoad: 17, comment } })),
  'a field of a page': inPage(LINK, (url) => ({ _URL: url, _final_url: url })),
  'comment of an entry': at(BEARER, (comment) => ({ comment })),
  'comment of an entry, a pair': at('password=«pwplain»; ask node-17', (comment) => ({ comment })),
  'comment of a request': at(LINK, (comment) => ({ request: { comment } })),
  'comment of a response': at(BEARER, (comment) => ({ response: { comment } })),
  'comment of a content': at(BEARER, (comment) => ({ response: { content: { comment } } })),
  'comment of the posted data': at(BEARER, (comment) => ({
    request: { postData: { mimeType: 'text/plain', text: 'ping-7', comment } },
  })),
  'comment of the timings': at(LINK, (comment) => ({ timings: { comment } })),
  'comment of a header': at(BEARER, (comment) => ({
    request: { headers: [{ name: 'X-Layout', value: 'wide-7', comment }] },
  })),
  'comment of a cache': at(BEARER, (comment) => ({ cache: { comment } })),
  'an entry of a cache': at(BEARER, (comment) => ({
    cache: { beforeRequest: { lastAccess: '2026-03-01T10:00:00Z', eTag: 'W/"17-ab"', hitCount: 1, comment } },
  })),
  redirectURL: at('/cb?code=«tok:32»&state=«tok:24»&lang=en-GB', (redirectURL) => ({
    response: { status: 302, redirectURL },
  })),
  'redirectionURL of an old browser': at(LINK, (redirectionURL) => ({ response: { redirectionURL } })),
  statusText: at('401 bad token «tok:40» on node-17', (statusText) => ({ response: { statusText } })),
  _error: at(`net::ERR_ABORTED ${LINK}`, (_error) => ({ response: { _error } })),
  _failureText: at(`failed to load ${LINK}`, (_failureText) => ({ response: { _failureText } })),
  'initiator: url': at(LINK, (url) => ({ _initiator: { type: 'parser', url, lineNumber: 17 } })),
  'initiator: a stack and its parents': (dice) => {
    const [first, second, third] = [fill(dice, LINK), fill(dice, LINK), fill(dice, LINK)]
    const parent = {
      description: 'await',
      callFrames: frames(second.text),
      parent: { callFrames: frames(third.text) },
    }
    return {
      entry: { _initiator: { type: 'script', stack: { callFrames: frames(first.text), parent } } },
      secrets: [first, second, third].flatMap(({ secrets }) => secrets),
      keeps: [...first.keeps],
    }
  },
  'initiator: name of a function': at(`eval (${LINK})`, (name) => ({
    _initiator: { type: 'script', stack: { callFrames: frames('https://app.example/a.1f2e3d.js', name) } },
  })),
  'initiator: text': at(`at load (${LINK}:17:3)`, (_initiator) => ({ _initiator })),
  'initiator: detail in JSON': at(
    '{"type":"script","stack":{"callFrames":[{"url":"https://app.example/in?access_token=«tok:32»","lineNumber":17}]}}',
    (text) => ({ _initiator_detail: text }),
  ),
  '_charles and its kin': at(LINK, (url) => ({ _charlesStatus: 'COMPLETE', _charlesOriginalUrl: url })),
  '_fulfilledBy, _routing': at(LINK, (url) => ({ _routing: { rule: url, region: 'eu-central-7' } })),
  'fields of an interceptor': at('«tok:32»', (token) => ({
    _isIntercepted: true,
    _injected: { 'x-api-key': token, layout: 'wide-7' },
  })),
  'fields of WebPagetest': at(LINK, (url) => ({
    _full_url: url,
    _url: url.replace('https://app.example', ''),
    _redirect_url: url,
  })),
  'raw headers in text': at(
    'GET /orders-7 HTTP/1.1\r\nHost: app.example\r\nAuthorization: Bearer «tok:40»\r\nCookie: sid=«tok:32»; lang=«tok:8»\r\nAccept: */*\r\n\r\n',
    (_requestHeadersText) => ({ _requestHeadersText }),
  ),
  'raw headers of a response': at(
    'HTTP/1.1 200 OK\r\nServer: node-17\r\nSet-Cookie: sid=«tok:32»; Path=/; Secure\r\nX-Auth-Token: «tok:32»\r\nETag: "17-ab"\r\n\r\n',
    (_headersText) => ({ response: { _headersText } }),
  ),
  'headers as lines': at('«tok:32»', (token) => ({
    _rawHeaders: [`Authorization: Bearer ${token}`, 'Accept-Language: de-DE'],
  })),
  'headers as a flat list': at('«tok:32»', (token) => ({
    _rawHeaders: ['Accept-Language', 'de-DE', 'X-Api-Key', token],
  })),
  'variables of a test runner': at('«pwplain»', (password) => ({
    _variables: [{ key: 'password', value: password, enabled: true }],
  })),
  'auth of a client': at('«tok:32»', (token) => ({
    _auth: { type: 'bearer', bearer: [{ key: 'token', value: token, type: 'string' }], layout: 'wide-7' },
  })),
  'auth of a client, basic': at('«pwplain»', (password) => ({
    _authentication: { type: 'basic', username: 'x17', password },
  })),
  'a script of a client': at(`pm.environment.set("access_token", "«tok:40»"); pm.test("is-17")`, (exec) => ({
    _events: [{ listen: 'test', script: { exec: [exec] } }],
  })),
  'address of a client': at('«ip»', (ip) => ({ _clientAddress: ip, _clientPort: 4711, _isHTTPS: true })),
  'address of a client, in an object': at('«ip6»', (ip) => ({ _client: { ip, port: 4711 } })),
  // Some producers write names in small letters: another value would come of others.
  'header names that hold a token': at('«hex:40»', (token) => ({
    request: { headers: [header(`Authorization: Bearer ${token}`, '')] },
  })),
  'a value that is a key of an object': (dice) => {
    const { text, secrets } = fill(dice, '«vendor:stripe-secret»')
    return { entry: { _seen: { [text]: 17 } }, secrets, keeps: [] }
  },
  'method and version of a broken recorder': at('GET /in?access_token=«tok:32» HTTP/1.1', (httpVersion) => ({
    request: { httpVersion },
  })),
  'chunks of a tape in hex': (dice) => {
    const filled = fill(dice, '{"access_token":"«tok:32»","region":"eu-central-7"}')
    const text = JSON.stringify(inHex(filled.text).match(/.{1,40}/g))
    return plantOf(
      { ...filled, keeps: [] },
      { response: { content: { mimeType: 'application/json', _isBinary: true, text } } },
    )
  },
  'posted data with an encoding': (dice) => {
    const filled = fill(dice, 'password=«tok:14»&state=Massachusetts')
    const postData = {
      mimeType: 'application/x-www-form-urlencoded',
      encoding: 'base64',
      text: inBase64(filled.text),
    }
    return plantOf(filled, { request: { postData } })
  },
  'a body that only says it is base64': at('{"password":"«tok:14»","locale":"de-DE"}', (text) => ({
    response: { content: { mimeType: 'application/json', encoding: 'base64', text } },
  })),
  'a body under another media type': at('{"password":"«tok:14»","locale":"de-DE"}', (text) => ({
    response: { content: { mimeType: 'image/png', text } },
  })),
  'a document inside a capture': at(
    '{"log":{"entries":[{"request":{"headers":[{"name":"Authorization","value":"Bearer «tok:40»"},{"name":"X-Layout","value":"wide-7"}]}}]}}',
    (text) => ({
      response: { content: { mimeType: 'application/json', text } },
    }),
  ),
  'the query of a search that is a secret': at('«vendor:github»', (value) => ({
    request: { queryString: [header('q', value)] },
  })),
  'a query with an array': at('«tok:32»', (value) => ({
    request: { queryString: [header('token', [value, value])] },
  })),
  'the names of a query in percent': at('«tok:32»', (value) => ({
    request: { queryString: [header('%61ccess_token', value)] },
  })),
  'security details stay': (dice) => {
    const details: Members = {
      protocol: 'TLS 1.3',
      subjectName: 'app.example',
      issuer: 'Example Trust CA-7',
      validFrom: 1772355600,
      validTo: 1803895200,
    }
    const kept: Filled = fill(dice, '«=hex:64»')
    return {
      entry: {
        _securityDetails: { ...details, _fingerprint: kept.text },
        serverIPAddress: '[2001:db8::17]',
        connection: '47110',
      },
      secrets: [],
      keeps: ['TLS 1.3', 'Example Trust CA-7', '[2001:db8::17]', '47110', kept.text],
    }
  },
}
