import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare/compare.ts'
import { contentHash } from '../../src/compare/content-hash.ts'
import { diffJson } from '../../src/compare/json-diff.ts'
import { createKeyBook } from '../../src/compare/key-facts.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aCapture, anEntry, T0 } from '../an-entry.ts'
import { optionsPage, random, type Visit, withBody } from './options-page.ts'

const seed = fc.integer({ min: 1, max: 1e6 })
const visit: fc.Arbitrary<Visit> = fc.record({
  seed,
  host: fc.constantFrom('admin.example.com', 'admin.staging.example.com', 'localhost:3000'),
  tenant: fc.constantFrom('acme', 'globex', 'initech'),
  polls: fc.integer({ min: 1, max: 12 }),
  analytics: fc.boolean(),
  shuffled: fc.boolean(),
})
const word = fc.constantFrom(
  'id',
  'name',
  'state',
  'enabled',
  'items',
  'error',
  'forbidden',
  'at',
  'value',
  'x',
  '8841',
)
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      1,
      500,
      '',
      'hidden',
      'active',
      'a b',
      '2026-01-01',
      'hsx_token_abcdefghijkl3',
    ),
    fc.double({ noNaN: true }),
    fc.string({ maxLength: 30 }),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(word, tie('value'), { maxKeys: 6 }),
  ),
})).value
const oddEntry: fc.Arbitrary<Entry> = fc
  .record({
    url: fc.oneof(
      fc.constantFrom(
        'https://a.example/x',
        'https://b.example/x/1?q=1',
        '',
        'data:,',
        '/x',
        'host:443',
        'wss://a.example/s',
      ),
      fc.string({ maxLength: 40 }),
    ),
    method: fc.constantFrom('GET', 'POST', 'OPTIONS', 'CONNECT', ''),
    status: fc.constantFrom(undefined, 200, 204, 302, 304, 401, 500),
    redirectUrl: fc.constantFrom(undefined, '/login', 'https://login.a.example/', '::', ''),
    error: fc.constantFrom(undefined, '', 'net::ERR_FAILED'),
    sent: fc.option(json, { nil: undefined }),
    received: fc.option(json, { nil: undefined }),
    header: fc.constantFrom('authorization', 'Cookie', 'Set-Cookie', 'origin', 'X-Tenant', 'content-type'),
    value: fc.string({ maxLength: 20 }),
    startedAt: fc.option(fc.integer({ min: T0, max: T0 + 1e6 }), { nil: undefined }),
    waitMs: fc.constantFrom(undefined, 0, 20, 9000),
  })
  .map(({ url, method, status, redirectUrl, error, sent, received, header, value, startedAt, waitMs }) => {
    const body = (given: unknown) => ({
      mimeType: 'application/json',
      text: JSON.stringify(given),
      base64: false,
      params: [],
    })
    const headers = [{ name: header, value }]
    return anEntry({
      startedAt,
      error,
      request: { url, method, headers, body: sent === undefined ? undefined : body(sent) },
      response: { status, redirectUrl, headers, body: received === undefined ? undefined : body(received) },
      timings: { waitMs },
    })
  })

const of = (working: readonly Entry[], broken: readonly Entry[]) =>
  compare(aCapture(working), aCapture(broken))

describe('a comparison', () => {
  it('finds nothing in a capture and itself, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(oddEntry, { maxLength: 12 }), async (entries) => {
        const { differences, onlyWorking, onlyBroken } = await of(entries, entries)
        expect(differences).toEqual([])
        expect([onlyWorking, onlyBroken]).toEqual([0, 0])
      }),
      { numRuns: 150 },
    )
  })

  it('finds nothing in a capture and itself in another order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(oddEntry, { maxLength: 12 }), seed, async (entries, order) => {
        const next = random(order)
        const places = entries.map((entry) => ({ entry, at: next() })).sort((a, b) => a.at - b.at)
        const shuffled = places.map(({ entry }, at) => ({ ...entry, startedAt: T0 + at }))
        const { differences } = await of(entries, shuffled)
        expect(differences.filter(({ severity }) => severity !== 'note')).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('takes any two captures', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(oddEntry, { maxLength: 8 }),
        fc.array(oddEntry, { maxLength: 8 }),
        async (a, b) => {
          const { differences } = await of(a, b)
          for (const { working, broken } of differences) expect(working ?? broken).toBeDefined()
        },
      ),
      { numRuns: 150 },
    )
  })

  it('finds nothing above a note between two users for whom it works', async () => {
    await fc.assert(
      fc.asyncProperty(visit, visit, async (working, broken) => {
        const { differences } = await of(optionsPage(working), optionsPage(broken))
        expect(differences.filter(({ severity }) => severity !== 'note')).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('has any one switch that is turned among the first three', async () => {
    await fc.assert(
      fc.asyncProperty(visit, visit, seed, async (working, broken, chosen) => {
        const entries = optionsPage(broken)
        const places = entries.flatMap((entry) => switchesOf(entry).map((path) => ({ entry, path })))
        const { entry, path } = places[chosen % places.length]!
        const planted = entries.map((one) =>
          one === entry ? withBody(one, (body) => turned(body, path)) : one,
        )
        const { differences } = await of(optionsPage(working), planted)
        const top = differences.slice(0, 3).map(({ broken: place }) => place?.below?.split('/').at(-1))
        expect(top).toContain(path.at(-1))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a JSON value', () => {
  it('does not differ from itself with its members in another order', () => {
    fc.assert(
      fc.property(json, (value) => {
        const book = createKeyBook()
        const other = reversed(value)
        expect(diffJson(value, other, book)).toEqual([])
        expect(contentHash(other, book)).toBe(contentHash(value, book))
      }),
    )
  })
})

type Path = readonly (string | number)[]

/** Where the switches of a response stand. */
function switchesOf({ response }: Entry): readonly Path[] {
  const found: Path[] = []
  const visitValue = (value: unknown, path: Path): void => {
    if (typeof value === 'boolean') found.push(path)
    else if (Array.isArray(value)) for (const [at, below] of value.entries()) visitValue(below, [...path, at])
    else if (typeof value === 'object' && value !== null)
      for (const [name, below] of Object.entries(value)) visitValue(below, [...path, name])
  }
  const text = response?.body?.text ?? ''
  if (/^[[{]/.test(text)) visitValue(JSON.parse(text), [])
  return found
}

function turned(value: unknown, [first, ...rest]: Path): unknown {
  if (first === undefined) return value !== true
  if (Array.isArray(value)) return value.map((below, at) => (at === first ? turned(below, rest) : below))
  const object = value as Record<string, unknown>
  return { ...object, [first]: turned(object[first], rest) }
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, below]) => [name, reversed(below)]),
  )
}
