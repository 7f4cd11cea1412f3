import { expect, it } from 'vitest'
import { limitMs, limitText, slowLimitOf, switchSlow } from '../src/list/slow-limit.ts'

it('goes by the filter, then by what the reader chose, then by a second', () => {
  expect(slowLimitOf('', undefined)).toEqual({ word: 'slower-than:1s', isOn: false })
  expect(slowLimitOf('is:failed', 250)).toEqual({ word: 'slower-than:250ms', isOn: false })
  expect(slowLimitOf('a slower-than:2m b', 250)).toEqual({ word: 'slower-than:2m', isOn: true })
  expect(slowLimitOf('-slower-than:2m', 1500)).toEqual({ word: 'slower-than:1.5s', isOn: false })
  expect(limitText(slowLimitOf('', 1500))).toBe('1.5s')
})

it('is switched on and off within the rest of the filter', () => {
  const on = switchSlow('is:failed', slowLimitOf('is:failed', 250))
  expect(on).toBe('is:failed slower-than:250ms')
  expect(switchSlow(on, slowLimitOf(on, undefined))).toBe('is:failed')
})

it('takes whole milliseconds up to an hour', () => {
  expect(['1', '2500', '3600000'].map(limitMs)).toEqual([1, 2500, 3_600_000])
  expect(['', '0', '-5', 'x', '1e9', ' '].map(limitMs)).toEqual(Array(6).fill(undefined))
})
