import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreedSkew, skewBounds } from '../../src/diagnose/skew-interval.ts'

describe('the interval of a clock’s skew', () => {
  it('is as wide as the request and the second of its Date', () => {
    expect(skewBounds(10_000, 9_400, 9_900)).toEqual({ lowMs: 100, highMs: 1600 })
  })

  it('is where most samples agree, whatever a few others say', () => {
    const samples = [
      { lowMs: 0, highMs: 900 },
      { lowMs: 500, highMs: 1500 },
      { lowMs: 700, highMs: 2000 },
      { lowMs: 90_000, highMs: 91_000 },
    ]
    expect(agreedSkew(samples)).toEqual({ lowMs: 700, highMs: 900, samples: 3 })
  })

  it('is unknown when they do not agree', () => {
    expect(
      agreedSkew([
        { lowMs: 0, highMs: 1 },
        { lowMs: 5, highMs: 6 },
      ]),
    ).toBeUndefined()
    expect(agreedSkew([])).toBeUndefined()
  })

  it('always holds the true skew of honest servers', () => {
    const response = fc.record({
      sentAt: fc.integer({ min: 0, max: 1e6 }),
      afterMs: fc.integer({ min: 0, max: 5000 }),
      backMs: fc.integer({ min: 0, max: 5000 }),
    })
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.array(response, { minLength: 1, maxLength: 40 }),
        (skewMs, all) => {
          const samples = all.map(({ sentAt, afterMs, backMs }) => {
            const date = Math.floor((sentAt + afterMs + skewMs) / 1000) * 1000
            return skewBounds(date, sentAt, sentAt + afterMs + backMs)
          })
          const agreed = agreedSkew(samples)
          expect(agreed?.samples).toBe(samples.length)
          expect(agreed?.lowMs).toBeLessThanOrEqual(skewMs)
          expect(agreed?.highMs).toBeGreaterThanOrEqual(skewMs)
        },
      ),
    )
  })
})
