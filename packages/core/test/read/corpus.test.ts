import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/model/byte-source.ts'
import { HaruspexError } from '../../src/model/error.ts'
import { PHASES, phaseMs } from '../../src/model/timings.ts'
import { openCapture } from '../../src/read/open-capture.ts'
import { testRuntime } from '../runtime.ts'
import { readAll } from './open.ts'

const folder = process.env.HARUSPEX_CORPUS
const files = folder ? readdirSync(folder).filter((name) => /\.(?:har|saz)$/i.test(name)) : []
if (!folder)
  console.info('HARUSPEX_CORPUS names no folder of captures: the reader is not tried on real ones.')

/** `log.entries` as JSON.parse sees it; `undefined` when it is no JSON or has no such list. */
function parsedEntries(bytes: Uint8Array): readonly unknown[] | undefined {
  try {
    const root = JSON.parse(new TextDecoder().decode(bytes)) as { log?: { entries?: unknown } } | null
    const entries = root?.log?.entries
    return Array.isArray(entries) ? entries : undefined
  } catch {
    return undefined
  }
}

/** Paths of values that should have become `undefined`. */
function unknownsIn(value: unknown, path = ''): readonly string[] {
  if (value === null || (typeof value === 'number' && !(value >= 0)) || value === Number.POSITIVE_INFINITY) {
    return path.endsWith('/differenceMs') ? [] : [path]
  }
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, member]) => unknownsIn(member, `${path}/${name}`))
}

describe.skipIf(!folder)('real captures', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(0)
  })

  it.each(files)('%s is read to its last entry, or named', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder ?? '', name)))
    const expected = parsedEntries(bytes)
    try {
      const capture = await openCapture(memorySource(bytes, name), testRuntime)
      if (expected) expect(capture.entryCount).toBe(expected.length)
      const reads = await readAll(capture)
      expect(reads.length).toBe(capture.entryCount)
      for (const { entry, index } of reads) {
        expect(typeof expected?.[index] === 'object' && expected[index] !== null).toBe(entry !== undefined)
        if (!entry) continue
        const phases = PHASES.map((phase) => phaseMs(entry.timings, phase)).filter((ms) => ms !== undefined)
        const sum = phases.reduce((total, ms) => total + ms, 0)
        expect(Math.abs(sum - (entry.timings.totalMs ?? 0))).toBeLessThanOrEqual(1)
        expect(unknownsIn(entry)).toEqual([])
      }
    } catch (error) {
      if (!(error instanceof HaruspexError)) throw error
      expect(expected).toBeUndefined()
      expect(error.code).toMatch(/^ERR_(?:NOT_A_HAR|MALFORMED_JSON|FILE_EMPTY)$/)
    }
  })
})
