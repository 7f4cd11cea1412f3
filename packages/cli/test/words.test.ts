import { bytesText, numbersText } from '@haruspex/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from '../../core/src/text/nearest.ts'
import { defaultCopyPath, defaultReceiptPath } from '../src/copy-names.ts'
import { languageFrom, languageOf } from '../src/language.ts'

describe('did you mean', () => {
  it('finds a word with a slip in it, and nothing for another word', () => {
    const verbs = ['triage', 'sanitize', 'verify', 'diagnose', 'explain']
    expect(nearest('sanitise', verbs)).toBe('sanitize')
    expect(nearest('diganose', verbs)).toBe('diagnose')
    expect(nearest('VERIFI', verbs)).toBe('verify')
    expect(nearest('weather', verbs)).toBeUndefined()
    expect(nearest('x'.repeat(100_000), verbs)).toBeUndefined()
  })

  it('counts changes as a distance does', () => {
    const word = fc.string({ maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })
})

describe('names of copies', () => {
  it('stand beside the capture and end in .sanitized.har', () => {
    const pairs = [
      ['session.har', 'session.sanitized.har'],
      ['session.har.gz', 'session.sanitized.har'],
      ['session.HAR', 'session.sanitized.har'],
      ['session.json', 'session.sanitized.har'],
      ['session.zip', 'session.sanitized.har'],
      ['session', 'session.sanitized.har'],
      ['my.session.v2', 'my.session.v2.sanitized.har'],
      ['.har', '.har.sanitized.har'],
    ]
    for (const [input, copy] of pairs) expect(defaultCopyPath(input!)).toBe(copy)
    expect(defaultReceiptPath('a/session.sanitized.har')).toBe('a/session.sanitized.receipt.ndjson')
    expect(defaultReceiptPath('safe')).toBe('safe.receipt.ndjson')
  })
})

describe('the language', () => {
  it('is the first that the environment names, when we speak it', () => {
    expect(languageFrom({ LANG: 'zh_CN.UTF-8' })).toBe('zh')
    expect(languageFrom({ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' })).toBe('en')
    expect(languageFrom({ LANG: 'de_DE.UTF-8', HARUSPEX_LANG: 'zh' })).toBe('zh')
    expect(languageFrom({ LANG: 'C' })).toBe('en')
    expect(languageFrom({})).toBe('en')
    expect(languageOf('zh-Hans-CN')).toBe('zh')
    expect(languageOf('fr')).toBeUndefined()
  })
})

describe('quantities', () => {
  it('are short', () => {
    expect([0, 999, 1000, 1540, 99_949, 999_600, 314_572_800].map(bytesText)).toEqual([
      '0 B',
      '999 B',
      '1.0 KB',
      '1.5 KB',
      '100 KB',
      '1.0 MB',
      '315 MB',
    ])
    expect(numbersText([0, 4])).toBe('#0, #4')
    expect(
      numbersText(
        Array.from({ length: 40 }, (_, i) => i),
        2,
      ),
    ).toBe('#0, #1 … (40)')
  })
})
