import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '../scenarios.ts'

describe('the scenarios', () => {
  it('have names of their own, in kebab case', () => {
    const ids = SCENARIOS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })

  it('expect codes of the catalogue, a verdict each', () => {
    for (const { expect: wanted } of SCENARIOS) {
      for (const code of [wanted.verdict, ...(wanted.also ?? []), ...(wanted.never ?? [])])
        expect(code).toMatch(/^(?:none|[A-Z]+-\d\d)$/)
    }
  })

  it('speak to hosts of the lab only, which lead to this machine', () => {
    for (const { address, routes } of SCENARIOS) {
      expect(new URL(address).hostname).toMatch(/\.example$/)
      for (const key of Object.keys(routes)) expect(key).toMatch(/^(?:[A-Z]+ )?[a-z0-9.-]+\.example\//)
    }
  })
})
