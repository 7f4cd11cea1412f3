import { describe, expect, it } from 'vitest'
import { sanitizeFile } from '../../src/flow/sanitize-file.ts'
import { diagnoseFile } from '../../src/flow/triage.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import type { PriorSanitizing } from '../../src/model/prior-sanitizing.ts'
import { memorySpool, testRuntime } from '../runtime.ts'
import { linesOf, sanitized } from './sanitized.ts'

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

interface Facts {
  readonly headers?: readonly (readonly [name: string, value: string])[]
  readonly cookies?: readonly object[]
  readonly agent?: string
  readonly entries?: number
  readonly creator?: string
}

function har({
  headers = [],
  cookies = [],
  agent = CHROME,
  entries = 6,
  creator = 'WebInspector',
}: Facts): string {
  const entry = {
    startedDateTime: '2026-03-04T10:11:12.000Z',
    time: 5,
    request: {
      method: 'GET',
      url: 'https://app.example/',
      httpVersion: 'h2',
      headers: [['User-Agent', agent] as const, ...headers].map(([name, value]) => ({ name, value })),
      cookies,
      queryString: [],
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status: 200,
      statusText: '',
      httpVersion: 'h2',
      headers: [],
      cookies: [],
      content: { size: 0, mimeType: 'text/plain' },
      redirectURL: '',
      headersSize: -1,
      bodySize: 0,
    },
    cache: {},
    timings: { send: 1, wait: 2, receive: 2 },
    _priority: 'High',
  }
  return JSON.stringify({
    log: {
      version: '1.2',
      creator: { name: creator, version: '537.36' },
      pages: [],
      entries: Array.from({ length: entries }, () => entry),
    },
  })
}

async function priorOf(text: string): Promise<readonly PriorSanitizing[]> {
  const receipt = memorySpool()
  const { prior } = await sanitizeFile(
    memorySource(Buffer.from(text)),
    { copy: memorySpool(), receipt },
    testRuntime,
  )
  expect((linesOf(receipt.bytes).at(-1) as { prior: unknown }).prior).toEqual(prior)
  return prior
}

describe('an earlier sanitizing', () => {
  it.each([
    ['[authorization redacted]', 'har-sanitizer'],
    ['_harmored_', 'harmor'],
    ['obfuscated', 'npm-har-sanitizer'],
    ['*****', 'other'],
    ['[REDACTED]', 'other'],
    ['<removed>', 'other'],
  ] as const)('is known by its mark: %s', async (mark, by) => {
    expect(
      await priorOf(
        har({
          headers: [
            ['Authorization', `Bearer ${mark}`],
            ['Cookie', `sid=${mark}`],
          ],
        }),
      ),
    ).toEqual([{ by, count: 12 }])
  })

  it('is ours when our tags are there, and then nothing else', async () => {
    const { copyText } = await sanitized(har({ headers: [['Cookie', 'sid=walnut-77-x']] }))
    expect(await priorOf(copyText)).toEqual([{ by: 'haruspex', count: 6 }])
  })

  it('is Chrome’s export when no request of a new Chrome has any credential', async () => {
    expect(await priorOf(har({}))).toEqual([{ by: 'chrome-export', count: 6 }])
  })

  it.each<[string, Facts]>([
    ['there is a cookie', { cookies: [{ name: 'a', value: 'walnut-77-x' }] }],
    ['there is an Authorization', { headers: [['authorization', 'Bearer walnut-77-x']] }],
    ['the browser is an older one', { agent: CHROME.replace('142', '118') }],
    ['another tool wrote it', { creator: 'Firefox' }],
    ['there are few requests', { entries: 4 }],
  ])('is not suspected when %s', async (_, facts) => {
    expect(await priorOf(har(facts))).toEqual([])
  })

  it('is a fact of the file in a diagnosis', async () => {
    const { file } = await diagnoseFile(memorySource(Buffer.from(har({}))), testRuntime)
    expect(file).toMatchObject({ sanitized: false, prior: [{ by: 'chrome-export', count: 6 }] })
  })

  it('is not seen in words that stand elsewhere', async () => {
    const headers = [
      ['Cookie', 'sid=walnut-77-x'],
      ['X-Note', 'the removed [sid redacted] masked ***'],
    ] as const
    expect(await priorOf(har({ headers }))).toEqual([])
  })
})
