import { expect, it } from 'vitest'
import { timeSpan } from '../../src/diagnose/time-span.ts'

it('is told in a unit of which there are two at least', () => {
  const told = [0, -0, 1, 119, 120, 7199, 7200, 172_799, 172_800, 217_000_000].map(timeSpan)
  expect(told).toEqual([
    ...['0 s', '0 s', '1 s', '119 s', '2 min', '120 min', '2 h', '48 h', '2 d', '2512 d'],
  ])
})
