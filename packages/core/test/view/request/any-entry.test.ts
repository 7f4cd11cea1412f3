import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/text/catalogue.ts'
import { openBody } from '../../../src/view/request/body.ts'
import { cookiesView } from '../../../src/view/request/cookies.ts'
import { headersView } from '../../../src/view/request/headers.ts'
import { initiatorView } from '../../../src/view/request/initiator.ts'
import { messagesView } from '../../../src/view/request/messages.ts'
import { payloadView } from '../../../src/view/request/payload.ts'
import { previewView } from '../../../src/view/request/preview.ts'
import type { RequestCase } from '../../../src/view/request/request-case.ts'
import { buildLookup } from '../../../src/view/request/request-lookup.ts'
import { summaryView } from '../../../src/view/request/summary.ts'
import { ticketView } from '../../../src/view/request/ticket.ts'
import { timingView } from '../../../src/view/request/timing.ts'
import { curlCommand } from '../../../src/write/curl.ts'
import { fetchCall } from '../../../src/write/fetch-call.ts'
import { ticketMarkdown, ticketText } from '../../../src/write/ticket-text.ts'
import { caseOf, casesOf } from './a-case.ts'

function viewsOf(given: RequestCase) {
  const { lookup, seen } = buildLookup()
  seen(given.entry)
  const body = openBody(given, 'response')
  const ticket = ticketView(given, 'a.har')
  const { request } = given.entry
  const input = { request, body: given.details?.requestBody, language: given.language }
  return {
    summary: summaryView(given),
    timing: timingView(given),
    headers: headersView(given),
    payload: payloadView(given),
    preview: previewView(given, body),
    cookies: cookiesView(given),
    messages: messagesView(given),
    initiator: initiatorView(given, lookup),
    ticket,
    text: ticketText(ticket),
    markdown: ticketMarkdown(ticket),
    commands: [curlCommand(input), curlCommand(input, 'cmd'), fetchCall(input)],
  }
}

/** Text that begins like something, so that readers go on. */
const telling = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'eyJhbGciOiJub25lIn0.eyJleHAiOjF9.',
    '{"a":[1,{"b":null}]}',
    '[[[',
    '<a><b x="1">',
    'hsx_token_abcdefghijkl3',
  ),
  fc.constantFrom(
    ")]}',\n[1]",
    'cb({"a":1})',
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
    'data: 1\n\n',
  ),
  fc.constantFrom(
    'net::ERR_ABORTED',
    'https://a.example/p?SAMLResponse=PHNhbWw&x=%E0%A4%A',
    'Bearer ey.ey.',
    'a=1; b; =c',
  ),
)
const value = fc.oneof(telling, fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.jsonValue())
const pairs = fc.array(fc.oneof(fc.record({ name: telling, value }, { requiredKeys: [] }), value), {
  maxLength: 6,
})
const headerName = fc.constantFrom(
  'Cookie',
  'Set-Cookie',
  'Authorization',
  'Content-Type',
  'Server-Timing',
  'Referer',
  'Date',
  '@x',
  '',
)
const headers = fc.array(fc.record({ name: fc.oneof(headerName, telling), value }), { maxLength: 8 })
const mime = fc.constantFrom(
  'application/json',
  'text/html; charset=utf-16',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'text/xml',
  'image/png',
  'text/csv',
  'text/event-stream',
  'application/graphql',
)
const content = fc.record(
  {
    mimeType: fc.oneof(mime, value),
    text: value,
    encoding: fc.constantFrom('base64', 'utf-8', null),
    size: value,
    params: pairs,
    _truncated: value,
  },
  { requiredKeys: [] },
)
const odd = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary }, { weight: 1, arbitrary: value })
const anyEntry = fc.record(
  {
    startedDateTime: fc.oneof(fc.constant('2026-03-01T10:00:00.000+01:00'), value),
    time: value,
    request: odd(
      fc.record(
        {
          method: telling,
          url: fc.oneof(fc.webUrl({ withQueryParameters: true }), telling),
          headers: odd(headers),
          cookies: odd(pairs),
          queryString: odd(pairs),
          postData: odd(content),
          bodySize: value,
          headersSize: value,
        },
        { requiredKeys: [] },
      ),
    ),
    response: odd(
      fc.record(
        {
          status: fc.oneof(fc.integer({ min: 0, max: 700 }), value),
          statusText: telling,
          headers: odd(headers),
          cookies: odd(pairs),
          content: odd(content),
          redirectURL: telling,
          _error: value,
          _transferSize: value,
        },
        { requiredKeys: [] },
      ),
    ),
    timings: odd(
      fc.dictionary(
        fc.constantFrom('blocked', 'dns', 'connect', 'ssl', 'send', 'wait', 'receive', '_workerStart'),
        value,
      ),
    ),
    _initiator: odd(
      fc.record(
        {
          type: telling,
          url: telling,
          lineNumber: value,
          stack: odd(fc.record({ callFrames: odd(pairs), parent: value })),
        },
        { requiredKeys: [] },
      ),
    ),
    _webSocketMessages: odd(
      fc.array(
        fc.record({
          type: fc.constantFrom('send', 'receive', 'error'),
          time: value,
          opcode: fc.oneof(fc.integer({ min: 0, max: 16 }), value),
          data: value,
        }),
      ),
    ),
    _eventSourceMessages: odd(fc.array(fc.record({ time: value, eventName: telling, data: telling }))),
    _resourceType: fc.oneof(
      fc.constantFrom('websocket', 'eventsource', 'document', 'preflight', 'fetch'),
      value,
    ),
    serverIPAddress: value,
    pageref: value,
    comment: value,
  },
  { requiredKeys: [] },
)

describe('the views of any JSON object as an entry', () => {
  it('never throw, and can be cloned to another thread', () => {
    fc.assert(
      fc.property(anyEntry, fc.constantFrom(...LANGUAGES), (raw, language) => {
        const plain: unknown = JSON.parse(JSON.stringify(raw))
        const views = viewsOf(caseOf(plain, { language }))
        expect(structuredClone(views)).toEqual(views)
        expect(views.summary.outcome.label).not.toMatch(/^(?:0|)$/)
      }),
      { numRuns: 400 },
    )
  })

  it('never throw for plain JSON either', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (raw) => {
        viewsOf(caseOf(JSON.parse(JSON.stringify(raw))))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the views of real captures', () => {
  const demos = ['shop', 'slow', 'hidden', 'cannot-enable', 'provisioning'].map(
    (name) => `packages/cli/demo/${name}.har`,
  )
  const dialects = readdirSync(new URL('../../../../../fixtures/dialects/', import.meta.url))
  const files = [
    ...demos,
    ...dialects.filter((name) => /\.har$/.test(name)).map((name) => `fixtures/dialects/${name}`),
  ]

  it.each(files)(
    'say something of each request in both languages, with nothing left unfilled: %s',
    (file) => {
      for (const language of LANGUAGES) {
        for (const given of casesOf(file, language)) {
          const { summary, timing, headers, preview } = viewsOf(given)
          const words = [summary.headline, ...summary.story.map(({ text }) => text), ...timing.caveats]
            .concat(
              headers.request.notes,
              headers.response.notes,
              preview.body.notes,
              timing.dominant?.meaning ?? [],
            )
            .map((text) => text.map((part) => (part.kind === 'words' ? part.text : 'token')).join(''))
          for (const text of words) {
            expect(text).not.toMatch(/\{[a-z]+\}|undefined|NaN|\s\?\s/i)
            if (language === 'zh') expect(text).toMatch(/[\u4e00-\u9fff]/)
          }
        }
      }
    },
  )
})
