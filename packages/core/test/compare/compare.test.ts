import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare/compare.ts'
import type { Comparison } from '../../src/model/difference.ts'
import type { Entry } from '../../src/model/entry.ts'
import { differenceText } from '../../src/text/difference-text.ts'
import { aCapture } from '../an-entry.ts'
import { optionsPage, type Visit, withBody, withEntry } from './options-page.ts'

const WORKING: Visit = { seed: 1 }
/** The same page of another user, with what else may differ. */
const OTHERS: readonly [name: string, visit: Visit][] = [
  ['another user', { seed: 2 }],
  ['another order', { seed: 3, shuffled: true }],
  ['more polling', { seed: 4, polls: 25 }],
  ['no analytics', { seed: 5, analytics: false }],
  ['another host', { seed: 6, host: 'admin.staging.example.com' }],
  ['another port', { seed: 7, host: 'localhost:8443' }],
  ['another tenant', { seed: 8, tenant: 'globex' }],
  [
    'all of it',
    { seed: 9, tenant: 'globex', host: 'globex.example.net', polls: 9, analytics: false, shuffled: true },
  ],
]

function of(working: readonly Entry[], broken: readonly Entry[]): Promise<Comparison> {
  return compare(aCapture(working), aCapture(broken))
}

function heavy({ differences }: Comparison): string[] {
  return differences
    .filter(({ severity }) => severity !== 'note')
    .map((difference) => differenceText(difference, 'en').says)
}

describe('a capture compared with itself', () => {
  it('has no difference', async () => {
    const { differences, pairs, onlyWorking, onlyBroken } = await of(
      optionsPage(WORKING),
      optionsPage(WORKING),
    )
    expect(differences).toEqual([])
    expect([onlyWorking, onlyBroken]).toEqual([0, 0])
    expect(pairs).toBeGreaterThan(35)
  })
})

describe('the same page of another user', () => {
  it.each(OTHERS)('differs in nothing above a note: %s', async (_, visit) => {
    expect(heavy(await of(optionsPage(WORKING), optionsPage(visit)))).toEqual([])
  })

  it.each(OTHERS)('shows the one field that forbids the resource first: %s', async (_, visit) => {
    const broken = withEntry(optionsPage(visit), '/features/template', (entry) =>
      withBody(entry, (body: { settings: Record<string, object> }) => ({
        ...body,
        settings: { ...body.settings, singleNumberReach: { forbidden: true } },
      })),
    )
    const { differences } = await of(optionsPage(WORKING), broken)
    expect(differences[0]).toMatchObject({
      kind: 'flag',
      severity: 'error',
      working: { below: '/settings/singleNumberReach/forbidden', value: false },
      broken: { below: '/settings/singleNumberReach/forbidden', value: true },
      data: { field: '$.settings.singleNumberReach.forbidden' },
    })
    expect(broken[differences[0]!.broken!.entry]?.request.url).toContain('/features/template')
  })
})

interface Plant {
  readonly name: string
  readonly plant: (entries: Entry[]) => Entry[]
  readonly expected: { readonly kind: string; readonly data?: object; readonly path?: string }
}

const answered = (entry: Entry, status: number, text = '{"message":"no"}'): Entry => ({
  ...entry,
  response: {
    ...entry.response!,
    status,
    body: { ...entry.response!.body!, text, declaredBytes: text.length },
  },
})
const without = (entry: Entry, name: string): Entry => ({
  ...entry,
  request: { ...entry.request, headers: entry.request.headers.filter((header) => header.name !== name) },
})
const drop = (path: string) => (entries: Entry[]) => withEntry(entries, path, () => undefined)
const inBody = (path: string, change: (body: never) => unknown) => (entries: Entry[]) =>
  withEntry(entries, path, (entry) => withBody(entry, change))

const PLANTS: readonly Plant[] = [
  {
    name: 'a call that was never made',
    plant: drop('/numbers/reach'),
    expected: { kind: 'missing', path: expect.stringMatching(/numbers\/reach$/) },
  },
  {
    name: 'a call that failed',
    plant: (entries) => withEntry(entries, '/options/page', (entry) => answered(entry, 503)),
    expected: { kind: 'status', data: { working: '200', broken: '503' } },
  },
  {
    name: 'a call that failed, and those that did not follow',
    plant: (entries) =>
      drop('/numbers/reach')(withEntry(entries, '/features/template', (entry) => answered(entry, 500))),
    expected: { kind: 'status', path: expect.stringMatching(/features\/template$/) },
  },
  {
    name: 'a request that got no answer',
    plant: (entries) =>
      withEntry(entries, '/licenses', (entry) => ({
        ...entry,
        error: 'net::ERR_CONNECTION_RESET',
        response: { statusText: '', headers: [], cookies: [] },
      })),
    expected: { kind: 'error', data: { broken: 'net::ERR_CONNECTION_RESET' } },
  },
  {
    name: 'a request without Authorization',
    plant: (entries) => withEntry(entries, '/policies', (entry) => without(entry, 'authorization')),
    expected: { kind: 'header-missing', data: { name: 'Authorization' } },
  },
  {
    name: 'a request that failed without Authorization',
    plant: (entries) =>
      withEntry(entries, '/policies', (entry) => answered(without(entry, 'authorization'), 401)),
    expected: { kind: 'header-missing', data: { name: 'Authorization' } },
  },
  {
    name: 'another Origin',
    plant: (entries) =>
      withEntry(entries, '/policies', (entry) => ({
        ...entry,
        request: {
          ...entry.request,
          headers: entry.request.headers.map((header) =>
            header.name === 'origin' ? { ...header, value: 'https://other.example.org' } : header,
          ),
        },
      })),
    expected: { kind: 'header-value', data: { name: 'Origin', broken: 'https://other.example.org' } },
  },
  {
    name: 'a redirect to the login page',
    plant: (entries) =>
      withEntry(entries, '/options/page', (entry) => ({
        ...entry,
        response: {
          status: 302,
          statusText: 'Found',
          headers: [],
          cookies: [],
          redirectUrl: 'https://login.example.com/login?return=x',
        },
      })),
    expected: { kind: 'redirect', data: { broken: 'login.example.com/login' } },
  },
  {
    name: 'a server that is slow',
    plant: (entries) =>
      withEntry(entries, '/licenses', (entry) => ({ ...entry, timings: { ...entry.timings, waitMs: 4200 } })),
    expected: { kind: 'slower', data: { phase: 'wait', broken: 4200 } },
  },
  {
    name: 'a GraphQL operation with errors',
    plant: inBody('"operationName":"Options"', () => ({ data: null, errors: [{ message: 'not entitled' }] })),
    expected: { kind: 'body-error', data: { field: '$.errors' } },
  },
  {
    name: 'a section that is hidden',
    plant: inBody('/options/page', (body: { sections: object[] }) => ({
      ...body,
      sections: body.sections.map((section, at) => (at === 2 ? { ...section, visible: false } : section)),
    })),
    expected: { kind: 'flag', data: { field: '$.sections[2].visible' } },
  },
  {
    name: 'a state',
    plant: inBody('/licenses', (body: object[]) => [{ ...body[0], state: 'suspended' }, body[1]]),
    expected: { kind: 'state', data: { broken: '"suspended"', working: '"active"' } },
  },
  {
    name: 'a role that is missing',
    plant: (entries) =>
      entries.map((entry) =>
        entry.response?.body?.text?.includes('"roles"')
          ? withBody(entry, (body: object) => ({ ...body, roles: ['user'] }))
          : entry,
      ),
    expected: { kind: 'removed', data: { working: '"editor"' } },
  },
  {
    name: 'a feature that is not in the list',
    plant: inBody('/features/catalogue', (body: { features: object[] }) => ({
      features: body.features.slice(0, 3),
    })),
    expected: { kind: 'removed', data: { field: '$.features[3]' } },
  },
  {
    name: 'a member that is null',
    plant: inBody('/schedules', (body: object) => ({ ...body, defaults: null })),
    expected: { kind: 'value', data: { field: '$.defaults', broken: 'null' } },
  },
]

describe('one difference among all that differs anyway', () => {
  const cases = PLANTS.flatMap((plant) =>
    OTHERS.map(([name, visit]) => ({ ...plant, title: `${plant.name}, ${name}`, visit })),
  )
  it.each(cases)('is in the top three: $title', async ({ plant, expected, visit }) => {
    const { differences } = await of(optionsPage(WORKING), plant(optionsPage(visit)))
    expect(differences.slice(0, 3)).toContainEqual(
      expect.objectContaining({
        ...expected,
        ...(expected.data && { data: expect.objectContaining(expected.data) }),
      }),
    )
  })
})
