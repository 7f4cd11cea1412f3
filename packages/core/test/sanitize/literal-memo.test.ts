import { describe, expect, it } from 'vitest'
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
})
