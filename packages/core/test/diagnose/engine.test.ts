import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { defineRule, type Rule } from '../../src/diagnose/rule.ts'
import { RULES } from '../../src/diagnose/rules.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aCapture, aFailure, anEntry, headers, T0 } from '../an-entry.ts'

const at = (ms: number) => ({ startedAt: T0 + ms })
const to = (url: string) => ({ request: { url } })
const page = anEntry({ ...at(-5000), resourceType: 'document', ...to('https://shop.example.com/') })

async function rulesOf(entries: readonly Entry[]): Promise<string[]> {
  const { diagnosis } = await diagnose(aCapture(entries))
  return [...diagnosis.top, ...diagnosis.rest].map(({ rule }) => rule)
}

/** A rule of the test's own; it reports what it is told to on every entry. */
function aRule(parts: Partial<Rule> & { readonly id: string }, onEntry: () => void = () => {}): Rule {
  const rule = defineRule({
    code: 'TEST-01',
    severity: 'warning',
    confidence: 'certain',
    owner: 'none',
    group: 'file',
    defaults: {},
    entry({ about, report }) {
      onEntry()
      report({ at: `/log/entries/${about.index}` })
    },
    ...parts,
    id: parts.id,
  })
  return rule
}

describe('the engine', () => {
  it('finds nothing in a good capture, and owns up to it', async () => {
    const { diagnosis, findings, failed } = await diagnose(aCapture([page, anEntry()]))
    expect(diagnosis).toEqual({
      verdict: { confidence: 'possible', owner: 'none', entries: [] },
      top: [],
      rest: [],
    })
    expect(findings).toEqual([])
    expect(failed).toBe(0)
  })

  it('lives through an empty capture', async () => {
    const { findings } = await diagnose(aCapture([]))
    expect(findings.map(({ rule }) => rule)).toEqual(['no-traffic'])
  })

  it('makes a note of a rule that throws, tells nothing of the error, and goes on with the others', async () => {
    const broken = aRule({ id: 'broken' }, () => {
      throw new Error('hunter2')
    })
    const { findings } = await diagnose(aCapture([anEntry(), anEntry()]), {
      rules: [broken, aRule({ id: 'sound' })],
    })
    expect(findings.map(({ rule, data }) => [rule, data.rule])).toEqual([
      ['sound', undefined],
      ['rule-failed', 'broken'],
    ])
    expect(findings[0]?.entries).toEqual([0, 1])
    expect(JSON.stringify(findings)).not.toContain('hunter2')
  })

  it('turns off the rules behind a gate that a capture rule closed', async () => {
    const gated = aRule({ id: 'gated', gate: 'credentials' })
    const closing = aRule({ id: 'closing', stage: 'capture', closes: 'credentials' })
    const both = await diagnose(aCapture([anEntry()]), { rules: [gated, closing] })
    expect(both.findings.map(({ rule }) => rule)).toEqual(['closing'])
    const alone = await diagnose(aCapture([anEntry()]), { rules: [gated] })
    expect(alone.findings.map(({ rule }) => rule)).toEqual(['gated'])
  })

  it('does not miss a credential in a capture that lost its credentials elsewhere', async () => {
    const refused = anEntry({
      ...at(100),
      response: { status: 401 },
      ...to('https://shop.example.com/api/cart'),
    })
    const cookies = (value: (name: string) => string) =>
      anEntry({ request: { cookies: ['a', 'b', 'c'].map((name) => ({ name, value: value(name) })) } })
    const rules = RULES.filter(({ id }) => ['missing-credential', 'capture-sanitized-elsewhere'].includes(id))
    const found = async (first: Entry) =>
      (await diagnose(aCapture([first, refused]), { rules })).findings.map(({ rule }) => rule)
    expect(await found(cookies((name) => `${name}-walnut-walnut`))).toEqual(['missing-credential'])
    expect(await found(cookies(() => '[redacted]'))).toEqual(['capture-sanitized-elsewhere'])
  })

  it('finds the same whatever the order of entries in the file', async () => {
    const entries = story()
    const expected = await named(entries)
    for (const step of [3, 5, 7]) {
      const shuffled = entries.map((_, place) => entries[(place * step + 2) % entries.length]!)
      expect(new Set(shuffled).size).toBe(entries.length)
      expect(await named(shuffled)).toEqual(expected)
    }
  })

  it('stops when it is told to', async () => {
    const signal = { aborted: true }
    await expect(diagnose(aCapture([anEntry()]), { signal })).rejects.toMatchObject({
      code: 'ERR_INTERRUPTED',
    })
  })

  it('reports progress over both walks, and the whole when the second is not needed', async () => {
    const progressOf = async (steps: boolean) => {
      const seen: number[] = []
      await diagnose(aCapture([anEntry(), anEntry()]), {
        steps,
        onProgress: ({ doneEntries, totalEntries }) => seen.push(doneEntries / totalEntries),
      })
      return seen
    }
    expect(await progressOf(true)).toEqual([0.25, 0.5, 0.75, 1])
    expect(await progressOf(false)).toEqual([0.25, 0.5, 1])
  })

  it('collects the tracking IDs it is given a finder for', async () => {
    const id = { type: 'x-request-id', value: 'r-1', entry: 0, pointer: '/x', name: 'X-Request-Id' }
    const { trackingIds } = await diagnose(aCapture([anEntry()]), { trackingIdsOf: () => [id] })
    expect(trackingIds).toEqual([id])
  })
})

/** Ten requests of a bad morning, at different times. */
function story(): Entry[] {
  return [
    page,
    anEntry({ ...at(0), response: { status: 500 } }),
    aFailure('net::ERR_NAME_NOT_RESOLVED', { ...at(10), ...to('https://cdn.other.test/a.js') }),
    aFailure('net::ERR_NAME_NOT_RESOLVED', { ...at(20), ...to('https://cdn.other.test/b.js') }),
    anEntry({ ...at(30), timings: { waitMs: 3000 } }),
    anEntry({ ...at(40), response: { status: 404 }, ...to('https://shop.example.com/favicon.ico') }),
    aFailure('net::ERR_ABORTED', { ...at(50), ...to('https://shop.example.com/find?q=1') }),
    anEntry({ ...at(60), ...to('https://shop.example.com/find?q=2') }),
    anEntry({ ...at(70), response: { status: 403 }, ...to('https://shop.example.com/admin') }),
    anEntry({ ...at(80), response: { status: 429 }, ...to('https://api.example.com/x') }),
    anEntry({ ...at(90), response: { status: 401 }, ...to('https://api.example.com/y') }),
  ]
}

/** Findings with their entries named by start, so that places in the file do not matter. */
async function named(entries: readonly Entry[]): Promise<unknown> {
  const { findings } = await diagnose(aCapture(entries))
  return findings.map(({ rule, severity, confidence, owner, data, entries: places }) => {
    const starts = places.map((place) => entries[place]?.startedAt).sort()
    return { rule, severity, confidence, owner, data, starts }
  })
}

describe('the ranking', () => {
  it('shows seven at most and keeps the rest', async () => {
    const paths = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
    const entries = paths.map((path, place) =>
      anEntry({ ...at(place), response: { status: 500 }, ...to(`https://${path}.example.com/${path}`) }),
    )
    const { diagnosis, findings } = await diagnose(aCapture([page, ...entries]))
    expect(diagnosis.top).toHaveLength(7)
    expect(diagnosis.rest).toHaveLength(2)
    expect(diagnosis.top[0]?.data.path).toBe('/a')
    expect(findings).toHaveLength(9)
  })

  it('puts a document before a call, and a call before a picture', async () => {
    const failing = (resourceType: 'image' | 'fetch' | 'document', place: number) =>
      anEntry({
        ...at(place),
        resourceType,
        response: { status: 500 },
        ...to(`https://shop.example.com/${resourceType}`),
      })
    const { diagnosis } = await diagnose(
      aCapture([failing('image', 0), failing('fetch', 1), failing('document', 2)]),
    )
    expect(diagnosis.top.map(({ entries }) => entries[0])).toEqual([2, 1, 0])
  })

  it('puts noise last, as notes that make no verdict', async () => {
    const noise = [
      anEntry({ ...at(0), response: { status: 404 }, ...to('https://shop.example.com/favicon.ico') }),
      anEntry({
        ...at(1),
        resourceType: 'ping',
        response: { status: 500 },
        ...to('https://shop.example.com/beacon'),
      }),
      aFailure('net::ERR_ABORTED', at(2)),
    ]
    const alone = await diagnose(aCapture(noise))
    expect(new Set(alone.findings.map(({ severity }) => severity))).toEqual(new Set(['note']))
    expect(alone.diagnosis.verdict).toMatchObject({ owner: 'none', entries: [] })
    const last = anEntry({ ...at(900), response: { status: 400 } })
    expect((await diagnose(aCapture([...noise, last]))).diagnosis.verdict.rule).toBe('client-error')
  })

  it('takes the earlier of two equals', async () => {
    const entries = [
      anEntry({ ...at(500), response: { status: 500 }, ...to('https://shop.example.com/late') }),
      anEntry({ ...at(0), response: { status: 500 }, ...to('https://shop.example.com/early') }),
    ]
    expect((await diagnose(aCapture(entries))).diagnosis.verdict.entries).toEqual([1])
  })
})

describe('the grouping', () => {
  const failing = (path: string, place: number) =>
    anEntry({ ...at(place), response: { status: 500 }, ...to(`https://shop.example.com/${path}`) })

  it('tells endpoints of one host apart while they are few, and speaks of the host when they are many', async () => {
    const few = await diagnose(aCapture(['a', 'b', 'c'].map(failing)))
    expect(few.findings.map(({ data }) => data.path)).toEqual(['/a', '/b', '/c'])
    const many = await diagnose(aCapture(['a', 'b', 'c', 'd'].map(failing)))
    expect(many.findings).toMatchObject([{ entries: [0, 1, 2, 3], data: { count: 4, path: '/a …' } }])
  })
})

describe('folding', () => {
  it('makes one finding of a dead host, whatever else failed there for want of an answer', async () => {
    const host = 'https://api.example.com'
    const entries = [
      page,
      aFailure('net::ERR_CONNECTION_REFUSED', { ...at(0), ...to(`${host}/a`) }),
      aFailure('net::ERR_FAILED', { ...at(10), ...to(`${host}/b`) }),
      aFailure('net::ERR_CONNECTION_RESET', { ...at(20), ...to(`${host}/c`) }),
    ]
    const { diagnosis } = await diagnose(aCapture(entries))
    expect(diagnosis.top.map(({ rule }) => rule)).toEqual(['connection-refused'])
    expect(diagnosis.top[0]?.consequences.map(({ rule }) => rule).sort()).toEqual([
      'connection-reset',
      'no-response',
    ])
  })

  it('takes the real status for the cause of a CORS failure', async () => {
    const entry = anEntry({
      request: { url: 'https://api.example.com/x', headers: headers({ Origin: 'https://shop.example.com' }) },
      response: { status: 502, headers: [] },
      error: 'net::ERR_FAILED',
    })
    const { diagnosis } = await diagnose(aCapture([page, entry]))
    expect(diagnosis.verdict.rule).toBe('gateway-error')
    expect(diagnosis.top.map(({ rule }) => rule)).toEqual(['gateway-error'])
    expect(diagnosis.top[0]?.consequences.map(({ rule }) => rule)).toContain('cors-missing')
  })

  it('folds the request under its refused preflight, though the file lists it first', async () => {
    const url = 'https://api.example.com/x'
    const main = aFailure('net::ERR_FAILED', { ...at(0), request: { method: 'DELETE', url } })
    const preflight = anEntry({
      ...at(1),
      resourceType: 'preflight',
      request: { method: 'OPTIONS', url, headers: headers({ 'Access-Control-Request-Method': 'DELETE' }) },
      response: { status: 403, headers: [] },
    })
    const { diagnosis } = await diagnose(aCapture([page, main, preflight]))
    expect(diagnosis.top.map(({ rule, entries }) => [rule, entries])).toEqual([['preflight-refused', [1, 2]]])
    expect(diagnosis.top[0]?.consequences.map(({ rule }) => rule)).toEqual(['no-response'])
  })

  it('folds refused calls under the token refresh that failed, until a token is issued again', async () => {
    const token = (ms: number, status: number) =>
      anEntry({
        ...at(ms),
        request: { method: 'POST', url: 'https://login.example.com/oauth/token' },
        response: { status, body: { text: status === 200 ? '{}' : '{"error":"invalid_grant"}' } },
      })
    const refused = (ms: number, path: string) =>
      anEntry({ ...at(ms), response: { status: 401 }, ...to(`https://shop.example.com/api/${path}`) })
    const entries = [
      page,
      token(0, 400),
      refused(100, 'a'),
      refused(200, 'b'),
      token(5000, 200),
      refused(6000, 'c'),
    ]
    const { diagnosis } = await diagnose(aCapture(entries))
    expect(diagnosis.verdict.rule).toBe('oauth-error')
    const [first] = diagnosis.top
    const folded = first?.consequences
      .filter(({ rule }) => rule === 'unauthorized')
      .flatMap(({ entries }) => entries)
    expect(folded).toEqual([2, 3])
    expect(diagnosis.top.slice(1).map(({ rule, entries }) => [rule, entries])).toEqual([
      ['unauthorized', [5]],
    ])
  })

  it('folds the end of a redirect loop into the loop', async () => {
    const hop = (place: number, error?: string) =>
      anEntry({
        ...at(place),
        resourceType: 'document',
        ...to('https://shop.example.com/a'),
        response: { status: 302, redirectUrl: '/a' },
        error,
      })
    const hops = [0, 1, 2, 3].map((place) =>
      hop(place, place === 3 ? 'net::ERR_TOO_MANY_REDIRECTS' : undefined),
    )
    expect(await rulesOf(hops)).toEqual(['redirect-loop'])
  })

  it('folds the pictures of a failed page under the page', async () => {
    const failedPage = anEntry({
      resourceType: 'document',
      ...to('https://shop.example.com/x'),
      response: { status: 503 },
    })
    const picture = anEntry({
      ...at(50),
      resourceType: 'image',
      response: { status: 404 },
      ...to('https://shop.example.com/logo.png'),
      initiator: { url: 'https://shop.example.com/x#top' },
    })
    expect(await rulesOf([failedPage, picture])).toEqual(['gateway-error'])
  })

  it('folds a token that only looks ended under the clock that is wrong', async () => {
    const skewed = (place: number) =>
      anEntry({
        ...at(place * 100),
        ...to(`https://${place % 2 === 0 ? 'a' : 'b'}.example.com/`),
        response: { headers: headers({ Date: new Date(T0 - 3_600_000).toUTCString() }) },
        timings: { waitMs: 10 },
      })
    const payload = Buffer.from(JSON.stringify({ exp: T0 / 1000 - 600 })).toString('base64url')
    const refused = anEntry({
      ...at(900),
      request: { headers: headers({ Authorization: `Bearer eyJhbGciOiJub25lIn0.${payload}.x` }) },
      response: { status: 401 },
    })
    const rules = await rulesOf([0, 1, 2, 3, 4].map(skewed).concat(refused))
    expect(rules).toContain('clock-skew')
    expect(rules).not.toContain('expired-token')
    expect(rules).not.toContain('unauthorized')
  })

  it('never hides an entry: every failed one stands in some finding', async () => {
    const entries = story()
    const { findings, failed } = await diagnose(aCapture(entries))
    const told = new Set(findings.flatMap((finding) => finding.entries))
    const isTold = entries.map((_, index) => index).filter((index) => told.has(index))
    expect(isTold).toEqual(expect.arrayContaining([1, 2, 3, 5, 6, 8, 9, 10]))
    expect(failed).toBe(8)
  })
})
