import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { widthOf, wrap } from '../src/wrap.ts'

describe('wrapped text', () => {
  it('keeps every line within its columns where words allow it, and loses nothing', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', '/', '应', '理', '。', '（'),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ')
        const wrapped = wrap(text, { first: 6, indent: 4, columns: 40 })
        expect(wrapped.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        const [first = '', ...others] = wrapped.split('\n')
        for (const line of [' '.repeat(6) + first, ...others]) expect(widthOf(line)).toBeLessThanOrEqual(40)
      }),
    )
  })

  it('breaks Chinese anywhere, but never before a closing mark', () => {
    expect(wrap('应由后端处理。', { columns: 12 })).toBe('应由后端处\n理。')
    expect(widthOf('应a')).toBe(3)
  })

  it('leaves a long word whole, so that it can be copied', () => {
    const pointer = `/log/${'x'.repeat(100)}`
    expect(wrap(`at ${pointer} now`, { indent: 2 })).toBe(`at\n  ${pointer}\n  now`)
  })
})
