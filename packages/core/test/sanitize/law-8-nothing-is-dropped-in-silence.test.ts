import { describe, expect, it } from 'vitest'
import { strictPolicy } from '../../src/sanitize/policy.ts'
import { changesBeyondSecrets } from './only-secrets-changed.ts'
import { KEY, sanitized } from './sanitized.ts'

describe('what could not be looked into', () => {
  it('a literal beyond the limit goes whole, and is listed as opaque', async () => {
    const policy = { ...strictPolicy, limits: { ...strictPolicy.limits, literalBytes: 1000 } }
    const run = await sanitized(JSON.stringify({ a: 'x'.repeat(1000), b: 'y'.repeat(1001), n: 1 }), {
      key: KEY,
      policy,
    })
    const copy = JSON.parse(run.copyText) as Record<string, string>
    expect(copy.a).toBe('x'.repeat(1000))
    expect(copy.b).toMatch(/^hsx_opaque_/)
    expect(run.end.opaque).toBe(1)
    expect(run.redactions).toMatchObject([{ pointer: '/b', rule: 'oversized', class: 'opaque' }])
    expect(changesBeyondSecrets(run)).toEqual([])
  })

  it('a key and a number beyond the limit too, and the copy stays JSON', async () => {
    const policy = { ...strictPolicy, limits: { ...strictPolicy.limits, literalBytes: 50 } }
    const run = await sanitized(`{"${'k'.repeat(60)}":1,"n":${'1'.repeat(60)}}`, { key: KEY, policy })
    const [key, number] = Object.keys(JSON.parse(run.copyText) as object)
    expect(key).toMatch(/^hsx_opaque_/)
    expect((JSON.parse(run.copyText) as Record<string, unknown>)[number!]).toMatch(/^hsx_opaque_/)
    expect(run.summary.opaque).toBe(2)
  })

  it('JSON in a value that nests too deep goes whole, and is listed', async () => {
    const deep = `${'['.repeat(300)}${']'.repeat(300)}`
    const run = await sanitized(JSON.stringify({ body: deep }))
    expect(run.summary.opaque).toBe(1)
    expect(run.redactions).toMatchObject([{ pointer: '/body', rule: 'too-deep', class: 'opaque' }])
  })

  it('a value under more encodings than are opened is listed, or gone', async () => {
    let text = 'a note: Qx7zR4tK9wLm2p'
    for (let layer = 0; layer < 10; layer++) text = Buffer.from(text).toString('base64')
    const { copyText, summary } = await sanitized(JSON.stringify({ token: 'Qx7zR4tK9wLm2p', text }))
    expect(copyText.includes(text) ? summary.opaque : 1).toBeGreaterThan(0)
  })

  it('compressed data that cannot be inflated goes whole, and is listed', async () => {
    const { gzipSync } = await import('node:zlib')
    const text = gzipSync('a note: Qx7zR4tK9wLm2p').subarray(0, 30).toString('base64')
    const { copyText, end } = await sanitized(JSON.stringify({ token: 'Qx7zR4tK9wLm2p', text }))
    expect(copyText).not.toContain(text)
    expect(end.opaque).toBe(1)
  })

  it('a break in the file is told with its place, in summary and receipt', async () => {
    const { summary, end } = await sanitized('{"a":1,"password":"hunter')
    expect(summary.issues).toMatchObject([{ id: 'truncated', offset: 25 }])
    expect(end.defect).toMatchObject({ kind: 'truncated' })
  })

  it('values that were not searched for elsewhere are counted', async () => {
    const { summary } = await sanitized(JSON.stringify({ password: 'walnut', token: 'walnut', otp: 1234 }))
    expect(summary).toMatchObject({ redactions: 3, notSwept: 2, distinct: 2 })
  })
})
