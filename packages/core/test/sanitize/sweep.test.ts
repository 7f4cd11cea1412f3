import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SecretSet } from '../../src/sanitize/secret-set.ts'
import { SweepIndex, sweepOf, sweepTables } from '../../src/sanitize/sweep.ts'

const SEED = Uint8Array.from([3, 1, 4, 1, 5, 9, 2, 6])

function setOf(forms: readonly string[]): SecretSet {
  const secrets = new SecretSet(SEED, 1 << 20)
  for (const form of forms) secrets.addForm(Buffer.from(form, 'latin1'))
  return secrets
}

function placesOf(index: SweepIndex, text: string, before = 0): readonly string[] {
  const bytes = Buffer.from('x'.repeat(before) + text, 'latin1')
  const found = new Set<string>()
  index.search(bytes, before, bytes.length, (start, end) => found.add(`${start - before}-${end - before}`))
  return [...found].sort()
}

function plainPlacesOf(forms: readonly string[], text: string): readonly string[] {
  const found = new Set<string>()
  for (const form of forms)
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
      found.add(`${at}-${at + form.length}`)
  return [...found].sort()
}

const letters = fc.constantFrom('a', 'b', '1', '@', 'é', '"')
const aForm = fc.string({ unit: letters, minLength: 8, maxLength: 40 })
const aText = fc
  .array(fc.oneof(fc.string({ unit: letters, maxLength: 30 }), fc.nat(7)), { maxLength: 12 })
  .chain((parts) =>
    fc
      .array(aForm, { minLength: 1, maxLength: 8 })
      .map((forms) => ({ forms, text: parts.map((part) => textOf(part, forms)).join('') })),
  )

function textOf(part: string | number, forms: readonly string[]): string {
  return typeof part === 'string' ? part : (forms[part % forms.length] as string)
}

test('every form is found at every place, and nothing else', () => {
  fc.assert(
    fc.property(aText, fc.nat(9), ({ forms, text }, before) => {
      expect(placesOf(sweepOf(setOf(forms)), text, before)).toEqual(plainPlacesOf(forms, text))
    }),
    { numRuns: 1000 },
  )
})

test('a text that holds a form has its window', () => {
  fc.assert(
    fc.property(aText, ({ forms, text }) => {
      const index = sweepOf(setOf(forms))
      const bytes = Buffer.from(text, 'latin1')
      if (plainPlacesOf(forms, text).length > 0) expect(index.hasWindow(bytes, 0, bytes.length)).toBe(true)
    }),
  )
})

test('text has no window of tokens that are not in it', () => {
  const index = sweepOf(
    setOf(Array.from({ length: 5000 }, (_, i) => `${(i * 7919).toString(36)}-Token${i}-x`)),
  )
  let windows = 0
  for (let i = 0; i < 5000; i++) {
    const bytes = Buffer.from(`the ${(i * 104729).toString(36)} and ${i}th word, tokens-not${i}`)
    if (index.hasWindow(bytes, 0, bytes.length)) windows++
  }
  expect(windows).toBe(0)
})

test('sets that were made apart find the same when they are joined, also by tables of another thread', () => {
  fc.assert(
    fc.property(aText, fc.array(aForm, { maxLength: 8 }), ({ forms, text }, others) => {
      const joined = setOf(forms)
      joined.merge(setOf(others).tables())
      const tables = sweepTables(joined, (bytes) => new SharedArrayBuffer(bytes))
      const index = new SweepIndex(setOf([]).fingerprinter, tables)
      expect(placesOf(index, text)).toEqual(plainPlacesOf([...forms, ...others], text))
    }),
  )
})

test('a family of thousands with all but a few bytes in common is found in little time', () => {
  const family = Array.from({ length: 50_000 }, (_, i) => `user${i}@mail.example`)
  const index = sweepOf(setOf(family))
  const text = family.slice(20_000, 30_000).join(',')
  expect(placesOf(index, text).length).toBeGreaterThanOrEqual(10_000)
  const startedAt = performance.now()
  placesOf(index, text.repeat(10))
  expect(performance.now() - startedAt).toBeLessThan(5000)
})

test('a text that nothing but beginnings of long secrets fills counts as hostile and is taken whole', () => {
  const family = Array.from({ length: 400 }, (_, i) => 'a'.repeat(100 + i))
  const index = sweepOf(setOf(family))
  const bytes = Buffer.alloc(1 << 16, 'a')
  let isWhole = false
  index.search(bytes, 0, bytes.length, (start, end) => {
    isWhole ||= start === 0 && end === bytes.length
  })
  expect(isWhole).toBe(true)
})
