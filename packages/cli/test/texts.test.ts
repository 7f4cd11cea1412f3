import { LANGUAGES, texts } from '@haruspex/core'
import { describe, expect, it } from 'vitest'
import { loadVerb, VERB_NAMES } from '../src/verbs/all.ts'

const VERBS = await Promise.all(VERB_NAMES.map(loadVerb))

/** Every string below `value`, with its path. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) => strings(below, `${path}/${key}`))
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('the texts of the command line', () => {
  it('say the same things in every language, with the same placeholders', () => {
    const english = new Map(
      strings((({ cli, errors, issues, diagnosis }) => ({ cli, errors, issues, diagnosis }))(texts('en'))),
    )
    for (const language of LANGUAGES) {
      const { cli, errors, issues, diagnosis } = texts(language)
      const here = new Map(strings({ cli, errors, issues, diagnosis }))
      expect([...here.keys()].sort()).toEqual([...english.keys()].sort())
      for (const [path, text] of here) {
        expect(text, path).not.toBe('')
        expect([path, placeholders(text)]).toEqual([path, placeholders(english.get(path) ?? '')])
      }
    }
  })

  it('leave commands, flags and codes as they are', () => {
    for (const language of LANGUAGES) {
      const { verbs } = texts(language).cli
      for (const name of Object.keys(verbs) as (keyof typeof verbs)[]) {
        expect(verbs[name].usage).toEqual(texts('en').cli.verbs[name].usage)
        const commands = (given: typeof verbs) => given[name].examples.map(({ command }) => command)
        expect(commands(verbs)).toEqual(commands(texts('en').cli.verbs))
      }
    }
  })

  it('lead the help of every command with three examples, and explain every flag', () => {
    for (const language of LANGUAGES) {
      const { cli } = texts(language)
      const meanings: Record<string, string> = cli.flags
      for (const { name, flags } of VERBS) {
        expect(cli.verbs[name].examples).toHaveLength(3)
        for (const flag of Object.keys(flags)) expect(meanings[flag], `${name} --${flag}`).toBeTruthy()
      }
    }
  })
})
