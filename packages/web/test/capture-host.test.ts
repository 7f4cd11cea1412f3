import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { type CommandText, type PlaybookView, plainText, type SummaryView } from '@haruspex/core'
import { describe, expect, it } from 'vitest'
import { harOf } from '../e2e/harness/captures.ts'
import { demo } from '../e2e/harness/places.ts'
import type { BodyParts } from '../src/engine/body-parts.ts'
import { createCaptureHost } from '../src/engine/capture-host.ts'
import type { CaptureSummary, EntryRecord, ListResult, ListRow, RawText } from '../src/engine/engine.ts'
import { failureOf } from '../src/engine/failure-words.ts'
import type { MessageWindow } from '../src/engine/message-window.ts'
import type { Job } from '../src/engine/remote.ts'

const job = (told: unknown[] = []): Job => ({ signal: { aborted: false }, tell: (one) => told.push(one) })

async function opened(bytes: Uint8Array<ArrayBuffer>, given = job()) {
  const host = createCaptureHost()
  const call = <T>(method: string, ...args: unknown[]) => host[method]?.(given, ...args) as Promise<T>
  const input = { kind: 'blob', name: 'a.har', blob: new Blob([bytes]) }
  return { call, summary: await call<CaptureSummary>('open', input) }
}

const shop = new Uint8Array(await readFile(demo('shop')))

describe('the worker’s side of a capture', () => {
  it('opens plain and compressed files alike', async () => {
    const plain = await opened(shop)
    const packed = await opened(new Uint8Array(gzipSync(shop)))
    expect(plain.summary.entryCount).toBe(15)
    expect(packed.summary).toEqual({
      ...plain.summary,
      fileBytes: packed.summary.fileBytes,
      container: 'gzip',
    })
  })

  it('lists what a filter lets through, in any order that a column gives', async () => {
    const { call } = await opened(shop)
    const { order, total, isComplete } = await call<ListResult>('list', { filter: 'status-code:502' })
    expect([[...order], total, isComplete]).toEqual([[12, 13], 15, true])
    const slowest = await call<ListResult>('list', { filter: '', sort: 'totalMs', descending: true })
    const [first] = await call<ListRow[]>('rows', [slowest.order[0]])
    expect(first).toMatchObject({ place: 9, host: 'api.shop.example' })
    expect(first?.segments.some(({ phase }) => phase === 'wait')).toBe(true)
    const odd = await call<ListResult>('list', { filter: '', sort: '__proto__' })
    expect([...odd.order]).toEqual([...(await call<ListResult>('list', { filter: '' })).order])
  })

  it('shows the first requests of a large file while the rest of it is scanned', async () => {
    const told: { readonly firstRows?: readonly ListRow[]; readonly doneBytes: number }[] = []
    const large = new TextEncoder().encode(harOf(1000, 10_000))
    await opened(large, job(told))
    const [first] = told
    expect(first?.firstRows?.slice(0, 2)).toMatchObject([
      { place: 0, method: 'GET', status: 200, name: '0' },
      { place: 1, name: '1' },
    ])
    expect(first?.firstRows).toHaveLength(60)
    expect(first?.doneBytes).toBeLessThan(large.length / 2)
    const small: typeof told = []
    await opened(shop, job(small))
    expect(small.at(-1)?.firstRows).toEqual([])
  })

  it('diagnoses it, and knows then which rows a finding names', async () => {
    const { call } = await opened(shop)
    const view = await call<{ causes: { finding: { rule: string } }[] }>('diagnosis', 'en')
    expect(view.causes[0]?.finding.rule).toBe('gateway-error')
    const { order } = await call<ListResult>('list', { filter: 'finding:gateway-error' })
    expect([...order]).toEqual([12, 13])
    const [row] = await call<ListRow[]>('rows', [12])
    expect(row?.severity).toBe('error')
  })

  it('runs playbooks and writes drafts over a sanitized copy', async () => {
    const { call } = await opened(new Uint8Array(await readFile(demo('hidden'))))
    const working = {
      kind: 'blob',
      name: 'b.har',
      blob: new Blob([new Uint8Array(await readFile(demo('hidden-working')))]),
    }
    const alone = await call<PlaybookView>('runPlaybook', { id: 'hidden' }, 'en')
    expect(alone.steps.find(({ id }) => id === 'compare')?.state).toBe('asked')
    const view = await call<PlaybookView>('runPlaybook', { id: 'hidden', working }, 'en')
    expect(view.steps.find(({ id }) => id === 'compare')?.state).toBe('found')
    expect(view.answer.evidence[0]).toMatchObject({ entry: 5 })
    expect(view.answer.owner).toBe('the back end')
    expect(view.draft).toContain('→ Answer [found]')
    const zh = await call<PlaybookView>('runPlaybook', { id: 'hidden', working }, 'zh')
    expect(zh.title).toBe('资源或选项不可用')
  })

  it('drafts texts without what the screen may show and a ticket may not', async () => {
    const name = 'jane.roe@mail.example'
    const har = JSON.stringify(JSON.parse(harOf(3)), (key, value) =>
      key === 'url' ? `https://app.example/users/${name}/items` : key === 'status' ? 500 : value,
    )
    const { call } = await opened(new TextEncoder().encode(har))
    expect(JSON.stringify(await call('diagnosis', 'en'))).toContain(name)
    for (const kind of ['steps', 'findings']) {
      const draft = await call<string>('draft', kind, 'en')
      expect(draft).toContain('app.example/users/')
      expect(draft).not.toContain(name)
    }
  })

  it('hands out the JSON of an entry in pieces that never cut a character', async () => {
    const text = `{"log":{"version":"1.2","creator":{"name":"x"},"entries":[{"comment":"${'€😀'.repeat(40)}"}]}}`
    const { call } = await opened(new TextEncoder().encode(text))
    let whole = ''
    for (let from = 0, total = 1; from < total; ) {
      const part = await call<RawText>('rawText', 0, from, 7)
      expect(part.text).not.toContain('\ufffd')
      whole += part.text
      from = part.to
      total = part.totalBytes
    }
    expect(JSON.parse(whole)).toEqual({ comment: '€😀'.repeat(40) })
  })

  it('makes the view of every tab, in words of either language', async () => {
    const { call } = await opened(shop)
    const names = ['summary', 'timing', 'headers', 'payload', 'preview', 'response', 'cookies', 'initiator']
    for (const name of names) {
      const [en, zh] = [await call('requestView', name, 12, 'en'), await call('requestView', name, 12, 'zh')]
      expect(() => structuredClone([en, zh]), name).not.toThrow()
      expect(en, name).toBeDefined()
    }
    const summary = await call<SummaryView>('requestView', 'summary', 12, 'en')
    expect(plainText(summary.headline)).toContain('502')
  })

  it('says of an entry that is none why it is none', async () => {
    const text = '{"log":{"version":"1.2","creator":{"name":"x"},"entries":[7]}}'
    const { call } = await opened(new TextEncoder().encode(text))
    const record = await call<EntryRecord>('entry', 0, 'zh')
    expect(record.entry).toBeUndefined()
    expect(record.issues[0]?.text).toMatch(/请求/)
  })

  it('tells of progress, and ends when it is given up', async () => {
    const told: unknown[] = []
    await opened(shop, job(told))
    expect(told.at(-1)).toMatchObject({ doneBytes: shop.length, entries: 15 })
    const given: Job = { signal: { aborted: true }, tell: () => {} }
    await expect(opened(shop, given)).rejects.toMatchObject({ code: 'ERR_INTERRUPTED' })
  })
})

describe('an error of the engine', () => {
  it('has words in both languages, and never those of others, which may quote the capture', () => {
    const { code, words } = failureOf(new SyntaxError('Unexpected token in "my password"'))
    expect(code).toBe('ERR_INTERNAL')
    expect(words.en.what).toContain('SyntaxError')
    expect(JSON.stringify(words)).not.toContain('password')
    expect(words.zh.what).not.toBe(words.en.what)
  })
})

describe('the parts of one request', () => {
  const tour = async () => (await opened(new Uint8Array(await readFile(demo('tour'))))).call
  const place = { index: 10, side: 'response' }

  it('come in windows: lines, bytes, members of a tree, rows of a table', async () => {
    const call = await tour()
    const lines = await call<BodyParts['lines']>('bodyPart', 'lines', place, {
      pretty: true,
      from: 1,
      count: 1,
    })
    expect(lines.rows.map(({ line, parts }) => [line, parts.map(({ text }) => text).join('')])).toEqual([
      [1, '"items": ['],
    ])
    const hex = await call<BodyParts['hex']>('bodyPart', 'hex', place, { from: 0, count: 2 })
    expect(hex.rows).toHaveLength(2)
    const ask = { steps: ['items'], from: 2, count: 1 }
    const inner = await call<BodyParts['json']>('bodyPart', 'json', place, ask)
    expect([inner.size, inner.rows.map(({ step }) => step)]).toEqual([6, [2]])
    const table = await call<BodyParts['table']>('bodyPart', 'table', place, ask)
    expect(table.rows).toHaveLength(1)
    expect(
      await call('bodyPart', 'hex', { index: 0, side: 'response' }, { from: 0, count: 1 }),
    ).toBeUndefined()
  })

  it('are found by text, with the way to each place', async () => {
    const call = await tour()
    const [hit] = await call<BodyParts['findJson']>('bodyPart', 'findJson', place, { query: 'leipzig' })
    expect([hit?.paths.jsonPath, hit?.places]).toEqual(['$.items[2].address.city', [0, 2, 2, 0]])
    const lines = await call<BodyParts['findLines']>('bodyPart', 'findLines', place, {
      query: 'leipzig',
      pretty: false,
    })
    expect(lines).toEqual([0])
  })

  it('hold messages by direction and text', async () => {
    const call = await tour()
    const query = { text: 'pong', direction: 'receive', from: 0, count: 10 }
    const found = await call<MessageWindow>('messages', 18, query, 'en')
    expect([found.count, found.matched, found.rows.length]).toEqual([6, 1, 1])
    expect((await call<MessageWindow>('messages', 18, { ...query, direction: 'send' }, 'en')).matched).toBe(0)
  })

  it.each(['url', 'ticket', 'ticket-markdown', 'curl', 'curl-windows', 'fetch', 'har'])(
    'leave as %s without a secret, unless it is asked for',
    async (form) => {
      const call = await tour()
      const secret = 'invented-session-of-robin-example-0001'
      const safe = await call<CommandText>('copyOf', 9, { form, language: 'en' })
      expect(safe.text).toContain('graphql')
      expect(safe.text).not.toContain(secret)
      const whole = await call<CommandText>('copyOf', 9, { form, language: 'en', withSecrets: true })
      if (form === 'curl' || form === 'har') expect(whole.text).toContain(secret)
    },
  )
})
