import { expect, it } from 'vitest'
import { isHashedAsset } from '../../src/diagnose/asset-name.ts'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { apiFromCache } from '../../src/diagnose/rules/cache/api-from-cache.ts'
import { cacheHeadersMissing } from '../../src/diagnose/rules/cache/cache-headers-missing.ts'
import { manyRevalidations } from '../../src/diagnose/rules/cache/many-revalidations.ts'
import { shortLivedAsset } from '../../src/diagnose/rules/cache/short-lived-asset.ts'
import { staleShell } from '../../src/diagnose/rules/cache/stale-shell.ts'
import { varyMissing } from '../../src/diagnose/rules/cache/vary-missing.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aCapture, anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const HOST = 'https://shop.example.com'
type Fields = Readonly<Record<string, string>>

function asset(fields: Fields, path = '/a.js', parts: EntryParts = {}): Entry {
  return anEntry({
    startedAt: T0 + 100,
    resourceType: 'script',
    ...parts,
    request: { url: path.startsWith('http') ? path : HOST + path, ...parts.request },
    response: { headers: headers({ 'content-type': 'text/javascript', ...fields }), ...parts.response },
  })
}

function page(fields: Fields, parts: EntryParts = {}): Entry {
  return anEntry({
    resourceType: 'document',
    ...parts,
    request: { url: `${HOST}/` },
    response: { headers: headers({ 'content-type': 'text/html', ...fields }), ...parts.response },
  })
}

testRule(cacheHeadersMissing, {
  ok: [
    ...['cache-control', 'expires', 'etag', 'last-modified'].map((name) => ({
      name,
      entries: [asset({ [name]: 'x' })],
    })),
    { name: 'a call', entries: [anEntry()] },
    { name: 'no headers in the file', entries: [asset({}, '/a.js', { response: { headers: [] } })] },
    { name: 'a counter', entries: [asset({}, '/pixel.gif?u=1', { resourceType: 'image' })] },
    { name: 'a third party’s', entries: [page({}), asset({}, 'https://cdn.other.test/a.js')] },
  ],
  bad: [
    {
      name: 'two of them: one finding',
      entries: [asset({}), asset({}, '/b.js')],
      at: ['/log/entries/0/response/headers', '/log/entries/1/response/headers'],
      severity: 'note',
      data: { count: 2 },
    },
  ],
})

testRule(shortLivedAsset, {
  ok: [
    { name: 'a year', entries: [asset({ 'cache-control': 'max-age=31536000' }, '/app.3f9a1c2e.js')] },
    { name: 'no hash', entries: [asset({ 'cache-control': 'max-age=60' }, '/jquery-3.7.1.min.js')] },
    { name: 'nothing said', entries: [asset({}, '/app.3f9a1c2e.js')] },
  ],
  bad: [
    {
      name: 'an hour',
      entries: [asset({ 'cache-control': 'public, max-age=3600' }, '/app.3f9a1c2e.js')],
      at: ['/log/entries/0/response/headers/1/value'],
      severity: 'note',
      data: { cacheControl: ['public', 'max-age'] },
    },
    {
      name: 'no-cache',
      entries: [asset({ 'cache-control': 'no-cache' }, '/assets/index-BX3k2a9d.js')],
      at: ['/log/entries/0/response/headers/1/value'],
    },
  ],
})

it.each(['/main.8f3a2b1c.js', '/assets/index-BX3k2a9d.css', '/2.4f9a8b7c6d.chunk.js', '/x-3f9a1c2e.min.js'])(
  '%s has a hash in its name',
  (path) => expect(isHashedAsset(path)).toBe(true),
)
it.each([
  '/jquery-3.7.1.min.js',
  '/report-20240101.js',
  '/app.bundle.js',
  '/my-component.js',
  '/a/3f9a1c2e/app.js',
  '',
])('%s has none', (path) => expect(isHashedAsset(path)).toBe(false))

const GONE = '/assets/app-3f9a1c2e.js'
const gone = (path = GONE, parts: EntryParts = {}): Entry =>
  asset({}, path, { initiator: { url: `${HOST}/` }, ...parts, response: { status: 404, ...parts.response } })

testRule(staleShell, {
  ok: [
    {
      name: 'the file is there',
      entries: [page({ age: '9000' }), gone(GONE, { response: { status: 200 } })],
    },
    { name: 'a fresh page', entries: [page({ 'cache-control': 'no-cache, max-age=600' }), gone()] },
    { name: 'a file without hash', entries: [page({ age: '9000' }), gone('/assets/app.js')] },
    {
      name: 'another site’s file',
      entries: [page({ age: '9000' }), gone('https://cdn.other.test/app.3f9a1c2e.js')],
    },
    { name: 'a call', entries: [page({ age: '9000' }), anEntry({ response: { status: 404 } })] },
  ],
  bad: [
    {
      name: 'a page out of a shared cache',
      entries: [page({ age: '9000' }), gone()],
      at: ['/log/entries/0/response/headers/1/value', '/log/entries/1/response/status'],
      in: [0, 1],
      confidence: 'likely',
      severity: 'error',
      data: { missing: 1, ageSeconds: 9000 },
    },
    {
      name: 'out of the browser’s, and a page instead of the script',
      entries: [
        page({}, { fromCache: 'disk' }),
        gone(GONE, { response: { status: 200, headers: headers({ 'content-type': 'text/html' }) } }),
      ],
      at: ['/log/entries/0/response/headers'],
      confidence: 'likely',
    },
    {
      name: 'a page that may be kept is a warning',
      entries: [page({ 'cache-control': 'max-age=600' }), gone(GONE, { initiator: { url: undefined } })],
      at: ['/log/entries/0/response/headers/1/value'],
      confidence: 'possible',
      severity: 'warning',
    },
  ],
})

it('the stale page is the cause of the files that are gone', async () => {
  const { findings } = await diagnose(
    aCapture([page({ age: '9000' }), gone(), gone('/assets/b-77aa3f9a.js')]),
  )
  expect(findings[0]?.rule).toBe('stale-shell')
  expect(findings[0]?.consequences.map(({ rule }) => rule)).toEqual(['not-found'])
})

function call(
  fields: Fields,
  request: Fields = { authorization: 'Bearer abc' },
  parts: EntryParts = {},
): Entry {
  return anEntry({ request: { headers: headers(request) }, response: { headers: headers(fields) }, ...parts })
}

testRule(apiFromCache, {
  ok: [
    { name: 'from the server', entries: [call({})] },
    { name: 'no credentials', entries: [call({ age: '60' }, {})] },
    {
      name: 'no credentials, though private',
      entries: [call({ age: '60', 'cache-control': 'private' }, {})],
    },
    { name: 'a cookie and public data', entries: [call({ age: '60' }, { cookie: 'theme=dark' })] },
    { name: 'a miss', entries: [call({ 'x-cache': 'Miss from cloudfront' })] },
    { name: 'a script', entries: [call({ age: '60' }, undefined, { resourceType: 'script' })] },
    { name: 'a service worker’s', entries: [call({ age: '60' }, undefined, { fromServiceWorker: true })] },
  ],
  bad: [
    {
      name: 'a shared cache kept what needs an Authorization',
      entries: [call({ age: '60' })],
      at: ['/log/entries/0/response/headers/0/value'],
      severity: 'warning',
      confidence: 'possible',
      data: { ageSeconds: 60, cache: 'age' },
    },
    {
      name: 'a shared cache kept what is private',
      entries: [call({ 'cf-cache-status': 'HIT', 'cache-control': 'private' }, { cookie: 'sid=1' })],
      at: ['/log/entries/0/response/headers/0/value'],
      confidence: 'likely',
    },
    {
      name: 'the browser’s own cache is a note',
      entries: [call({ 'cache-control': 'max-age=60' }, undefined, { fromCache: 'disk' })],
      at: ['/log/entries/0/response/headers/0/value'],
      severity: 'note',
      data: { cache: 'disk' },
    },
    {
      name: 'a shared one that may is a note',
      entries: [call({ age: '60', 'cache-control': 'public, max-age=600' })],
      at: ['/log/entries/0/response/headers/0/value'],
      severity: 'note',
    },
  ],
})

const unchanged = (count: number, kind: Entry['resourceType'] = 'image'): Entry[] =>
  Array.from({ length: count }, (_, at) =>
    asset({}, `/img/${at}.png`, { resourceType: kind, response: { status: 304 } }),
  )

testRule(manyRevalidations, {
  ok: [
    { name: 'twenty', entries: unchanged(20) },
    { name: 'calls', entries: unchanged(30, 'fetch') },
  ],
  bad: [
    {
      name: 'more',
      entries: unchanged(21),
      at: ['/log/entries/0/response/status', '/log/entries/1/response/status'],
      severity: 'note',
      data: { unchanged: 21 },
    },
  ],
})

testRule(varyMissing, {
  ok: [
    {
      name: 'said',
      entries: [
        asset({ 'content-encoding': 'gzip', 'cache-control': 'max-age=60', vary: 'Origin, Accept-Encoding' }),
      ],
    },
    { name: 'not kept', entries: [asset({ 'content-encoding': 'gzip', 'cache-control': 'no-cache' })] },
    {
      name: 'kept by the browser alone',
      entries: [asset({ 'content-encoding': 'gzip', 'cache-control': 'private, max-age=60' })],
    },
    { name: 'not compressed', entries: [asset({ 'cache-control': 'max-age=60' })] },
  ],
  bad: [
    {
      name: 'not said',
      entries: [asset({ 'content-encoding': 'br', 'cache-control': 'max-age=60' })],
      at: ['/log/entries/0/response/headers/1/value'],
      severity: 'note',
    },
    {
      name: 'on everything',
      entries: [asset({ vary: '*' })],
      at: ['/log/entries/0/response/headers/1/value'],
      severity: 'note',
      data: { vary: '*' },
    },
  ],
})
