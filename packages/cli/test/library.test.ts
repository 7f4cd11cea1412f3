import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as core from '@haruspex/core'
import { isTag } from '@haruspex/core'
import { describe, expect, it } from 'vitest'
import * as node from '../src/node/index.ts'

const page = readFileSync(new URL('../../../docs/library.md', import.meta.url), 'utf8')
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text]) => text ?? '')

describe('docs/library.md', () => {
  it('begins with six lines that run as they are', () => {
    const [example = ''] = blocks('js')
    expect(example.trim().split('\n')).toHaveLength(6)
    // Inside the repository, where its packages are found.
    const path = fileURLToPath(new URL('../../../.cache/library-example.mjs', import.meta.url))
    mkdirSync(dirname(path), { recursive: true })
    try {
      writeFileSync(path, example)
      const [count, copy = ''] = execFileSync(process.execPath, [path], { encoding: 'utf8' })
        .trim()
        .split(' ')
      expect(count).toBe('1')
      const { log } = JSON.parse(copy)
      expect(isTag(log.entries[0].password)).toBe(true)
    } finally {
      rmSync(path, { force: true })
    }
  })

  it('imports nothing that is not there', () => {
    const imports = [...blocks('js'), ...blocks('ts')]
      .join('\n')
      .matchAll(/import \{ ([^}]+) \} from '([^']+)'/g)
    const names = [...imports].flatMap(([, list = '', from]) =>
      list.split(', ').map((name) => [from, name] as const),
    )
    expect(names.length).toBeGreaterThan(5)
    for (const [from, name] of names)
      expect(Object.keys(from === '@haruspex/core' ? core : node), name).toContain(name)
  })

  it('names calls that there are', () => {
    const calls = [...page.matchAll(/^\| `([a-zA-Z]+)\(/gm)].map(([, name]) => name ?? '')
    expect(calls.length).toBeGreaterThan(3)
    for (const name of calls) expect(Object.keys(core)).toContain(name)
  })
})
