import { describe, expect, it } from 'vitest'
import { FOREIGN_KINDS } from '../../src/read/sniff/not-a-har.ts'
import { aZip } from './a-zip.ts'
import { failureOf, open } from './open.ts'

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const utf32 = (text: string) =>
  Uint8Array.from([...text].flatMap((character) => [character.codePointAt(0)!, 0, 0, 0]))
const hex = (digits: string) => new Uint8Array(Buffer.from(`${digits}00010203`, 'hex'))
const zip = (...names: readonly string[]) =>
  aZip(names.map((name) => ({ name, data: Uint8Array.of(0x7b, 0x7d) })))

const FOREIGN: readonly (readonly [kind: string, content: string | Uint8Array])[] = [
  ['utf-16', utf16('\ufeff{"log":{}}')],
  ['utf-16', utf16('{"log":{}}')],
  ['utf-32', utf32('{"log":{}}')],
  ['html', '<!DOCTYPE html><html><title>Sign in</title></html>'],
  ['html', '\n  <html lang="en">'],
  ['xml', '<?xml version="1.0"?><Session/>'],
  ['net-log', '{"constants":{"x":1},"events":[]}'],
  ['net-log', '{"constants":{"x":1},\n"events":[{"time":"1'],
  ['chrome-trace', '{"traceEvents":[]}'],
  ['chrome-trace', '[{"pid":1,"tid":1,"ts":0,"ph":"M"}]'],
  ['postman-collection', '{"info":{"name":"x"},"item":[]}'],
  ['postman-environment', '{"id":"1","values":[],"_postman_variable_scope":"environment"}'],
  ['openapi', '{"openapi":"3.1.0","paths":{}}'],
  ['openapi', '{"swagger":"2.0","paths":{}}'],
  ['insomnia', '{"_type":"export","__export_format":4,"resources":[]}'],
  ['lighthouse', '{"lighthouseVersion":"12","audits":{}}'],
  ['source-map', '{"version":3,"sources":[],"mappings":"AAAA"}'],
  [
    'charles-session',
    '[{"status":"COMPLETE","method":"GET","protocolVersion":"HTTP/2","durations":{},"request":{},"response":{"url":1}}]',
  ],
  ['har-without-log', '{"version":"1.2","entries":[]}'],
  ['har-without-log', '{"creator":{"name":"x"},"version":"1.2"}'],
  ['har-log-empty', '{"log":{}}'],
  ['har-log-not-an-object', '{"log":[1]}'],
  ['har-entry', '{"startedDateTime":"2024-05-06T07:08:09Z","request":{},"response":{}}'],
  ['har-entries', '[{"startedDateTime":"2024-05-06T07:08:09Z","request":{},"response":{}}]'],
  ['har-page', '{"id":"page_1","pageTimings":{}}'],
  ['json-lines', '{"level":"info"}\n{"level":"warn"}\n'],
  ['other-json', '{"name":"shop","version":"1.0.0"}'],
  ['other-json', '[1,2]'],
  ['json-scalar', '"text"'],
  ['json-scalar', 'null'],
  ['json-scalar', '42'],
  ['saz', zip('_index.htm', 'raw/01_c.txt', 'raw/01_s.txt', 'raw/01_m.xml')],
  ['saz', zip('raw\\1_c.txt')],
  ['playwright-trace', zip('trace.trace', 'trace.network', 'resources/x.json')],
  ['charles-session', zip('0-meta.json', '0-req.json')],
  ['office-document', zip('[Content_Types].xml', 'word/document.xml')],
  ['zip-without-har', zip('readme.txt', 'picture.png')],
  ['zip-with-several-hars', zip('a.har', 'b.har')],
  ['pdf', hex('255044462d312e37')],
  ['image', hex('89504e470d0a1a0a')],
  ['image', hex('ffd8ffe0')],
  ['image', hex('474946383961')],
  ['pcap', hex('d4c3b2a1')],
  ['pcap', hex('0a0d0d0a')],
  ['sqlite', hex('53514c69746520666f726d6174203300')],
  ['archive', hex('28b52ffd')],
  ['executable', hex('7f454c46')],
  ['office-document', hex('d0cf11e0a1b11ae1')],
  ['curl', "curl 'https://shop.example/' -H 'accept: */*'"],
  ['text', '2024-05-06 07:08:09 INFO started'],
  ['text', 'nothing of the kind'],
  ['text', '-----BEGIN CERTIFICATE-----'],
  ['binary', Uint8Array.from({ length: 64 }, (_, place) => (place * 37) % 32)],
  ['binary', new Uint8Array(4096)],
]

describe('what is not a HAR', () => {
  it.each(FOREIGN)('is named: %s', async (kind, content) => {
    const error = await failureOf(content)
    expect(error.code).toBe('ERR_NOT_A_HAR')
    expect(error.detail.kind).toBe(kind)
    expect(error.message).toMatch(/^This is not a HAR: it looks like .{5,}\. [A-Z].{10,}\.$/)
  })

  it('has a name for each kind that is met, apart from compression inside compression', () => {
    const met = new Set(FOREIGN.map(([kind]) => kind))
    expect(FOREIGN_KINDS.filter((kind) => !met.has(kind))).toEqual(['nested-container'])
  })

  it.each(['', ' \r\n\t ', '\ufeff'])('is empty: %j', async (content) => {
    const error = await failureOf(content)
    expect(error.code).toBe('ERR_FILE_EMPTY')
  })

  it.each([
    '{',
    '{"lo',
    '[',
    '[{"request":',
    '{"a":1,}',
    '{"log" {}}',
    '{"log":{"version":"1.2"}'.slice(0, 6),
  ])('is malformed before anything could be saved: %s', async (content) => {
    const error = await failureOf(content)
    expect(error.code).toBe('ERR_MALFORMED_JSON')
    expect(error.detail).toMatchObject({ line: 1, entriesBefore: 0 })
    expect(error.detail.offset).toBe(Number(error.detail.column) - 1)
  })

  it('never has its content in the message', async () => {
    for (const content of ['{"s3cret', '{"s3cret":1}', '<s3cret>', 's3cret', '{"log":"s3cret', '["s3cret"']) {
      expect(
        JSON.stringify([(await failureOf(content)).message, (await failureOf(content)).detail]),
      ).not.toContain('s3cret')
    }
  })

  it('is told from a HAR without entries, which is one', async () => {
    for (const content of [
      '{"log":{"entries":[]}}',
      '{"log":{"version":"1.2"}}',
      '{"log":{"pages":[]}}',
      '{"log":{"creator":{},"entries":null}}',
    ]) {
      const capture = await open(content)
      expect(capture.entryCount).toBe(0)
      expect(capture.issues).toContainEqual({ id: 'no-entries', pointer: '/log/entries' })
    }
  })
})
