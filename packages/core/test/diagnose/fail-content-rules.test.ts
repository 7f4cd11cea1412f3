import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { emptyJsonBody } from '../../src/diagnose/rules/fail/empty-json-body.ts'
import { errorInSuccess } from '../../src/diagnose/rules/fail/error-in-success.ts'
import { graphqlError } from '../../src/diagnose/rules/fail/graphql-error.ts'
import { htmlInsteadOfJson } from '../../src/diagnose/rules/fail/html-instead-of-json.ts'
import { permissionFlag } from '../../src/diagnose/rules/fail/permission-flag.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aCapture, anEntry, type EntryParts, headers } from '../an-entry.ts'
import { tagged } from './tagged.ts'
import { testRule } from './test-rule.ts'

const TEXT = ['/log/entries/0/response/content/text']
const page = anEntry({ resourceType: 'document', request: { url: 'https://shop.example.com/' } })

function saying(body: unknown, parts: EntryParts = {}): Entry {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return anEntry({ ...parts, response: { body: { text, declaredBytes: text.length } } })
}

const dictionary = Object.fromEntries('abcdefghijkl'.split('').map((key) => [key, `text ${key}`]))

testRule(permissionFlag, {
  ok: [
    { name: 'a flag that denies nothing', entries: [saying({ forbidden: false, authorized: true })] },
    { name: 'the word in prose', entries: [saying({ text: 'It is forbidden to feed the access denied.' })] },
    { name: 'an empty list', entries: [saying({ forbidden: [], permission: 'read' })] },
    { name: 'a list of words to censor', entries: [saying({ forbidden: ['very bad words'] })] },
    { name: 'a message in a dictionary', entries: [saying({ forbidden: 'Forbidden' })] },
    { name: 'a long dictionary', entries: [saying({ ...dictionary, e403: 'forbidden' })] },
    { name: 'consent', entries: [saying({ consent: { ad_storage: 'denied' } })] },
    {
      name: 'a real 403',
      entries: [anEntry({ response: { status: 403, body: { text: '{"forbidden":true}' } } })],
    },
    {
      name: 'no JSON',
      entries: [
        anEntry({ response: { headers: [], body: { mimeType: 'text/html', text: '{"forbidden":true}' } } }),
      ],
    },
    {
      name: 'a longer body',
      entries: [anEntry({ response: { body: { text: '{"forbidden":true}', declaredBytes: 2_000_000 } } })],
    },
    { name: 'cut JSON', entries: [saying('{"forbidden":true')] },
  ],
  bad: [
    {
      name: 'deep in a list',
      entries: [saying({ services: [{}, {}, {}, { name: 'fax', forbidden: true }] })],
      at: TEXT,
      severity: 'error',
      data: { jsonPath: '$.services[3].forbidden', value: true, flags: 1 },
    },
    {
      name: 'is_forbidden',
      entries: [saying({ is_forbidden: true })],
      at: TEXT,
      data: { jsonPath: '$.is_forbidden' },
    },
    {
      name: 'accessDenied',
      entries: [saying([{ accessDenied: true }])],
      at: TEXT,
      data: { jsonPath: '$[0].accessDenied' },
    },
    {
      name: 'a state of a feature whose key needs quotes',
      entries: [saying({ features: { 'single number': { state: 'forbidden' } } })],
      at: TEXT,
      data: { jsonPath: '$.features["single number"].state', value: 'forbidden' },
    },
    {
      name: 'a list of what is forbidden',
      entries: [saying({ forbidden: ['voicemail', 'fax'] })],
      at: TEXT,
      data: { jsonPath: '$.forbidden', value: 2 },
    },
    {
      name: 'not authorized is a weaker word',
      entries: [saying({ authorized: false })],
      at: TEXT,
      severity: 'warning',
      confidence: 'possible',
    },
    {
      name: 'no permission',
      entries: [saying({ voicemail: { permission: 'none' } })],
      at: TEXT,
      severity: 'warning',
    },
    {
      name: 'a map of features',
      entries: [saying({ features: { fax: 'allowed', reach: 'forbidden' } })],
      at: TEXT,
      severity: 'warning',
      data: { jsonPath: '$.features.reach' },
    },
    {
      name: 'a stranger’s answer is a note',
      entries: [page, saying({ forbidden: true }, { request: { url: 'https://ads.other.test/x' } })],
      at: ['/log/entries/1/response/content/text'],
      severity: 'note',
    },
    {
      name: 'the strong word speaks, and all are listed',
      entries: [saying({ authorized: false, fax: { forbidden: true } })],
      at: TEXT,
      data: { jsonPath: '$.fax.forbidden', paths: ['$.authorized', '$.fax.forbidden'] },
    },
  ],
})

function graph(request: unknown, response: unknown, url = 'https://shop.example.com/graphql'): Entry {
  const text = JSON.stringify(request)
  return saying(response, {
    request: { method: 'POST', url, body: { mimeType: 'application/json', text, base64: false, params: [] } },
  })
}
const query = { operationName: 'Cart', query: 'query Cart { cart { total } }' }

testRule(graphqlError, {
  ok: [
    { name: 'no errors', entries: [graph(query, { data: { cart: {} } })] },
    { name: 'an empty list', entries: [graph(query, { data: { cart: {} }, errors: [] })] },
    { name: 'another API', entries: [saying({ errors: [{ message: 'no' }] })] },
    {
      name: 'the handshake of persisted queries',
      entries: [
        graph(
          { operationName: 'Cart', extensions: { persistedQuery: {} } },
          { errors: [{ message: 'PersistedQueryNotFound' }] },
        ),
      ],
    },
    {
      name: 'a search is no document',
      entries: [graph({ query: 'shoes' }, { errors: [{}] }, 'https://shop.example.com/s')],
    },
  ],
  bad: [
    {
      name: 'all failed',
      entries: [
        graph(query, {
          data: { cart: null },
          errors: [{ message: 'no stock', path: ['cart', 'total'], extensions: { code: 'DOWNSTREAM' } }],
        }),
      ],
      at: TEXT,
      severity: 'error',
      data: {
        operation: 'Cart',
        codes: ['DOWNSTREAM'],
        nullPaths: ['data.cart'],
        message: 'no stock',
        partial: false,
      },
    },
    {
      name: 'a part failed',
      entries: [
        graph(query, {
          data: { cart: { total: null }, user: {} },
          errors: [{ message: 'x', path: ['cart', 'total'] }],
        }),
      ],
      at: TEXT,
      severity: 'warning',
      data: { partial: true, nullPaths: ['data.cart.total'] },
    },
    {
      name: 'by its body, with the name in the document',
      entries: [
        graph(
          { query: 'mutation Pay { pay }' },
          { errors: [{ message: 'x' }] },
          'https://shop.example.com/api',
        ),
      ],
      at: TEXT,
      data: { operation: 'Pay' },
    },
    {
      name: 'two operations are two findings',
      entries: [graph([query, { operationName: 'Me' }], [{ errors: [{}] }, { errors: [{ message: 'x' }] }])],
      at: TEXT,
      findings: 2,
    },
  ],
})

testRule(errorInSuccess, {
  ok: [
    { name: 'GraphQL has its own rule', entries: [graph(query, { data: null, errors: [{ message: 'x' }] })] },
  ],
  bad: [
    {
      name: 'the error of a service behind',
      entries: [
        saying({ error: { message: 'Error response summary: 400: no product in Dubber. HTTP status: 502' } }),
      ],
      at: TEXT,
      data: { upstreamStatus: 502, upstream: 'Dubber' },
    },
  ],
})

const html = (accept: string, text: string, url?: string): Entry =>
  anEntry({
    request: { headers: headers({ accept }), ...(url ? { url } : {}) },
    response: { headers: headers({ 'content-type': 'text/html' }), body: { mimeType: 'text/html', text } },
  })
const FRAGMENT = '<li>one</li>'
const WHOLE = '<!DOCTYPE html><html><title>Sign in</title></html>'
const TYPE = '/log/entries/0/response/headers/0/value'

testRule(htmlInsteadOfJson, {
  ok: [
    { name: 'HTML was wanted', entries: [html('text/html, */*', WHOLE)] },
    {
      name: 'a library’s habit, and a fragment',
      entries: [html('application/json, text/plain, */*', FRAGMENT)],
    },
    { name: 'anything was wanted', entries: [html('*/*', WHOLE)] },
    { name: 'JSON', entries: [anEntry()] },
  ],
  bad: [
    {
      name: 'JSON alone was wanted',
      entries: [html('application/json', FRAGMENT)],
      at: [TYPE],
      severity: 'error',
    },
    {
      name: 'a JSON file',
      entries: [html('*/*', WHOLE, 'https://shop.example.com/config.json')],
      at: [TYPE, ...TEXT],
    },
    {
      name: 'a library’s habit, and a whole page',
      entries: [html('application/json, text/plain, */*', WHOLE)],
      at: [TYPE, ...TEXT],
      severity: 'warning',
      confidence: 'possible',
    },
  ],
})

const empty = (parts: EntryParts = {}, length = '0'): Entry =>
  anEntry({
    response: {
      headers: headers({ 'content-type': 'application/json', 'content-length': length }),
      body: { text: '', declaredBytes: 0 },
    },
    ...parts,
  })

testRule(emptyJsonBody, {
  ok: [
    { name: 'something', entries: [anEntry()] },
    { name: 'a size that was not counted', entries: [empty({}, '312')] },
    {
      name: 'no content',
      entries: [anEntry({ response: { status: 204, body: { text: '', declaredBytes: 0 } } })],
    },
    { name: 'from cache', entries: [empty({ fromCache: 'disk' })] },
    { name: 'HEAD', entries: [empty({ request: { method: 'HEAD' } })] },
  ],
  bad: [
    {
      name: 'nothing',
      entries: [empty()],
      at: ['/log/entries/0/response/content/size'],
      severity: 'warning',
    },
    {
      name: 'thanks for a message',
      entries: [empty({ request: { method: 'POST' } })],
      at: [],
      severity: 'note',
    },
  ],
})

describe('what a body says', () => {
  it('is heard the same from the sanitized copy', async () => {
    const entries = [
      saying({ token: 'walnut-walnut', services: [{ password: 'walnut', forbidden: true }] }),
      graph(
        { ...query, variables: { token: 'walnut' } },
        { token: 'walnut', data: null, errors: [{ message: 'no' }] },
      ),
      saying({ session: 'walnut-walnut', error: { message: 'HTTP status: 502', token: 'walnut-walnut' } }),
    ]
    const promised = async (list: readonly Entry[]) =>
      (await diagnose(aCapture(list))).findings.map(({ data: _, ...rest }) => rest)
    const original = await promised(entries)
    expect(original.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['permission-flag', 'graphql-error', 'error-in-success']),
    )
    expect(await promised(entries.map(tagged))).toEqual(original)
  })
})
