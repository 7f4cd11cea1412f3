import { describe, expect, it } from 'vitest'
import { openBody } from '../../../src/view/request/body.ts'
import { payloadView } from '../../../src/view/request/payload.ts'
import { previewView } from '../../../src/view/request/preview.ts'
import { caseOf, plain } from './a-case.ts'

const answer = (content: object, response: object = {}, request: object = {}) =>
  caseOf({
    request: { method: 'GET', url: 'https://a.example/x', ...request },
    response: { status: 200, content, ...response },
  })
const opened = (content: object, response?: object, request?: object) =>
  openBody(answer(content, response, request), 'response')
const base64 = (bytes: readonly number[] | string) => Buffer.from(bytes as string).toString('base64')
const notes = (body: ReturnType<typeof openBody>) => body.facts.notes.map(plain).join(' ')

describe('the kind of a body', () => {
  it.each([
    ['application/json', '{"a":1}', 'json'],
    ['text/plain', '[1,2]', 'json'],
    ['application/vnd.api+json', '{"a":1', 'json'],
    ['application/json', '<!doctype html><html>', 'html'],
    ['text/html', '<p>x', 'html'],
    ['application/soap+xml', '<a/>', 'xml'],
    ['', '<?xml version="1.0"?><a/>', 'xml'],
    ['application/x-ndjson', '{"a":1}\n{"a":2}', 'ndjson'],
    ['text/plain', '{"a":1}\n{"a":2}\n', 'ndjson'],
    ['text/javascript', 'cb({"a":1});', 'jsonp'],
    ['text/javascript', 'define([1, x => x])', 'script'],
    ['text/csv', 'a,b\n1,2', 'csv'],
    ['image/svg+xml', '<svg xmlns="x"/>', 'image'],
    ['text/css', 'a{}', 'style'],
    ['text/plain', 'hello', 'text'],
  ])('%s with %s is %s', (mimeType, text, kind) => {
    expect(opened({ mimeType, text, size: text.length }).facts.kind).toBe(kind)
  })

  it('goes by the first bytes where the type lies', () => {
    const png = [
      0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0, 0, 2,
    ]
    const body = opened({ mimeType: 'text/html', encoding: 'base64', text: base64(png), size: png.length })
    expect(body.facts).toMatchObject({ kind: 'image', base64: true, heldBytes: 24, cut: false })
    expect(notes(body)).toContain('Declared as text/html')
    expect(previewView({ language: 'en' }, body).image).toMatchObject({ width: 3, height: 2 })
  })
})

describe('the text of a body', () => {
  it('honours the charset that is declared, marked or written within', () => {
    const of = (mimeType: string, bytes: readonly number[]) => {
      const { text, facts } = opened({
        mimeType,
        encoding: 'base64',
        text: base64(bytes),
        size: bytes.length,
      })
      return [text, facts.charset, facts.charsetFrom]
    }
    expect(of('text/plain; charset=iso-8859-1', [0xe4])).toEqual(['ä', 'windows-1252', 'header'])
    expect(of('text/plain', [0xff, 0xfe, 0x61, 0x00])).toEqual(['a', 'utf-16le', 'mark'])
    const gbk = [...Buffer.from('<meta charset="gbk">'), 0xc4, 0xe3]
    expect(of('text/html', gbk)).toEqual(['<meta charset="gbk">你', 'gbk', 'content'])
    expect(of('text/plain', [0xe4, 0x20])).toEqual(['ä ', 'windows-1252', 'assumed'])
    expect(of('text/plain; charset=klingon', [0x61])).toEqual(['a', 'utf-8', 'assumed'])
  })

  it('says that it was cut, by the declared size or the word of the producer', () => {
    const text = '{"items":["a","b'
    expect(opened({ mimeType: 'application/json', text, size: 5000 }).facts.cut).toBe(true)
    expect(notes(opened({ mimeType: 'application/json', text, size: 5000 }))).toContain('The body is cut')
    expect(opened({ mimeType: 'application/json', text, size: 16, _truncated: true }).facts.cut).toBe(true)
    expect(opened({ mimeType: 'text/plain', text: 'äöü', size: 6 }).facts.cut).toBe(false)
    const json = previewView(
      { language: 'en' },
      opened({ mimeType: 'application/json', text, size: 5000 }),
    ).json
    expect(json).toMatchObject({ partial: true, root: 'object', values: 1 })
  })

  it('does not take a replaced secret for a cut', () => {
    const text = `{"t":"hsx_token_abcdefghijkl7"}`
    expect(opened({ mimeType: 'application/json', text, size: 900 }).facts.cut).toBe(false)
  })

  it('that is no base64 though it says so is shown as it stands', () => {
    const body = opened({ mimeType: 'text/plain', encoding: 'base64', text: 'MANUALLY REMOVED!', size: 4 })
    expect(body.text).toBe('MANUALLY REMOVED!')
    expect(notes(body)).toContain('does not decode')
  })

  it('has its guard and its callback left out of the JSON', () => {
    const guarded = opened({
      mimeType: 'application/json',
      text: `)]}',\n{"error":{"requestId":"x"}}`,
      size: 31,
    })
    expect(guarded.facts.prefix).toBe(`)]}',`)
    expect(previewView({ language: 'en' }, guarded).json?.finds).toMatchObject([
      { kind: 'error', path: '$.error' },
      {},
    ])
    expect(opened({ mimeType: 'text/javascript', text: 'a.b({"c":1})' }).facts.callback).toBe('a.b')
  })
})

describe('no body', () => {
  const absence = (content: object, response?: object, request?: object) =>
    opened(content, response, request).facts.absence
  it('says why there is none', () => {
    expect(absence({ size: 0 }, {}, { method: 'HEAD' })).toBe('head')
    expect(absence({ size: 0 }, { status: 304 })).toBe('status')
    expect(absence({ size: 900 })).toBe('not-kept')
    expect(absence({ size: 0 }, { status: 302 })).toBe('redirect')
    expect(absence({ size: 0 }, { status: 0, _error: 'net::ERR_FAILED' })).toBe('not-answered')
    expect(absence({ size: 0 })).toBe('no-body')
  })
})

describe('the payload', () => {
  const payload = (postData: object | undefined, url = 'https://a.example/x') =>
    payloadView(
      caseOf({ request: { method: 'POST', url, postData, bodySize: 10 }, response: { status: 200 } }),
    )

  it('keeps order and duplicates of the query', () => {
    const { query } = payload(undefined, 'https://a.example/x?b=1&a=%E4%BD%A0&b=2+3&flag#f')
    expect(query.map(({ name, value }) => [name, value])).toEqual([
      ['b', '1'],
      ['a', '你'],
      ['b', '2 3'],
      ['flag', ''],
    ])
  })

  it('reads a form from its text, or from the fields that the file lists', () => {
    const mimeType = 'application/x-www-form-urlencoded'
    expect(payload({ mimeType, text: 'a=1&b=%20' })).toMatchObject({
      fieldsFrom: 'text',
      fields: [{}, { value: ' ' }],
    })
    const listed = payload({ mimeType, params: [{ name: 'a', value: 'x%20y' }] })
    expect(listed).toMatchObject({
      fieldsFrom: 'params',
      body: { kind: 'form' },
      fields: [{ value: 'x y', raw: 'x%20y' }],
    })
    expect(listed.notes.map(plain).join()).toContain('does not hold the text')
  })

  it('reads the parts of a multipart body with names, types and sizes', () => {
    const text = [
      '--b1',
      'Content-Disposition: form-data; name="note"',
      '',
      'two\r\nlines',
      '--b1',
      `Content-Disposition: form-data; name="file"; filename="a.txt"; filename*=UTF-8''%C3%A4.txt`,
      'Content-Type: text/plain',
      '',
      'äöü',
      '--b1--',
      '',
    ].join('\r\n')
    expect(payload({ mimeType: 'multipart/form-data; boundary=b1', text }).fields).toMatchObject([
      { name: 'note', value: 'two\r\nlines', bytes: 10 },
      { name: 'file', fileName: 'ä.txt', contentType: 'text/plain', value: 'äöü', bytes: 6 },
    ])
    expect(payload({ mimeType: 'multipart/form-data', text }).fields).toHaveLength(2)
    const params = [{ name: 'file', value: '', fileName: 'a.png', contentType: 'image/png' }]
    expect(payload({ mimeType: 'multipart/form-data', params })).toMatchObject({
      body: { kind: 'multipart' },
      fields: [{ fileName: 'a.png', contentType: 'image/png' }],
    })
  })

  it('has no body where none was sent', () => {
    const given = caseOf({ request: { method: 'GET', url: 'https://a.example/' }, response: { status: 200 } })
    expect(payloadView(given).body).toBeUndefined()
  })
})
