import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { haruspex } from './haruspex.ts'

const demo = (name: string): string => fileURLToPath(new URL(`../../demo/${name}.har`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'haruspex-playbook-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('playbook', () => {
  it('without a name lists what there is', async () => {
    const { code, out } = await haruspex(['playbook'])
    expect(code).toBe(0)
    for (const name of ['general', 'slow', 'hidden', 'cannot-enable', 'provisioning'])
      expect(out).toContain(name)
  })

  it('goes from the complaint to the answer, in either language', async () => {
    const english = await haruspex(['playbook', 'slow', demo('slow')])
    expect(english.code).toBe(0)
    expect(english.out).toMatch(/Answer[\s\S]*locations is slow/)
    const chinese = await haruspex(['playbook', 'slow', demo('slow'), '--lang', 'zh'])
    expect(chinese.out).toMatch(/结论[\s\S]*locations 很慢/)
  })

  it('compares with a capture in which it works', async () => {
    const { out } = await haruspex([
      'playbook',
      'hidden',
      demo('hidden'),
      '--working',
      demo('hidden-working'),
      '--json',
    ])
    const { steps, answer } = JSON.parse(out) as {
      steps: { id: string; evidence: { difference?: string }[] }[]
      answer: { state: string; says: string }
    }
    expect(steps.find(({ id }) => id === 'compare')?.evidence.some(({ difference }) => difference)).toBe(true)
    expect(answer).toMatchObject({ state: 'found', says: expect.stringContaining('singleNumberReach') })
  })

  it('takes the error’s text from a file and does not print it, and a site’s own routes', async () => {
    const text = join(folder, 'error.txt')
    writeFileSync(text, 'Call recording change failed. zq-invented-0451')
    writeFileSync(
      join(folder, 'ours.json'),
      JSON.stringify({
        owners: [{ id: 'ours', text: 'dubber', owner: 'third-party', team: { en: 'Ada’s desk' } }],
      }),
    )
    const { code, out, err } = await haruspex([
      ...['playbook', 'cannot-enable', demo('cannot-enable')],
      ...['--error-text-from', text, '--knowledge', folder],
    ])
    expect(code).toBe(0)
    expect(out).toContain('Ada’s desk')
    expect(out + err).not.toContain('zq-invented')
  })

  it.each([
    [['playbook', 'slwo', demo('slow')], 'Did you mean slow'],
    [['playbook', 'slow'], 'needs a capture'],
    [['playbook', 'slow', demo('slow'), '--at', 'yesterday'], '--at takes a time'],
    [['playbook', 'slow', demo('slow'), '--knowledge', '/nowhere-at-all'], 'cannot be read'],
    [['playbook', 'slow', '/nowhere-at-all.har'], 'ERR_FILE_NOT_FOUND'],
  ])('says what is wrong: %j', async (args, part) => {
    const { code, out, err } = await haruspex(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(part)
  })
})
