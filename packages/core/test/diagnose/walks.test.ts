import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aCapture, aFailure, anEntry, headers, T0 } from '../an-entry.ts'

const shop = (path: string) => ({ url: `https://shop.example.com${path}` })
const at = (ms: number) => ({ startedAt: T0 + ms })

/** One entry each by what a walk learns of the whole file, and ordinary ones. */
const KINDS: Readonly<Record<string, (ms: number) => Entry>> = {
  document: (ms) => anEntry({ ...at(ms), resourceType: 'document', request: shop('/') }),
  stranger: (ms) => anEntry({ ...at(ms), request: { url: 'https://ads.other.test/bid?x=1' } }),
  call: (ms) => anEntry({ ...at(ms), request: shop('/api/items'), timings: { waitMs: 50 } }),
  slow: (ms) => anEntry({ ...at(ms), request: shop('/api/slow'), timings: { waitMs: 9000 } }),
  longPoll: (ms) => anEntry({ ...at(ms), request: shop('/updates'), timings: { waitMs: 30_000 } }),
  namedPoll: (ms) => anEntry({ ...at(ms), request: shop('/long-poll/7'), timings: { waitMs: 900 } }),
  unanswered: (ms) => anEntry({ ...at(ms), request: shop('/api/waits'), response: { status: undefined } }),
  unexplained: (ms) => aFailure('net::ERR_FAILED', { ...at(ms), request: shop('/api/orders') }),
  refused: (ms) => anEntry({ ...at(ms), request: shop('/api/me'), response: { status: 401 } }),
  broken: (ms) => anEntry({ ...at(ms), request: shop('/api/orders'), response: { status: 502 } }),
  refresh: (ms) => anEntry({ ...at(ms), request: { ...shop('/oauth2/token'), method: 'POST' } }),
  sets: (ms) =>
    anEntry({
      ...at(ms),
      request: shop('/login'),
      response: { headers: headers({ 'Set-Cookie': 'sid=Zx81QqLm55; Secure; HttpOnly; Path=/' }) },
    }),
}

async function walksOf(entries: readonly Entry[], steps: boolean) {
  const capture = aCapture(entries)
  let runs = 0
  const counted = {
    ...capture,
    runs: (options?: Parameters<typeof capture.runs>[0]) => {
      runs++
      return capture.runs(options)
    },
  }
  const { diagnosis, findings, failed } = await diagnose(counted, { steps })
  // The first is the look ahead.
  return { walks: runs - 1, told: { diagnosis, findings, failed } }
}

const kinds = (...names: readonly string[]) => names.map((name, place) => KINDS[name]!(place * 700))

describe('the walks over the entries', () => {
  it('are one where no fact of the whole file is new', async () => {
    expect((await walksOf(kinds('document', 'call', 'broken', 'refused', 'sets'), false)).walks).toBe(1)
    expect((await walksOf(kinds('stranger', 'document', 'call'), false)).walks).toBe(1)
  })

  it.each(['longPoll', 'namedPoll', 'unanswered', 'unexplained', 'refresh'])(
    'are two after %s',
    async (kind) => {
      expect((await walksOf(kinds('document', 'call', kind, 'call'), false)).walks).toBe(2)
    },
  )

  it('are two where the document comes late', async () => {
    const many = Array.from({ length: 300 }, (_, place) => KINDS.stranger!(place))
    expect((await walksOf([...many, KINDS.document!(400)], false)).walks).toBe(2)
  })

  it('find the same, one or two', async () => {
    const entries = fc
      .array(fc.tuple(fc.constantFrom(...Object.keys(KINDS)), fc.integer({ min: 0, max: 40_000 })), {
        maxLength: 25,
      })
      .map((list) => list.map(([kind, ms]) => KINDS[kind]!(ms)))
    await fc.assert(
      fc.asyncProperty(entries, async (list) => {
        expect((await walksOf(list, false)).told).toEqual((await walksOf(list, true)).told)
      }),
      { numRuns: 150 },
    )
  })
})
