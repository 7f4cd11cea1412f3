import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDocument, plans } from './a-document.ts'
import { aPassword, Dice } from './dice.ts'
import { ECHO_NAMES, ECHOES } from './echoes.ts'
import { Oracle } from './oracle.ts'
import { aSite, SITE_NAMES } from './plants.ts'
import { toBytes } from './sanitized.ts'

describe('the oracle that judges the sanitizer', () => {
  it.each(ECHO_NAMES)('finds a value that is echoed as: %s', (name) => {
    for (let seed = 0; seed < 40; seed++) {
      const value = aPassword(new Dice(seed))
      const json = JSON.stringify({ note: ECHOES[name](value) })
      expect(new Oracle(toBytes(json)).finds(value), `${seed} ${json}`).toBe(true)
    }
  })

  it.each(SITE_NAMES.filter((name) => name !== 'tracking IDs'))('is not blind to the site: %s', (name) => {
    const { secrets } = aSite(name, new Dice(7))
    expect(secrets.length).toBeGreaterThan(0)
    expect(new Set(secrets).size).toBe(secrets.length)
  })

  it('finds every plant of every document before it is sanitized', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { bytes, secrets } = aDocument(plan)
        JSON.parse(new TextDecoder().decode(bytes))
        const oracle = new Oracle(bytes)
        // A PIN that is written as a number stands in no string, unless it is echoed.
        const written = secrets.filter((secret) => !/^\d+$/.test(secret) || plan.echoes.length > 0)
        expect(written.filter((secret) => !oracle.finds(secret))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('does not find what is not there', () => {
    const { bytes } = aDocument({
      seed: 3,
      sites: [...SITE_NAMES],
      echoes: [...ECHO_NAMES],
      style: { blank: 'none', escapes: 0, bom: false },
    })
    const oracle = new Oracle(bytes)
    for (let seed = 1000; seed < 1020; seed++) expect(oracle.finds(aPassword(new Dice(seed)))).toBe(false)
  })
})
