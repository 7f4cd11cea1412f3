import { describe, expect, it } from 'vitest'
import { serverTimings } from '../../src/http/server-timing.ts'

const timings = (...values: string[]) =>
  serverTimings(values.map((value) => ({ name: 'server-timing', value })))

describe('a Server-Timing header', () => {
  it('lists metrics, over several headers', () => {
    expect(timings('db;dur=53.2, cache;desc="Cache Read";dur=23', 'miss')).toEqual([
      { name: 'db', durationMs: 53.2 },
      { name: 'cache', durationMs: 23, description: 'Cache Read' },
      { name: 'miss' },
    ])
  })

  it.each([
    [
      'marks inside of quotes',
      'a;desc="x, y; z \\"q\\"";dur=4',
      [{ name: 'a', durationMs: 4, description: 'x, y; z "q"' }],
    ],
    ['the first of a name', 'a;dur=1;dur=2', [{ name: 'a', durationMs: 1 }]],
    ['white space and case', ' a ; DUR = 7 ', [{ name: 'a', durationMs: 7 }]],
    ['a duration that is none', 'a;dur=soon', [{ name: 'a' }]],
    ['nothing', '', []],
    ['what is no name', '"quoted", ok', [{ name: 'ok' }]],
  ])('is read with %s', (_, value, expected) => expect(timings(value)).toEqual(expected))

  it('is read in bounded time, whatever it holds', () => {
    for (const value of [
      '"'.repeat(100_000),
      'a;'.repeat(100_000),
      ','.repeat(100_000),
      '\\'.repeat(100_000),
    ])
      expect(timings(value).length).toBeLessThanOrEqual(100)
  })
})
