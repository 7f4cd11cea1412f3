import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { buildEntryIndex } from '../../src/scan/entry-index.ts'
import { cut, rebuild, tell } from './tell.ts'

const folder = process.env.HARUSPEX_CORPUS
const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.har'))
if (folder === undefined)
  console.warn('HARUSPEX_CORPUS is not set: the scanner was not tried on real captures.')

const parsed = (bytes: Uint8Array): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(new TextDecoder().decode(bytes)) }
  } catch {
    return undefined
  }
}

describe.skipIf(folder === undefined)('real captures', () => {
  it('are there', () => expect(names.length).toBeGreaterThan(0))

  it.each(names)('%s is scanned and indexed as JSON.parse reads it', async (name) => {
    const bytes = Uint8Array.from(readFileSync(join(folder ?? '', name)))
    const oracle = parsed(bytes)
    const { told, error } = tell(bytes, {}, [65_536])
    const index = await buildEntryIndex(
      (async function* () {
        yield* cut(bytes, [30_011])
      })(),
    )
    expect(error === undefined).toBe(oracle !== undefined)
    expect(index.error).toEqual(error)
    if (oracle === undefined) return
    const isSame = isDeepStrictEqual(rebuild(bytes, told).value, oracle.value)
    expect(isSame, 'the same value').toBe(true)
    const entries = (oracle.value as { log?: { entries?: unknown } } | null)?.log?.entries
    const expected = Array.isArray(entries) ? entries : []
    expect(index.count).toBe(expected.length)
    for (const [i, entry] of expected.entries()) {
      const one = parsed(bytes.subarray(index.start(i), index.end(i)))
      expect(isDeepStrictEqual(one?.value, entry), `entry ${i}`).toBe(true)
    }
  })
})
