import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latin1Bytes } from '../../src/codec/latin1.ts'
import { canonicalValue, spellings } from '../../src/sanitize/canonical.ts'
import { SecretSet } from '../../src/sanitize/secret-set.ts'
import { isSweepable, isSweepableValue } from '../../src/sanitize/sweepable.ts'
import { isSweepableByBytes } from '../../src/sanitize/sweepable-bytes.ts'

const pieces = fc.constantFrom(
  ...[
    'user',
    'Anna',
    'A',
    'b',
    '7',
    '2024',
    '12',
    '-',
    '-',
    '_',
    '@',
    '.',
    '+',
    '=',
    '%',
    '/',
    ':',
    ' ',
    ',',
  ],
  ...[
    'T',
    'Z',
    'v1',
    'en',
    'de-DE',
    'mail.example',
    'csrfToken',
    'abcdefghijklm',
    '\xe9',
    '\xa0',
    '\x01',
    '~',
  ],
  ...['&amp;', '%20', '%2541', '\\u0041', '\\n', '%c0%af', '&#65;'],
)
const aValue = fc.oneof(
  fc.array(pieces, { minLength: 1, maxLength: 9 }).map((parts) => parts.join('')),
  fc.string({ unit: fc.constantFrom('a', 'B', '1', '-', '@', '.'), minLength: 8, maxLength: 30 }),
  fc.array(pieces, { minLength: 60, maxLength: 120 }).map((parts) => parts.join('')),
)

describe('whether a value is searched for', () => {
  it('is told by bytes as the expressions tell it', () => {
    fc.assert(
      fc.property(aValue, fc.boolean(), (value, certain) => {
        expect(isSweepableValue(latin1Bytes(value), certain)).toBe(isSweepable(value, certain))
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    ['anna.meier@mail.example', true],
    ['f47ac10b-58cc-4372-a567-0e02b2c3d479', true],
    ['abcdefgh12', false],
    ['sidebar-2-open-now', true],
    ['x8Kq2Lm9Zt4Vb7', true],
  ])('is told of %s without asking them', (value, isSwept) => {
    expect(isSweepableByBytes(latin1Bytes(value), false)).toBe(isSwept)
  })
})

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

describe('the spellings of a value', () => {
  it('are the value alone when nothing in it is escaped', () => {
    const value = latin1Bytes('anna.meier@mail.example')
    expect(canonicalValue(value)).toBe(value)
    expect(spellings(value, value)).toEqual([value])
  })

  it.each([
    ['a%20b', 'a+b', ['a%20b', 'a+b', 'a b', 'a b']],
    ['a b', 'a+b', ['a b', 'a+b', 'a b']],
    ['a+b', 'a+b', ['a+b', 'a b']],
    ['a\\nb&amp;', 'a\\nb&amp;', ['a\\nb&amp;', 'a\nb&']],
    ['100%', '100%', ['100%']],
  ])('of %s are all there', (value, canonical, forms) => {
    const bytes = latin1Bytes(value)
    expect(text(canonicalValue(bytes))).toBe(canonical)
    expect(spellings(bytes, canonicalValue(bytes)).map(text)).toEqual(forms)
  })
})

describe('a value that was met a short while ago', () => {
  const secrets = new SecretSet(new Uint8Array(8), 100)

  it('is known again under its rank only', () => {
    const value = latin1Bytes('hunter2-hunter2')
    expect(secrets.isRepeated(value, 3)).toBe(false)
    expect(secrets.isRepeated(value, 3)).toBe(true)
    expect(secrets.isRepeated(value, 0)).toBe(false)
    expect(secrets.isRepeated(latin1Bytes('hunter2-hunter3'), 0)).toBe(false)
  })
})
