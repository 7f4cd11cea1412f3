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
