import { describe, expect, it } from 'vitest'
import { ID_FAMILIES } from '../../src/ids/families.ts'
import { fieldKey } from '../../src/ids/family.ts'
import { isTrackingField, isTrackingId, matchHeader } from '../../src/ids/grammar.ts'

describe('each family of IDs', () => {
  it('has the names, grammars and samples that make it a row', () => {
    expect(ID_FAMILIES.length).toBeGreaterThan(30)
    for (const family of ID_FAMILIES) {
      expect(family.headers.length + family.fields.length, family.type).toBeGreaterThan(0)
      expect(family.strict ?? family.free, family.type).toBeDefined()
      expect(family.samples.ok.length, family.type).toBeGreaterThan(0)
      expect(family.samples.bad.length, family.type).toBeGreaterThan(0)
      for (const name of family.headers) expect(name).toBe(name.toLowerCase())
      for (const name of family.fields) expect(name).toBe(fieldKey(name))
    }
  })

  for (const family of ID_FAMILIES) {
    it(`${family.type} (${family.headers[0]}) takes its own samples and refuses the bad ones`, () => {
      for (const value of family.samples.ok) {
        for (const name of family.headers)
          expect(isTrackingId(name, value), `${name}: ${value}`).toBeDefined()
        for (const name of family.fields)
          expect(isTrackingField(name, value), `${name}: ${value}`).toBeDefined()
      }
      for (const value of family.samples.bad) {
        expect(family.strict?.test(value) ?? false, value).toBe(false)
        const match = matchHeader(family.headers[0] ?? '', value)
        expect(match?.family === family, value).toBe(false)
      }
    })

    it(`${family.type} (${family.headers[0]}) is anchored at both ends`, () => {
      for (const value of family.samples.ok) {
        for (const pattern of [family.strict, family.free]) {
          if (pattern === undefined) continue
          expect(pattern.test(`${value}\n`), value).toBe(false)
          expect(pattern.test(`s3cr3t ${value}`), value).toBe(false)
          expect(pattern.test(`${value} s3cr3t`), value).toBe(false)
        }
      }
    })

    it(`${family.type} (${family.headers[0]}) takes no time over hostile text`, () => {
      const pieces = [
        '0',
        'a',
        'A',
        '_',
        '-',
        'a_',
        'a.',
        '0-',
        '0x',
        'a=',
        'a=b,',
        '1;',
        'Parent=',
        'fra1::',
        ...family.samples.ok,
      ]
      const began = performance.now()
      for (const piece of pieces) {
        const text = `${piece.repeat(Math.ceil(50_000 / piece.length))}!`
        family.strict?.test(text)
        family.free?.test(text)
      }
      expect(performance.now() - began).toBeLessThan(500)
    })
  }
})
