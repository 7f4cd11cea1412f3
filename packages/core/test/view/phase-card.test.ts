import { describe, expect, it } from 'vitest'
import { concurrentHttp1 } from '../../src/diagnose/concurrency.ts'
import { LANGUAGES, texts } from '../../src/text/catalogue.ts'
import { phaseCards } from '../../src/view/phase-card.ts'
import { aCapture, anEntry, type EntryParts, T0 } from '../an-entry.ts'

const http1 = (offset: number, url: string, parts: EntryParts = {}) =>
  anEntry({
    startedAt: T0 + offset,
    timings: { waitMs: 1000 },
    ...parts,
    request: { url, httpVersion: 'http/1.1' },
    response: { httpVersion: 'http/1.1' },
  } as EntryParts)

describe('R65: the card of a request', () => {
  it('has its ten phases and TLS, each with a text in every language', () => {
    const entry = anEntry({
      timings: {
        queueingMs: 2,
        stalledMs: 4,
        dnsMs: 11,
        connectMs: 1,
        sslMs: 33,
        sendMs: 1,
        waitMs: 317,
        receiveMs: 2,
        serviceWorker: { startMs: 1, readyMs: 3 },
      },
    })
    for (const language of LANGUAGES) {
      const cards = phaseCards(entry, undefined, language)
      expect(cards).toHaveLength(11)
      for (const { title, meaning, reasons } of cards) {
        expect(title && meaning).toBeTruthy()
        expect(reasons.length).toBeGreaterThan(0)
      }
      const ms = Object.fromEntries(cards.map(({ id, ms }) => [id, ms]))
      expect(ms).toEqual({
        queueing: 2,
        stalled: 4,
        dns: 11,
        connect: 34,
        ssl: 33,
        proxy: undefined,
        send: 1,
        'worker-start': 2,
        'worker-respond': 47,
        wait: 317,
        receive: 2,
      })
    }
  })
})

describe('R66: the reasons for queueing', () => {
  const origin = 'https://shop.example.com'
  const busy = [0, 1, 2, 3, 4, 5].map((n) => http1(n, `${origin}/${n}.js`))
  const late = http1(100, `${origin}/late.js`, { timings: { queueingMs: 900, waitMs: 50 } })
  const others = [
    http1(6, 'https://cdn.example.com/a.js'),
    http1(7, `${origin}/over.js`, { timings: { waitMs: 10 } }),
    http1(8, `${origin}/waits.js`, { timings: { queueingMs: 900, waitMs: 50 } }),
    http1(9, `${origin}/cached.js`, { fromCache: 'disk' }),
  ]
  const { connections } = texts('en').glossary.phaseReasons

  it('count the HTTP/1.x requests to the same origin that ran at that moment', async () => {
    const capture = aCapture([...busy, ...others, late])
    const { entry } = await capture.entry(10)
    const concurrent = await concurrentHttp1(capture, entry!)
    expect(concurrent).toBe(6)
    expect(phaseCards(entry!, concurrent, 'en')[0]?.reasons[0]).toBe(connections)
    const fewer = aCapture([...busy.slice(1), ...others, late])
    const again = (await fewer.entry(9)).entry!
    const five = await concurrentHttp1(fewer, again)
    expect(five).toBe(5)
    expect(phaseCards(again, five, 'en')[0]?.reasons).not.toContain(connections)
  })

  it('never offer the limit of six connections over h2 or h3, in any text of the card', () => {
    for (const httpVersion of ['h2', 'h3'] as const) {
      const entry = anEntry({ response: { httpVersion }, timings: { queueingMs: 500, stalledMs: 500 } })
      for (const language of LANGUAGES) {
        for (const concurrent of [undefined, 6, 100]) {
          const cards = phaseCards(entry, concurrent, language).slice(0, 2)
          expect(JSON.stringify(cards)).not.toMatch(/six|六/i)
        }
      }
    }
  })
})
