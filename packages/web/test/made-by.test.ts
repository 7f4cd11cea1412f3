import { expect, it } from 'vitest'
import { madeBy, toolOf } from '../src/app/made-by.ts'

it('names the tool with its own version, and the browser once', () => {
  const firefox = { name: 'Firefox', version: '126.0', browser: 'Firefox 126.0', dialect: 'firefox' } as const
  expect(madeBy(firefox)).toBe('Firefox 126.0')
  const proxy = { name: 'Proxy', version: '4.2', browser: 'Chrome 120', dialect: 'other' } as const
  expect(madeBy(proxy)).toBe('Proxy 4.2 · Chrome 120')
  expect(toolOf({ dialect: 'other' })).toBe('')
})
