import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeOf, quickChange } from '../../src/sanitize/change.ts'
import { isEnd, isKept, isOwnTag, isRedaction, parse } from '../../src/sanitize/receipt-line.ts'

const text = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('/log/entries/0/url', 'form:a', 'base64', 'json:/hex') },
  fc.constantFrom(
    '/log/entries/1/request/url',
    'base64',
    'hex',
    'json:/a',
    'base64:x',
    '',
    '"',
    '\\',
    '\n',
    'é',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const at = fc.oneof(
  { weight: 9, arbitrary: fc.nat() },
  fc.constantFrom(-1, 1.5, 1e21, 2 ** 53, 999999999999999, 1e15),
)
const span = fc.oneof({ weight: 9, arbitrary: fc.tuple(at, at) }, fc.array(at, { maxLength: 3 }))
const tags = ['hsx_token_abcdefghij233', 'hsx_email_abcdefghij233', 'hsx_token_abcdefghij234', 'hsx_token_1']
const usual = { class: 'token', length: '3', tag: tags[0], commitment: '0f'.repeat(32) }

/** A redaction as it is written, with something about it that may be odd. */
const line = fc
  .record({
    path: fc.tuple(text, fc.array(text, { maxLength: 3 })),
    name: fc.option(text, { nil: undefined }),
    rule: text,
    first: fc.constantFrom({}, { position: true }),
    last: fc.constantFrom({}, { position: true }),
    odd: fc.oneof(
      { weight: 5, arbitrary: fc.constant({}) },
      fc.constantFrom(...tags.map((tag) => ({ tag }))),
      fc.constantFrom(
        { class: 'email' },
        { length: '4' },
        { commitment: '0' },
        { end: true },
        { kept: 'font' },
      ),
      fc.constantFrom({ layers: 'base64' }, { text: 1 }, { action: 'keep', text: 'x' }, { input: 1 }),
      text.map((own) => ({ action: 'pseudonym', text: own })),
      fc.constantFrom({ action: 'remove', text: '' }, { action: 'hash' }),
    ),
    spans: fc.tuple(span, span),
  })
  .map(({ path: [pointer, layers], name, rule, first, last, odd, spans: [input, output] }) =>
    JSON.stringify({
      pointer,
      layers,
      ...(name !== undefined && { name }),
      version: 1,
      ...first,
      rule,
      ...usual,
      ...last,
      ...odd,
      input,
      output,
    }),
  )
const broken = fc
  .tuple(line, fc.nat(400), fc.nat(3), fc.constantFrom('', '"', '\\', ',', ']', '0', ' ', '}', '\n'))
  .map(([whole, from, count, put]) => whole.slice(0, from) + put + whole.slice(from + count))

test('a change that is told without parsing its line is the one that parsing tells', () => {
  let told = 0
  fc.assert(
    fc.property(fc.oneof(line, broken), (each) => {
      const quick = quickChange(each)
      if (quick === undefined) return
      told++
      const value = parse(each)
      expect(isEnd(value) || isKept(value)).toBe(false)
      if (!isRedaction(value)) throw new Error('It is no redaction.')
      expect(isOwnTag(value)).toBe(true)
      expect(quick).toEqual(changeOf(value))
    }),
    { numRuns: 20_000 },
  )
  expect(told).toBeGreaterThan(500)
})
