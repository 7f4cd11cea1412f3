import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDocument, plans } from './a-document.ts'
import { entryOf, pairs } from './an-exchange.ts'
import { aPassword, Dice } from './dice.ts'
import { ECHO_NAMES, ECHOES } from './echoes.ts'
import { Oracle } from './oracle.ts'
import { aSite, SITE_NAMES } from './plants.ts'
import { sanitized, toBytes } from './sanitized.ts'
import { object, spelled } from './spelling.ts'

const plainStyle = { blank: 'none', escapes: 0, bom: false } as const
const leaksOf = (copy: Uint8Array, secrets: readonly string[]): string[] => {
  const oracle = new Oracle(copy)
  return secrets.filter((secret) => oracle.finds(secret))
}

describe('nothing secret survives', () => {
  it.each(SITE_NAMES)('where it stood: %s', async (site) => {
    for (let seed = 0; seed < 8; seed++) {
      const { bytes, secrets } = aDocument({ seed, sites: [site], echoes: [], style: plainStyle })
      const { copy, receipt } = await sanitized(bytes)
      expect(leaksOf(copy, secrets)).toEqual([])
      for (const secret of secrets) expect(Buffer.from(receipt).includes(secret)).toBe(false)
    }
  })

  it.each(ECHO_NAMES)('where nothing tells of it: %s', async (echo) => {
    for (let seed = 0; seed < 20; seed++) {
      const password = aPassword(new Dice(seed))
      const exchange = { requestHeaders: pairs(['X-Note', ECHOES[echo](password)], ['X-Api-Key', password]) }
      const { copy } = await sanitized(
        spelled(object({ log: object({ entries: [entryOf(exchange)] }) }), plainStyle, new Dice(seed)),
      )
      expect(leaksOf(copy, [password]), `seed ${seed}`).toEqual([])
    }
  })

  it('anywhere, in any spelling of the document', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { bytes, secrets } = aDocument(plan)
        const { copy, receipt } = await sanitized(bytes)
        expect(leaksOf(copy, secrets)).toEqual([])
        for (const secret of secrets) expect(Buffer.from(receipt).includes(secret)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  it('a secret is gone from where it stood even when it is too short or plain to be searched for', async () => {
    const names = ['password', 'accessToken', 'client_secret', 'api-key', 'otp', 'CSRF_TOKEN', 'sessionId']
    const value = fc.constantFrom('hunter2', 'walnut', 'correct horse', 'q7x', 'ü', '4711')
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), value, async (name, secret) => {
        const positions = {
          url: `https://app.example/?a=1&${name}=${encodeURIComponent(secret)}`,
          queryString: [{ name, value: secret }],
          headers: [{ name: 'Cookie', value: `theme=${secret}; lang="${secret}"` }],
          postData: { text: JSON.stringify({ [name]: secret }) },
          form: `${new URLSearchParams({ a: '1', [name]: secret })}`,
        }
        const { copyText, redactions } = await sanitized(JSON.stringify(positions))
        const strings = copyText.replaceAll('%20', '+').replaceAll(' ', '+')
        expect(strings).not.toContain(`=${encodeURIComponent(secret).replaceAll('%20', '+')}`)
        expect(strings).not.toContain(`"${secret.replaceAll(' ', '+')}`)
        expect(redactions.length).toBeGreaterThanOrEqual(6)
      }),
      { numRuns: 60 },
    )
  })

  it('also across literals that repeat, which are looked into once', async () => {
    const dice = new Dice(11)
    const { exchange, secrets } = aSite('query of a URL', dice)
    const entries = Array.from({ length: 30 }, () => entryOf(exchange))
    const { copy } = await sanitized(toBytes(spelled(object({ log: object({ entries }) }), plainStyle, dice)))
    expect(leaksOf(copy, secrets)).toEqual([])
  })
})

describe('a secret is searched for', () => {
  it.each(['/nCFnxU594kqZFuda8KraE/qyxrPzzcFY', 'q7Xk2mNp4Rs6Tv8W'])(
    'also when it reads like a path: %s',
    async (secret) => {
      const { copyText } = await sanitized(JSON.stringify({ csrfToken: secret, note: `see ${secret} there` }))
      expect(copyText).not.toContain(secret)
    },
  )

  it('not when it is a path', async () => {
    const { copyText } = await sanitized(
      JSON.stringify({ csrfToken: '/login/start', note: 'see /login/start there' }),
    )
    expect(copyText).toContain('see /login/start there')
  })
})
