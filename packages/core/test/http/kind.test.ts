import { describe, expect, it } from 'vitest'
import { kindOf } from '../../src/http/kind.ts'
import { anEntry } from '../an-entry.ts'

/** The kind of a request that HTML came to, where the producer names no type. */
function kindOfHtml(accept: string | undefined, method = 'GET') {
  const headers = accept === undefined ? [] : [{ name: 'Accept', value: accept }]
  return kindOf(
    anEntry({
      resourceType: undefined,
      request: { method, headers },
      response: { headers: [{ name: 'Content-Type', value: 'text/html' }] },
    }),
  )
}

describe('a request that HTML came to', () => {
  it('is a page where a page was asked for, or nothing is known of what was', () => {
    expect(kindOfHtml('text/html,application/xhtml+xml,*/*;q=0.8')).toBe('document')
    expect(kindOfHtml(undefined)).toBe('document')
  })

  it('is what else was asked for: a redirect of a tracking pixel is no page', () => {
    expect(kindOfHtml('image/webp,image/*,*/*;q=0.8')).toBe('image')
    expect(kindOfHtml('text/css,*/*;q=0.1')).toBe('stylesheet')
    expect(kindOfHtml('*/*')).toBe('other')
    expect(kindOfHtml('*/*', 'POST')).toBe('fetch')
  })
})
