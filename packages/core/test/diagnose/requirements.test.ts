import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { isFailed } from '../../src/http/failed.ts'
import type { Entry } from '../../src/model/entry.ts'
import { verdictText } from '../../src/text/finding-text.ts'
import { aCapture, aFailure, anEntry, T0 } from '../an-entry.ts'

const to = (url: string) => ({ request: { url } })

describe('a slow page', () => {
  it('is explained by its one request of 9 s, and by the phase that took the time', async () => {
    const entries = [
      anEntry({ resourceType: 'document', ...to('https://shop.example.com/'), timings: { waitMs: 80 } }),
      ...[1, 2, 3].map((place) => anEntry({ startedAt: T0 + place, timings: { waitMs: 60, receiveMs: 20 } })),
      anEntry({
        startedAt: T0 + 10,
        ...to('https://shop.example.com/api/report'),
        timings: { stalledMs: 200, sendMs: 1, waitMs: 8700, receiveMs: 99 },
      }),
    ]
    const { diagnosis } = await diagnose(aCapture(entries))
    expect(diagnosis.top[0]).toMatchObject({
      rule: 'slow-wait',
      entries: [4],
      pointers: ['/log/entries/4/timings/wait'],
      data: { ms: 8700, totalMs: 9000, percent: 97 },
    })
    expect(diagnosis.verdict.entries).toEqual([4])
    expect(verdictText(diagnosis.verdict, 'en')).toContain('8700 ms')
    expect(verdictText(diagnosis.verdict, 'zh')).toContain('8700')
  })
})

describe('a failed request', () => {
  it.each([
    ['status 0 with an error', aFailure('net::ERR_CONNECTION_REFUSED')],
    ['an error beside status 200', anEntry({ error: 'net::ERR_FAILED' })],
    ['aborted', aFailure('net::ERR_ABORTED')],
    ['blocked by an extension', aFailure('net::ERR_BLOCKED_BY_CLIENT')],
    ['blocked in the renderer, with an empty error', aFailure('')],
    ['status 400', anEntry({ response: { status: 400 } })],
    ['status 503 from cache', anEntry({ response: { status: 503 }, fromCache: 'disk' })],
  ])('is one with %s', (_, entry) => expect(isFailed(entry)).toBe(true))

  it.each([
    ['status 399', anEntry({ response: { status: 399 } })],
    ['pending', anEntry({ response: { status: undefined } })],
    ['no response object', anEntry({ response: undefined })],
    ['from the memory cache', anEntry({ response: { status: undefined }, fromCache: 'memory', error: '' })],
    ['an empty error beside status 200', anEntry({ error: '' })],
  ])('is none with %s', (_, entry) => expect(isFailed(entry)).toBe(false))

  it('tells the browser’s own words', async () => {
    for (const error of [
      'net::ERR_NAME_NOT_RESOLVED',
      'net::ERR_ABORTED',
      'net::ERR_FAILED',
      'net::ERR_BLOCKED_BY_CLIENT',
    ]) {
      const { findings, failed } = await diagnose(aCapture([aFailure(error)]))
      expect(failed).toBe(1)
      expect(findings[0]?.data.error).toBe(error)
    }
  })

  it('is found by its status and told with the place of the evidence', async () => {
    for (const status of [400, 401, 403, 404, 405, 409, 422, 429, 451, 499, 500, 502, 504, 520, 599]) {
      const { findings } = await diagnose(aCapture([anEntry(), anEntry({ response: { status } })]))
      expect(findings[0]?.entries, `${status}`).toEqual([1])
      expect(findings[0]?.pointers[0]).toBe('/log/entries/1/response/status')
    }
  })
})

/** What an exporter writes, as far as counting needs it. */
interface Raw {
  readonly status: number
  readonly _error?: string
  readonly cached?: boolean
}

const CAPTURES: readonly (readonly Raw[])[] = [
  [{ status: 200 }, { status: 404 }, { status: 500 }],
  [{ status: 0, _error: 'net::ERR_FAILED' }, { status: 200, _error: 'net::ERR_FAILED' }, { status: 200 }],
  [{ status: 0, _error: '' }, { status: 0 }, { status: 0, cached: true }, { status: 304 }],
  [{ status: 101 }, { status: 204 }, { status: 302 }, { status: 401 }, { status: 200 }],
  [{ status: 0, _error: 'net::ERR_ABORTED' }, { status: 429 }, { status: 503 }, { status: 206 }],
]

describe('the count of failed requests', () => {
  it.each(CAPTURES.map((raws, place) => [place + 1, raws] as const))(
    'is that of a plain query on capture %i',
    async (_, raws) => {
      const counted = raws.filter(
        ({ status, _error, cached }) =>
          status >= 400 || Boolean(_error) || (status <= 0 && _error === '' && !cached),
      ).length
      const { failed } = await diagnose(aCapture(raws.map(entryOf)))
      expect(failed).toBe(counted)
    },
  )
})

function entryOf({ status, _error, cached }: Raw): Entry {
  return anEntry({
    response: { status: status > 0 ? status : undefined },
    error: _error,
    fromCache: cached ? 'memory' : undefined,
  })
}
