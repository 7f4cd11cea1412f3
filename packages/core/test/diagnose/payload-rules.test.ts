import { expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { encodingMismatch } from '../../src/diagnose/rules/payload/encoding-mismatch.ts'
import { hugeRequest } from '../../src/diagnose/rules/payload/huge-request.ts'
import { hugeResponse } from '../../src/diagnose/rules/payload/huge-response.ts'
import { mimeMismatch } from '../../src/diagnose/rules/payload/mime-mismatch.ts'
import { pageWeight } from '../../src/diagnose/rules/payload/page-weight.ts'
import { uncompressedText } from '../../src/diagnose/rules/payload/uncompressed-text.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aCapture, aFailure, anEntry, type EntryParts, headers } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const HOST = 'https://shop.example.com'
const page = anEntry({ resourceType: 'document', request: { url: `${HOST}/` } })
const PAGE_TEXT = '<!doctype html>\n<html><head><title>Shop</title></head></html>'

interface File {
  readonly path?: string
  readonly type: string
  readonly bytes?: number
  readonly text?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly kind?: Entry['resourceType']
  readonly status?: number
}

function file(parts: File, more: EntryParts = {}): Entry {
  const { path = '/app.js', type, bytes = 20_000, text, fields = {}, kind = 'script', status = 200 } = parts
  return anEntry({
    ...more,
    request: { url: path.startsWith('http') ? path : HOST + path, ...more.request },
    response: {
      status,
      headers: headers({ 'content-type': type, ...fields }),
      body: { mimeType: type, text, declaredBytes: bytes },
      ...more.response,
    },
    resourceType: kind,
  })
}

testRule(uncompressedText, {
  ok: [
    { name: 'compressed', entries: [file({ type: 'text/css', fields: { 'content-encoding': 'br' } })] },
    { name: 'small', entries: [file({ type: 'text/css', bytes: 9000 })] },
    { name: 'a picture', entries: [file({ type: 'image/png', kind: 'image' })] },
    {
      name: 'fewer bytes on the line than in the body',
      entries: [file({ type: 'text/css' }, { response: { bodyBytes: 4000 } })],
    },
    {
      name: 'a client that accepts no encoding',
      entries: [
        file({ type: 'text/css' }, { request: { headers: headers({ 'accept-encoding': 'identity' }) } }),
      ],
    },
    { name: 'from the cache', entries: [file({ type: 'text/css' }, { fromCache: 'disk' })] },
    {
      name: 'a third party’s',
      entries: [page, file({ type: 'text/css', path: 'https://cdn.other.test/a.css' })],
    },
    {
      name: 'a producer that unpacks',
      entries: [file({ type: 'text/css' })],
      capture: { producer: { dialect: 'mitmproxy' } },
    },
  ],
  bad: [
    {
      name: 'a large script and a larger style: one finding for the file',
      entries: [file({ type: 'text/javascript' }), file({ type: 'text/css', bytes: 90_000 })],
      at: ['/log/entries/1/response/headers/0/value', '/log/entries/0/response/headers/0/value'],
      severity: 'note',
      data: { count: 2, bytes: 90_000 },
    },
  ],
})

testRule(encodingMismatch, {
  ok: [
    {
      name: 'gzip',
      entries: [file({ type: 'text/css', fields: { 'content-encoding': 'gzip' }, text: 'a{}' })],
    },
    {
      name: 'two different ones',
      entries: [file({ type: 'a/b', fields: { 'content-encoding': 'gzip, br' } })],
    },
    { name: 'a gzip file', entries: [file({ type: 'application/gzip', text: '\u001f\u008b\u0008' })] },
    { name: 'another failure', entries: [aFailure('net::ERR_CONTENT_LENGTH_MISMATCH')] },
  ],
  bad: [
    {
      name: 'the browser cannot unpack it',
      entries: [
        anEntry({
          error: 'net::ERR_CONTENT_DECODING_FAILED',
          response: { headers: headers({ 'Content-Encoding': 'gzip' }) },
        }),
      ],
      at: ['/log/entries/0/response/_error'],
      severity: 'error',
      data: { encoding: 'gzip' },
    },
    {
      name: 'still packed after that',
      entries: [file({ type: 'text/css', text: '\u001f\ufffd\u0008\u0000' })],
      at: ['/log/entries/0/response/content/text'],
      severity: 'warning',
    },
    {
      name: 'twice by its own word',
      entries: [file({ type: 'text/css', fields: { 'content-encoding': 'gzip, gzip' } })],
      at: ['/log/entries/0/response/headers/1/value'],
      confidence: 'possible',
    },
  ],
})

it('what cannot be unpacked explains the body that was cut', async () => {
  const { findings } = await diagnose(aCapture([anEntry({ error: 'net::ERR_CONTENT_DECODING_FAILED' })]))
  expect(findings[0]?.rule).toBe('encoding-mismatch')
  expect(findings[0]?.consequences.map(({ rule }) => rule)).toEqual(['body-cut'])
})

const json = (bytes: number, waitMs: number, fields = {}): Entry =>
  file({ type: 'application/json', bytes, kind: 'fetch', path: '/api/all', fields }, { timings: { waitMs } })

testRule(hugeResponse, {
  ok: [
    { name: 'a megabyte', entries: [json(1_000_000, 9000)] },
    { name: 'a script of four', entries: [file({ type: 'text/javascript', bytes: 4_000_000 })] },
    { name: 'from the cache', entries: [{ ...json(3_000_000, 9000), fromCache: 'disk' }] },
  ],
  bad: [
    {
      name: 'much JSON that took its time',
      entries: [json(2_340_000, 2500)],
      at: ['/log/entries/0/response/content/size'],
      data: { megabytes: 2.3, tookMs: 2500 },
      severity: 'warning',
    },
    {
      name: 'much JSON that came at once is a note',
      entries: [json(2_340_000, 300)],
      at: ['/log/entries/0/response/content/size'],
      severity: 'note',
    },
    {
      name: 'a film is a note',
      entries: [file({ type: 'video/mp4', bytes: 90_000_000, kind: 'media' })],
      at: ['/log/entries/0/response/content/size'],
      severity: 'note',
    },
    {
      name: 'a download is a note',
      entries: [json(9_000_000, 9000, { 'content-disposition': 'attachment; filename=all.json' })],
      at: ['/log/entries/0/response/content/size'],
      severity: 'note',
    },
  ],
})

testRule(hugeRequest, {
  ok: [
    { name: 'a megabyte', entries: [anEntry({ request: { bodyBytes: 1_000_000 } })] },
    {
      name: 'a length that is none',
      entries: [anEntry({ request: { headers: headers({ 'content-length': '9e9' }) } })],
    },
  ],
  bad: [
    {
      name: 'more',
      entries: [anEntry({ request: { method: 'PUT', headers: headers({ 'Content-Length': '7340000' }) } })],
      at: ['/log/entries/0/request/bodySize'],
      data: { megabytes: 7.3 },
      severity: 'note',
    },
  ],
})

const parts = (count: number, bytes: number, fromCache?: 'disk'): Entry[] => [
  { ...page, pageRef: 'page_1' },
  ...Array.from({ length: count }, () => ({
    ...file({ type: 'image/png', bytes, kind: 'image' }),
    pageRef: 'page_1',
    fromCache,
  })),
]

testRule(pageWeight, {
  ok: [
    { name: 'an ordinary page', entries: parts(120, 20_000) },
    { name: 'much from the cache', entries: parts(400, 200_000, 'disk') },
    { name: 'requests of no page', entries: parts(400, 9).map((each) => ({ ...each, pageRef: undefined })) },
  ],
  bad: [
    {
      name: 'many requests',
      entries: parts(300, 10),
      at: ['/log/entries/0/pageref'],
      severity: 'note',
      data: { requests: 301, path: '/' },
    },
    {
      name: 'many bytes',
      entries: parts(100, 200_000),
      at: ['/log/entries/0/pageref'],
      data: { megabytes: 20 },
    },
  ],
})

const TYPE_AT = ['/log/entries/0/response/headers/0/value']

testRule(mimeMismatch, {
  ok: [
    {
      name: 'a script',
      entries: [file({ type: 'application/javascript', fields: { 'x-content-type-options': 'nosniff' } })],
    },
    { name: 'a style', entries: [file({ type: 'text/css', kind: 'stylesheet' })] },
    {
      name: 'an old server that calls its scripts HTML',
      entries: [file({ type: 'text/html; charset=utf-8', text: 'callback({"ads":[]})' })],
    },
    {
      name: 'a script that writes markup',
      entries: [file({ type: 'text/html', text: 'document.write("<p>")' })],
    },
    { name: 'an empty one', entries: [file({ type: 'text/html', bytes: 0 })] },
    { name: 'a counter without extension', entries: [file({ type: 'text/html', path: '/hit?x=1' })] },
    { name: 'text without nosniff', entries: [file({ type: 'text/plain' })] },
    {
      name: 'not found, which says so',
      entries: [file({ type: 'text/html', text: PAGE_TEXT, status: 404 })],
    },
    { name: 'a page', entries: [file({ type: 'text/html', text: PAGE_TEXT, kind: 'document' })] },
    {
      name: 'a module of JSON',
      entries: [file({ type: 'application/json', fields: { 'x-content-type-options': 'nosniff' } })],
    },
  ],
  bad: [
    {
      name: 'the start page instead of a script',
      entries: [file({ type: 'text/html', text: PAGE_TEXT, path: '/assets/app-3f9a1c2e.js' })],
      at: TYPE_AT,
      confidence: 'certain',
      severity: 'error',
      data: { wanted: 'script', mime: 'text/html' },
    },
    {
      name: 'instead of a style, by the browser’s word',
      entries: [
        file(
          { type: 'text/html', text: PAGE_TEXT, kind: 'other' },
          { request: { headers: headers({ 'Sec-Fetch-Dest': 'style' }) } },
        ),
      ],
      at: TYPE_AT,
      data: { wanted: 'stylesheet' },
    },
    {
      name: 'no body in the file, but nosniff',
      entries: [file({ type: 'text/html', fields: { 'X-Content-Type-Options': 'nosniff' } })],
      at: TYPE_AT,
      confidence: 'likely',
    },
    {
      name: 'no body in the file: a note',
      entries: [file({ type: 'text/html' })],
      at: TYPE_AT,
      confidence: 'possible',
      severity: 'note',
    },
    {
      name: 'text with nosniff',
      entries: [file({ type: 'text/plain', fields: { 'X-Content-Type-Options': 'nosniff' } })],
      at: TYPE_AT,
      severity: 'error',
    },
    {
      name: 'a third party’s is a note',
      entries: [page, file({ type: 'text/html', text: PAGE_TEXT, path: 'https://ads.other.test/ad.js' })],
      at: ['/log/entries/1/response/headers/0/value'],
      severity: 'note',
      owner: 'third-party',
    },
    {
      name: 'a part of the page on another site is a warning',
      entries: [
        page,
        file({ type: 'text/html', text: PAGE_TEXT, path: 'https://cdn.other.test/app.3f9a1c2e.js' }),
      ],
      at: ['/log/entries/1/response/headers/0/value'],
      severity: 'warning',
    },
  ],
})
