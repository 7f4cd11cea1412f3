import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/model/byte-source.ts'
import { HaruspexError } from '../../src/model/error.ts'
import type { Thread } from '../../src/model/runtime.ts'
import { Crew, withCrew } from '../../src/sanitize/crew.ts'
import { entryCuts } from '../../src/sanitize/entry-cuts.ts'
import { createLaneServer } from '../../src/sanitize/lane-server.ts'
import { readManualList } from '../../src/sanitize/manual-list.ts'
import { strictPolicy } from '../../src/sanitize/policy.ts'
import { type SanitizeOptions, sanitize } from '../../src/sanitize/sanitize.ts'
import { buildEntryIndex } from '../../src/scan/entry-index.ts'
import { memorySpool, testRuntime } from '../runtime.ts'
import { aCrew, aThread } from './a-crew.ts'
import { aDocument, plans } from './a-document.ts'
import { policyOf } from './a-policy.ts'
import { KEY, sanitized, toBytes } from './sanitized.ts'

async function cutsIn(bytes: Uint8Array, json = { start: 0, end: bytes.length }) {
  const chunks = async function* () {
    yield bytes.subarray(json.start, json.end)
  }
  return entryCuts(await buildEntryIndex(chunks()), json.start)
}

/** Options to sanitize in ranges as short as can be. */
async function inLanes(
  bytes: Uint8Array,
  crew: Crew,
  options: SanitizeOptions = {},
): Promise<SanitizeOptions> {
  const cuts = await cutsIn(bytes, options.json)
  if (cuts === undefined) throw new Error('The document cannot be cut.')
  return { key: KEY, ...options, lanes: { crew, cuts, leastRangeBytes: 1 } }
}

async function expectSame(bytes: Uint8Array, count: number, options: SanitizeOptions = {}): Promise<void> {
  const one = await sanitized(bytes, options)
  const many = await sanitized(bytes, await inLanes(bytes, aCrew(count), options))
  expect(many.copyText).toBe(one.copyText)
  expect(Buffer.from(many.receipt).toString()).toBe(Buffer.from(one.receipt).toString())
  expect(many.summary).toEqual(one.summary)
}

const entry = (text: string) => ({
  request: {
    method: 'GET',
    url: `https://shop.example/?sid=${text}`,
    headers: [{ name: 'Authorization', value: `Bearer ${text}` }],
  },
  response: { status: 200, content: { mimeType: 'text/plain', text: `It says walnut, and ${text}.` } },
})
const TOKENS = ['aT7fQ29xLmZ0pK4w', 'bR5dW81yNvH3sJ6q', 'cY2gE47uBtM9oX1z', 'dP8kA36iCrV5nL0e']
const aLog = (more: object = {}) => ({ log: { version: '1.2', entries: TOKENS.map(entry), ...more } })
const aText = (more?: object) => toBytes(JSON.stringify(aLog(more)))

/** Sanitizes with threads of which one is `other`. */
async function withThread(other: Thread, bytes = aText(), options: SanitizeOptions = {}) {
  const copy = memorySpool()
  const spools = { copy, receipt: memorySpool() }
  const lanes = await inLanes(bytes, new Crew([aThread(), other]), options)
  const work = sanitize(memorySource(bytes), spools, testRuntime, lanes)
  return { copy, error: await work.then(() => undefined).catch((error: unknown) => error) }
}

describe('lanes side by side', () => {
  it('come to the same copy, receipt and summary as one reader', async () => {
    await fc.assert(
      fc.asyncProperty(
        plans,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 50, max: 200_000 }),
        async (plan, count, chunkBytes) => {
          await expectSame(aDocument(plan).bytes, count, { chunkBytes })
        },
      ),
      { numRuns: 25 },
    )
  }, 120_000)

  it.each([1, 2, 3])('remove listed values and count them as one reader does: %i lanes', async (count) => {
    const manual = readManualList(toBytes(`walnut\n${TOKENS[1]}\nnowhere\n`))
    await expectSame(aText(), count, { manual })
  })

  it('open the patterns of a policy each', async () => {
    const policy = await policyOf({
      extends: 'strict',
      patterns: [{ pattern: 'wal[a-z]{3}', class: 'tree' }],
    })
    const bytes = aText()
    await expectSame(bytes, 2, { policy })
    expect((await sanitized(bytes, await inLanes(bytes, aCrew(2), { policy }))).copyText).not.toContain(
      'walnut',
    )
  })

  it('keep what stands around the JSON', async () => {
    const text = `callback(${JSON.stringify(aLog())});\n`
    await expectSame(toBytes(text), 2, { json: { start: 9, end: text.length - 3 } })
  })

  it('see what an earlier sanitizing left, and bodies that stay', async () => {
    const first = await sanitized(aText())
    await expectSame(first.copy, 3)
    const marked = JSON.stringify(aLog()).replaceAll(`Bearer ${TOKENS[0]}`, '[REDACTED]')
    await expectSame(toBytes(marked.replaceAll(`Bearer ${TOKENS[2]}`, '[REDACTED]')), 2)
  })

  it('leave a text with more secrets than are held to one reader', async () => {
    const policy = { ...strictPolicy, limits: { ...strictPolicy.limits, secrets: 3 } }
    await expectSame(aText(), 2, { policy })
  })
})

describe('a text is not cut', () => {
  it.each([
    ['broken', '{"log":{"entries":[{},{}'],
    ['with two lists of entries', '{"log":{"entries":[{},{}],"entries":[{}]}}'],
    ['with two logs', '{"log":{"entries":[{}]},"log":{"entries":[{},{}]}}'],
    ['that tells before its entries of values behind them', '{"log":{"name":"password","entries":[{},{}]}}'],
    ['with names that decide together', '{"code":"1","log":{"entries":[{},{}]}}'],
  ])('%s', async (_, text) => {
    expect(await cutsIn(toBytes(text))).toBeUndefined()
  })

  it('otherwise it is, before each entry', async () => {
    const text = '{"log":{"version":"1.2","creator":{},"entries":[{}, {},7],"_own":1}}'
    const cuts = [...((await cutsIn(toBytes(text))) ?? [])]
    expect(cuts.map(({ start }) => text.slice(start, start + 1))).toEqual(['{', '{', '7'])
  })
})

describe('threads', () => {
  const server = () => createLaneServer(testRuntime)

  it('that do not start leave all to this one', async () => {
    const broken: Thread = {
      call: () => Promise.reject(new Error('no such file')),
      close: async () => {},
    }
    const { copy, error } = await withThread(broken)
    expect(error).toBeUndefined()
    expect(copy.bytes).toEqual((await sanitized(aText())).copy)
  })

  it('that fail say no value', async () => {
    const answer = server()
    const failing = aThread(async (message) => {
      if ((message as { do: string }).do !== 'read') return answer(message)
      return createLaneServer({
        ...testRuntime,
        sha256: () => {
          throw new Error(TOKENS[0])
        },
      })({ do: 'start', start: { policy: strictPolicy, key: KEY, wantsCopy: false } })
    })
    const { error } = await withThread(failing)
    expect(error).toBeInstanceOf(Error)
    expect(String((error as Error).stack)).not.toContain(TOKENS[0])
    expect((error as Error).message).toBe('A thread failed: Error.')
  })

  it('that end before their work does end the work, in every reading', async () => {
    const tooLarge = new HaruspexError('ERR_TOO_LARGE', 'Too large.', { bytes: 7 })
    for (const reading of [1, 2, 3]) {
      const inner = aThread()
      const ending: Thread = {
        call: async (message, give) => {
          const starts = inner.calls.filter((call) => call === 'start').length
          if (starts === reading && (message as { do: string }).do === 'read') throw tooLarge
          return inner.call(message, give)
        },
        close: inner.close,
      }
      expect((await withThread(ending)).error).toBe(tooLarge)
    }
  })

  it('stop when they are told to', async () => {
    const signal = { aborted: false }
    const onProgress = () => {
      signal.aborted = true
    }
    const { error } = await withThread(aThread(), aText(), { signal, onProgress })
    expect(error).toMatchObject({ code: 'ERR_INTERRUPTED' })
  })

  it('find that the text changed between the readings', async () => {
    const bytes = aText()
    const onProgress: SanitizeOptions['onProgress'] = ({ stage, doneBytes }) => {
      if (stage === 'find' && doneBytes === bytes.length) bytes[bytes.lastIndexOf(0x2e)] = 0x21
    }
    const { error } = await withThread(aThread(), bytes, { onProgress })
    expect(error).toMatchObject({ code: 'ERR_FILE_CHANGED' })
  })

  it('are started for a large text only, and end with the work whatever comes of it', async () => {
    const started: ReturnType<typeof aThread>[] = []
    const runtime = {
      ...testRuntime,
      threads: 3,
      startThread: () => {
        const thread = aThread()
        started.push(thread)
        return thread
      },
    }
    await withCrew(runtime, 1000, async (crew) => expect(crew).toBeUndefined())
    const failed = withCrew(runtime, 1 << 30, async () => {
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(started.map(({ isClosed }) => isClosed)).toEqual([true, true])
  })
})
