import type { Dice } from '../dice.ts'
import { inBase64, inForm, inGzip, inJson, inQuery, inXml } from './escapes.ts'
import { type Filled, within } from './fill.ts'
import { header, type Members, type Plant, plantOf } from './plant.ts'

export type Side = 'request' | 'response'

const ID = 'c27e4b1a-5d3f-4e6a-9b80-1f2e3d4c5b6a'

/** A body as its producer writes it. */
export function body(filled: Filled, mime: string, side: Side): Members {
  if (side === 'response') return { response: { content: { mimeType: mime, text: filled.text } } }
  const isForm = mime.startsWith('application/x-www-form-urlencoded')
  const params = isForm
    ? filled.text.split('&').map((field) => header(field.split('=')[0]!, field.slice(field.indexOf('=') + 1)))
    : undefined
  return {
    request: {
      method: 'POST',
      headers: [header('Content-Type', mime)],
      postData: { mimeType: mime, text: filled.text, ...(params && { params }) },
    },
  }
}

type Place = (filled: Filled, mime: string, side: Side) => Plant

const opaque = (filled: Filled): Filled => ({ ...filled, keeps: [] })
const response = (filled: Filled, mimeType: string, more: Members = {}): Plant =>
  plantOf(filled, { response: { content: { mimeType, text: filled.text, ...more } } })

/** Where else a body may stand: sent through another layer, or kept by a recorder in a field of its own. */
export const BODY_PLACES: Readonly<Record<string, Place>> = {
  'base64 body': (filled, mime) => response(within(filled, inBase64), mime, { encoding: 'base64' }),
  'base64 request': (filled, mime) =>
    plantOf(filled, {
      request: { postData: { mimeType: mime, encoding: 'base64', text: inBase64(filled.text) } },
    }),
  'socket message': (filled) =>
    plantOf(filled, {
      _webSocketMessages: [
        { type: 'send', time: 1772359200.25, opcode: 1, data: '{"kind":"hello","seq":1}' },
        { type: 'receive', time: 1772359201.5, opcode: 1, data: filled.text },
      ],
    }),
  'JSON string': (filled) =>
    response(
      within(filled, (text) => `{"kind":"relay","payload":"${inJson(text)}","attempt":2}`),
      'application/json',
    ),
  'JSON string in a JSON string': (filled) =>
    response(
      within(filled, (text) => `{"Records":[{"body":"${inJson(`{"detail":"${inJson(text)}"}`)}"}]}`),
      'application/json',
    ),
  'form field': (filled) => {
    const field = within(filled, (text) => `channel=relay&payload=${inForm(text)}&attempt=2`)
    return plantOf(field, body(field, 'application/x-www-form-urlencoded', 'request'))
  },
  gzip: (filled) => response(opaque(within(filled, inGzip)), 'application/gzip', { encoding: 'base64' }),
  'base64 in JSON': (filled) =>
    response(
      within(filled, (text) => `{"kind":"relay","blob":"${inBase64(text)}"}`),
      'application/json',
    ),
  'multipart part': (filled, mime) => {
    const part = within(
      filled,
      (text) =>
        `--sep7x\r\nContent-Disposition: form-data; name="meta"; filename="meta.bin"\r\nContent-Type: ${mime}\r\n\r\n${text}\r\n--sep7x--\r\n`,
    )
    return plantOf(part, body(part, 'multipart/form-data; boundary=sep7x', 'request'))
  },
  'data URL': (filled, mime) =>
    response(
      within(filled, (text) => `{"link":"data:${mime.split(';')[0]};base64,${inBase64(text)}"}`),
      'application/json',
    ),
  'custom field': (filled) => plantOf(filled, { _relayed: { kind: 'relay', text: filled.text } }),
  comment: (filled) => plantOf(filled, { comment: filled.text }),
}

type UrlPlace = (filled: Filled) => Plant

export const queryOf = (url: string): Members[] => {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? ''
  return query
    .split('&')
    .filter((field) => field.includes('='))
    .map((field) => {
      const at = field.indexOf('=')
      return header(plus(field.slice(0, at)), plus(field.slice(at + 1)))
    })
}

function plus(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

const requestHeader = (name: string) => (filled: Filled) =>
  plantOf(filled, { request: { headers: [header(name, filled.text)] } })
const responseBody = (mime: string, encode: (text: string) => string) => (filled: Filled) =>
  response(within(filled, encode), mime)

/** Where a URL stands; the first is where it is sent. */
export const URL_PLACES: Readonly<Record<string, UrlPlace>> = {
  request: (filled) => plantOf(filled, { request: { url: filled.text, queryString: queryOf(filled.text) } }),
  Referer: requestHeader('Referer'),
  ':path': (filled) =>
    // What stands in the authority is not sent in this place.
    /:\/\/[^/]*@/.test(filled.text)
      ? requestHeader('Referer')(filled)
      : requestHeader(':path')(within(without(filled), (url) => url.replace(/^[a-z]+:\/\/[^/]*/, ''))),
  redirect: (filled) =>
    plantOf(filled, {
      response: { status: 302, headers: [header('Location', filled.text)], redirectURL: filled.text },
    }),
  'Content-Location': (filled) =>
    plantOf(filled, { response: { headers: [header('Content-Location', filled.text)] } }),
  Link: (filled) =>
    plantOf(filled, {
      response: { headers: [header('Link', `<${filled.text}>; rel="next"; title="more"`)] },
    }),
  Refresh: (filled) =>
    plantOf(filled, { response: { headers: [header('Refresh', `5; url=${filled.text}`)] } }),
  initiator: (filled) => plantOf(filled, { _initiator: { type: 'script', url: filled.text, lineNumber: 7 } }),
  stack: (filled) => {
    const frame = { functionName: 'load', scriptId: '7', url: filled.text, lineNumber: 3, columnNumber: 1 }
    const parent = { description: 'Promise.then', callFrames: [frame] }
    return plantOf(filled, {
      _initiator: { type: 'script', stack: { callFrames: [], parent: { callFrames: [], parent } } },
    })
  },
  title: (filled) => ({ page: { title: filled.text }, secrets: filled.secrets, keeps: filled.keeps }),
  'initiator detail': (filled) =>
    plantOf(filled, { _initiator_detail: JSON.stringify({ type: 'parser', url: filled.text }) }),
  link: responseBody('text/html', (url) => `<p>Go on <a class="go" href="${inXml(url)}">there</a>.</p>`),
  JSON: responseBody(
    'application/json',
    (url) => `{"id":"${ID}","next":"${inJson(url).replaceAll('/', '\\/')}"}`,
  ),
  'URL in a URL': (filled) =>
    plantOf(filled, {
      request: { url: `https://app.example/go?lang=en&continue=${inQuery(filled.text)}` },
    }),
  log: responseBody('text/plain', (url) => `2026-03-01T10:00:00Z INFO GET ${url} 200 17ms`),
  style: responseBody('text/css', (url) => `.hero { background: url("${url}") no-repeat }`),
  script: responseBody(
    'application/javascript',
    (url) => `const next = '${url.replaceAll("'", "\\'")}';go(next)`,
  ),
  'report of a policy': (filled) => {
    const report = within(
      filled,
      (url) => `{"csp-report":{"document-uri":"${inJson(url)}","violated-directive":"img-src"}}`,
    )
    return plantOf(report, body(report, 'application/csp-report', 'request'))
  },
}

/** Without the pieces that name the host, which this place does not have. */
const without = (filled: Filled): Filled => ({
  ...filled,
  keeps: filled.keeps.filter((keep) => !keep.includes('://')),
})

type HeaderPlace = (filled: Filled, name: string) => Plant

/** Where else the headers of a request are written down. */
export const HEADER_PLACES: Readonly<Record<string, HeaderPlace>> = {
  map: (filled, name) =>
    plantOf(filled, { _rawHeaders: { headers: { accept: '*/*', [name]: filled.text } } }),
  'map in JSON': (filled, name) =>
    response(
      within(
        filled,
        (text) => `{"headers":{"Accept":"*/*","${inJson(name)}":"${inJson(text)}"},"url":"/get"}`,
      ),
      'application/json',
    ),
  list: (filled, name) =>
    plantOf(filled, { request: { headers: [{ value: filled.text, name, comment: '' }] } }),
  values: (filled, name) => plantOf(filled, { request: { headers: [header(name, [filled.text])] } }),
  'raw text': (filled, name) =>
    plantOf(
      filled,
      body(
        within(
          filled,
          (text) => `GET /orders HTTP/1.1\r\nHost: app.example\r\n${name}: ${text}\r\nAccept: */*\r\n\r\n`,
        ),
        'message/http',
        'response',
      ),
    ),
  'a batch': (filled, name) => {
    const batch = within(
      filled,
      (text) =>
        `--batch_7\r\nContent-Type: application/http\r\n\r\nGET /orders/1 HTTP/1.1\r\n${name}: ${text}\r\n\r\n\r\n--batch_7--\r\n`,
    )
    return plantOf(batch, body(batch, 'multipart/mixed; boundary=batch_7', 'request'))
  },
  curl: (filled, name) =>
    plantOf(filled, {
      comment: `curl 'https://app.example/orders' -H 'Accept: */*' -H '${name}: ${filled.text.replaceAll("'", "'\\''")}' --compressed`,
    }),
}

export const pickPlace = <T>(places: Readonly<Record<string, T>>, dice: Dice): T =>
  places[dice.pick(Object.keys(places))]!
