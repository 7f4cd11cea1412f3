import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SortColumn, sortRows } from '../../../src/view/table/sort-rows.ts'
import { anEntry, T0 } from '../../an-entry.ts'
import { someEntries, tableOf } from './some-entries.ts'

const COLUMNS: readonly SortColumn[] = [
  'place',
  'status',
  'kind',
  'protocol',
  'cache',
  'url',
  'path',
  'name',
  'query',
  'endedAt',
  'startedAt',
  'totalMs',
  'transferBytes',
  'contentBytes',
  'uploadBytes',
  'method',
  'host',
  'scheme',
  'error',
  'mime',
  'priority',
  'remote',
  'connection',
  'trackingId',
  'graphqlName',
  'phase:wait',
  'phase:connect',
  'phase:worker-start',
]

describe('sorting', () => {
  it('gives every row once, and equal ones as they stood', async () => {
    await fc.assert(
      fc.asyncProperty(
        someEntries,
        fc.constantFrom(...COLUMNS),
        fc.boolean(),
        async (entries, column, descending) => {
          const { table } = await tableOf([...entries, ...entries])
          const sorted = [...sortRows(table, { column, descending })]
          expect([...sorted].sort((a, b) => a - b)).toEqual(entries.flatMap((_, n) => [n * 2, n * 2 + 1]))
          // What was sorted stays: sorting is stable.
          expect([...sortRows(table, { column, descending }, Uint32Array.from(sorted))]).toEqual(sorted)
        },
      ),
    )
  })

  it('is by value, and stable, and what is not known comes last in both directions', async () => {
    const waits = [30, undefined, 10, 30, 20, undefined]
    const { table } = await tableOf(
      waits.map((waitMs, n) => anEntry({ startedAt: T0 + n, timings: { waitMs } })),
    )
    expect([...sortRows(table, { column: 'phase:wait' })]).toEqual([2, 4, 0, 3, 1, 5])
    expect([...sortRows(table, { column: 'phase:wait', descending: true })]).toEqual([0, 3, 4, 2, 1, 5])
    expect([...sortRows(table, { column: 'phase:wait' }, Uint32Array.of(3, 1, 0))]).toEqual([3, 0, 1])
  })

  it('is by words without case, and by what priorities mean', async () => {
    const rows = [
      ['https://b.example/x', 'High'],
      ['https://A.example/y', 'VeryLow'],
      ['https://a.example/Z', 'Low'],
    ]
    const { table } = await tableOf(
      rows.map(([url, priority], n) => anEntry({ startedAt: T0 + n, request: { url: url! }, priority })),
    )
    expect([...sortRows(table, { column: 'url' })]).toEqual([1, 2, 0])
    expect([...sortRows(table, { column: 'host' })]).toEqual([1, 2, 0])
    expect([...sortRows(table, { column: 'name', descending: true })]).toEqual([2, 1, 0])
    expect([...sortRows(table, { column: 'priority' })]).toEqual([1, 2, 0])
  })
})
