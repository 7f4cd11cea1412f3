import { describe, expect, it } from 'vitest'
import { ticksOf } from '../src/overview/ticks.ts'

const texts = (totalMs: number, width: number) => ticksOf(totalMs, width).map(({ text }) => text)

describe('the times above the timeline', () => {
  it('are round, and all in one unit', () => {
    expect(texts(487, 1000)).toEqual([
      '50 ms',
      '100 ms',
      '150 ms',
      '200 ms',
      '250 ms',
      '300 ms',
      '350 ms',
      '400 ms',
      '450 ms',
    ])
    expect(texts(3157, 600)).toEqual(['0.5 s', '1.0 s', '1.5 s', '2.0 s', '2.5 s', '3.0 s'])
    expect(texts(22_500, 400)).toEqual(['5 s', '10 s', '15 s', '20 s'])
  })

  it('of a long capture are minutes, hours and days', () => {
    expect(texts(6 * 60_000, 500)).toEqual(['2 min', '4 min', '6 min'])
    expect(texts(9 * 3_600_000, 300)).toEqual(['5 h'])
    expect(texts(300 * 86_400_000, 700).at(-1)).toBe('300 d')
  })

  it('have room, however long the capture and however narrow the window', () => {
    for (const totalMs of [1, 9, 480, 1999, 2000, 25_000, 3_600_000, 2e10]) {
      for (const width of [40, 250, 1400]) {
        const ticks = ticksOf(totalMs, width)
        const step = ticks[0]?.ms ?? totalMs
        expect((step / totalMs) * width).toBeGreaterThanOrEqual(Math.min(width, 88) - 1e-6)
        expect(ticks.every(({ ms }) => ms <= totalMs)).toBe(true)
      }
    }
  })

  it('are none where there is no time', () => {
    expect(ticksOf(0, 1000)).toEqual([])
  })
})
