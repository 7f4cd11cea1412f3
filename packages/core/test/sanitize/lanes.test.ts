import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/model/byte-source.ts'
import { createKeyring } from '../../src/sanitize/keyring.ts'
import { Lane, type LaneStart, shareSecrets } from '../../src/sanitize/lane.ts'
import { LiteralSet } from '../../src/sanitize/literal-set.ts'
import { strictPolicy } from '../../src/sanitize/policy.ts'
import { rangesOf, type TextRange } from '../../src/sanitize/range.ts'
import { SecretSet } from '../../src/sanitize/secret-set.ts'
import { buildEntryIndex } from '../../src/scan/entry-index.ts'
import { testRuntime } from '../runtime.ts'
import { aDocument } from './a-document.ts'
import { KEY, sanitized } from './sanitized.ts'

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function rangesIn(bytes: Uint8Array): Promise<readonly TextRange[]> {
  const index = await buildEntryIndex(whole(bytes))
  const cuts = Array.from({ length: index.count }, (_, entry) => ({ entry, start: index.start(entry) }))
  return rangesOf({ start: 0, end: bytes.length }, cuts, 1)
}

/** What `count` lanes make of the ranges, each taking one in turn, in pieces of `pieceBytes`. */
async function readBy(
  count: number,
  ranges: readonly TextRange[],
  bytes: Uint8Array,
  start: LaneStart,
  pieceBytes: number,
): Promise<{ readonly lanes: readonly Lane[]; readonly text: string }> {
  const source = memorySource(bytes)
  const lanes = await Promise.all(Array.from({ length: count }, () => Lane.open(start, testRuntime)))
  let text = ''
  for (const [at, range] of ranges.entries()) {
    const lane = lanes[at % count]!
    lane.begin(range)
    for (let from = range.start; from < range.end; from += pieceBytes) {
      const piece = await source.read(from, Math.min(from + pieceBytes, range.end))
      text += Buffer.from(lane.push(piece).fragment.bytes).toString('latin1')
    }
    const { fragment, error } = lane.end()
    expect(error).toBeUndefined()
    text += Buffer.from(fragment.bytes).toString('latin1')
  }
  return { lanes, text }
}

describe('ranges of a text, read by lanes of their own', () => {
  it.each([1, 2, 3])('come to the same copy as the whole: %i lanes', async (count) => {
    const sites = [
      'Cookie and cookies',
      'query of a URL',
      'JSON, response',
      'tracking IDs',
      'multipart',
    ] as const
    const { bytes } = aDocument({
      seed: count,
      sites: [...sites],
      echoes: ['prose', 'base64', 'percent'],
      style: { blank: 'none', escapes: 0, bom: false },
    })
    const ranges = await rangesIn(bytes)
    expect(ranges.length).toBeGreaterThan(5)

    const start = { policy: strictPolicy, key: KEY, wantsCopy: false }
    const first = await readBy(count, ranges, bytes, start, 700)
    const secrets = new SecretSet(createKeyring(KEY, testRuntime).seed, strictPolicy.limits.secrets)
    const told = new LiteralSet()
    for (const lane of first.lanes) {
      const { found } = lane.finish()
      secrets.merge(found!.secrets)
      told.merge(found!.told)
    }
    const known = shareSecrets(secrets, told)
    const second = await readBy(count, ranges, bytes, { ...start, known, wantsCopy: true }, 500)
    const { copyText, summary } = await sanitized(bytes)
    expect(Buffer.from(second.text, 'latin1').toString()).toBe(copyText)
    expect(secrets.notSwept).toBe(summary.notSwept)
    expect(secrets.distinct).toBe(summary.distinct)
  })
})
