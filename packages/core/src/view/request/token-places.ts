import { isObject, parsedJson } from '../../codec/json-value.ts'
import { walkJson } from '../../codec/json-walk.ts'
import { cookiesSent } from '../../http/cookies.ts'
import { requestFields } from '../../http/form-body.ts'
import { parametersOf } from '../../http/parameters.ts'
import { headerPointer } from '../../http/pointers.ts'
import { type Entry, entryPointer } from '../../model/entry.ts'

/** A text that may be a token, with its place. */
export interface PlacedText {
  readonly text: string
  readonly place: string
  readonly side: 'request' | 'response'
  readonly pointer: string
}

const SCHEME = /^\s{0,10}(?:bearer|jwt|dpop|token)\s{1,10}(ey\S{1,16384})\s{0,10}$/i
const START = /^(?:[A-Za-z]{1,20}\s)?ey[\w-]{5,}\./
const MOST_BODY = 1 << 20
const MOST_HEADERS = 500

/** Values that begin like a JWT: headers, cookies, parameters, form fields, JSON of both bodies. */
export function* tokenPlaces(entry: Entry): Generator<PlacedText> {
  const { request, response } = entry
  for (const { name, value } of request.headers.slice(0, MOST_HEADERS)) {
    if (/^(?:cookie|referer)$/i.test(name) || !START.test(value)) continue
    const text = SCHEME.exec(value)?.[1] ?? value.trim()
    yield { text, place: name, side: 'request', pointer: headerPointer(entry, 'request', name) }
  }
  for (const { name, value } of cookiesSent(entry)) {
    if (!value.startsWith('ey')) continue
    const pointer = headerPointer(entry, 'request', 'cookie')
    yield { text: value, place: `Cookie ${name}`, side: 'request', pointer }
  }
  yield* pairs(parametersOf(request.url), 'request', entryPointer(entry.index, '/request/url'))
  yield* pairs(requestFields(entry), 'request', entryPointer(entry.index, '/request/postData'))
  for (const { name, value } of (response?.headers ?? []).slice(0, MOST_HEADERS)) {
    if (!START.test(value) && !/=ey[\w-]{5,}\./.test(value.slice(0, 300))) continue
    const isCookie = name.toLowerCase() === 'set-cookie'
    const text = isCookie ? (/=(ey[^;]{1,16384})/.exec(value)?.[1] ?? '') : (SCHEME.exec(value)?.[1] ?? value)
    const place = isCookie ? `${name} ${value.slice(0, value.indexOf('='))}` : name
    yield { text, place, side: 'response', pointer: headerPointer(entry, 'response', name) }
  }
  if (response?.redirectUrl)
    yield* pairs(
      parametersOf(response.redirectUrl),
      'response',
      entryPointer(entry.index, '/response/redirectURL'),
    )
  yield* inJson(response?.body?.text, entryPointer(entry.index, '/response/content/text'))
}

function* pairs(
  fields: ReadonlyMap<string, string>,
  side: PlacedText['side'],
  pointer: string,
): Generator<PlacedText> {
  for (const [place, text] of fields) if (text.startsWith('ey')) yield { text, place, side, pointer }
}

function* inJson(text: string | undefined, pointer: string): Generator<PlacedText> {
  if (text === undefined || text.length > MOST_BODY || !text.includes('"ey')) return
  const value = parsedJson(text)
  if (!isObject(value) && !Array.isArray(value)) return
  const found: PlacedText[] = []
  walkJson(value, ({ key, value: inner }) => {
    if (typeof inner === 'string' && START.test(inner.slice(0, 400)))
      found.push({ text: inner, place: key.slice(0, 100), side: 'response', pointer })
  })
  yield* found
}
