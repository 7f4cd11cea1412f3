import { expect, it } from 'vitest'
import { fitOf } from '../src/workbench/marked-place.ts'

const best = (below: string, fields: readonly string[]) =>
  fields.toSorted((a, b) => fitOf(b, below) - fitOf(a, below))[0]

it('marks the field itself, else the nearest around it', () => {
  const fields = ['/response', '/response/headers/1', '/log/entries/7/response/headers/11/value', '/request']
  expect(best('/response/headers/11/value', fields)).toBe('/log/entries/7/response/headers/11/value')
  expect(best('/response/headers/1/value', fields)).toBe('/response/headers/1')
  expect(best('/response/status', fields)).toBe('/response')
})

it('takes no field that only begins alike', () => {
  expect(fitOf('/response/headers/1', '/response/headers/11/value')).toBe(0)
  expect(fitOf('/request/headers', '/response/headers')).toBe(0)
  expect(fitOf('/log/entries/3/timings/wait', '/timings/wait')).toBe(Number.POSITIVE_INFINITY)
})
