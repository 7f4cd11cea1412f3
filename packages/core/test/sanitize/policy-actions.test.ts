import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/model/byte-source.ts'
import { verify } from '../../src/sanitize/verify.ts'
import { testRuntime } from '../runtime.ts'
import { policyOf } from './a-policy.ts'
import { ECHO_NAMES, ECHOES } from './echoes.ts'
import { Oracle } from './oracle.ts'
import { KEY, sanitized, toBytes } from './sanitized.ts'

const SECRET = 'wal7nut-Q8zR-4tK2'
const HASH = /[0-9a-f]{44}/g
const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** The same secret in every kind of place. */
const places = {
  url: `https://app.example/?access_token=${SECRET}&page=2`,
  headers: [
    { name: 'Authorization', value: `Bearer ${SECRET}` },
    { name: 'Cookie', value: `sid=${SECRET}; theme=dark` },
  ],
  json: JSON.stringify({ password: SECRET, pin: 493817, note: 'kept' }),
  encoded: base64(JSON.stringify({ token: SECRET, note: 'kept' })),
  packed: base64(`${gzipSync(`token is ${SECRET}`).toString('binary')}`),
  form: `user=carol&password=${SECRET}`,
  _pin: { pin: 493817 },
  ...Object.fromEntries(ECHO_NAMES.map((name) => [`echo_${name}`, ECHOES[name](SECRET)])),
}
const input = JSON.stringify(places)
const run = async (action: string) => {
  const classes = ['password', 'token', 'bearer', 'cookie', 'otp', 'basic', 'opaque']
  const policy = await policyOf({ actions: Object.fromEntries(classes.map((name) => [name, action])) })
  return { policy, ...(await sanitized(input, { key: KEY, policy })) }
}

describe('the action of a class', () => {
  it('remove: nothing stands there, in every encoding, and JSON stays JSON', async () => {
    const { copyText, copy, redactions } = await run('remove')
    const after = JSON.parse(copyText) as typeof places
    expect(after.url).toBe('https://app.example/?access_token=&page=2')
    expect(after.headers.map(({ value }) => value)).toEqual(['Bearer ', 'sid=; theme='])
    expect(JSON.parse(after.json)).toEqual({ password: '', pin: '', note: 'kept' })
    expect(JSON.parse(Buffer.from(after.encoded, 'base64').toString())).toEqual({ token: '', note: 'kept' })
    expect(after.form).toBe('user=carol&password=')
    expect(after._pin).toEqual({ pin: '' })
    expect(copyText).not.toContain('hsx_')
    expect(new Oracle(copy).finds(SECRET)).toBe(false)
    expect(redactions.every(({ action }) => action === 'remove')).toBe(true)
  })

  it('hash: the same secret has the same hash, another has another, and it tells no class', async () => {
    const { copyText, copy } = await run('hash')
    const after = JSON.parse(copyText) as typeof places
    const [hash] = after.url.match(HASH) ?? []
    expect(hash).toBeDefined()
    expect(after.headers.map(({ value }) => value)).toEqual([
      `Bearer ${hash}`,
      expect.stringContaining(`sid=${hash}`),
    ])
    expect(JSON.parse(after.json)).toMatchObject({ password: hash, pin: expect.stringMatching(HASH) })
    expect(Buffer.from(after.encoded, 'base64').toString()).toContain(hash)
    expect(JSON.parse(after.json).pin).not.toBe(hash)
    expect(copyText).not.toContain('hsx_')
    expect(new Oracle(copy).finds(SECRET)).toBe(false)
    const other = await sanitized(input, {
      key: toBytes('another key of sixteen bytes'),
      policy: (await run('hash')).policy,
    })
    expect(other.copyText).not.toContain(hash)
  })

  it.each(['remove', 'hash', 'tag'])(
    '%s: twice is once under any policy, and both copies verify',
    async (action) => {
      const { copy, copyText, receipt, policy } = await run(action)
      const twice = await sanitized(copy, { key: toBytes('another key of sixteen bytes'), policy })
      expect(twice.copyText).toBe(copyText)
      expect((await sanitized(copy)).copyText).toBe(copyText)
      for (const original of [undefined, memorySource(toBytes(input))]) {
        const report = await verify(memorySource(copy), testRuntime, {
          original,
          receipt: memorySource(receipt),
          policy,
        })
        expect(report.problems).toEqual([])
      }
    },
  )

  it('keep: the class stays where it stands, and is not searched for anywhere', async () => {
    const policy = await policyOf({ actions: { cookie: 'keep' } })
    const { copyText } = await sanitized(
      JSON.stringify({
        headers: [{ name: 'Cookie', value: `sid=${SECRET}` }],
        note: SECRET,
        password: 'hunter2-77',
      }),
      { policy },
    )
    expect(copyText.split(SECRET)).toHaveLength(3)
    expect(copyText).not.toContain('hunter2-77')
  })

  it('keep of one class does not keep a value that is a secret of another', async () => {
    const policy = await policyOf({ actions: { cookie: 'keep' } })
    const { copyText } = await sanitized(
      JSON.stringify({ headers: [{ name: 'Cookie', value: `sid=${SECRET}` }], access_token: SECRET }),
      { policy },
    )
    expect(copyText).not.toContain(SECRET)
  })

  it('a number that is kept stays a number', async () => {
    const policy = await policyOf({ actions: { otp: 'keep' } })
    expect((await sanitized('{"pin":493817}', { policy })).copyText).toBe('{"pin":493817}')
  })

  it('a value that is removed at the very end of a cut file does not stop the copy', async () => {
    const { policy } = await run('remove')
    const { copyText } = await sanitized('{"a":{"password":"hunter2', { policy })
    expect(copyText).toBe('{"a":{"password":"')
  })

  it('values that stand side by side can all be removed', async () => {
    const patterns = [{ pattern: '[A-Z]{3}', class: 'unit' }]
    const policy = await policyOf({ patterns, actions: { unit: 'remove' } })
    const run = await sanitized('{"note":"a ABCDEFGHI b"}', { policy })
    expect(run.copyText).toBe('{"note":"a  b"}')
    expect(run.redactions).toHaveLength(3)
  })

  it('a hash that somebody made up is no hash of ours', async () => {
    const { policy } = await run('hash')
    const made = 'a1b2'.repeat(11)
    expect((await sanitized(JSON.stringify({ password: made }), { policy })).copyText).not.toContain(made)
  })
})

describe('verify', () => {
  it('notices what was put where something was removed or hashed', async () => {
    for (const action of ['remove', 'hash']) {
      const { copyText, receipt, policy } = await run(action)
      for (const put of [
        copyText.replace(/"pin":("|\\")/, '"pin":$1x'),
        copyText.replace(/sid=[^;]*/, 'sid=walnut'),
      ]) {
        const report = await verify(memorySource(toBytes(put)), testRuntime, {
          receipt: memorySource(receipt),
          policy,
        })
        expect(report.ok).toBe(false)
      }
    }
  })

  it('finds a built-in policy by the receipt; needs any other one, and not a similar one', async () => {
    const text = JSON.stringify({ password: 'hunter2-77', sid: 'plain-77-value' })
    const open = await sanitized(text, { policy: (await run('tag')).policy })
    const check = (policy?: Awaited<ReturnType<typeof policyOf>>) =>
      verify(memorySource(open.copy), testRuntime, { receipt: memorySource(open.receipt), policy })
    expect((await check()).problems).toEqual([{ id: 'policy-needed' }])
    expect((await check(await policyOf({}))).problems).toEqual([{ id: 'policy-differs' }])
    expect((await check((await run('tag')).policy)).problems).toEqual([])
  })
})
