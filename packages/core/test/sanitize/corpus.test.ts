import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sanitizeFile } from '../../src/flow/sanitize-file.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import { HaruspexError } from '../../src/model/error.ts'
import { openHarText } from '../../src/read/open-har-text.ts'
import { memorySpool, testRuntime } from '../runtime.ts'
import { changesBeyondSecrets } from './only-secrets-changed.ts'
import { promisedBy } from './promised.ts'
import { KEY, linesOf, redactionsOf, type Sanitized } from './sanitized.ts'

const folder = process.env.HARUSPEX_CORPUS
const files = folder ? readdirSync(folder).filter((name) => /\.har$/i.test(name)) : []
if (!folder) console.info('HARUSPEX_CORPUS names no folder of captures: the laws are not tried on real ones.')

async function sanitizedFile(bytes: Uint8Array): Promise<Sanitized | undefined> {
  const copy = memorySpool()
  const receipt = memorySpool()
  try {
    const summary = await sanitizeFile(memorySource(bytes), { copy, receipt }, testRuntime, { key: KEY })
    const har = await openHarText(memorySource(bytes), testRuntime)
    const original = new Uint8Array(await har.text.read(0, har.text.size))
    await har.dispose()
    const lines = linesOf(receipt.bytes)
    const copyText = Buffer.from(copy.bytes).toString()
    const told = { head: lines[0], redactions: redactionsOf(lines), kept: [], end: lines.at(-1) } as Pick<
      Sanitized,
      'head' | 'redactions' | 'kept' | 'end'
    >
    return { original, copy: copy.bytes, copyText, receipt: receipt.bytes, summary, ...told }
  } catch (error) {
    if (
      error instanceof HaruspexError &&
      /^ERR_(?:NOT_A_HAR|FILE_EMPTY|MALFORMED_JSON|TOO_DEEP)$/.test(error.code)
    )
      return undefined
    throw error
  }
}

const parses = (bytes: Uint8Array): boolean => {
  try {
    JSON.parse(new TextDecoder().decode(bytes))
    return true
  } catch {
    return false
  }
}

/** What stood there in the same bytes has one tag; one tag is one value, and one value one tag (by commitments). */
function expectSameTags({ original, redactions }: Sanitized): void {
  const tagOf = new Map<string, string>()
  const commitmentOf = new Map<string, string>()
  for (const { input, tag, commitment, layers } of redactions) {
    if (!layers.includes('base64') && !layers.includes('hex')) {
      const removed = Buffer.from(original.subarray(...input)).toString('latin1')
      expect(tagOf.get(removed) ?? tag).toBe(tag)
      tagOf.set(removed, tag)
    }
    expect(commitmentOf.get(tag) ?? commitment).toBe(commitment)
    commitmentOf.set(tag, commitment)
  }
  expect(new Set(commitmentOf.values()).size).toBe(commitmentOf.size)
}

describe.skipIf(!folder)('real captures', () => {
  it('are there', () => expect(files.length).toBeGreaterThan(0))

  it.each(files)(
    '%s: only secrets change, the same has the same tag, the diagnosis stays, twice is once, JSON stays JSON',
    async (name) => {
      const run = await sanitizedFile(new Uint8Array(readFileSync(join(folder ?? '', name))))
      if (run === undefined) return
      const valid = parses(run.original)
      expect(changesBeyondSecrets(run, { valid })).toEqual([])
      if (valid) expect(parses(run.copy)).toBe(true)
      expectSameTags(run)
      expect(await promisedBy(run.copy)).toEqual(await promisedBy(run.original))
      const twice = await sanitizedFile(run.copy)
      expect(twice?.copyText === run.copyText).toBe(true)
    },
  )
})
