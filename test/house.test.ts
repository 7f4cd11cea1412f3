import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOUSE, inspect, LAB } from './house.ts'
import { labSources, packageSources, ROOT, repositoryFiles } from './repository.ts'

const sources = packageSources()

interface Lock {
  readonly packages: Readonly<Record<string, LockRow>>
}
interface LockRow {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly optional?: boolean
  readonly dependencies?: object
  readonly optionalDependencies?: object
}

describe('the house', () => {
  it('keeps to the table of who may import whom', () => {
    expect(inspect(sources).breaches).toEqual([])
  })

  it('was really looked at: every package, and far more imports than files', () => {
    for (const root of Object.keys(HOUSE)) {
      const paths = [...sources.keys()].filter((path) => path.startsWith(`${root}/`))
      expect(paths.length, root).toBeGreaterThan(20)
    }
    const { files, imports } = inspect(sources)
    expect(files).toBe(sources.size)
    expect(imports).toBeGreaterThan(files)
  })

  it('has a table for each of its packages', () => {
    const roots = new Set([...sources.keys()].map((path) => path.split('/').slice(0, 3).join('/')))
    expect([...roots].sort()).toEqual(Object.keys(HOUSE).sort())
  })

  it('has a lab that enters the packages only by their rooms for it', () => {
    const lab = labSources()
    expect(lab.size).toBeGreaterThan(15)
    expect(inspect(lab, LAB).breaches).toEqual([])
    const plant = new Map([['lab/plant.ts', `import { x } from '../packages/core/src/read/y.ts'`]])
    expect(inspect(plant, LAB).breaches).toEqual([expect.stringContaining('outside its package')])
  })

  it('has ground and stages that cannot lean on one another in a ring', () => {
    const table = HOUSE['packages/core/src'] ?? {}
    const reachable = (room: string, seen = new Set<string>()): Set<string> => {
      for (const next of table[room] ?? []) {
        if (!seen.has(next)) reachable(next, seen.add(next))
      }
      return seen
    }
    for (const room of Object.keys(table)) expect(reachable(room).has(room), room).toBe(false)
  })
})

describe('a planted breach', () => {
  const plants: [name: string, path: string, text: string, breach: RegExp][] = [
    [
      'a stage that imports a stage',
      'read/plant.ts',
      `import { x } from '../sanitize/y.ts'`,
      /read may not import sanitize/,
    ],
    [
      'the ground on a stage',
      'http/plant.ts',
      `import type { X } from '../read/y.ts'`,
      /http may not import read/,
    ],
    [
      'the model on anything',
      'model/plant.ts',
      `export { x } from '../http/url.ts'`,
      /model may not import http/,
    ],
    [
      'an inline import type',
      'scan/plant.ts',
      `export type X = import('../diagnose/y.ts').X`,
      /scan may not import diagnose/,
    ],
    [
      'a dynamic import',
      'sanitize/plant.ts',
      `export const x = () => import('../flow/y.ts')`,
      /sanitize may not import flow/,
    ],
    ['Node in core', 'read/plant.ts', `import { readFileSync } from 'node:fs'`, /read may not import node:/],
    [
      'a dependency in a room that has none',
      'scan/plant.ts',
      `import { z } from '@zip.js/zip.js'`,
      /scan may not import @zip/,
    ],
    [
      'core on the command line',
      'flow/plant.ts',
      `import { x } from '../../../cli/src/run.ts'`,
      /outside its package/,
    ],
    ['an unknown room', 'attic/plant.ts', `import { x } from '../model/y.ts'`, /does not know: attic/],
    ['a file outside every room', 'plant.ts', 'export const x = 1', /stands in no room/],
    ['a default export', 'scan/plant.ts', 'export default function x() {}', /default export/],
    ['a default export by name', 'scan/plant.ts', 'const x = 1\nexport { x as default }', /default export/],
    ['a clock', 'scan/plant.ts', 'export const now = () => Date.now()', /uses Date.now/],
    ['a clock by construction', 'scan/plant.ts', 'export const now = () => new Date()', /uses new Date/],
    ['randomness', 'scan/plant.ts', 'export const x = () => Math.random()', /uses Math.random/],
    ['a file without a noun', 'scan/helpers.ts', 'export const x = 1', /wants a noun/],
  ]
  it.each(plants)('is found: %s', (_, path, text, breach) => {
    const { breaches } = inspect(new Map([[`packages/core/src/${path}`, text]]))
    expect(breaches).toHaveLength(1)
    expect(breaches[0]).toMatch(breach)
  })

  it('is found on the command line too: core by a way other than its front door', () => {
    const planted = new Map([
      ['packages/cli/src/verbs/plant.ts', `import { x } from '@haruspex/core/dist/scan/scanner.js'`],
      ['packages/cli/src/report/plant.ts', `import { x } from '../../../core/src/scan/scanner.ts'`],
    ])
    expect(inspect(planted).breaches).toHaveLength(2)
  })
})

describe('one compiler for each runtime', () => {
  const forbidden = {
    'node:fs': `import { readFileSync } from 'node:fs'\nexport const x = readFileSync`,
    document: 'export const x = document.title',
    window: 'export const x = window',
    process: 'export const x = process.env',
    Buffer: `export const x = Buffer.from('')`,
    setTimeout: 'export const x = setTimeout',
    fetch: 'export const x = fetch',
    crypto: 'export const x = crypto.subtle',
    console: 'export const x = console.log',
  }
  // Inside the checkout, so that a missing module is missing by the project's choice and not by its place.
  let folder = ''
  let core: readonly string[] = []
  let cli: readonly string[] = []
  beforeAll(() => {
    mkdirSync(join(ROOT, '.cache'), { recursive: true })
    folder = mkdtempSync(join(ROOT, '.cache', 'house-'))
    core = compile('core', [`export const x = new TextEncoder().encode('x')`, ...Object.values(forbidden)])
    cli = compile('cli', [forbidden['node:fs'], forbidden.document])
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Compiles each text as a file of its own under a package's settings; returns the messages on each. */
  function compile(project: string, texts: readonly string[]): string[] {
    const files = texts.map((_, at) => `plant-${at}.ts`)
    texts.forEach((text, at) => {
      writeFileSync(join(folder, `plant-${at}.ts`), text)
    })
    const config = {
      extends: `../../packages/${project}/tsconfig.json`,
      compilerOptions: {
        rootDir: '../..',
        noEmit: true,
        composite: false,
        declaration: false,
        tsBuildInfoFile: null,
      },
      references: [],
      files: [...files, '../../packages/core/src/platform.d.ts'],
      include: [],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
    })
    return files.map((file) =>
      stdout
        .split('\n')
        .filter((line) => line.includes(`${file}(`))
        .join('\n'),
    )
  }

  it('lets core be pure', () => {
    expect(core[0]).toBe('')
  })

  it.each(Object.keys(forbidden))('does not let core use %s', (name) => {
    const messages = core[Object.keys(forbidden).indexOf(name) + 1]
    expect(messages).toMatch(/error TS\d+/)
    expect(messages).toContain(`'${name}'`)
  })

  it('lets the command line use Node, and no page', () => {
    expect(cli[0]).toBe('')
    expect(cli[1]).toMatch(/error TS\d+.*'document'/)
  })
})

describe('the repository', () => {
  const text = (path: string) => readFileSync(join(ROOT, path), 'utf8')

  it('names no registry, so that it installs from whichever one is set up', () => {
    const hosts = new RegExp(
      ['registry[.](npmjs|yarnpkg|npmmirror)', 'npm[.]pkg[.]github', 'jsr[.]io'].join('|'),
    )
    const files = repositoryFiles().filter((path) => existsSync(join(ROOT, path)))
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((path) => hosts.test(text(path)))).toEqual([])
  })

  it('locks every package by its hash and none by its address', () => {
    const { packages } = JSON.parse(text('package-lock.json')) as Lock
    const rows = Object.entries(packages).filter(
      ([path, row]) => path.startsWith('node_modules/') && !row.link,
    )
    expect(rows.length).toBeGreaterThan(20)
    for (const [path, row] of rows) {
      expect(row.resolved, path).toBeUndefined()
      // A mirror may lack Biome's binaries for other platforms; Biome's own row locks their version even so.
      const foreign = row.optional === true && path.startsWith('node_modules/@biomejs/cli-')
      if (!foreign || row.integrity !== undefined) expect(row.integrity, path).toMatch(/^sha512-/)
    }
  })

  it('locks every optional package too, without which npm ci refuses the lock file', () => {
    const { packages } = JSON.parse(text('package-lock.json')) as Lock
    const wanted = Object.entries(packages).flatMap(([path, row]) =>
      Object.keys(row.optionalDependencies ?? {}).map((name) => [path, name] as const),
    )
    expect(wanted.length).toBeGreaterThan(8)
    for (const [path, name] of wanted) {
      const places = [`${path}/node_modules/${name}`, `node_modules/${name}`]
      expect(
        places.some((place) => packages[place] !== undefined),
        `${path} wants ${name}`,
      ).toBe(true)
    }
  })

  it('locks the packages as their package.json describes them', () => {
    const { packages } = JSON.parse(text('package-lock.json')) as Lock
    for (const path of ['packages/core', 'packages/cli', 'packages/web']) {
      const wanted = JSON.parse(text(`${path}/package.json`)) as Record<string, unknown>
      expect(packages[path]?.version, path).toBe(wanted.version)
      expect(packages[path]?.dependencies, path).toEqual(wanted.dependencies)
    }
  })
})
