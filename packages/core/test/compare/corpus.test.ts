import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare/compare.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import type { Capture } from '../../src/model/capture.ts'
import { HaruspexError } from '../../src/model/error.ts'
import { openCapture } from '../../src/read/open-capture.ts'
import { testRuntime } from '../runtime.ts'

const folder = process.env.HARUSPEX_CORPUS
const files = folder ? readdirSync(folder).filter((name) => /\.har$/i.test(name)) : []
if (!folder)
  console.info('HARUSPEX_CORPUS names no folder of captures: comparisons are not tried on real ones.')

async function open(name: string): Promise<Capture | undefined> {
  try {
    const bytes = new Uint8Array(readFileSync(join(folder ?? '', name)))
    return await openCapture(memorySource(bytes, name), testRuntime)
  } catch (error) {
    if (error instanceof HaruspexError) return undefined
    throw error
  }
}

describe.skipIf(files.length === 0)('comparisons of real captures', () => {
  it.each(files)(
    '%s differs in nothing from itself, and can be compared with the next',
    async (name) => {
      const capture = await open(name)
      if (!capture) return
      const { differences, onlyWorking, onlyBroken } = await compare(capture, capture)
      expect(differences).toEqual([])
      expect([onlyWorking, onlyBroken]).toEqual([0, 0])
      const next = await open(files[(files.indexOf(name) + 1) % files.length] ?? '')
      if (next) expect((await compare(capture, next)).pairs).toBeGreaterThanOrEqual(0)
    },
    60_000,
  )
})
