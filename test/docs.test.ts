import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadVerb, VERB_NAMES } from '../packages/cli/src/verbs/all.ts'
import { RULES } from '../packages/core/src/diagnose/rules.ts'
import { HEADERS } from '../packages/core/src/http/header-glossary.ts'
import { METHODS } from '../packages/core/src/http/methods.ts'
import { NET_ERRORS } from '../packages/core/src/http/net-errors.ts'
import { PHASE_FACTS, phaseReasons } from '../packages/core/src/http/phases.ts'
import { REPLAY_SAFETY } from '../packages/core/src/http/replay.ts'
import { STATUS_PHRASES, statusUser } from '../packages/core/src/http/status.ts'
import { ID_FAMILIES } from '../packages/core/src/ids/families.ts'
import { isTag } from '../packages/core/src/model/tag.ts'
import { DIALECTS } from '../packages/core/src/read/dialects/find-dialect.ts'
import { CLASSES } from '../packages/core/src/sanitize/classes.ts'
import { BUILT_IN_POLICIES } from '../packages/core/src/sanitize/policy.ts'
import { SANITIZE_RULES } from '../packages/core/src/sanitize/policy-rules.ts'
import { texts } from '../packages/core/src/text/catalogue.ts'
import { blocks, README } from './readme.ts'
import { ROOT, repositoryFiles } from './repository.ts'

const VERBS = await Promise.all(VERB_NAMES.map(loadVerb))

interface DocsTables {
  tables(parts: object): Record<string, string>
  fillMarkers(markdown: string, generated: Record<string, string>): string
}
const docs: DocsTables = await import(pathToFileURL(join(ROOT, 'scripts', 'docs-tables.mjs')).href)

const english = texts('en')
const generated = docs.tables({
  rules: RULES,
  texts: english,
  glossary: english.glossary,
  classes: CLASSES,
  policies: BUILT_IN_POLICIES,
  sanitizeRules: SANITIZE_RULES,
  idFamilies: ID_FAMILIES,
  dialects: DIALECTS,
  methods: METHODS,
  phases: PHASE_FACTS,
  phaseReasons,
  replaySafety: REPLAY_SAFETY,
  statusPhrases: STATUS_PHRASES,
  statusUser,
  netErrors: NET_ERRORS,
  headers: HEADERS,
})
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const pages = repositoryFiles().filter((path) => path.endsWith('.md') && existsSync(join(ROOT, path)))

describe('the README', () => {
  it('has its first runnable command before line 15', () => {
    const lines = README.split('\n')
    const fence = lines.findIndex((line) => line.startsWith('```sh'))
    expect(fence).toBeGreaterThan(0)
    expect(fence + 2).toBeLessThan(15)
    expect(lines[fence + 1]).toMatch(/^npm /)
  })

  it('has at most three badges', () => {
    expect(README.match(/!\[/g)?.length ?? 0).toBeLessThanOrEqual(3)
  })

  it('shows the library in six lines at most', () => {
    const [example = ''] = blocks(README, 'ts')
    expect(example.trim().split('\n').length).toBeLessThanOrEqual(6)
  })

  it('shows a tag that is one', () => {
    const tags = README.match(/hsx_\w+/g) ?? []
    expect(tags.length).toBeGreaterThan(0)
    for (const tag of tags) expect(isTag(tag), tag).toBe(true)
  })
})

describe('tables made from the code', () => {
  const marked = pages.filter((path) => read(path).includes('<!-- generated:'))

  it('stand in their pages, each somewhere', () => {
    const used = marked.flatMap((path) =>
      [...read(path).matchAll(/<!-- generated:([a-z-]+) -->/g)].map(([, name]) => name),
    )
    expect(used.sort()).toEqual(Object.keys(generated).sort())
  })

  it.each(marked)('are current in %s (if not: npm run docs)', (path) => {
    expect(read(path)).toBe(docs.fillMarkers(read(path), generated))
  })

  it('have a row for every rule, class, family, dialect, method, phase and header', () => {
    const rows = (name: string) =>
      (generated[name] ?? '').split('\n').filter((line) => line.startsWith('|')).length - 2
    expect(rows('rules')).toBe(RULES.length)
    expect(rows('redactions')).toBe(CLASSES.length)
    expect(rows('policies')).toBe(Object.keys(BUILT_IN_POLICIES).length)
    expect(rows('sanitize-rules')).toBe(Object.keys(SANITIZE_RULES).length)
    expect(rows('tracking-ids')).toBe(new Set(ID_FAMILIES.map(({ type }) => type)).size)
    expect(rows('dialects')).toBe(DIALECTS.length)
    expect(rows('methods')).toBe(8)
    expect(rows('phases')).toBe(11)
    expect(rows('headers')).toBe(Object.keys(HEADERS).length)
  })
})

describe('every page', () => {
  it.each(pages)('%s links to files that are there', (path) => {
    const links = [...read(path).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? '')
    for (const link of links.filter((target) => !/^[a-z]+:/.test(target))) {
      expect(existsSync(join(ROOT, dirname(path), link)), link).toBe(true)
    }
  })

  it.each(pages)('%s names npm scripts that exist', (path) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    for (const [, name = ''] of read(path).matchAll(/npm run ([a-z:]+)/g))
      expect(scripts[name], name).toBeDefined()
  })

  it.each(pages)('%s uses commands and flags that exist', (path) => {
    const commands = [...read(path).matchAll(/^(?:npx haruspex|haruspex|npm start --) ([a-z].*)$/gm)].map(
      ([, rest]) => rest ?? '',
    )
    for (const command of commands) {
      const words = command.replace(/\s#.*$/, '').split(/\s+/)
      const verb = VERBS.find(({ name }) => name === words[0])
      expect(verb?.name ?? words[0], command).toMatch(verb === undefined ? /\.har$/ : /./)
      for (const flag of words.filter((word) => word.startsWith('--') && word.length > 2)) {
        expect(Object.keys(verb?.flags ?? {}), command).toContain(flag.slice(2).split('=')[0])
      }
    }
  })
})

describe('the docs as a whole', () => {
  it('have a page for every rule', () => {
    for (const { id } of RULES) expect(existsSync(join(ROOT, 'docs', 'rules', `${id}.md`)), id).toBe(true)
  })

  it('name only rooms that exist on the map of the house', () => {
    const [, core = ''] = read('CONTRIBUTING.md').split('`packages/core/src`, in the order')
    const rooms = (blocks(`${core}`, '')[0] ?? core.split('```')[1] ?? '').match(/\b[a-z]+(?=\/)/g) ?? []
    expect(rooms.length).toBeGreaterThan(8)
    for (const room of rooms) expect(existsSync(join(ROOT, 'packages/core/src', room)), room).toBe(true)
  })

  it('carry the licence with each package', () => {
    for (const name of ['core', 'cli']) expect(read(`packages/${name}/LICENSE`)).toBe(read('LICENSE'))
  })
})
