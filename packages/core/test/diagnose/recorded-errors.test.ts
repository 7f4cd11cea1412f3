import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { aCapture, anEntry } from '../an-entry.ts'

describe('net::ERR_ABORTED beside an answer', () => {
  it('leaves a missing script what it is: Chromium writes both', async () => {
    const script = anEntry({
      request: { url: 'https://shop.example/assets/app.0a1b2c3d.js' },
      response: { status: 404 },
      error: 'net::ERR_ABORTED',
      resourceType: 'script',
    })
    const { findings, diagnosis } = await diagnose(aCapture([script]))
    expect(diagnosis.verdict.code).toBe('FAIL-05')
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['FAIL-05', 'warning']])
  })

  it('is a request given up where there was no error to answer with', async () => {
    for (const status of [undefined, 200]) {
      const call = anEntry({ response: { status }, error: 'net::ERR_ABORTED', resourceType: 'fetch' })
      const { findings } = await diagnose(aCapture([call]))
      expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['FAIL-16', 'note']])
    }
  })
})

describe('a port that browsers refuse', () => {
  it('is a policy of the browser', async () => {
    const call = anEntry({
      response: { status: undefined },
      error: 'net::ERR_UNSAFE_PORT',
      resourceType: 'fetch',
    })
    const { diagnosis } = await diagnose(aCapture([call]))
    expect(diagnosis.verdict.code).toBe('FAIL-14')
  })
})
