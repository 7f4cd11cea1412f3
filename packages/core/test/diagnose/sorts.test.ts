import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { RULES } from '../../src/diagnose/rules.ts'
import type { Capture } from '../../src/model/capture.ts'
import { aCapture } from '../an-entry.ts'
import { open } from '../read/open.ts'
import { anyEntry } from './any-entry.ts'

const UNSORTED = RULES.map((rule) => ({ ...rule, visits: undefined }))
const FIXTURES = new URL('../../../../fixtures/', import.meta.url)

/** What is found, and what is found when every rule is shown every entry. */
async function bothOf(capture: Capture) {
  const told = await diagnose(capture)
  const all = await diagnose(capture, { rules: UNSORTED })
  return { told, all }
}

describe('a rule that asks for some sorts of entries only', () => {
  it('finds in random captures what it finds when it sees all', async () => {
    const spoken = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, { minLength: 1, maxLength: 12 }), async (entries) => {
        const { told, all } = await bothOf(aCapture(entries))
        expect(told).toEqual(all)
        for (const { rule } of told.findings) spoken.add(rule)
      }),
      { numRuns: 150 },
    )
    const sorted = RULES.filter(({ id, visits }) => visits && spoken.has(id))
    expect(sorted.length).toBeGreaterThan(8)
  })

  it.each(['dialects', 'lab'])('does so in the fixtures of %s', async (folder) => {
    for (const name of readdirSync(new URL(`${folder}/`, FIXTURES))) {
      if (!/\.harp?$/.test(name)) continue
      const bytes = new Uint8Array(readFileSync(new URL(`${folder}/${name}`, FIXTURES)))
      const { told, all } = await bothOf(await open(bytes))
      expect(told, name).toEqual(all)
    }
  })
})
