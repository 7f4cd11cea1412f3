import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { promisedBy } from '../../packages/core/test/sanitize/promised.ts'
import { sanitized } from '../../packages/core/test/sanitize/sanitized.ts'
import { SCENARIOS } from '../scenarios.ts'
import { judge } from '../trial.ts'

const folder = fileURLToPath(new URL('../../fixtures/lab/', import.meta.url))
const kept = SCENARIOS.filter((scenario) => scenario.kept)
const bytesOf = (id: string) => new Uint8Array(readFileSync(`${folder}${id}.har`))

describe('captures of the lab that are kept', () => {
  it('are those of the scenarios that are marked so (if not: npm run lab -- --keep)', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.har'))
    expect(files.sort()).toEqual(kept.map(({ id }) => `${id}.har`).sort())
  })

  it.each(kept)('$id is diagnosed as expected', async (scenario) => {
    const { faults, found } = await judge(scenario, Buffer.from(bytesOf(scenario.id)).toString())
    expect(faults, found.map(({ code }) => code).join(' ')).toEqual([])
  })

  it.each(kept)('$id has the same findings when it is sanitized', async ({ id }) => {
    const original = bytesOf(id)
    const { copy } = await sanitized(original)
    expect(await promisedBy(copy)).toEqual(await promisedBy(original))
  })

  it('hold secrets: sanitizing them is no empty proof', async () => {
    const { redactions } = await sanitized(bytesOf('expired-token'))
    expect(redactions.length).toBeGreaterThan(0)
  })
})
