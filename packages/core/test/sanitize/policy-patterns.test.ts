import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachMatch, loadLinearEngine } from '../../src/scan/linear-pattern.ts'
import { policyOf } from './a-policy.ts'
import { changesBeyondSecrets } from './only-secrets-changed.ts'
import { Oracle } from './oracle.ts'
import { sanitized, toBytes } from './sanitized.ts'

const engine = await loadLinearEngine()
const matchesOf = (pattern: string, text: string | Uint8Array): string[] => {
  const found: string[] = []
  const bytes = toBytes(text)
  eachMatch(engine({ pattern }), bytes, (from, to) => {
    found.push(Buffer.from(bytes.subarray(from, to)).toString())
  })
  return found
}
const timeOf = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

describe('the engine for patterns of the user', () => {
  it('finds what the language itself finds, wherever the windows lie', () => {
    const patterns = ['EMP-\\d{6}', '\\b[a-c]+\\b', 'b{2,40}', '(?:ab)+c?', '[a-z]+\\d', '^a+', 'c+$']
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', ' ', '1', 'EMP-', '123456'),
      maxLength: 900,
    })
    fc.assert(
      fc.property(fc.constantFrom(...patterns), text, (pattern, value) => {
        expect(matchesOf(pattern, value)).toEqual(value.match(new RegExp(pattern, 'g')) ?? [])
      }),
      { numRuns: 400 },
    )
  })

  it('finds a long match between short ones, and the group that is meant, in UTF-8', () => {
    const key = `-----BEGIN-----${'k'.repeat(3000)}-----END-----`
    expect(matchesOf('-----BEGIN-----[a-z]+-----END-----', `${'x '.repeat(5000)}${key} y ${key}`)).toEqual([
      key,
      key,
    ])
    expect(matchesOf('Mitarbeiter: (\\pL+)', 'é Mitarbeiter: Größe!')).toEqual(['Größe'])
  })

  it.each([
    ['(a+)+$', 'a', '!'],
    ['a.*b|a', 'a', ''],
    ['(x+x+)+y', 'x', ''],
    ['(?:a|a)*b', 'a', ''],
    ['\\d', '7', ''],
  ])(
    'is linear: %s',
    (pattern, unit, end) => {
      const text = (length: number): Uint8Array => toBytes(unit.repeat(length) + end)
      const [small, large] = [text(100_000), text(400_000)]
      matchesOf(pattern, small)
      const [once, fourTimes] = [
        timeOf(() => matchesOf(pattern, small)),
        timeOf(() => matchesOf(pattern, large)),
      ]
      expect(fourTimes).toBeLessThan(Math.max(once, 50) * 12)
    },
    60_000,
  )
})

describe("a policy's own patterns", () => {
  it('take what they match anywhere, and the sweep takes it in every encoding', async () => {
    const policy = await policyOf({
      patterns: [{ pattern: 'emp-(\\d{6}-[a-z]{3})', class: 'employee', ignoreCase: true }],
    })
    const id = '123456-abc'
    const run = await sanitized(
      JSON.stringify({
        plain: `EMP-${id}`,
        json: JSON.stringify({ a: `see EMP-${id}`, b: 1 }),
        encoded: Buffer.from(`the id ${id} again`).toString('base64'),
        percent: `q=${encodeURIComponent(`EMP-${id}/x`)}`,
        order: 'ORD-123456',
      }),
      { policy },
    )
    expect(new Oracle(run.copy).finds(id)).toBe(false)
    expect(JSON.parse(run.copyText)).toMatchObject({
      plain: expect.stringMatching(/^EMP-hsx_employee_/),
      order: 'ORD-123456',
    })
    expect(JSON.parse(JSON.parse(run.copyText).json)).toMatchObject({ b: 1 })
    expect(changesBeyondSecrets(run)).toEqual([])
    expect((await sanitized(run.copy, { policy })).copyText).toBe(run.copyText)
  })

  it('never break the JSON inside a value, however greedy they are', async () => {
    for (const pattern of ['\\S+', '.+', '[^x]+', 'a.*z', '"']) {
      const policy = await policyOf({ patterns: [{ pattern, class: 'secret' }] })
      const inner = JSON.stringify({ a: 'abc xyz', b: [1, 'a-z'] })
      const run = await sanitized(JSON.stringify({ inner, more: 'a "quoted" z' }), { policy })
      const after = JSON.parse(run.copyText) as Record<string, string>
      const text = Object.values(after)[0]!
      if (!/^hsx_/.test(text)) expect(Array.isArray(JSON.parse(text).b ?? [])).toBe(true)
      expect((await sanitized(run.copy, { policy })).copyText).toBe(run.copyText)
    }
  })

  it('own names take their values, numbers too, whatever the spelling', async () => {
    const policy = await policyOf({
      names: [
        { name: 'employeeNumber', class: 'employee' },
        { name: '工号', class: 'employee' },
      ],
    })
    const { copyText } = await sanitized(
      JSON.stringify({
        employee_number: 4711,
        'employee-number': 'E7',
        工号: 'E-88',
        url: 'https://a.example/?EmployeeNumber=E9&employees=3',
        headers: [
          { name: 'X-Employee-Number', value: 'E5' },
          { name: 'Employee-Number', value: 'E6' },
        ],
        employees: 3,
      }),
      { policy },
    )
    for (const value of ['4711', 'E7', 'E-88', 'E9', 'E6']) expect(copyText).not.toContain(value)
    expect(copyText).toContain('&employees=3')
    expect(copyText).toContain('E5')
  })
})
