import { forbidden } from '../../src/diagnose/rules/auth/forbidden.ts'
import { clientError } from '../../src/diagnose/rules/fail/client-error.ts'
import { errorInSuccess } from '../../src/diagnose/rules/fail/error-in-success.ts'
import { gatewayError } from '../../src/diagnose/rules/fail/gateway-error.ts'
import { notFound } from '../../src/diagnose/rules/fail/not-found.ts'
import { serverError } from '../../src/diagnose/rules/fail/server-error.ts'
import { tooManyRequests } from '../../src/diagnose/rules/requests/too-many-requests.ts'
import type { Entry } from '../../src/model/entry.ts'
import { anEntry, headers } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const AT = ['/log/entries/0/response/status']
const status = (code: number, url?: string): Entry =>
  anEntry({ response: { status: code }, request: url ? { url } : {} })
const page = anEntry({ resourceType: 'document', request: { url: 'https://shop.example.com/' } })
const preflight = (code: number): Entry =>
  anEntry({
    resourceType: 'preflight',
    request: { method: 'OPTIONS', headers: headers({ 'access-control-request-method': 'PUT' }) },
    response: { status: code },
  })

testRule(serverError, {
  ok: [
    { name: '499', entries: [status(499)] },
    { name: 'a gateway’s', entries: [status(503)] },
    { name: 'a preflight', entries: [preflight(500)] },
  ],
  bad: [
    { name: '500', entries: [status(500)], at: AT, owner: 'backend', data: { status: 500 } },
    {
      name: 'one finding for all IDs of one path',
      entries: [
        status(500, 'https://shop.example.com/o/11'),
        status(500, 'https://shop.example.com/o/27?x=1'),
      ],
      at: AT,
      in: [0, 1],
      data: { path: '/o/{id}', count: 2 },
    },
    {
      name: 'another path is another finding',
      entries: [status(500, 'https://shop.example.com/a'), status(500, 'https://shop.example.com/b')],
      at: AT,
      findings: 2,
    },
    {
      name: 'a third party',
      entries: [page, status(500, 'https://pay.other.test/charge')],
      at: ['/log/entries/1/response/status'],
      owner: 'third-party',
    },
    {
      name: 'another host of the same site is no third party',
      entries: [page, status(500, 'https://api.example.com/charge')],
      at: ['/log/entries/1/response/status'],
      owner: 'backend',
    },
    {
      name: 'the identity provider',
      entries: [page, status(500, 'https://login.example.com/session')],
      at: ['/log/entries/1/response/status'],
      owner: 'identity-provider',
    },
  ],
})

testRule(gatewayError, {
  ok: [{ name: '500', entries: [status(500)] }],
  bad: [
    { name: '502', entries: [status(502)], at: AT },
    {
      name: '504 after a minute behind CloudFront',
      entries: [
        anEntry({
          response: {
            status: 504,
            headers: headers({ 'X-Cache': 'Error from cloudfront', Via: '1.1 edge' }),
          },
          timings: { waitMs: 60_001 },
        }),
      ],
      at: AT,
      data: { status: 504, waitMs: 60_001, hopHeaders: ['via', 'x-cache'] },
    },
  ],
})

testRule(clientError, {
  ok: [
    { name: '404 has its own rule', entries: [status(404)] },
    { name: '399', entries: [status(399)] },
    { name: '500', entries: [status(500)] },
  ],
  bad: [
    { name: '400', entries: [status(400)], at: AT, severity: 'warning', owner: 'client-app' },
    { name: '499', entries: [status(499)], at: AT },
  ],
})

testRule(notFound, {
  ok: [{ name: '410', entries: [status(410)] }],
  bad: [
    { name: 'an API', entries: [status(404)], at: AT, owner: 'backend' },
    {
      name: 'a script',
      entries: [anEntry({ resourceType: 'script', response: { status: 404 } })],
      at: AT,
      owner: 'client-app',
    },
    {
      name: 'a favicon is a note',
      entries: [status(404, 'https://shop.example.com/favicon.ico')],
      at: AT,
      severity: 'note',
    },
    {
      name: 'a favicon in whose place a page comes is a picture',
      entries: [
        anEntry({
          resourceType: 'other',
          request: { url: 'https://shop.example.com/favicon.ico?v=2' },
          response: { status: 404, headers: headers({ 'Content-Type': 'text/html' }) },
        }),
      ],
      at: AT,
      severity: 'note',
      data: { kind: 'image', part: 'asset' },
    },
    {
      name: 'a source map is a note',
      entries: [status(404, 'https://shop.example.com/app.js.map')],
      at: AT,
      severity: 'note',
    },
  ],
})

testRule(forbidden, {
  ok: [{ name: '401', entries: [status(401)] }],
  bad: [
    { name: '403', entries: [status(403)], at: AT, data: { answeredBy: 'application/json' } },
    {
      name: 'a firewall',
      entries: [anEntry({ response: { status: 403, headers: headers({ server: 'AkamaiGHost' }) } })],
      at: AT,
      data: { answeredBy: 'Akamai' },
    },
  ],
})

testRule(tooManyRequests, {
  ok: [{ name: '503', entries: [status(503)] }],
  bad: [
    { name: '429', entries: [status(429)], at: AT, data: { retryAfter: '–' } },
    {
      name: '429 that says how long',
      entries: [anEntry({ response: { status: 429, headers: headers({ 'Retry-After': '30' }) } })],
      at: [...AT, '/log/entries/0/response/headers/0/value'],
      data: { retryAfter: '30' },
    },
  ],
})

const json = (text: string): Entry => anEntry({ response: { body: { text, declaredBytes: text.length } } })

testRule(errorInSuccess, {
  ok: [
    { name: 'no error', entries: [json('{"error":null,"errors":[],"success":true,"status":"ok","code":0}')] },
    { name: 'an error of zero values', entries: [json('{"error":{"code":0,"message":""}}')] },
    { name: 'the word in prose', entries: [json('{"text":"error: none"}')] },
    { name: 'an inherited name', entries: [json('{"__proto__":{"error":"x"}}')] },
    { name: 'cut JSON', entries: [json('{"error":"x"')] },
    { name: 'an array', entries: [json('[{"error":"x"}]')] },
    { name: 'a dictionary of texts', entries: [json(dictionary())] },
    {
      name: 'the error of a 500',
      entries: [anEntry({ response: { status: 500, body: { text: '{"error":"x"}' } } })],
    },
    {
      name: 'a page',
      entries: [anEntry({ response: { headers: headers({ 'content-type': 'text/html' }) } })],
    },
  ],
  bad: [
    {
      name: 'an error object',
      entries: [json('{"error":{"message":"No such plan"}}')],
      at: ['/log/entries/0/response/content/text'],
      data: { field: 'error', message: 'No such plan' },
    },
    {
      name: 'success: false',
      entries: [json('{"success":false}')],
      at: ['/log/entries/0/response/content/text'],
    },
    { name: 'a word', entries: [json('{"status":"ERROR"}')], at: [], data: { field: 'status' } },
    {
      name: 'a status in the content',
      entries: [json('{"code":502,"msg":"bad"}')],
      at: [],
      data: { field: 'code' },
    },
  ],
})

function dictionary(): string {
  const texts = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`label${at}`, 'Text']))
  return JSON.stringify({ ...texts, error: 'An error occurred' })
}
