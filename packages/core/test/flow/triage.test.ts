import { describe, expect, it } from 'vitest'
import { defineRule } from '../../src/diagnose/rule.ts'
import { diagnoseFile, triage } from '../../src/flow/triage.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import { memorySpool, testRuntime, watchedRuntime } from '../runtime.ts'

const SECRET = 'Qx7zR4tK9wLm2p'
const TRACE = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
const entry = (status: number) => ({
  startedDateTime: '2026-03-01T10:00:00.000Z',
  time: 12,
  request: {
    method: 'GET',
    url: `https://app.example/orders?access_token=${SECRET}&page=2`,
    headers: [{ name: 'traceparent', value: TRACE }],
    queryString: [{ name: 'access_token', value: SECRET }],
    cookies: [{ name: 'sid', value: SECRET }],
  },
  response: {
    status,
    headers: [{ name: 'X-Request-Id', value: SECRET }],
    content: {
      size: 30,
      mimeType: 'application/json',
      text: JSON.stringify({ error: `no order for ${SECRET}` }),
    },
  },
  timings: { send: 1, wait: 10, receive: 1 },
})
const har = (...statuses: number[]): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      JSON.stringify({
        log: {
          version: '1.2',
          creator: { name: 'a made-up exporter', version: '1' },
          entries: statuses.map(entry),
        },
      }),
    ),
  )

/** Says everything it sees. */
const tellAll = defineRule({
  id: 'tell-all',
  code: 'TEST-01',
  severity: 'note',
  confidence: 'certain',
  owner: 'none',
  group: 'file',
  defaults: {},
  entry({ entry: { request, response }, report }) {
    report({ at: '/log/entries/0', data: { url: request.url, all: JSON.stringify({ request, response }) } })
  },
})

describe('the report of a triage', () => {
  it('is made of the copy: a secret of the capture shows as a tag', async () => {
    const spools = { copy: memorySpool(), receipt: memorySpool() }
    const { report } = await triage(memorySource(har(200), 'shop.har'), spools, testRuntime, {
      diagnose: { rules: [tellAll] },
    })
    const told = JSON.stringify(report)
    expect(report.findings.length).toBeGreaterThan(0)
    expect(told).toMatch(/access_token=hsx_token_/)
    expect(told).toContain('page=2')
    expect(told).not.toContain(SECRET)
  })

  it('names the failure, the file and the IDs to look for', async () => {
    const spools = { copy: memorySpool(), receipt: memorySpool() }
    const { report, copy } = await triage(memorySource(har(200, 500), 'shop.har'), spools, testRuntime)
    expect(report.file).toMatchObject({
      name: 'shop.har',
      entries: 2,
      failed: 1,
      sanitized: false,
      container: 'plain',
    })
    expect(report.diagnosis.verdict.entries).toContain(1)
    expect(report.trackingIds.map(({ value }) => value)).toContain(TRACE)
    expect(JSON.stringify(report)).not.toContain(SECRET)
    expect(copy.redactions).toBeGreaterThan(0)
    expect(Buffer.from(spools.copy.bytes).includes(SECRET)).toBe(false)
  })

  it('of a copy is that of its original, and tells that it was sanitized', async () => {
    const spools = { copy: memorySpool(), receipt: memorySpool() }
    const first = (await triage(memorySource(har(200, 401, 500)), spools, testRuntime)).report
    const second = await diagnoseFile(memorySource(spools.copy.bytes), testRuntime)
    expect(second.file.sanitized).toBe(true)
    expect(second.findings).toEqual(first.findings)
    expect(second.trackingIds).toEqual(first.trackingIds)
  })

  it('of a cut file tells where it was cut, in places of the file that was given', async () => {
    const whole = har(500, 500)
    const report = await diagnoseFile(memorySource(whole.slice(0, whole.length - 20)), testRuntime)
    expect(report.issues).toMatchObject([{ id: 'truncated', offset: whole.length - 20 }])
    expect(report.file.entries).toBe(1)
  })

  it('diagnoseFile leaves no spool behind, even when it fails', async () => {
    for (const input of [har(500), new Uint8Array(Buffer.from('{"a":1}'))]) {
      const { runtime, spools } = watchedRuntime()
      await diagnoseFile(memorySource(input), runtime).catch(() => undefined)
      expect(spools.length).toBeGreaterThan(0)
      expect(spools.every(({ disposed }) => disposed)).toBe(true)
    }
  })

  it('stops when it is told to', async () => {
    const run = diagnoseFile(memorySource(har(500)), testRuntime, { signal: { aborted: true } })
    await expect(run).rejects.toMatchObject({ code: 'ERR_INTERRUPTED' })
  })
})
