import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import type { Entry } from '../../src/model/entry.ts'
import type { Finding } from '../../src/model/finding.ts'
import { openCapture } from '../../src/read/open-capture.ts'
import { anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { testRuntime } from '../runtime.ts'
import { sanitized } from '../sanitize/sanitized.ts'
import { aHar } from './a-har.ts'

const APP = 'https://shop.example.com'
const IDP = 'https://login.other.test/authorize'
const SET = { 'Set-Cookie': 'sid=walnut-walnut-walnut; Path=/; SameSite=None' }
const GOOD = { 'Set-Cookie': 'sid=walnut-walnut-walnut; Path=/; SameSite=None; Secure; HttpOnly' }

const page = (at: number, url = `${APP}/`, parts: EntryParts = {}): Entry =>
  anEntry({
    resourceType: 'document',
    startedAt: T0 + at,
    timings: { waitMs: 20 },
    ...parts,
    request: { url, ...parts.request },
  })
const call = (at: number, path: string, status: number, more: Record<string, string> = {}): Entry =>
  anEntry({
    resourceType: 'fetch',
    startedAt: T0 + at,
    timings: { waitMs: 20 },
    request: { url: `${APP}${path}`, headers: headers({ 'Sec-Fetch-Site': 'same-origin' }) },
    response: { status, headers: headers({ 'Content-Type': 'application/json', ...more }) },
  })
const hop = (at: number, url: string, to: string, more: Record<string, string> = {}): Entry =>
  page(at, url, { response: { status: 302, redirectUrl: to, headers: headers({ Location: to, ...more }) } })
const rounds = (cookie: Record<string, string>): Entry[] =>
  [0, 1, 2, 3].flatMap((round) => [
    hop(round * 2000, `${APP}/`, IDP),
    page(round * 2000 + 100, `${IDP}?client_id=shop&state=s${round}`),
    hop(round * 2000 + 200, `${APP}/callback?code=c${round}&state=s${round}`, `${APP}/`, cookie),
  ])

interface Told {
  readonly rule: string
  readonly follows: readonly string[]
}

/** What is above a note; the sanitized copy must say the same. */
async function told(entries: readonly Entry[]): Promise<readonly Told[]> {
  const original = aHar(entries)
  const found = await toldOf(original)
  const { copy } = await sanitized(original)
  expect(await toldOf(copy)).toEqual(found)
  return found
}

async function toldOf(bytes: Uint8Array): Promise<readonly Told[]> {
  const capture = await openCapture(memorySource(bytes), testRuntime)
  const { diagnosis } = await diagnose(capture)
  await capture.dispose()
  const serious = ({ severity }: Finding) => severity !== 'note'
  return [...diagnosis.top, ...diagnosis.rest].filter(serious).map(({ rule, consequences }) => ({
    rule,
    follows: consequences.filter(serious).map((each) => each.rule),
  }))
}

describe('a session cookie that the browser did not keep', () => {
  it('explains what is refused after it, at every endpoint', async () => {
    const entries = [
      page(0),
      call(100, '/api/session', 200, SET),
      call(200, '/api/cart', 401),
      call(300, '/api/user', 401),
    ]
    expect(await told(entries)).toEqual([
      { rule: 'cookie-none-without-secure', follows: ['unauthorized', 'unauthorized'] },
    ])
  })

  it('does not explain a server that breaks, or is slow, though the cookie is missing there too', async () => {
    const slow = { ...call(400, '/api/search', 200), timings: { waitMs: 4000, totalMs: 4000 } }
    const kept = { 'Set-Cookie': 'sid=walnut-walnut-walnut; Path=/; Secure; HttpOnly' }
    const other = (entry: Entry): Entry => {
      const sent = headers({ Cookie: 'theme=dark' })
      return { ...entry, request: { ...entry.request, headers: [...entry.request.headers, ...sent] } }
    }
    const later = [call(200, '/api/cart', 401), call(300, '/api/report', 500), slow].map(other)
    for (const [rule, cookie] of [
      ['cookie-none-without-secure', SET],
      ['cookie-not-returned', kept],
    ] as const) {
      const found = await told([page(0), call(100, '/api/session', 200, cookie), ...later])
      expect(found).toContainEqual({ rule, follows: ['unauthorized'] })
      expect(found).toContainEqual({ rule: 'server-error', follows: [] })
      expect(found).toContainEqual({ rule: 'slow-wait', follows: [] })
    }
  })

  it('does not explain the failure of the response that set it, nor what was refused before', async () => {
    const entries = [page(0), call(50, '/api/cart', 401), call(100, '/api/session', 500, SET)]
    const rules = (await told(entries)).map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['unauthorized', 'server-error']))
  })

  it('does not explain a refusal on another host that it would not have reached', async () => {
    const elsewhere = anEntry({
      resourceType: 'fetch',
      startedAt: T0 + 300,
      request: { url: 'https://api.example.com/cart' },
      response: { status: 401 },
    })
    const found = await told([page(0), call(100, '/api/session', 200, SET), elsewhere])
    expect(found).toContainEqual({ rule: 'unauthorized', follows: [] })
  })

  it('comes before the login loop that it leads to', async () => {
    expect(await told(rounds(SET))).toEqual([{ rule: 'cookie-none-without-secure', follows: ['login-loop'] }])
  })

  it('is not blamed for a login loop where the cookie is kept', async () => {
    expect((await told(rounds(GOOD)))[0]?.rule).toBe('login-loop')
  })

  it('in a frame of another site comes before the refusal, which does not bury a failure of the frame', async () => {
    const FRAME = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'iframe',
    }
    const frame = (status: number) =>
      page(50, `${APP}/chat`, {
        request: { headers: headers(FRAME) },
        response: { status, headers: headers({ 'Set-Cookie': 'sid=walnut-walnut-walnut; Path=/; Secure' }) },
      })
    const open = anEntry({
      resourceType: 'fetch',
      startedAt: T0 + 200,
      request: {
        url: `${APP}/chat/open`,
        headers: headers({ 'Sec-Fetch-Site': 'same-origin', Referer: `${APP}/chat` }),
      },
      response: { status: 401 },
    })
    const host = page(0, 'https://news.other.test/')
    expect(await told([host, frame(200), open])).toEqual([
      { rule: 'cookie-same-site', follows: ['unauthorized'] },
    ])
    expect(await told([host, frame(500), open])).toContainEqual({ rule: 'server-error', follows: [] })
  })
})
