import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/model/byte-source.ts'
import { HaruspexError } from '../../src/model/error.ts'
import { type Crew, withCrew } from '../../src/sanitize/crew.ts'
import { entryCuts } from '../../src/sanitize/entry-cuts.ts'
import { createLaneServer } from '../../src/sanitize/lane-server.ts'
import { strictPolicy } from '../../src/sanitize/policy.ts'
import { type SanitizeOptions, sanitize } from '../../src/sanitize/sanitize.ts'
import { buildEntryIndex } from '../../src/scan/entry-index.ts'
import { memorySpool, testRuntime } from '../runtime.ts'
import { aCrew, aThread } from './a-crew.ts'
import { aDocument } from './a-document.ts'
import { KEY, sanitized, toBytes } from './sanitized.ts'

async function cutsIn(bytes: Uint8Array, jsonFrom = 0) {
  const chunks = async function* () {
    yield bytes.subarray(jsonFrom)
  }
  return entryCuts(await buildEntryIndex(chunks()), jsonFrom)
}

/** Sanitizes in ranges as short as can be. */
async function inLanes(bytes: Uint8Array, crew: Crew, options: SanitizeOptions = {}) {
  const cuts = await cutsIn(bytes, options.json?.start)
  if (cuts === undefined) throw new Error('The document cannot be cut.')
  const lanes = { crew, cuts, leastRangeBytes: 1 }
  return sanitized(bytes, { key: KEY, ...options, lanes })
}

const PLAIN = { blank: 'none', escapes: 0, bom: false } as const

describe('lanes side by side', () => {
  it('come to the same copy, receipt and summary as one reader, whatever stands in the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1 << 20),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom('none', 'some'),
        fc.integer({ min: 100, max: 200_000 }),
        async (seed, count, blank, chunkBytes) => {
          const style = { blank, escapes: seed % 2 === 0 ? 0 : 0.2, bom: false } as const
          const { bytes } = aDocument({ seed, style })
          const one = await sanitized(bytes)
          const many = await inLanes(bytes, aCrew(count), { chunkBytes })
          expect(many.copyText).toBe(one.copyText)
          expect(Buffer.from(many.receipt).toString()).toBe(Buffer.from(one.receipt).toString())
          expect(many.summary).toEqual(one.summary)
        },
      ),
      { numRuns: 12 },
    )
  })
})
