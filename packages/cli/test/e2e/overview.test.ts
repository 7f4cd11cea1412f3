import { LANGUAGES, texts } from '@haruspex/core'
import { describe, expect, it } from 'vitest'
import { aHar, captureFolders, harEntry, MARKER, SECRETS } from './a-capture.ts'
import { haruspex } from './haruspex.ts'

const capture = captureFolders()

function aSession() {
  const base = 'https://shop.example.com'
  const document = { ...harEntry({ second: 1, url: `${base}/`, body: '' }), _resourceType: 'document' }
  return aHar([
    document,
    harEntry({ second: 1, url: `${base}/api/items/1` }),
    harEntry({ second: 8, url: `${base}/api/items/2` }),
    harEntry({ second: 20, url: `${base}/api/orders`, method: 'POST', status: 502, posted: '{}' }),
    { ...harEntry({ second: 21, url: `${base}/logo.png` }), _resourceType: 'image' },
  ])
}

describe('R5: diagnose --endpoints', () => {
  it('prints the calls by endpoint, and with --api those of APIs', async () => {
    const { path } = capture(aSession())
    const { code, out, err } = await haruspex(['diagnose', path, '--endpoints'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Verdict')
    expect(out).toContain('Endpoints')
    expect(out).toMatch(
      /\n +2 +0 +84 +84 +84 +80 +80 +2 +2 {2}GET shop\.example\.com\/api\/items\/\{id\} {2}200×2/,
    )
    expect(out).toMatch(/POST shop\.example\.com\/api\/orders {2}502×1 {2}failed #3/)
    expect(out).toContain('logo.png')
    expect(out).not.toContain('Findings')
    const filtered = await haruspex(['diagnose', path, '--endpoints', '--api'])
    expect(filtered.out).not.toContain('logo.png')
    expect(filtered.out).toContain('Endpoints that are no API: 2.')
  })

  it('gives them to programs beside the findings', async () => {
    const { path } = capture(aSession())
    const { out } = await haruspex(['diagnose', path, '--endpoints', '--json'])
    const { endpoints, findings, steps } = JSON.parse(out)
    expect(findings.length).toBeGreaterThan(0)
    expect(steps).toBeUndefined()
    expect(endpoints.others).toEqual({ count: 0, failed: 0 })
    expect(endpoints.list[0]).toEqual({
      method: 'POST',
      host: 'shop.example.com',
      template: '/api/orders',
      operation: null,
      api: true,
      replay: 'no',
      count: 1,
      failed: 1,
      statuses: [{ status: 502, count: 1 }],
      total: { p50: 84, p95: 84, max: 84 },
      wait: { p50: 80, p95: 80, max: 80 },
      receive: { p50: 2, p95: 2, max: 2 },
      firstEntry: 3,
      slowestEntry: 3,
      failedEntries: [3],
    })
  })
})

describe('R8: diagnose --steps', () => {
  it('prints pages, steps and the draft of how to reproduce it, in both languages', async () => {
    const { path } = capture(aSession())
    for (const lang of LANGUAGES) {
      const { code, out, err } = await haruspex(['diagnose', path, '--steps', '--lang', lang])
      const words = texts(lang).cli.steps
      expect([code, err]).toEqual([0, ''])
      for (const part of [words.title, words.draft, '1500', '+7.0 s', '+19.0 s']) expect(out).toContain(part)
      expect(out).toContain('GET shop.example.com/api/items/2  #2')
      expect(out).toMatch(/\n {2}3\. [^\n]*POST \/api\/orders[^\n]*\n {5}[^\n]*502/)
    }
  })

  it('gives them to programs, with every entry in one step', async () => {
    const { path } = capture(aSession())
    const { out } = await haruspex(['diagnose', path, '--steps', '--json'])
    const { steps } = JSON.parse(out)
    expect(steps.idleMs).toBe(1500)
    expect(steps.pages).toEqual([
      { number: 1, pageRef: null, host: 'shop.example.com', path: '/', steps: [1, 2, 3] },
    ])
    expect(steps.list.flatMap(({ entries }: { entries: number[] }) => entries)).toEqual([0, 1, 2, 3, 4])
    expect(steps.list[2]).toMatchObject({
      kind: 'action',
      page: 1,
      startedAt: '2026-03-04T10:11:20.000Z',
      title: { entry: 3, method: 'POST', path: '/api/orders', status: 502, error: null, operation: null },
      landed: null,
      failed: 1,
      says: 'Do what sends POST /api/orders.',
      remarks: ['Here POST /api/orders fails: status 502.'],
    })
  })

  it('shows no secret, goes with --endpoints, and is refused where it makes no sense', async () => {
    const { path } = capture(
      aHar([harEntry({ second: 1, url: `https://a.example.com/${MARKER}?token=${SECRETS[1]}` })]),
    )
    const { out } = await haruspex(['diagnose', path, '--steps', '--endpoints'])
    expect(out).toContain('Endpoints')
    expect(out).toContain(MARKER)
    for (const secret of SECRETS) expect(out).not.toContain(secret)
    const refused = await haruspex(['diagnose', path, '--api'])
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain('--api goes with --endpoints only')
  })
})
