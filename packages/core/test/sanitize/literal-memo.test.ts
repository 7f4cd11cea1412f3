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
})
