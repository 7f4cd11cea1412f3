import { describe, expect, it } from 'vitest'
import { memorySource } from '../../../src/model/byte-source.ts'
import { openCapture } from '../../../src/read/open-capture.ts'
import { searchCapture } from '../../../src/view/table/search/search-capture.ts'
import type { SearchHit } from '../../../src/view/table/search/search-query.ts'
import { aCapture, aFailure, anEntry, type EntryParts, headers } from '../../an-entry.ts'
import { testRuntime } from '../../runtime.ts'
import { tableOf } from './some-entries.ts'

describe('searching a capture', () => {
  const body = (text: string) => ({ text, base64: false, params: [], declaredBytes: text.length })
  const entries = [
    anEntry({
      request: {
        url: 'https://a.example/Orders/7',
        headers: headers({ 'x-kind': 'orders' }),
        body: { base64: false, params: [{ name: 'what', value: 'my orders' }] },
      },
      response: { body: body('no such thing: ORDERS') },
    } as EntryParts),
    anEntry({ response: { body: body(`${'x'.repeat(500)}orders${'y'.repeat(500)}`) } } as EntryParts),
    anEntry({ response: { body: { text: undefined, declaredBytes: 9 } } } as EntryParts),
    aFailure('net::ERR_ORDERS', { socketMessages: [{ direction: 'send', data: '{"orders":1}' }] }),
  ]

  it('looks into every part, and says where it found what', async () => {
    const result = await searchCapture(aCapture(entries), { text: 'orders' })
    expect(result?.hits.map(({ place, part, item, name }) => [place, part, item, name])).toEqual([
      [0, 'url', undefined, undefined],
      [0, 'request-header', 0, 'x-kind'],
      [0, 'request-body', 0, 'what'],
      [0, 'response-body', undefined, undefined],
      [1, 'response-body', undefined, undefined],
      [3, 'message', 0, undefined],
      [3, 'error', undefined, undefined],
    ])
    expect(result).toMatchObject({ matches: 7, requests: 3, cut: false, doneEntries: 4 })
    expect(result?.hits[4]).toMatchObject({
      offset: 500,
      before: 'x'.repeat(60),
      match: 'orders',
      after: 'y'.repeat(60),
    })
  })

  it('tells which bodies it could not look into', async () => {
    const result = await searchCapture(aCapture(entries), { text: 'orders' })
    expect(result).toMatchObject({ unsearchedCount: 1, unsearched: ['/log/entries/2/response/content'] })
  })

  it('can be kept to some parts and some rows', async () => {
    const { table, capture } = await tableOf(entries)
    const hits = async (options: Parameters<typeof searchCapture>[2]) =>
      (await searchCapture(capture, { text: 'orders' }, options))?.hits.map(
        ({ place, part }) => `${place} ${part}`,
      )
    expect(await hits({ parts: ['response-body'] })).toEqual(['0 response-body', '1 response-body'])
    const within = { table, rows: Uint32Array.of(1, 3) }
    expect(await hits({ within })).toEqual(['1 response-body', '3 message', '3 error'])
  })

  it('counts all and lists the first, and hands hits over as they come', async () => {
    const many = Array.from({ length: 500 }, () =>
      anEntry({ response: { body: body('ab '.repeat(50)) } } as EntryParts),
    )
    const handed: SearchHit[] = []
    const result = await searchCapture(
      aCapture(many),
      { text: 'AB' },
      {
        parts: ['response-body'],
        mostHits: 30,
        onHits: (hits) => {
          handed.push(...hits)
        },
      },
    )
    expect(result).toMatchObject({ matches: 25_000, requests: 500, cut: true })
    expect(result?.hits).toHaveLength(30)
    expect(handed).toEqual(result?.hits)
    expect(handed.filter(({ place }) => place === 0)).toHaveLength(20)
  })

  it('says of which texts the rest was not searched, and how far it came', async () => {
    const long = 'x'.repeat(20_000)
    const some = [
      anEntry({ response: { body: body(`ü${long}`) } } as EntryParts),
      anEntry({ response: { body: body('an x') } } as EntryParts),
    ]
    const result = await searchCapture(
      aCapture(some),
      { text: 'x.*y|x', pattern: true },
      { parts: ['response-body'] },
    )
    expect(result?.gapCount).toBe(1)
    const [gap] = result?.gaps ?? []
    expect(gap).toMatchObject({ place: 0, part: 'response-body', length: 20_001 })
    // Each match is one character behind the first, so that the matches tell how far it came.
    expect(gap?.searched).toBe(result?.matches)
    expect(gap?.searched).toBeLessThan(20_000)
    expect(result?.hits.some(({ place }) => place === 1)).toBe(true)
    const plain = await searchCapture(aCapture(some), { text: 'x' })
    expect(plain).toMatchObject({ gapCount: 0, gaps: [] })
  })

  it('can be given up', async () => {
    const signal = { aborted: true }
    await expect(searchCapture(aCapture(entries), { text: 'x' }, { signal })).rejects.toMatchObject({
      code: 'ERR_INTERRUPTED',
    })
  })

  it('searches bodies as they were meant: out of base64, by their charset', async () => {
    const content = (mimeType: string, bytes: Uint8Array) => ({
      size: bytes.length,
      mimeType,
      encoding: 'base64',
      text: Buffer.from(bytes).toString('base64'),
    })
    const entry = (body: object) => ({
      startedDateTime: '2026-03-01T10:00:00Z',
      request: { method: 'GET', url: 'https://a.example/' },
      response: { status: 200, content: body },
    })
    const har = {
      log: {
        version: '1.2',
        entries: [
          entry(content('text/plain; charset=gb18030', Uint8Array.of(0xb4, 0xed, 0xce, 0xf3))),
          entry(content('application/json', Buffer.from('{"says":"错误"}'))),
        ],
      },
    }
    const source = memorySource(Buffer.from(JSON.stringify(har)), 'x.har')
    const result = await searchCapture(await openCapture(source, testRuntime), { text: '错误' })
    expect(result?.hits.map(({ place }) => place)).toEqual([0, 1])
  })
})
