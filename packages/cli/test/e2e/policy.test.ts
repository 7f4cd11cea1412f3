import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { captureFolders, SECRETS } from './a-capture.ts'
import { haruspex } from './haruspex.ts'

const capture = captureFolders()
const [session, token] = SECRETS
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')
const COPY = 'session.sanitized.har'
const RECEIPT = 'session.sanitized.receipt.ndjson'

const policyFile = (folder: string, policy: object): string => {
  const path = join(folder, 'policy.json')
  writeFileSync(path, JSON.stringify(policy))
  return path
}
const lineOf = (folder: string, rule: string): number =>
  read(folder, RECEIPT)
    .split('\n')
    .findIndex((line) => line.includes(`"rule":"${rule}"`)) + 1

describe('--policy', () => {
  it('takes a built-in policy by its name, for sanitize, triage and verify', async () => {
    for (const verb of ['sanitize', 'triage']) {
      for (const name of ['strict', 'credentials-only', 'share-publicly']) {
        const { folder, path } = capture()
        expect(await haruspex([verb, path, '--policy', name])).toMatchObject({ code: 0 })
        expect(JSON.parse(read(folder, RECEIPT).split('\n')[0] ?? '')).toMatchObject({ policy: name })
        for (const secret of SECRETS) expect(read(folder, COPY)).not.toContain(secret)
        const copy = join(folder, COPY)
        expect((await haruspex(['verify', path, copy])).code).toBe(0)
        expect((await haruspex(['verify', copy, '--policy', name])).code).toBe(0)
      }
    }
  })

  it('takes a file, by flag or environment; verify needs the same', async () => {
    const { folder, path } = capture()
    const policy = policyFile(folder, { name: 'mine', actions: { cookie: 'keep', bearer: 'hash' } })
    expect(await haruspex(['sanitize', path], { env: { HARUSPEX_POLICY: policy } })).toMatchObject({
      code: 0,
    })
    const copy = join(folder, COPY)
    expect(read(folder, COPY)).toContain(session)
    expect(read(folder, COPY)).not.toContain(token)
    expect((await haruspex(['verify', path, copy, '--policy', policy])).code).toBe(0)
    const without = await haruspex(['verify', path, copy])
    expect(without.code).toBe(3)
    expect(without.out).toContain('policy-needed')
    expect(without.err).toContain('--policy')
    expect((await haruspex(['verify', path, copy, '--policy', 'strict'])).out).toContain('policy-differs')
  })

  it('says what is wrong with a policy, and where, and writes nothing', async () => {
    const { folder, path } = capture()
    const policy = policyFile(folder, { keeep: [{ name: 'walnut' }] })
    const refused = await haruspex(['sanitize', path, '--policy', policy])
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain('did you mean "keep"')
    expect(refused.err).toContain('line 1')
    expect(refused.err).toContain('ERR_POLICY')
    expect(refused.err).not.toContain('walnut')
    const typo = await haruspex(['sanitize', path, '--policy', 'strickt'])
    expect(typo.err).toContain('Did you mean strict?')
    expect((await haruspex(['sanitize', path, '--policy', policy, '--lang', 'zh'])).err).toContain('/keeep')
    expect(readdirSync(folder).sort()).toEqual(['policy.json', 'session.har'])
  })

  it('never writes over the policy', async () => {
    const { folder, path } = capture()
    const policy = policyFile(folder, {})
    const refused = await haruspex(['sanitize', path, '--policy', policy, '-o', policy, '--force'])
    expect(refused.err).toContain('ERR_OUTPUT_IS_INPUT')
    expect(read(folder, 'policy.json')).toBe('{}')
  })
})

describe('keep', () => {
  it('makes a policy of a redaction that was wrong; with it the value stays and the copy verifies', async () => {
    const { folder, path } = capture()
    await haruspex(['sanitize', path, '--quiet'])
    const receipt = join(folder, RECEIPT)
    const policy = join(folder, 'haruspex.policy.json')
    const line = lineOf(folder, 'cookie-value')
    const needs = await haruspex(['keep', receipt, `${line}`], { cwd: folder })
    expect(needs).toMatchObject({ code: 2, out: '' })
    expect(needs.err).toContain('--position')
    const args = ['keep', receipt, `${line}`, '--position', '--reason', 'a test session']
    const kept = await haruspex(args, { cwd: folder })
    expect(kept).toMatchObject({ code: 0 })
    expect(kept.out).toContain('Created haruspex.policy.json')
    expect(kept.out).toContain('"reason":"a test session"')
    expect(JSON.parse(readFileSync(policy, 'utf8'))).toEqual({
      extends: 'strict',
      keep: [{ rule: 'cookie-value', name: 'sid', position: true, reason: 'a test session' }],
    })
    for (const secret of SECRETS)
      expect(kept.out + kept.err + readFileSync(policy, 'utf8')).not.toContain(secret)
    const before = read(folder, COPY)
    await haruspex(['sanitize', path, '--force', '--policy', policy, '--quiet'])
    expect(read(folder, COPY)).toContain(`sid=${session}`)
    expect(read(folder, COPY)).not.toContain(token)
    expect(before).not.toContain(session)
    expect((await haruspex(['verify', path, join(folder, COPY), '--policy', policy])).code).toBe(0)
  })

  it('said twice is written once, and joins what is there', async () => {
    const { folder, path } = capture()
    await haruspex(['sanitize', path, '--quiet'])
    const policy = policyFile(folder, { name: 'mine', personal: false, keep: [{ name: 'a', reason: 'b' }] })
    const args = [
      'keep',
      join(folder, RECEIPT),
      `${lineOf(folder, 'authorization')}`,
      '--position',
      '--policy',
      policy,
    ]
    expect((await haruspex(args)).out).toContain('Added to')
    const once = readFileSync(policy, 'utf8')
    expect(JSON.parse(once)).toMatchObject({
      name: 'mine',
      personal: false,
      keep: [{ name: 'a' }, { rule: 'authorization' }],
    })
    expect((await haruspex([...args, '--reason', 'another'])).out).toContain('keeps it already')
    expect(readFileSync(policy, 'utf8')).toBe(once)
    expect(JSON.parse((await haruspex([...args, '--json'])).out)).toMatchObject({
      schema: 'haruspex.keep/1',
      added: [],
      entries: [{ rule: 'authorization' }],
    })
  })

  it('writes nothing for a place that the receipt does not tell, a policy that is none, or no receipt', async () => {
    const { folder, path } = capture()
    await haruspex(['sanitize', path, '--quiet'])
    const receipt = join(folder, RECEIPT)
    const files = readdirSync(folder)
    for (const [args, code, says] of [
      [['keep', receipt, '/nowhere'], 2, 'no redaction'],
      [['keep', receipt, '1'], 2, 'no redaction'],
      [['keep', path, '2'], 3, 'ERR_RECEIPT'],
      [['keep', receipt, '2', '--position', '--policy', receipt], 2, 'ERR_POLICY'],
      [['keep', receipt, '2', '--position', '--policy', 'strict'], 2, 'built-in policy'],
      [['keep', receipt], 2, 'keep needs'],
    ] as const) {
      const refused = await haruspex(args, { cwd: folder })
      expect([refused.code, refused.out]).toEqual([code, ''])
      expect(refused.err).toContain(says)
    }
    expect(readdirSync(folder)).toEqual(files)
  })
})
