import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser } from '../../packages/cli/test/record/a-browser.ts'
import { type Bench, openBench } from '../bench.ts'
import { SCENARIOS } from '../scenarios.ts'

/** One of each kind; the whole lab is tried before a release. */
const SHORT: ReadonlySet<string> = new Set([
  'clean',
  'refused',
  'untrusted-certificate',
  'body-shorter-than-declared',
  'status-500',
  'slow-wait',
  'expired-token',
  'cors-missing',
  'preflight-405',
  'csp-script',
  'redirect-to-login',
  'socket-403',
])
const chosen = process.env.HARUSPEX_RELEASE === '1' ? SCENARIOS : SCENARIOS.filter(({ id }) => SHORT.has(id))
const MINUTE = 60_000

describe.skipIf(!hasBrowser)('what a real Chromium records of the lab', () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await openBench(process.env.HARUSPEX_RELEASE === '1' ? 3 : 2, process.env)
  })
  afterAll(() => bench?.close())

  it.concurrent.each(chosen)('$id: $about', { timeout: 10 * MINUTE }, async (scenario) => {
    const trial = await bench.try(scenario)
    expect(trial.faults, trial.found.map(({ code }) => code).join(' ')).toEqual([])
  })
})
