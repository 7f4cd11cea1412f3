import { describe, expect, it } from 'vitest'
import type { Difference } from '../../src/model/difference.ts'
import { texts } from '../../src/text/catalogue.ts'
import { differenceText } from '../../src/text/difference-text.ts'
import { placeholders } from '../../src/text/fill.ts'

describe('the texts of differences', () => {
  const { kinds } = texts('en').compare

  it('say the same with the same data in every language', () => {
    const chinese = texts('zh').compare.kinds
    for (const [kind, text] of Object.entries(kinds))
      for (const part of ['says', 'next'] as const) {
        const other = chinese[kind as keyof typeof kinds][part]
        expect(placeholders(other).sort(), kind).toEqual(placeholders(text[part]).sort())
        expect(other, kind).toMatch(/[\u4e00-\u9fff]/)
      }
  })

  it('speak of the side in the language of the reader', () => {
    const difference: Difference = {
      kind: 'flag',
      severity: 'error',
      method: 'GET',
      host: 'a.example',
      path: '/x',
      data: {
        side: 'response',
        host: 'a.example',
        field: '$.on',
        broken: 'false',
        working: 'true',
        method: 'GET',
        path: '/x',
      },
      count: 1,
    }
    expect(differenceText(difference, 'en').says).toBe(
      'A switch differs in the response of a.example: $.on is false, and true in the working capture (GET /x).',
    )
    expect(differenceText(difference, 'zh').says).toContain('a.example 的响应中')
  })
})
