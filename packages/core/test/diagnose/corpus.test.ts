import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import type { Capture } from '../../src/model/capture.ts'
import { HaruspexError } from '../../src/model/error.ts'
import { openCapture } from '../../src/read/open-capture.ts'
import { testRuntime } from '../runtime.ts'

const folder = process.env.HARUSPEX_CORPUS
const files = folder ? readdirSync(folder).filter((name) => /\.har$/i.test(name)) : []
if (!folder)
  console.info('HARUSPEX_CORPUS names no folder of captures: the rules are not tried on real ones.')

async function open(bytes: Uint8Array): Promise<Capture | undefined> {
  try {
    return await openCapture(memorySource(bytes), testRuntime)
  } catch (error) {
    if (error instanceof HaruspexError) return undefined
    throw error
  }
}

/** Statuses of 400 and more, counted in the raw JSON; `undefined` when it cannot be parsed. */
function rawErrorStatuses(bytes: Uint8Array): number | undefined {
  try {
    const root = JSON.parse(new TextDecoder().decode(bytes)) as {
      log?: { entries?: ({ request?: unknown; response?: { status?: unknown } } | null)[] }
    }
    const entries = root.log?.entries
    if (!Array.isArray(entries)) return undefined
    return entries.filter((entry) => {
      const status = entry?.response?.status
      return typeof status === 'number' && status >= 400 && status <= 599
    }).length
  } catch {
    return undefined
  }
}

describe.skipIf(!folder)('real captures', () => {
  it('are there', () => expect(files.length).toBeGreaterThan(0))

  it.each(files)('%s is diagnosed, with evidence that is there and every failure told', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder ?? '', name)))
    const capture = await open(bytes)
    if (!capture) return
    const { findings, failed } = await diagnose(capture)
    expect(findings.map(({ rule }) => rule)).not.toContain('rule-failed')
    const told = new Set(findings.flatMap(({ entries }) => entries))
    const errorStatuses = rawErrorStatuses(bytes) ?? 0
    expect(failed).toBeGreaterThanOrEqual(errorStatuses)
    expect(told.size).toBeGreaterThanOrEqual(Math.min(failed, errorStatuses))
    for (const index of told) expect(index).toBeLessThan(capture.entryCount)
    await capture.dispose()
  })
})
