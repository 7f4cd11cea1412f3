import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barSegments } from '../../../src/view/table/bar-segments.ts'
import { overviewOf } from '../../../src/view/table/overview.ts'
import { readRequestTable } from '../../../src/view/table/read-request-table.ts'
import { rowOfEntry } from '../../../src/view/table/row-of-entry.ts'
import { createWordTable } from '../../../src/view/table/word-table.ts'
import { aCapture, aFailure, anEntry, type EntryParts, headers, T0 } from '../../an-entry.ts'
import { someEntries, tableOf } from './some-entries.ts'

describe('the table of requests', () => {
  it('gives back of every entry the row that was made of it, in the order of time', async () => {
    await fc.assert(
      fc.asyncProperty(someEntries, async (entries) => {
        const { table, byRow } = await tableOf(entries)
        expect(table.length).toBe(entries.length)
        for (const [row, entry] of byRow.entries()) {
          expect(table.row(row)).toEqual(rowOfEntry(entry))
          expect(table.rowOf(entry.index)).toBe(row)
        }
      }),
    )
  })

  it('is there with its first rows long before its last, and can be given up', async () => {
    const entries = Array.from({ length: 1000 }, (_, n) => anEntry({ startedAt: T0 + n }))
    const seen: number[] = []
    const signal = { aborted: false }
    const reading = readRequestTable(aCapture(entries), {
      signal,
      onBatch: (table, { doneEntries, totalEntries }) => {
        expect(table.length).toBe(doneEntries)
        expect(totalEntries).toBe(1000)
        expect(table.complete).toBe(false)
        seen.push(doneEntries)
        signal.aborted = seen.length === 2
      },
    })
    await expect(reading).rejects.toMatchObject({ code: 'ERR_INTERRUPTED' })
    expect(seen).toEqual([100, 300])
  })

  it('says why there is no status, and never a bare 0', async () => {
    const outcomes = [
      ['answered', anEntry()],
      ['from-cache', anEntry({ fromCache: 'memory', response: { status: undefined } } as EntryParts)],
      ['running', anEntry({ response: { status: undefined } } as EntryParts)],
      ['cancelled', aFailure('net::ERR_ABORTED')],
      ['blocked', aFailure('')],
      ['blocked', aFailure('net::ERR_BLOCKED_BY_CLIENT')],
      ['blocked', aFailure('net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin')],
      ['redacted', aFailure('hsx_token_abcdefgh23457')],
      ['failed', aFailure('net::ERR_CONNECTION_RESET')],
      ['failed', aFailure('NS_ERROR_UNKNOWN_HOST')],
    ] as const
    const { table } = await tableOf(outcomes.map(([, entry]) => entry))
    for (const [row, [outcome]] of outcomes.entries()) {
      expect(table.row(row).outcome, String(row)).toBe(outcome)
      expect(table.row(row).status).toBe(outcome === 'answered' ? 200 : undefined)
    }
  })

  it('parts a URL as DevTools names requests', async () => {
    const name = (url: string) => rowOfEntry(anEntry({ request: { url } })).name
    expect(name('https://a.example/x/y.js?v=1')).toBe('y.js?v=1')
    expect(name('https://a.example/x/')).toBe('x/')
    expect(name('https://A.example/')).toBe('a.example')
    expect(name('https://a.example/?q')).toBe('?q')
    expect(name('data:text/plain,x')).toBe('data:text/plain,x')
  })

  it('keeps the head of a URL that is too long for a list', () => {
    const long = rowOfEntry(anEntry({ request: { url: `data:image/png;base64,${'A'.repeat(1e6)}` } }))
    expect(long.url).toHaveLength(256)
    expect(long.urlCut).toBe(true)
  })

  it('knows the first tracking ID and how many there are', () => {
    const request = { headers: headers({ 'x-request-id': '7f3c2a90-1111-4222-8333-444455556666' }) }
    const response = { headers: headers({ 'cf-ray': '1abf015fa618e792-FRA' }) }
    const row = rowOfEntry(anEntry({ request, response }))
    expect(row).toMatchObject({ trackingId: '7f3c2a90-1111-4222-8333-444455556666', trackingCount: 2 })
  })

  it('takes about 300 bytes a row', async () => {
    const entries = Array.from({ length: 20_000 }, (_, n) =>
      anEntry({
        startedAt: T0 + n,
        timings: { queueingMs: 1, waitMs: n % 900, receiveMs: 2 },
        request: {
          url: `https://api${n % 20}.example.com/v1/items/${n * 7919}/lines?user=${n * 31}`,
          headers: headers({ accept: '*/*', 'x-request-id': `0000000000000000${n}` }),
        },
      }),
    )
    const { table } = await tableOf(entries)
    expect(table.bytes / table.length).toBeLessThan(330)
  })
})

describe('the words of a table', () => {
  it('are kept once each and given back as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 300 }), (texts) => {
        const words = createWordTable()
        const ids = texts.map((text) => words.add(text))
        expect(texts.map((text) => words.add(text))).toEqual(ids)
        expect(ids.map((id) => words.text(id))).toEqual(texts)
        expect(words.count).toBe(new Set(['', ...texts]).size)
      }),
    )
  })
})

describe('a waterfall bar', () => {
  it('has its phases one behind the other, TLS apart from the connection', async () => {
    const timings = { queueingMs: 1, dnsMs: 2, connectMs: 4, sslMs: 8, waitMs: 16, receiveMs: 0 }
    const { table } = await tableOf([anEntry({ timings })])
    expect(barSegments(table, 0)).toEqual([
      { phase: 'queueing', fromMs: 0, toMs: 1 },
      { phase: 'dns', fromMs: 1, toMs: 3 },
      { phase: 'connect', fromMs: 3, toMs: 7 },
      { phase: 'ssl', fromMs: 7, toMs: 15 },
      { phase: 'wait', fromMs: 15, toMs: 31 },
    ])
  })

  it('shows the whole time where no phase is known', async () => {
    const { table } = await tableOf([anEntry({ timings: { fileTotalMs: 70 } })])
    expect(barSegments(table, 0)).toEqual([{ phase: 'wait', fromMs: 0, toMs: 70 }])
  })
})

describe('the overview', () => {
  it('counts every request with a time once by kind and once by status, whatever its width', async () => {
    await fc.assert(
      fc.asyncProperty(someEntries, fc.integer({ min: 1, max: 300 }), async (entries, width) => {
        const { table } = await tableOf(entries)
        const timed = entries.filter(({ startedAt }) => startedAt !== undefined)
        const overview = overviewOf(table, { width })
        if (timed.length === 0) {
          expect(overview).toBeUndefined()
          return
        }
        const sum = (lists: Iterable<Uint32Array>) =>
          [...lists].reduce((total, list) => total + list.reduce((a, b) => a + b, 0), 0)
        expect(sum(overview?.kinds.values() ?? [])).toBe(timed.length)
        expect(sum(overview?.statusClasses ?? [])).toBe(timed.length)
        expect(overview?.running[0]).toBeGreaterThan(0)
        expect(overview?.failed).toHaveLength(width)
      }),
    )
  })

  it('shows what was under way, what failed and how long it took', async () => {
    const at = (startedAt: number, status: number, waitMs: number) =>
      anEntry({ startedAt: T0 + startedAt, response: { status }, timings: { waitMs } })
    const { table } = await tableOf([at(0, 200, 500), at(250, 503, 20), at(900, 200, 100)])
    const overview = overviewOf(table, { width: 10 })!
    expect(overview).toMatchObject({ fromAt: T0, toAt: T0 + 1000, bucketMs: 100 })
    expect([...overview.running]).toEqual([1, 1, 2, 1, 1, 1, 0, 0, 0, 1])
    expect([...overview.failed]).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
    expect(overview.longestMs[0]).toBe(500)
    const part = overviewOf(table, { width: 1, fromAt: T0 + 300, toAt: T0 + 950 })!
    expect([part.running[0], part.longestMs[0]]).toEqual([2, 100])
  })
})
