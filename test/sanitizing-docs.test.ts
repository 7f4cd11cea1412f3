import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { headerAfter, textAfter, urlAfter } from '../packages/core/test/sanitize/after.ts'
import { ROOT } from './repository.ts'

const page = readFileSync(join(ROOT, 'docs', 'sanitizing.md'), 'utf8')
const examples = [...page.matchAll(/^\| (header|url|body) \| `(.+?)` \| `(.+?)` \|$/gm)].map(
  ([, where = '', before = '', after = '']) => ({ where, before, after }),
)

async function sanitizedAs(where: string, before: string): Promise<string> {
  if (where === 'url') return urlAfter(before)
  if (where === 'body') return textAfter(before)
  const [name = '', value = ''] = before.split(/: (.*)/s)
  return `${name}: ${await headerAfter(name, value)}`
}

describe('the page about sanitizing', () => {
  it('has examples of each kind of place', () => {
    expect(new Set(examples.map(({ where }) => where))).toEqual(new Set(['header', 'url', 'body']))
    expect(examples.length).toBeGreaterThanOrEqual(10)
  })

  it.each(examples)('is true: $before', async ({ where, before, after }) => {
    expect(await sanitizedAs(where, before)).toBe(after)
  })

  it('says in three columns what goes, what stays and what may be missed', () => {
    expect(page).toContain('| what goes | what stays | what may be missed |')
  })
})
