import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import type { Entry } from '../../src/model/entry.ts'
import type { StepTimeline } from '../../src/model/step.ts'
import { stepDraft, stepDraftText } from '../../src/view/step-draft.ts'
import { aCapture, aFailure, anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { tagged } from './tagged.ts'

const SHOP = 'https://shop.example.com'

const at = (second: number, url: string, parts: EntryParts = {}) =>
  anEntry({
    startedAt: T0 + second * 1000,
    timings: { waitMs: 200 },
    ...parts,
    request: { ...parts.request, url: url.startsWith('/') ? SHOP + url : url },
  } as EntryParts)

const page = (second: number, url: string, parts: EntryParts = {}) =>
  at(second, url, {
    resourceType: 'document',
    ...parts,
    request: {
      headers: headers({ 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none', 'sec-fetch-user': '?1' }),
      ...parts.request,
    },
  } as EntryParts)

const post = (second: number, url: string, parts: EntryParts = {}) =>
  at(second, url, { ...parts, request: { method: 'POST', ...parts.request } } as EntryParts)

async function stepsOf(entries: readonly Entry[]): Promise<StepTimeline> {
  const { steps } = await diagnose(aCapture(entries), { rules: [], steps: true })
  return steps!
}

const outline = ({ steps }: StepTimeline) =>
  steps.map(({ kind, title, entries }) => [kind, `${title.method} ${title.path}`, [...entries]])

/** Opens a shop, looks at an item, puts it into the basket (which fails), and goes to the basket. */
const SESSION = [
  page(0, '/'),
  at(0.2, '/app.js', { resourceType: 'script' }),
  at(0.5, '/api/items'),
  at(5, '/api/items/4711'),
  at(5.3, '/img/4711.png', { resourceType: 'image' }),
  at(12, '/api/session'),
  post(12.1, '/api/basket', { response: { status: 502 } }),
  page(20, '/basket'),
  at(20.3, '/api/basket'),
]

describe('R8: the steps of the user', () => {
  it('begin with navigations and after pauses; every entry is in exactly one', async () => {
    const timeline = await stepsOf(SESSION)
    expect(outline(timeline)).toEqual([
      ['navigation', 'GET /', [0, 1, 2]],
      ['action', 'GET /api/items/4711', [3, 4]],
      ['action', 'POST /api/basket', [5, 6]],
      ['navigation', 'GET /basket', [7, 8]],
    ])
    expect(timeline.steps.flatMap(({ entries }) => entries)).toEqual(SESSION.map((_, index) => index))
    expect(timeline.pages).toMatchObject([
      { number: 1, path: '/', steps: [1, 2, 3] },
      { number: 2, path: '/basket', steps: [4] },
    ])
    expect(timeline.steps.map(({ page }) => page)).toEqual([1, 1, 1, 2])
    const failing = timeline.steps[2]
    expect(failing).toMatchObject({ failed: 1, startedAt: T0 + 12_000, endedAt: T0 + 12_300 })
    expect(failing?.failures).toMatchObject([{ entry: 6, method: 'POST', status: 502 }])
  })

  it('are not kept open or begun by polls, beacons, long polls and streams', async () => {
    const polls = Array.from({ length: 20 }, (_, i) =>
      at(1 + i * 2, '/api/news', { timings: { waitMs: 1900 } }),
    )
    const timeline = await stepsOf([
      page(0, '/'),
      at(0.1, 'wss://shop.example.com/live', { resourceType: 'websocket', timings: { receiveMs: 60_000 } }),
      at(0.2, '/events', { resourceType: 'eventsource', timings: { receiveMs: 60_000 } }),
      at(0.3, '/signalr/poll', { timings: { waitMs: 30_000 } }),
      ...polls,
      post(15, '/g/collect', { response: { status: 204 } }),
      post(20, '/api/basket'),
      post(30, '/exit', { resourceType: 'ping' }),
      at(35, 'https://ads.example.net/next'),
    ])
    expect(timeline.steps.map(({ kind, title }) => `${kind} ${title.path}`)).toEqual([
      'navigation /',
      'action /api/basket',
    ])
    expect(timeline.steps.flatMap(({ entries }) => entries)).toHaveLength(28)
    expect(timeline.steps[0]?.background).toBeGreaterThan(8)
  })

  it('hold redirects and automatic hops together, and tell where they led', async () => {
    const timeline = await stepsOf([
      page(0, '/', {
        response: { status: 302, redirectUrl: 'https://login.example.org/authorize?state=x' },
      }),
      page(0.3, 'https://login.example.org/authorize?state=x'),
      page(0.8, `${SHOP}/callback`, {
        request: {
          method: 'POST',
          headers: headers({ 'sec-fetch-dest': 'document', 'sec-fetch-site': 'cross-site' }),
        },
      }),
      at(1.2, '/api/me'),
    ])
    expect(outline(timeline)).toEqual([['navigation', 'GET /', [0, 1, 2, 3]]])
    expect(timeline.steps[0]?.landed).toMatchObject({ method: 'POST', path: '/callback' })
    expect(timeline.pages).toMatchObject([{ host: 'shop.example.com', path: '/callback' }])
  })

  it('tell a reload from a new page, and a frame from a page', async () => {
    const timeline = await stepsOf([
      page(0, '/list?q=a'),
      at(0.3, '/frame', {
        resourceType: 'document',
        request: { headers: headers({ 'sec-fetch-dest': 'iframe' }) },
      }),
      page(9, '/list?q=a'),
      page(20, '/list?q=b'),
    ])
    expect(timeline.steps.map(({ kind }) => kind)).toEqual(['navigation', 'reload', 'navigation'])
  })

  it('go by the pages of the producer where the browser tells nothing of frames', async () => {
    const old = (second: number, url: string, pageRef: string) =>
      at(second, url, { resourceType: 'document', pageRef })
    const timeline = await stepsOf([
      old(0, '/', 'page_1'),
      old(0.3, 'https://ads.example.net/frame', 'page_1'),
      old(0.6, '/next', 'page_2'),
    ])
    expect(timeline.steps.map(({ title }) => title.path)).toEqual(['/', '/next'])
    expect(timeline.pages.map(({ pageRef }) => pageRef)).toEqual(['page_1', 'page_2'])
  })

  it('hold a redirect and its target together where the browser tells nothing of frames', async () => {
    const { steps } = await stepsOf([
      at(0, '/', {
        resourceType: 'document',
        pageRef: 'page_1',
        response: { status: 301, redirectUrl: 'https://www.example.org/' },
      }),
      at(0.3, 'https://www.example.org/', { resourceType: 'document', pageRef: 'page_1' }),
    ])
    expect(steps).toHaveLength(1)
    expect(steps[0]?.landed?.host).toBe('www.example.org')
  })

  it('start in the midst when the capture does, and bear odd data', async () => {
    const timeline = await stepsOf([
      at(0, '/api/half'),
      anEntry({ startedAt: undefined, response: undefined, request: { url: '' } }),
      at(1, 'data:image/png;base64,AAAA', { resourceType: 'image' }),
    ])
    expect(timeline.steps).toHaveLength(1)
    expect(timeline.steps[0]).toMatchObject({ kind: 'start', page: 0 })
    expect(timeline.steps[0]?.entries).toHaveLength(3)
    expect(await stepsOf([])).toMatchObject({ steps: [], pages: [] })
  })

  it('are named by a GraphQL mutation before a query', async () => {
    const call = (second: number, query: string) =>
      post(second, '/graphql', {
        request: {
          body: { mimeType: 'application/json', text: JSON.stringify({ query }), base64: false, params: [] },
        },
      })
    const { steps } = await stepsOf([
      page(0, '/'),
      call(6, 'query Basket { basket { id } }'),
      call(6.1, 'mutation Checkout { checkout { id } }'),
      call(12, 'query Prices { prices }'),
    ])
    expect(steps.map(({ title }) => [title.operation, title.reads])).toEqual([
      [undefined, true],
      ['Checkout', false],
      ['Prices', true],
    ])
  })

  it('are the same in a sanitized copy', async () => {
    const entries = [
      ...SESSION,
      page(40, '/list?token=s3cr3t-0f-jane'),
      page(50, '/list?token=s3cr3t-0f-jane'),
    ]
    const [copied, original] = [await stepsOf(entries.map(tagged)), await stepsOf(entries)]
    expect(copied).toEqual(original)
    expect(original.steps.at(-1)?.kind).toBe('reload')
  })
})

describe('R8: the draft of the reproduction steps', () => {
  it('is numbered text that says what fails, in English', async () => {
    expect(stepDraftText(await stepsOf(SESSION), 'en')).toBe(
      [
        '1. Open shop.example.com/.',
        '2. Do what fetches GET /api/items/4711.',
        '3. Do what sends POST /api/basket.',
        '   Here POST /api/basket fails: status 502.',
        '4. Go on to shop.example.com/basket.',
        '',
      ].join('\n'),
    )
  })

  it('says the same in Chinese, data as they are', async () => {
    const text = stepDraftText(await stepsOf(SESSION), 'zh')
    expect(text.split('\n')).toHaveLength(6)
    expect(text).toContain('3. 执行会发送 POST /api/basket 的操作。')
    expect(text).toContain('502')
  })

  it('tells redirects, network errors and how many more failed, and names other hosts', async () => {
    const failures = [1, 2, 3, 4, 5, 6, 7].map((n) =>
      aFailure('net::ERR_CONNECTION_RESET', {
        startedAt: T0 + 100 + n,
        request: { url: `https://api.example.org/v1/${n}` },
      }),
    )
    const timeline = await stepsOf([
      page(0, '/', { response: { status: 302, redirectUrl: '/home' } }),
      page(0.05, '/home'),
      ...failures,
    ])
    const [first] = stepDraft(timeline, 'en')
    expect(first?.remarks[0]).toBe('This leads to shop.example.com/home.')
    expect(first?.remarks[1]).toBe('Here GET api.example.org/v1/1 fails: net::ERR_CONNECTION_RESET.')
    expect(first?.remarks.at(-1)).toBe('Here 4 more requests fail.')
  })

  it('says so when there is nothing', async () => {
    expect(stepDraftText(await stepsOf([]), 'en')).toContain('no requests')
  })
})
