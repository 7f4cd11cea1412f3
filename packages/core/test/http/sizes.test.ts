import { describe, expect, it } from 'vitest'
import { contentBytes, transferredBytes } from '../../src/http/sizes.ts'
import { anEntry } from '../an-entry.ts'

const sizes = { headersBytes: 120, bodyBytes: 900 }

describe('bytes that came over the network', () => {
  it('are the producer’s own sum, else head and body', () => {
    expect(transferredBytes(anEntry({ response: { ...sizes, transferBytes: 1000 } }))).toBe(1000)
    expect(transferredBytes(anEntry({ response: sizes }))).toBe(1020)
  })

  it('are none from the browser’s cache, and the head alone of a 304, whatever is said of the stored body', () => {
    expect(transferredBytes(anEntry({ fromCache: 'other', response: sizes }))).toBe(0)
    expect(transferredBytes(anEntry({ response: { ...sizes, status: 304 } }))).toBe(120)
  })
})

describe('bytes of content', () => {
  it('are those of the text where the file says 0 of it, and unknown where it is binary', () => {
    expect(contentBytes({ text: 'abc', base64: false, declaredBytes: 0, params: [] })).toBe(3)
    expect(contentBytes({ base64: true, declaredBytes: 0, params: [] })).toBeUndefined()
    expect(contentBytes({ base64: false, declaredBytes: 0, params: [] })).toBe(0)
    expect(contentBytes({ text: 'abc', base64: false, declaredBytes: 9, params: [] })).toBe(9)
  })
})
