import { expect, it } from 'vitest'
import { sanitized } from './sanitized.ts'

/** Base64 that reads as a text from each of eight places on, and holds the same again inside. */
function aBomb(levels: number): string {
  if (levels === 0) return 'password=hunter2'
  return `AAA/${Buffer.from(`${'aa?'.repeat(8)}~${aBomb(levels - 1)}`).toString('base64')}`
}

it('base64 that opens eightfold at each level is given up, and goes whole', async () => {
  const bomb = aBomb(7)
  const began = performance.now()
  const { summary, copyText } = await sanitized(JSON.stringify({ text: `see ${bomb} there` }))
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(summary.opaque).toBeGreaterThan(0)
  expect(copyText).not.toContain(bomb)
}, 30_000)

it('base64 of a few levels is opened to the end', async () => {
  const deep = [1, 2, 3, 4].reduce((text) => Buffer.from(text).toString('base64'), '{"password":"hunter2"}')
  const { summary, redactions } = await sanitized(JSON.stringify({ text: deep }))
  expect(redactions.map(({ layers }) => layers)).toEqual([
    ['base64', 'base64', 'base64', 'base64', 'json:/password'],
  ])
  expect(summary.opaque).toBe(0)
})
