import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inertJson, visible, visibleLines } from '../../src/text/visible.ts'

/** What a terminal acts on, or hides, or reorders. */
const ACTIVE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/u

const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0x2100 }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('\u001b[31m', '\u202e', '\ud800', '\udfff', '\u{e0041}', '\u009b', '\r\n', '😀'),
    fc.string({ unit: 'binary' }),
  ),
})

describe('text on its way to a terminal', () => {
  it('never holds a character that acts, hides or reorders', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(ACTIVE.test(visible(text))).toBe(false)
        expect(visible(text)).not.toContain('\n')
        expect(ACTIVE.test(visibleLines(text))).toBe(false)
      }),
    )
  })

  it('spells them out and leaves the rest alone', () => {
    expect(visible('a\u001b[2Jb')).toBe('a\\u001b[2Jb')
    expect(visible('user\u202egnp.exe')).toBe('user\\u202egnp.exe')
    expect(visible('line one\nline two')).toBe('line one\\u000aline two')
    expect(visible('naïve 中文 😀')).toBe('naïve 中文 😀')
  })

  it('is inert in JSON too, which still says the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = inertJson({ [text]: text })
        expect(ACTIVE.test(json)).toBe(false)
        expect(Object.entries(JSON.parse(json))).toEqual([[text, text]])
      }),
    )
  })
})
