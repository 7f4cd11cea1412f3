import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFailed } from '../../../src/http/failed.ts'
import { kindOf, responseMime } from '../../../src/http/kind.ts'
import { targetOf } from '../../../src/http/target.ts'
import type { Entry } from '../../../src/model/entry.ts'
import type { Finding } from '../../../src/model/finding.ts'
import { loadLinearEngine } from '../../../src/scan/linear-pattern.ts'
import { filterEntries } from '../../../src/view/table/filter/filter-entries.ts'
import { filterRows } from '../../../src/view/table/filter/filter-rows.ts'
import { parseFilter } from '../../../src/view/table/filter/parse-filter.ts'
import { rowOutcome } from '../../../src/view/table/outcome.ts'
import { rowMarks } from '../../../src/view/table/row-marks.ts'
import { anEntry, type EntryParts, headers, T0 } from '../../an-entry.ts'
import { someEntries, tableOf } from './some-entries.ts'

const hasName = (list: readonly { readonly name: string }[], name: string) =>
  list.some((each) => each.name.toLowerCase() === name)
const hostOf = ({ request: { method, url } }: Entry) =>
  method === 'CONNECT' && !url.includes('://') ? url.split(':')[0]!.toLowerCase() : targetOf(url).host
const behindScheme = (url: string) => url.replace(/^[a-zA-Z][a-zA-Z0-9+.-]*:\/\//, '')

/** The same questions, asked of entries in the plainest way. */
const WORDS: readonly (readonly [filter: string, passes: (entry: Entry, first: number) => boolean])[] = [
  ['api', ({ request }) => behindScheme(request.url).toLowerCase().includes('api')],
  ['"TOKEN=abc"', ({ request }) => behindScheme(request.url).toLowerCase().includes('token=abc')],
  ['Ä.png', ({ request }) => behindScheme(request.url).toLowerCase().includes('ä.png')],
  ['https://a', ({ request }) => request.url.toLowerCase().includes('https://a')],
  ['url:https', ({ request }) => request.url.toLowerCase().includes('https')],
  ['domain:b.example', (entry) => hostOf(entry) === 'b.example'],
  ['domain:*.example', (entry) => hostOf(entry).endsWith('.example')],
  ['domain:a*e,c.test', (entry) => /^a.*e$|^c\.test$/.test(hostOf(entry))],
  ['method:get,PURGE', ({ request }) => /^(get|purge)$/i.test(request.method)],
  ['status-code:4xx', ({ response }) => Math.floor((response?.status ?? 0) / 100) === 4],
  ['status-code:>=400', ({ response }) => (response?.status ?? 0) >= 400],
  ['status-code:<300,304', ({ response }) => (response?.status ?? 999) < 300 || response?.status === 304],
  ['status-code:0', ({ response }) => response?.status === undefined],
  ['mime-type:image/*', (entry) => (responseMime(entry) ?? '').startsWith('image/')],
  ['resource-type:script,img', (entry) => kindOf(entry) === 'script' || kindOf(entry) === 'image'],
  ['priority:*low', ({ priority }) => /low$/i.test(priority ?? '')],
  ['slower-than:1s', ({ timings }) => (timings.totalMs ?? 0) > 1000],
  ['phase:wait>=500', ({ timings }) => (timings.waitMs ?? -1) >= 500],
  ['phase:wait<5', ({ timings }) => (timings.waitMs ?? 9) < 5],
  ['phase:blocked>200', ({ timings }) => (timings.queueingMs ?? 0) > 200],
  ['phase:connect', ({ timings }) => (timings.sslMs ?? 0) > 0],
  ['larger-than:2k', ({ response: r }) => (r?.transferBytes ?? r?.body?.text?.length ?? -1) >= 2000],
  ['is:failed', isFailed],
  ['is:cancelled,blocked', (entry) => ['cancelled', 'blocked'].includes(rowOutcome(entry))],
  ['is:running', (entry) => rowOutcome(entry) === 'running'],
  ['is:from-cache', ({ fromCache }) => fromCache !== undefined],
  ['is:redirect', ({ response: r }) => r?.status === 301 && r.redirectUrl !== undefined],
  ['error:unknown_host', ({ error }) => /unknown_host/i.test(error ?? '')],
  ['error:dns', ({ error }) => error === 'NS_ERROR_UNKNOWN_HOST'],
  ['has-request-header:ETag', ({ request }) => hasName(request.headers, 'etag')],
  [
    'has-response-header:x-*',
    ({ response }) => (response?.headers ?? []).some(({ name }) => /^x-/i.test(name)),
  ],
  ['cookie-name:sid', ({ request }) => hasName(request.cookies, 'sid')],
  ['set-cookie-name:lang', ({ response }) => hasName(response?.cookies ?? [], 'lang')],
  ['from:20s', ({ startedAt }, first) => (startedAt ?? 0) >= first + 20_000],
  ['to:10:00:30', ({ startedAt }) => (startedAt ?? Infinity) <= T0 + 30_000],
  // What follows asks entries.
  ['body:nope', ({ response }) => /nope/i.test(response?.body?.text ?? '')],
  ['body:ärger', ({ response }) => /ärger/i.test(response?.body?.text ?? '')],
  ['body:/^pl.*n$/', ({ response }) => response?.body?.text === 'plain'],
  ['req-body:error', ({ request }) => /error/i.test(request.body?.text ?? '')],
  ['cookie-value:zwei', ({ request }) => request.cookies.some(({ value }) => value === 'zwei')],
  ['set-cookie-value:z*', ({ response }) => (response?.cookies ?? []).some(({ value }) => value === 'zwei')],
  [
    'response-header-set-cookie:abc',
    ({ response }) =>
      (response?.headers ?? []).some(
        ({ name, value }) => /^set-cookie$/i.test(name) && value.includes('abc'),
      ),
  ],
  [
    'tracking-id:ABC-1234',
    ({ request, response }) =>
      [...request.headers, ...(response?.headers ?? [])].some(
        ({ name, value }) => name === 'X-Request-Id' && value === 'abc-12345678',
      ),
  ],
  ['/api\\/orders|png$/', ({ request }) => /api\/orders|png$/im.test(behindScheme(request.url))],
]

const term = fc
  .tuple(fc.constantFrom(...WORDS), fc.boolean())
  .map(([[text, passes], negated]) => ({ text: `${negated ? '-' : ''}${text}`, passes, negated }))
const groups = fc.array(fc.array(term, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })

describe('filtering', () => {
  it('by columns gives what filtering the entries gives, negated, with AND and with OR', async () => {
    await fc.assert(
      fc.asyncProperty(someEntries, groups, async (entries, terms) => {
        const { capture, table, byRow } = await tableOf(entries)
        const query = parseFilter(terms.map((group) => group.map(({ text }) => text).join(' ')).join(' OR '))
        expect(query.problems).toEqual([])
        const first = table.firstAt ?? Number.NaN
        const wanted = byRow.flatMap((entry, row) =>
          terms.some((group) => group.every(({ passes, negated }) => passes(entry, first) !== negated))
            ? [row]
            : [],
        )
        expect([...(await filterEntries(query, { table }, capture))]).toEqual(wanted)
        const { passed, open } = filterRows(query, { table })
        for (const row of passed) expect(wanted).toContain(row)
        for (const row of wanted) expect([...passed, ...open]).toContain(row)
      }),
      { numRuns: 400 },
    )
  })

  it('has every plain question answered by the columns alone', async () => {
    const engine = await loadLinearEngine()
    const plain = WORDS.filter(([text]) => !/body|value|header-set|tracking/.test(text))
    expect(plain.length).toBeGreaterThan(30)
    await fc.assert(
      fc.asyncProperty(someEntries, fc.constantFrom(...plain), async (entries, [text]) => {
        const { table } = await tableOf(entries)
        expect(filterRows(parseFilter(text), { table, engine }).open).toHaveLength(0)
      }),
    )
  })

  it('passes all without a filter, and leaves out what it cannot read', async () => {
    const { table } = await tableOf([anEntry(), anEntry()])
    for (const text of ['', '  ', 'status-code:odd', 'OR']) {
      expect(filterRows(parseFilter(text), { table }).passed, text).toHaveLength(2)
    }
  })

  it('knows third parties by the first document', async () => {
    const at = (url: string, resourceType: string) =>
      anEntry({ request: { url }, resourceType } as EntryParts)
    const { table } = await tableOf([
      at('https://cdn.other.example/x.js', 'script'),
      at('https://www.shop.example/', 'document'),
      at('https://api.shop.example/items', 'fetch'),
      at('data:image/png;base64,AA', 'image'),
    ])
    expect([...filterRows(parseFilter('is:third-party'), { table }).passed]).toEqual([0])
  })

  it('finds the requests that findings name: by rule, code, severity, and through consequences', async () => {
    const { table } = await tableOf([anEntry(), anEntry(), anEntry()])
    const finding = (rule: string, entries: number[], rest: Partial<Finding> = {}): Finding => ({
      rule,
      code: 'SLOW-08',
      severity: 'warning',
      confidence: 'certain',
      owner: 'backend',
      entries,
      pointers: [],
      data: {},
      consequences: [],
      ...rest,
    })
    const inner = finding('forbidden', [0], { severity: 'error', code: 'AUTH-03' })
    const marks = rowMarks(table, [finding('slow-wait', [2], { consequences: [inner] })])
    const rowsOf = (text: string) => [...filterRows(parseFilter(text), { table, marks }).passed]
    expect(rowsOf('finding:slow-wait')).toEqual([2])
    expect(rowsOf('finding:auth')).toEqual([0])
    expect(rowsOf('finding:error')).toEqual([0])
    expect(rowsOf('finding:any')).toEqual([0, 2])
    expect(rowsOf('-is:with-finding')).toEqual([1])
    expect([...marks.severity]).toEqual([3, 0, 2])
    expect(marks.of(0)).toEqual([inner])
  })

  it('reads the entries with progress, and can be given up', async () => {
    const entries = Array.from({ length: 1200 }, (_, n) =>
      anEntry({ request: { headers: headers({ n: `${n}` }) } }),
    )
    const { capture, table } = await tableOf(entries)
    const seen: number[] = []
    const signal = { aborted: false }
    const query = parseFilter('body:items')
    const onProgress = ({ doneRows }: { doneRows: number }) => {
      seen.push(doneRows)
    }
    expect(await filterEntries(query, { table }, capture, { onProgress })).toHaveLength(1200)
    expect(seen).toEqual([500, 1000, 1200])
    signal.aborted = true
    await expect(filterEntries(query, { table }, capture, { signal })).rejects.toMatchObject({
      code: 'ERR_INTERRUPTED',
    })
  })
})
