import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Redaction } from '../../src/model/redaction.ts'
import { sanitized } from './sanitized.ts'

// A plain word is not searched for elsewhere: only the name beside it decides.
const WORD = 'administrator'
const headers = (...names: readonly string[]): string =>
  JSON.stringify({ headers: names.map((name) => ({ name, value: WORD })) })

async function kept(...names: readonly string[]): Promise<readonly boolean[]> {
  const { copyText } = await sanitized(headers(...names))
  const { headers: rows } = JSON.parse(copyText) as { headers: { value: string }[] }
  return rows.map(({ value }) => value === WORD)
}

describe('a literal that was met before', () => {
  it('is a secret under a telling name, however often it stood under another', async () => {
    const names = ['X-Role', 'X-Role', 'X-Role', 'X-Auth-Token', 'X-Role', 'X-Auth-Token']
    expect(await kept(...names)).toEqual([true, true, true, false, true, false])
  })

  it('is none under another name, however often it was one', async () => {
    const names = ['X-Auth-Token', 'X-Auth-Token', 'X-Auth-Token', 'X-Role', 'X-Role']
    expect(await kept(...names)).toEqual([false, false, false, true, true])
  })

  it('is told with its own place in the receipt', async () => {
    const { redactions } = await sanitized(headers('X-Auth-Token', 'X-Auth-Token', 'X-Auth-Token'))
    expect(redactions.map(({ pointer }) => pointer)).toEqual([
      '/headers/0/value',
      '/headers/1/value',
      '/headers/2/value',
    ])
  })

  it('inside a body, too, is a secret under a telling name only, wherever it was met before', async () => {
    const rows = [{ role: WORD }, { password: WORD }, { role: WORD }, { password: WORD }]
    const person = { name: 'Ada Vogel', email: 'ada@mail.example' }
    const body = [...rows, person, { name: 'Ada Vogel' }, person, { name: 'Ada Vogel' }]
    const text = JSON.stringify([...body, ...body])
    const { copyText, redactions } = await sanitized(JSON.stringify({ bodies: [{ text }, { text }] }))
    const { bodies } = JSON.parse(copyText) as { bodies: { text: string }[] }
    for (const { text: copied } of bodies) {
      const members = JSON.parse(copied) as Record<string, string>[]
      expect(members.map(({ role }) => role).filter((role) => role === WORD)).toHaveLength(4)
      expect(members.map(({ password }) => password)).not.toContain(WORD)
      expect(copied).not.toContain('Vogel')
    }
    expect(new Set(redactions.map(({ pointer }) => pointer)).size).toBe(2)
  })

  it('inside bodies is told under its own name, wherever it was met before', async () => {
    const value = ['+49 30 1234567']
    const text = JSON.stringify([{ name: value }, { note: value }, { city: value }])
    const { redactions } = await sanitized(JSON.stringify({ bodies: [{ text }, { text }, { text }] }))
    expect(redactions.map(({ name }) => name)).toEqual(Array(3).fill(['name', 'note', 'city']).flat())
  })

  it('inside bodies is marked and told as it was the first time', async () => {
    const value = fc.oneof(
      fc.constantFrom(
        'Ada Vogel',
        'ada.vogel@mail.example',
        '+49 30 1234567',
        'Berlin',
        WORD,
        'a "quoted"\nline',
      ),
      fc.constantFrom(
        '{"token":"Zx81-Qq02-Lm55-Pv93"}',
        'https://a.example/?token=Zx81-Qq02-Lm55',
        'Zx81-Qq02-Lm55-Pv93',
      ),
      fc.constantFrom(
        'sid=Zx81QqLm55Pv93; lang=en',
        'aGVsbG8gYWRhLnZvZ2VsQG1haWwuZXhhbXBsZQ==',
        'hsx_email_abcdefghijkl3',
      ),
    )
    const name = fc.constantFrom(
      'name',
      'email',
      'phone',
      'city',
      'password',
      'note',
      'token',
      'cookie',
      'url',
      'code',
    )
    const member = fc.tuple(name, fc.oneof(value, fc.array(value, { maxLength: 3 })))
    const body = fc.array(fc.array(member, { maxLength: 4 }).map(Object.fromEntries), {
      minLength: 1,
      maxLength: 5,
    })
    const places = fc.array(fc.constantFrom('text', 'x-authenticate'), { minLength: 4, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(body, places, async (rows, names) => {
        const bodies = names.map((place, at) => ({ [place]: JSON.stringify([...rows, { at }]) }))
        const together = await sanitized(JSON.stringify({ bodies }))
        // A reading for each of them, which remembers nothing of the others.
        for (const [at, one] of bodies.entries()) {
          const alone = await sanitized(
            JSON.stringify({ bodies: [...bodies.slice(0, at).map(() => ({})), one] }),
          )
          const mine = ({ pointer }: { pointer: string }): boolean => pointer.startsWith(`/bodies/${at}/`)
          const told = ({ input: _, output: __, ...line }: Redaction): object => line
          expect(together.redactions.filter(mine).map(told)).toEqual(alone.redactions.filter(mine).map(told))
        }
      }),
      { numRuns: 60 },
    )
  })
})
