import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personalWords } from '../../src/sanitize/detectors/personal-names.ts'
import { keyInfo } from '../../src/sanitize/key-table.ts'
import { mayTell } from '../../src/sanitize/telling-ends.ts'
import { ADDITIONS, GLUED_ENDS, LAST_PAIRS, LAST_WORDS } from '../../src/sanitize/telling-words.ts'

/** What is worked out when nobody takes a quick look. */
const asked = (name: string): object => keyInfo(name, -1, (_, known) => known)

const OTHERS = `name value key code state d p k iss kty url redirect_uri href src next_page location path referrer headers
  header_text cookie_jar cookies params search_params form_data query_string city plz password2confirm pathname`
const words = [
  ...LAST_WORDS.keys(),
  ...LAST_PAIRS.keys(),
  ...GLUED_ENDS.map(([end]) => end),
  ...ADDITIONS,
  ...personalWords(),
  ...OTHERS.split(/\s+/),
]
const sign = fc.constantFrom('', '_', '-', '.', ' ', '[', ']', '][', ' v', '_V', '__')
const piece = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(...words).map((word) => word.toUpperCase()),
  fc.constantFrom(...words).map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
  fc.stringMatching(/^\d{1,7}$/),
  fc.string({ unit: fc.constantFrom('a', 'k', 'x', 'T', '7', 'é'), maxLength: 4 }),
)
const name = fc
  .array(fc.tuple(sign, piece, sign), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.flat().join(''))

describe('mayTell', () => {
  it('is true of every name that tells something', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(keyInfo(text, -1)).toEqual(asked(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('is true of every telling word, alone and behind another', () => {
    for (const word of words) {
      expect(keyInfo(word, -1), word).toEqual(asked(word))
      expect(keyInfo(`my_${word}_2`, -1), word).toEqual(asked(`my_${word}_2`))
    }
  })

  it.each(['k1234567', 'item_99', 'row-12345', 'widget', 'user_123456', 'sku7', 'a3f9c1d2'])(
    'is false of %s',
    (text) => {
      expect(mayTell(text)).toBe(false)
    },
  )

  it.each(['tokenV2', 'token 12 345', 'hmac_sha256', 'passwordB64', 'access%5Ftoken', 'пароль', 'd'])(
    'is true of %s',
    (text) => expect(mayTell(text)).toBe(true),
  )
})
