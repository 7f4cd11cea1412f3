import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLinearEngine } from '../../../src/scan/linear-pattern.ts'
import { LANGUAGES } from '../../../src/text/catalogue.ts'
import { FILTER_KEY_NAMES } from '../../../src/view/table/filter/filter-keys.ts'
import type { FilterQuery } from '../../../src/view/table/filter/filter-query.ts'
import { parseFilter } from '../../../src/view/table/filter/parse-filter.ts'
import { printFilter } from '../../../src/view/table/filter/print-filter.ts'
import { filterProblemText } from '../../../src/view/table/filter/problem-text.ts'

/** Without places. */
function meaning({ alternatives }: FilterQuery) {
  return alternatives.map((terms) => terms.map(({ start: _s, end: _e, valueStart: _v, ...term }) => term))
}

const piece = fc.oneof(
  fc.constantFrom(...FILTER_KEY_NAMES.map((key) => `${key}:`)),
  fc.constantFrom(
    '"',
    '\\',
    '/',
    '-',
    ' ',
    'OR',
    ' OR ',
    ':',
    'xx',
    '404',
    '4xx',
    'wait>5',
    '500ms',
    'x',
    '\n',
    '*',
    ',',
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
  fc.string({ unit: 'binary', maxLength: 3 }),
)
const filterText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

describe('a filter', () => {
  it('can be any text', () => {
    fc.assert(
      fc.property(filterText, (text) => {
        const { alternatives, problems } = parseFilter(text)
        for (const { start, end, valueStart } of alternatives.flat()) {
          expect(0 <= start && start <= valueStart && valueStart <= end && end <= text.length).toBe(true)
        }
        for (const problem of problems) {
          expect(problem.start).toBeLessThan(problem.end)
          for (const language of LANGUAGES) expect(filterProblemText(problem, language)).toBeTruthy()
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('reads as the same once it is printed', () => {
    fc.assert(
      fc.property(filterText, (text) => {
        const query = parseFilter(text)
        expect(meaning(parseFilter(printFilter(query)))).toEqual(meaning(query))
      }),
      { numRuns: 3000 },
    )
  })

  it('takes time that grows with its length alone', () => {
    for (const text of [
      '/a '.repeat(60_000),
      '/'.repeat(200_000),
      '"'.repeat(200_000),
      'a:'.repeat(100_000),
      '- OR '.repeat(40_000),
    ]) {
      const before = performance.now()
      parseFilter(text)
      expect(performance.now() - before).toBeLessThan(3000)
    }
  })

  it.each([
    ['a b', [[['a'], ['b']]]],
    ['a OR b c', [[['a']], [['b'], ['c']]]],
    ['"a b" -c', [[['a b'], ['-', 'c']]]],
    ['-method:GET', [[['-', 'method', 'GET']]]],
    ['METHOD:get', [[['method', 'get']]]],
    ['url:"say \\"hi\\""', [[['url', 'say "hi"']]]],
    ['-/a b\\/c/', [[['-', '/', 'a b\\/c']]]],
    ['/api/v1', [[['/api/v1']]]],
    ['https://a.example/x', [[['https://a.example/x']]]],
    ['foo:bar', [[['foo:bar']]]],
    ['- "OR"', [[['-'], ['OR']]]],
  ])('is read as a person means it: %s', (text, expected) => {
    const said = parseFilter(text).alternatives.map((terms) =>
      terms.map(({ negated, key, value, pattern }) => [
        ...(negated ? ['-'] : []),
        ...(key === undefined ? [] : [key]),
        ...(pattern ? ['/'] : []),
        value,
      ]),
    )
    expect(said).toEqual(expected)
  })

  it.each([
    ['404', [[404, 404]]],
    ['4xx', [[400, 499]]],
    ['>=400', [[400, 999]]],
    ['<300', [[1, 299]]],
    ['400-499', [[400, 499]]],
    [
      '404,5XX|301',
      [
        [404, 404],
        [500, 599],
        [301, 301],
      ],
    ],
    ['0', [[0, 0]]],
  ])('knows statuses: %s', (value, ranges) => {
    const [term] = parseFilter(`status-code:${value}`).alternatives.flat()
    expect(term?.test).toEqual({ kind: 'status', ranges: ranges.map(([from, to]) => ({ from, to })) })
  })

  it.each([
    ['slower-than:1.5s', { kind: 'duration', ms: 1500 }],
    ['slower-than:2m', { kind: 'duration', ms: 120_000 }],
    ['larger-than:20k', { kind: 'bytes', bytes: 20_000 }],
    ['larger-than:1.5M', { kind: 'bytes', bytes: 1_500_000 }],
    ['phase:wait>500', { kind: 'phase', phases: ['wait'], than: '>', ms: 500 }],
    ['phase:blocked<=1s', { kind: 'phase', phases: ['queueing', 'stalled'], than: '<=', ms: 1000 }],
    ['phase:ssl', { kind: 'phase', phases: ['ssl'], than: '>', ms: 0 }],
    ['from:12.5s', { kind: 'time', time: { kind: 'offset', ms: 12_500 } }],
    ['to:10:03:05.5', { kind: 'time', time: { kind: 'clock', ms: 36_185_500 } }],
    [
      'from:2026-03-01T10:00:00+01:00',
      { kind: 'time', time: { kind: 'instant', at: Date.UTC(2026, 2, 1, 9) } },
    ],
    ['is:failed,redirect', { kind: 'states', states: ['failed', 'redirect'] }],
  ])('knows amounts and times: %s', (text, test) => {
    const { alternatives, problems } = parseFilter(text)
    expect(alternatives.flat()[0]?.test).toEqual(test)
    expect(problems).toEqual([])
  })

  it.each([
    ['status-code:abc', 'bad-status', [0, 15]],
    ['x larger-than:1q', 'bad-size', [2, 16]],
    ['slower-than:soon', 'bad-duration', [0, 16]],
    ['phase:lunch>5', 'bad-phase', [0, 13]],
    ['from:2026-02-31', 'bad-time', [0, 15]],
    ['to:25:00', 'bad-time', [0, 8]],
    ['is:odd', 'bad-state', [0, 6]],
    ['statuscode:404', 'unknown-key', [0, 14]],
    ['url:"open', 'open-quote', [0, 9]],
    ['a OR', 'lonely-or', [2, 4]],
    ['OR a', 'lonely-or', [0, 2]],
    ['a OR OR b', 'lonely-or', [5, 7]],
  ])('tells what it cannot understand, and where: %s', (text, id, [start, end]) => {
    expect(parseFilter(text).problems).toMatchObject([{ id, start, end }])
  })

  it('says what a key was probably meant to be, and leaves hosts alone', () => {
    const [problem] = parseFilter('status-kode:404').problems
    expect(filterProblemText(problem!, 'en')).toContain('status-code:')
    for (const text of ['localhost:8080', 'http://x', 'foo:bar', '"statuscode:4"']) {
      expect(parseFilter(text).problems, text).toEqual([])
    }
  })

  it('checks patterns where the engine is there: those that are none, and those that take for ever elsewhere', async () => {
    const engine = await loadLinearEngine()
    expect(parseFilter('/(/', { engine }).problems).toMatchObject([{ id: 'bad-pattern' }])
    expect(parseFilter('/(?=a)/', { engine }).problems).toMatchObject([{ id: 'bad-pattern' }])
    expect(parseFilter('/(a+)+$/ body:/x/', { engine }).problems).toEqual([])
    expect(parseFilter('/(/').problems).toEqual([])
  })

  it('lets a word that is still being written pass everything', () => {
    for (const text of ['method:', 'url:""', 'status-code:', '""']) {
      const { alternatives, problems } = parseFilter(text)
      expect(alternatives.flat()[0]?.test, text).toBeUndefined()
      expect(problems).toEqual([])
    }
  })
})
