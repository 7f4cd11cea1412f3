import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { rulePages } from '../../../../scripts/rule-docs.mjs'
import { RULES } from '../../src/diagnose/rules.ts'
import { texts } from '../../src/text/catalogue.ts'

const FOLDER = new URL('../../../../docs/rules/', import.meta.url)
const pages = rulePages(RULES, texts('en'))

describe('the pages of the rules', () => {
  it('are one for each rule and a table, and no others', async () => {
    const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.md'))
    expect(names.sort()).toEqual([...pages.keys()].sort())
    expect(names.length).toBe(RULES.length + 1)
  })

  it.each([...pages])(
    '%s is what the code says (else run: node scripts/rule-docs.mjs)',
    async (name, page) => {
      expect(await readFile(new URL(name, FOLDER), 'utf8')).toBe(page)
    },
  )
})
