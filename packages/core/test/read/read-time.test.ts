import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTime, readTime } from '../../src/read/entry/read-time.ts'

describe('start times', () => {
  it('agree with Date.parse on what it understands', () => {
    const dates = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(dates, (date) => {
        expect(parseTime(date.toISOString())).toBe(date.getTime())
      }),
    )
  })

  it.each([
    ['2024-05-06T07:08:09Z', '2024-05-06T07:08:09.000Z'],
    ['2024-05-06T07:08:09.5Z', '2024-05-06T07:08:09.500Z'],
    ['2024-05-06T07:08:09.923315+00:00', '2024-05-06T07:08:09.923Z'],
    ['2024-05-06T07:08:09.386+05:30', '2024-05-06T01:38:09.386Z'],
    ['2024-05-06T07:08:09.386-0800', '2024-05-06T15:08:09.386Z'],
    ['2024-05-06T07:08:09.386', '2024-05-06T07:08:09.386Z'],
    ['20240506T070809Z', '2024-05-06T07:08:09.000Z'],
    ['SystemTime { tv_sec: 1714979289, tv_nsec: 386000000 }', '2024-05-06T07:08:09.386Z'],
  ])('reads %s', (text, iso) => {
    expect(Math.floor(parseTime(text)!)).toBe(Date.parse(iso))
  })

  it.each([
    '',
    'yesterday',
    'NaN-NaN-NaNTNaN:NaN:NaN.NaN+NaN:NaN',
    '2024-02-30T00:00:00Z',
    '2024-13-01T00:00:00Z',
    '1714979289',
  ])('calls %j invalid', (text) => {
    expect(readTime(text)).toEqual({ defect: 'invalid-time' })
  })

  it.each([
    '+058063-05-13T22:58:17.000Z',
    '1970-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '9999-01-01T00:00:00Z',
  ])('calls %s implausible', (text) => {
    expect(readTime(text)).toEqual({ defect: 'implausible-time' })
  })
})
