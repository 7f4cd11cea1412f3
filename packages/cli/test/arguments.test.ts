import { texts } from '@haruspex/core'
import { describe, expect, it } from 'vitest'
import { type Flags, readArguments } from '../src/arguments.ts'

const FLAGS = {
  output: { type: 'string', short: 'o' },
  'fail-on': { type: 'string', values: ['error', 'note'] },
  json: { type: 'boolean' },
} as const satisfies Flags

const read = (...argv: string[]) => readArguments(argv, FLAGS, 'diagnose', texts('en').cli)
const refusal = (...argv: string[]): string => {
  try {
    read(...argv)
  } catch (error) {
    expect(error).toMatchObject({ code: 'ERR_USAGE' })
    return (error as Error).message
  }
  throw new Error('was not refused')
}

describe('arguments', () => {
  it('are flags and names in any order', () => {
    const { flags, positionals } = read('a.har', '-o', 'b.har', '--json', '--fail-on=error', 'c.har')
    expect(flags).toEqual(
      Object.assign(Object.create(null), { output: 'b.har', 'fail-on': 'error', json: true }),
    )
    expect(positionals).toEqual(['a.har', 'c.har'])
  })

  it('take - as a name and as a value, and anything after --', () => {
    const { flags, positionals } = read('-', '-o', '-', '--', '--json', '-x.har')
    expect(flags).toMatchObject({ output: '-', json: false })
    expect(positionals).toEqual(['-', '--json', '-x.har'])
  })

  it('suggest the flag that was meant', () => {
    expect(refusal('--jsno')).toBe('diagnose has no flag --jsno. Did you mean --json?')
    expect(refusal('--fial-on', 'error')).toContain('Did you mean --fail-on?')
    expect(refusal('--nothing-like-it')).toBe('diagnose has no flag --nothing-like-it.')
    expect(refusal('--__proto__')).toContain('has no flag --__proto__')
  })

  it('refuse a value that is missing, needless, unknown or given twice', () => {
    expect(refusal('--output')).toBe('--output needs a value.')
    expect(refusal('-o', '--json')).toBe('-o needs a value.')
    expect(refusal('--output=')).toBe('--output needs a value.')
    expect(refusal('--json=yes')).toBe('--json takes no value.')
    expect(refusal('--fail-on', 'fatal')).toBe('--fail-on must be one of: error, note.')
    expect(refusal('-o', 'a', '-o', 'b')).toBe('-o was given twice.')
  })
})
