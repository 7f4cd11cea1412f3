import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createKeyring } from '../../src/sanitize/keyring.ts'
import type { Draft } from '../../src/sanitize/layer.ts'
import { SafePath } from '../../src/sanitize/safe-path.ts'
import { SecretSet } from '../../src/sanitize/secret-set.ts'
import { sweepOf } from '../../src/sanitize/sweep.ts'
import { testRuntime } from '../runtime.ts'

const SECRET = 'orange-tulips'
const secrets = new SecretSet(createKeyring(new Uint8Array(32), testRuntime).seed, 1 << 20)
secrets.addForm(new TextEncoder().encode(SECRET))
const sweep = sweepOf(secrets)

const name = fc.oneof(
  fc.constantFrom('log', 'entries', 'user', '12', '', 'X-Api-Key', 'a~1b~0c', SECRET, `my-${SECRET}s`),
  fc.constantFrom(
    'ann@example.com',
    '9f8e7d6c5b4a39281706',
    'é"\\',
    '\ud800',
    '\u007f',
    '\n',
    'x'.repeat(65),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const pointer = fc.array(name, { maxLength: 6 }).map((names) => ['', ...names].join('/'))
const step = fc.oneof(
  pointer,
  fc.tuple(fc.constantFrom('form', 'json', 'header'), name).map((parts) => parts.join(':')),
  fc.tuple(fc.constantFrom('json', 'xml'), pointer).map((parts) => parts.join(':')),
  fc.constantFrom('base64', 'hex', 'jwt'),
)
const draft: fc.Arbitrary<Draft> = fc
  .record({
    path: fc.array(step, { maxLength: 4 }),
    told: fc.record({ name, position: fc.constant(true as const) }, { requiredKeys: [] }),
    isJoined: fc.boolean(),
    rule: name,
    class: fc.constantFrom('token', 'e"mail'),
    does: fc.oneof(
      fc.constant({}),
      fc.record({ action: fc.constantFrom('remove' as const, 'hash' as const), text: name }),
    ),
  })
  .map(({ path, told, isJoined, rule, class: className, does }) => {
    const covered = { length: '3', tag: 'hsx_token_aaaaaaaaaaaa3', commitment: '00ff', ...does }
    const draft = { path, rule, class: className, ...covered }
    return isJoined ? { ...told, ...draft } : { ...draft, ...told }
  })

test('a line of a receipt is the JSON of its redaction, whatever was told before', () => {
  const told = new SafePath(sweep)
  fc.assert(
    fc.property(draft, (each) => {
      const { path, name: called, ...rest } = each
      const fresh = new SafePath(sweep)
      const [first = '', ...layers] = path.map((part) => fresh.pointer(part))
      const named = called === undefined ? {} : { name: fresh.name(called) }
      const json = JSON.stringify({ pointer: first, layers, ...named, version: 1, ...rest })
      expect(`${told.redaction(each).json}}`).toBe(json)
    }),
    { numRuns: 2000 },
  )
})

test('a name that is no plain one, is made by a machine or holds a secret is not told', () => {
  const paths = new SafePath(sweep)
  for (let time = 0; time < 2; time++) {
    expect(paths.pointer(`/log/my-${SECRET}s/3/9f8e7d6c5b4a39281706/a~1b`)).toBe('/log/*/3/*/a~1b')
    expect(paths.pointer(`form:${SECRET}`)).toBe('form:*')
    expect(paths.pointer(`json:/user/${'x'.repeat(65)}`)).toBe('json:/user/*')
    expect(paths.name('~1'.repeat(64))).toBe('~1'.repeat(64))
    expect(paths.name('~1'.repeat(65))).toBe('*')
  }
})
