import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyTable, keyInfo } from '../../src/sanitize/key-table.ts'
import { nameWords } from '../../src/sanitize/telling-names.ts'

/** With a policy of its own, so that nothing is decided without it. */
const asked = (text: string): object => ({
  ...keyInfo(text, -1, (_, known) => known ?? NONE),
  telling: undefined,
})
const NONE = { class: 'own', when: 'always', numbers: false } as const

const name = fc.oneof(
  fc.constantFrom('name', 'value', 'token', 'code', 'user', 'user_id', 'accessToken', 'city', 'url'),
  fc.string({ minLength: 1, maxLength: 70 }),
  fc.stringMatching(/^[a-z0-9]{1,8}$/),
)

describe('KeyTable', () => {
  it('knows of a name what the name says, in whatever order names come', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 60 }), (names) => {
        const table = new KeyTable()
        for (const each of [...names, ...names]) {
          const bytes = Buffer.from(`"${each}"`)
          const { id: _, ...info } = table.lookup(bytes, 1, bytes.length - 1, false)
          const { id: __, ...plain } = keyInfo(bytes.toString('latin1').slice(1, -1), -1)
          expect(info).toEqual(plain)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives each name that it holds a number of its own', () => {
    const table = new KeyTable()
    const ids = Array.from({ length: 6000 }, (_, at) => {
      const bytes = Buffer.from(`key${at}`)
      return table.lookup(bytes, 0, bytes.length, false).id
    })
    const held = ids.filter((id) => id >= 0)
    expect(new Set(held).size).toBe(held.length)
    expect(held.length).toBeGreaterThan(3000)
  })

  it('a number or a UUID tells nothing, as what is asked of every name shows', () => {
    const digits = fc.stringMatching(/^\d{1,64}$/)
    fc.assert(
      fc.property(fc.oneof(digits, fc.uuid()), (text) => {
        const { isOrdinary, telling, ...info } = keyInfo(text, -1)
        expect([isOrdinary, telling]).toEqual([true, undefined])
        const { isOrdinary: _, telling: __, ...plain } = asked(text) as Record<string, unknown>
        // A telling of the policy's own leaves nothing to the context.
        expect({ ...info }).toEqual({ ...plain, inContext: undefined })
      }),
    )
  })
})

describe('nameWords', () => {
  it('leaves a name that is one word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{0,200}$/), (text) => {
        expect(nameWords(text)).toBe(text)
        // The same with what the general way takes away.
        expect(nameWords(`-${text}`)).toBe(text)
      }),
    )
  })
})
