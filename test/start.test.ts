import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './repository.ts'

const CORE = '@haruspex/core'
const IMPORTS = /^(?:import|export) (?!type\b)(?:[^'"]*? from )?'([^']+)'/gm

/** Every module that is loaded with this one: what it imports by value, and so on. Not what it loads when asked. */
function loadedWith(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(IMPORTS)) {
    if (name.startsWith('.')) loadedWith(join(dirname(path), name), seen)
    else if (name === CORE) loadedWith(join(ROOT, 'packages/core/src/index.ts'), seen)
    else if (name.startsWith(`${CORE}/`)) {
      loadedWith(join(ROOT, 'packages/core/src', `${name.slice(CORE.length + 1)}.ts`), seen)
    }
  }
  return seen
}

const modules = (path: string) => [...loadedWith(join(ROOT, 'packages/cli/src', path))]
const stages = (paths: readonly string[]) =>
  paths.filter((path) => /core\/src\/(?:read|diagnose|sanitize|compare|flow)\//.test(path))

describe('the command line', () => {
  it('is understood before any stage is loaded', () => {
    const paths = modules('start.ts')
    expect(paths.every((path) => existsSync(path))).toBe(true)
    expect(stages(paths)).toEqual([])
    expect(paths.length).toBeLessThan(140)
  })

  it('serves the workbench without a stage: the page does the work', () => {
    expect(stages(modules('verbs/workbench.ts'))).toEqual([])
  })

  it('sanitizes without the rules, and explains without the sanitizer', () => {
    const of = (stage: string, path: string) =>
      modules(path).filter((one) => one.includes(`core/src/${stage}/`))
    for (const verb of ['sanitize', 'verify', 'keep']) {
      expect(of('sanitize', `verbs/${verb}.ts`).length, verb).toBeGreaterThan(5)
      expect(of('diagnose', `verbs/${verb}.ts`), verb).toEqual([])
    }
    expect(of('sanitize', 'verbs/explain.ts')).toEqual([])
    expect(of('diagnose', 'verbs/triage.ts').length).toBeGreaterThan(100)
  })
})
