import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HaruspexError } from '../../src/model/error.ts'
import { credentialsOnlyPolicy, strictPolicy } from '../../src/sanitize/policy.ts'
import { policyHash } from '../../src/sanitize/policy-hash.ts'
import { readPolicy } from '../../src/sanitize/policy-reader.ts'
import { POLICY_SCHEMA } from '../../src/sanitize/policy-schema.ts'
import { testRuntime } from '../runtime.ts'
import { policyOf } from './a-policy.ts'

const errorOf = async (text: string): Promise<HaruspexError> => {
  const error: unknown = await readPolicy(new TextEncoder().encode(text)).catch((e: unknown) => e)
  expect(error).toBeInstanceOf(HaruspexError)
  return error as HaruspexError
}
const message = async (value: object): Promise<string> => (await errorOf(JSON.stringify(value))).message

describe('a policy file', () => {
  it('begins with strict unless it says otherwise, and joins what it says with it', async () => {
    expect(await policyOf({})).toEqual({ ...strictPolicy, name: 'custom' })
    const keep = [{ name: 'sid', reason: 'public' }]
    expect(
      await policyOf({ name: 'acme', version: 3, extends: 'credentials-only', keep, limits: { depth: 50 } }),
    ).toEqual({
      ...credentialsOnlyPolicy,
      name: 'acme',
      version: 3,
      keep,
      limits: { ...strictPolicy.limits, depth: 50 },
    })
  })

  it('is refused with the place and a guess, and never with a value', async () => {
    const text = '{\n  "extends": "strict",\n  "keep": [\n    { "name": "sid", "raeson": "walnut" }\n  ]\n}\n'
    const { code, detail, message: says } = await errorOf(text)
    expect(code).toBe('ERR_POLICY')
    expect(says).toContain('without reason')
    expect(says).toContain('/keep/0')
    expect(detail).toMatchObject({ pointer: '/keep/0', line: 4, column: 5 })
    expect(await message({ detektors: {} })).toContain('did you mean "detectors"')
    expect(await message({ extends: 'stricd' })).toContain('did you mean "strict"')
    expect(await message({ detectors: { 'cookie-valu': false } })).toContain('did you mean "cookie-value"')
    expect(await message({ actions: { pasword: 'tag' } })).toContain('did you mean "password"')
    expect(await message({ keep: [{ name: 'sid', rule: 'named-valu', reason: 'walnut' }] })).toContain(
      '"named-value"',
    )
    for (const value of [
      { name: 'Walnut Hazel' },
      { keep: [{ value: '(walnut', reason: 'x' }] },
      { patterns: [{ pattern: '(walnut', class: 'token' }] },
      { actions: { walnut: 'tag' } },
      { actions: { token: 'walnut' } },
    ]) {
      const error = await errorOf(JSON.stringify(value))
      expect(error.message.replace(/ at \/\S+/, '')).not.toContain('alnut')
    }
  })

  it.each([
    ['no JSON', '{"extends":'],
    ['something behind its end', '{} {}'],
    ['a list', '[]'],
    ['a field twice', '{"personal":true,"personal":false}'],
    ['a keep entry that keeps everything', '{"keep":[{"reason":"x"}]}'],
    ['a pattern with a look-ahead', '{"patterns":[{"pattern":"a(?=b)","class":"token"}]}'],
    ['a pattern with a back reference', '{"patterns":[{"pattern":"(a)\\\\1","class":"token"}]}'],
    ['a pattern that matches the empty text', '{"patterns":[{"pattern":"a*","class":"token"}]}'],
    ['a rule of safety switched off', '{"detectors":{"sweep":false}}'],
    ['opaque values kept', '{"actions":{"opaque":"keep"}}'],
    ['the name of a built-in policy', '{"name":"strict"}'],
    ['a limit beyond reason', '{"limits":{"depth":1000000}}'],
    [
      'hosts that are kept and pseudonyms',
      '{"extends":"share-publicly","keep":[{"host":"a.example","reason":"x"}]}',
    ],
    ['no bytes', ''],
  ])('with %s is refused', async (_, text) => {
    expect((await errorOf(text)).code).toBe('ERR_POLICY')
  })

  it('has a hash that changes with its effect and not with its spelling or its reasons', async () => {
    const hash = async (fields: object): Promise<string> => policyHash(await policyOf(fields), testRuntime)
    const one = await hash({ personal: false, keep: [{ name: 'a', reason: 'x' }] })
    expect(await hash({ keep: [{ reason: 'another', name: 'a' }], personal: false })).toBe(one)
    expect(await hash({ keep: [{ reason: 'x', name: 'b' }], personal: false })).not.toBe(one)
    expect(await hash({ keep: [{ reason: 'x', name: 'a' }] })).not.toBe(one)
    expect(one).toMatch(/^[0-9a-f]{64}$/)
  })
})

type Schema = Record<string, unknown>

/** Read as what it is, not by the types of the code that wrote it. */
interface Keywords {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly not?: Schema
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly propertyNames?: Schema
  readonly additionalProperties?: false | Schema
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
}

/** A judge of its own for the part of JSON Schema that is used. */
function fits(schema: Schema, value: unknown): boolean {
  const s = schema as Keywords
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const kinds: Record<string, boolean> = {
    object: isObject,
    array: Array.isArray(value),
    string: typeof value === 'string',
    boolean: typeof value === 'boolean',
    integer: Number.isInteger(value),
  }
  const known =
    /^(?:\$schema|\$id|title|description|type|enum|not|pattern|(?:min|max)(?:Length|imum|Items)|items|properties|propertyNames|additionalProperties|required|anyOf)$/
  expect(Object.keys(s).filter((name) => !known.test(name))).toEqual([])
  if (s.type !== undefined && !kinds[s.type]) return false
  if (s.enum && !s.enum.includes(value)) return false
  if (s.not && fits(s.not, value)) return false
  if (typeof value === 'string') {
    if (s.pattern && !new RegExp(s.pattern, 'u').test(value)) return false
    if ([...value].length < (s.minLength ?? 0) || [...value].length > (s.maxLength ?? 1e9)) return false
  }
  if (typeof value === 'number' && (value < (s.minimum ?? -1e99) || value > (s.maximum ?? 1e99))) return false
  if (Array.isArray(value))
    return value.length <= (s.maxItems ?? 1e9) && (!s.items || value.every((item) => fits(s.items!, item)))
  if (!isObject) return true
  const members = Object.entries(value as object)
  if (s.required && !s.required.every((name) => Object.hasOwn(value as object, name))) return false
  if (s.anyOf && !s.anyOf.some((each) => fits(each, value))) return false
  return members.every(([name, member]) => {
    if (s.propertyNames && !fits(s.propertyNames, name)) return false
    if (s.properties && Object.hasOwn(s.properties, name)) return fits(s.properties[name]!, member)
    if (s.additionalProperties === false) return false
    return !s.additionalProperties || fits(s.additionalProperties, member)
  })
}

describe('docs/policy.schema.json', () => {
  const published = JSON.parse(
    readFileSync(new URL('../../../../docs/policy.schema.json', import.meta.url), 'utf8'),
  ) as Schema

  it('is what the reader goes by', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(POLICY_SCHEMA)))
    expect(published.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  })

  it('accepts what the reader accepts, and nothing that has another shape', async () => {
    const any = fc.constantFrom<unknown>(
      'tag',
      'x',
      '',
      'a'.repeat(300),
      1,
      0,
      -1,
      1.5,
      true,
      null,
      [],
      {},
      'token',
    )
    const name = fc.oneof(
      fc.constantFrom('name', 'class', 'reason', 'rule', 'value', 'path', 'position', 'odd'),
      fc.string(),
    )
    const member = fc.oneof(
      any,
      fc.dictionary(name, any),
      fc.array(fc.dictionary(name, any), { maxLength: 2 }),
    )
    const field = fc.constantFrom(
      ...[
        'name',
        'version',
        'extends',
        'personal',
        'pseudonyms',
        'opaqueBodies',
        'detectors',
        'actions',
        'names',
      ],
      ...['patterns', 'keep', 'limits', '$schema', 'other'],
    )
    const good = fc.record(
      {
        name: fc.constantFrom('acme', 'acme.2', 'a', 'strict', 'Acme'),
        version: fc.constantFrom(1, 2, 3, 7, 0, 1.5),
        extends: fc.constantFrom('strict', 'credentials-only', 'share-publicly', 'odd'),
        keep: fc.array(
          fc.record(
            {
              name: fc.constantFrom('sid', 'a b', 'ü', '-', ''),
              rule: fc.constantFrom('named-value', 'names', 'sweep'),
              path: fc.constantFrom('/a', 'a'),
              reason: fc.constantFrom('r', 's', 't', ''),
              position: fc.constantFrom(true, 'x'),
            },
            { requiredKeys: ['reason'] },
          ),
          { maxLength: 2 },
        ),
        actions: fc.dictionary(
          fc.constantFrom('token', 'cookie', 'Personal'),
          fc.constantFrom('hash', 'drop'),
        ),
        detectors: fc.dictionary(
          fc.constantFrom('cookies', 'jwt-signature', 'safety'),
          fc.constantFrom(true, 1),
        ),
        limits: fc.dictionary(fc.constantFrom('depth', 'layers', 'odd'), fc.constantFrom(16, 10, 1e9)),
      },
      { requiredKeys: [] },
    )
    const right = fc.record(
      {
        name: fc.constantFrom('acme', 'a.1'),
        version: fc.integer({ min: 1, max: 9 }),
        personal: fc.boolean(),
        opaqueBodies: fc.constantFrom('drop', 'keep'),
        names: fc.array(fc.constant({ name: 'employee', class: 'employee' }), { maxLength: 2 }),
        keep: fc.array(
          fc.record(
            { name: fc.constant('sid'), host: fc.constant('a.example'), reason: fc.constant('r') },
            { requiredKeys: ['name', 'reason'] },
          ),
        ),
      },
      { requiredKeys: [] },
    )
    const file = fc.oneof(right, good, good, good, fc.dictionary(field, member), any)
    let accepted = 0
    await fc.assert(
      fc.asyncProperty(file, async (value) => {
        const text = JSON.stringify(value)
        const error: unknown = await readPolicy(new TextEncoder().encode(text)).then(
          () => undefined,
          (e: unknown) => e,
        )
        if (error === undefined) accepted++
        // What no schema can say: classes that there are not, patterns that are none, a host beside pseudonyms.
        const beyond = error instanceof HaruspexError && /class that|pattern|keeps/.test(error.message)
        if (!beyond) expect(fits(published, JSON.parse(text)), text).toBe(error === undefined)
      }),
      { numRuns: 600 },
    )
    expect(accepted).toBeGreaterThan(50)
  })
})
