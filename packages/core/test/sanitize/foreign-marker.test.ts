import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isForeignMarker, mayBeMarker } from '../../src/codec/foreign-marker.ts'
import { isWordAlone } from '../../src/sanitize/word-alone.ts'

const WORDS = [
  ...[
    'redacted',
    'removed',
    'masked',
    'hidden',
    'sanitized',
    'sanitised',
    'scrubbed',
    'filtered',
    'obfuscated',
  ],
  ...[
    'anonymized',
    'xxx',
    'hash',
    'hashed',
    '***',
    'xxxx',
    '_harmored_',
    '[sid redacted]',
    '[a value removed]',
  ],
  ...['manually removed'],
]
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))

describe('the quick look for marks of other tools', () => {
  it('never denies what the close one takes for a mark', () => {
    const around = fc.stringMatching(/^[[<({*#_ -]{0,4}$/)
    const spelled = fc.constantFrom(...WORDS).chain((word) => fc.mixedCase(fc.constant(word)))
    let marks = 0
    fc.assert(
      fc.property(around, spelled, (before, word) => {
        for (const text of [word, before + word]) {
          if (!isForeignMarker(text)) continue
          marks++
          expect(mayBeMarker(bytesOf(text))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
    expect(marks).toBeGreaterThan(500)
  })

  it('spares tokens the close one', () => {
    for (const text of ['eyJhbGciOi', 'user1@mail.example', '0c8f2e', 'Jane Example'])
      expect(mayBeMarker(bytesOf(text))).toBe(false)
  })
})

describe('words that stand alone', () => {
  const isAlone = (text: string, word: string): boolean => {
    const start = text.indexOf(word)
    return isWordAlone(bytesOf(text), start, start + word.length)
  }

  it.each([
    ['Deliver to Jane Example, please', 'Jane Example'],
    ['{"note":"Jane Example"}', 'Jane Example'],
    ['line one\\nJane Example\\nline', 'Jane Example'],
    ['<b>jane@mail.example</b>', 'jane@mail.example'],
  ])('%s: %s', (text, word) => expect(isAlone(text, word)).toBe(true))

  it.each([
    ['a run of base64', 'QUJDREVGR0hJSktMTU5PUFFSU1Q=', 'SktMTU5P'],
    ['a run of hexadecimal', '00ab12cd34ef56', 'ab12cd34'],
    ['half of a padded value', 'c2VjcmV0IHZhbHVl=', 'c2VjcmV0IHZhbHVl'],
    ['a percent escape', '%41secretvalue', 'secretvalue'],
    ['quotes inside', '{"a":"secret","b":1}', 'secret","b'],
    ['a pair', 'a b=secret c', 'b=secret'],
  ])('not %s', (_what, text, word) => expect(isAlone(text, word)).toBe(false))
})
