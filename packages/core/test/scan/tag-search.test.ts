import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TAG_SOURCE } from '../../src/model/tag.ts'
import { createTagSearch } from '../../src/scan/tag-search.ts'
import { chunkSizes } from './documents.ts'
import { cut, encode } from './tell.ts'

function found(text: string, sizes: readonly number[]): boolean {
  const search = createTagSearch()
  for (const piece of cut(encode(text), sizes)) search.push(piece)
  return search.found
}

const noise = fc.string({
  unit: fc.constantFrom('h', 's', 'x', '_', 'a', '2', '7', '9', 'A', 'é', '"'),
  maxLength: 120,
})
const tag = fc.stringMatching(new RegExp(`^${TAG_SOURCE}$`))
const nearlyTag = tag.chain((text) =>
  fc.nat({ max: text.length - 1 }).map((at) => `${text.slice(0, at)}!${text.slice(at + 1)}`),
)

describe('the search for tags', () => {
  it('finds what the grammar finds, however the bytes are cut', () => {
    const grammar = new RegExp(TAG_SOURCE)
    const text = fc.tuple(noise, fc.oneof(tag, nearlyTag, noise), noise).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, chunkSizes, (whole, sizes) => {
        expect(found(whole, sizes)).toBe(grammar.test(whole))
      }),
      { numRuns: 3000 },
    )
  })

  it('finds a tag across every border', () => {
    const whole = `${'.'.repeat(50)}hsx_credential_abcdefghij23a${'.'.repeat(50)}`
    for (let first = 1; first < whole.length; first++) expect(found(whole, [first, 1000])).toBe(true)
  })
})
