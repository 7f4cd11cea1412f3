import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLinearEngine } from '../../../src/scan/linear-pattern.ts'
import type { SearchQuery } from '../../../src/view/table/search/search-query.ts'
import { textFinder } from '../../../src/view/table/search/text-finder.ts'

const engine = await loadLinearEngine()

function places(text: string, query: SearchQuery): [number, number][] {
  const found: [number, number][] = []
  textFinder(query, engine)?.(text, (offset, length) => {
    found.push([offset, length])
    return true
  })
  return found
}

describe('finding in a text', () => {
  it.each([
    [
      'a Needle, needle',
      { text: 'needle' },
      [
        [2, 6],
        [10, 6],
      ],
    ],
    ['a Needle, needle', { text: 'needle', matchCase: true }, [[10, 6]]],
    ['needles need_le needle', { text: 'needle', wholeWord: true }, [[16, 6]]],
    [
      '订单错误，错误码',
      { text: '错误' },
      [
        [2, 2],
        [5, 2],
      ],
    ],
    [
      'ÄRGER ärger',
      { text: 'ärger' },
      [
        [0, 5],
        [6, 5],
      ],
    ],
    [
      'İx İX',
      { text: 'x' },
      [
        [1, 1],
        [4, 1],
      ],
    ],
    [
      'a😀b1 b22',
      { text: 'b\\d+', pattern: true },
      [
        [3, 2],
        [6, 3],
      ],
    ],
    ['id=(7)', { text: '(\\d)', pattern: true }, [[4, 1]]],
    [
      'Key: v\nkey: w',
      { text: '^key: (\\w)$', pattern: true },
      [
        [0, 6],
        [7, 6],
      ],
    ],
    [
      'aaaa',
      { text: 'aa' },
      [
        [0, 2],
        [2, 2],
      ],
    ],
    ['abc', { text: '' }, []],
    ['a.c abc', { text: 'a.c' }, [[0, 3]]],
  ] as [string, SearchQuery, [number, number][]][])('%s: %o', (text, query, expected) => {
    expect(places(text, query)).toEqual(expected)
  })

  it('finds what is there, and where it says', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
        text,
        (head, wanted, tail) => {
          const whole = head + wanted + tail
          const found = places(whole, { text: wanted, matchCase: true })
          expect(found.length).toBeGreaterThan(0)
          for (const [offset, length] of found) expect(whole.slice(offset, offset + length)).toBe(wanted)
          expect(places(whole, { text: wanted }).length).toBeGreaterThan(0)
        },
      ),
    )
  })

  it('has no answer for a pattern that is none', () => {
    expect(textFinder({ text: '(', pattern: true }, engine)).toBeUndefined()
  })
})
