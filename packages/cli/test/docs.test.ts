import { readFileSync } from 'node:fs'
import { HaruspexError, texts } from '@haruspex/core'
import { describe, expect, it } from 'vitest'
import { exitCodeOf } from '../src/problem.ts'
import { loadVerb, VERB_NAMES } from '../src/verbs/all.ts'

const VERBS = await Promise.all(VERB_NAMES.map(loadVerb))

const page = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8')

/** Cells of the rows of the tables whose first cell is code, by that cell. */
function rowsOf(markdown: string): Map<string, string[]> {
  const rows = new Map<string, string[]>()
  for (const line of markdown.split('\n')) {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim())
    const name = /^`([^`]+)`/.exec(cells[1] ?? '')?.[1]
    if (name !== undefined) rows.set(name, cells.slice(2, -1))
  }
  return rows
}

describe('docs/errors.md', () => {
  const rows = rowsOf(page('errors.md'))
  const { errors, issues } = texts('en')

  it('has a row for every code, with its exit code and the words of the program', () => {
    const codes = Object.keys(errors) as (keyof typeof errors)[]
    expect([...rows.keys()].filter((name) => name.startsWith('ERR_'))).toEqual(codes)
    for (const code of codes) {
      const exit = exitCodeOf(new HaruspexError(code, ''))
      expect([code, ...(rows.get(code) ?? [])]).toEqual([
        code,
        String(exit),
        errors[code].what,
        errors[code].next,
      ])
    }
  })

  it('has a row for every defect of a file', () => {
    const ids = [...rows.keys()].filter((name) => !name.startsWith('ERR_'))
    expect(ids.map((id) => [id, rows.get(id)?.[0]])).toEqual(Object.entries(issues))
  })
})

describe('docs/command-line.md', () => {
  const text = page('command-line.md')

  it('tells every command, every flag of it, and every exit code', () => {
    for (const { name, flags } of VERBS) {
      expect(text).toContain(`| \`${name} `)
      for (const [flag, { short }] of Object.entries(flags)) {
        const row = text.split('\n').find((line) => line.includes(`--${flag}`) && line.startsWith('| `'))
        expect(row, `--${flag}`).toBeDefined()
        const told = row?.split(/(?<!\\)\|/)[2]?.trim()
        expect(told === 'all' || told?.split(', ').includes(name), `--${flag} of ${name}`).toBe(true)
        if (short) expect(row).toContain(`\`-${short}\``)
      }
    }
    for (const code of Object.keys(texts('en').cli.help.exits)) expect(text).toContain(`\n| ${code} |`)
  })

  it('names no flag that there is not', () => {
    const known = new Set(VERBS.flatMap(({ flags }) => Object.keys(flags)))
    const named = [...text.matchAll(/--([a-z][a-z-]+)/g)].map(([, flag]) => flag ?? '')
    expect([...new Set(named)].filter((flag) => !known.has(flag) && flag !== 'version')).toEqual([])
  })
})
