import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/diagnose/rules.ts'

const RULES_FOLDER = new URL('../../src/diagnose/rules/', import.meta.url)

describe('the list of rules', () => {
  it('has each id and each code once', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
    expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length)
  })

  it('names conditions in kebab case and rows of the catalogue', () => {
    for (const { id, code } of RULES) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(code).toMatch(/^[A-Z]+-\d\d$/)
    }
  })

  it('holds every file of rules/', async () => {
    const files = await readdir(RULES_FOLDER, { recursive: true })
    const names = files
      .flatMap((file) => /[^/\\]+(?=\.ts$)/.exec(file) ?? [])
      .filter((name) => name !== 'all')
    expect(names.sort()).toEqual([...RULES.map(({ id }) => id), 'rule-failed'].sort())
  })

  it('has cases for every rule', async () => {
    const folder = new URL('./', import.meta.url)
    const files = (await readdir(folder)).filter((name) => name.endsWith('-rules.test.ts'))
    const sources = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')))
    const tested = sources.join('\n')
    for (const { id } of RULES) expect(tested, id).toMatch(new RegExp(`/rules/[a-z]+/${id}\\.ts'`))
  })
})
