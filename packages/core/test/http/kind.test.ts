import { describe, expect, it } from 'vitest'
import { kindOf } from '../../src/http/kind.ts'
import { anEntry, headers } from '../an-entry.ts'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0'

/** The kind of a request that HTML came to, where the producer names no type. */
function kindOfHtml(accept: string, userAgent = BROWSER, method = 'GET') {
  return kindOf(
    anEntry({
      resourceType: undefined,
      request: { method, headers: headers({ Accept: accept, 'User-Agent': userAgent }) },
      response: { headers: headers({ 'Content-Type': 'text/html' }) },
    }),
  )
}

describe('a request that HTML came to', () => {
  it('is a page where a page was asked for, or nothing is known of what was', () => {
    expect(kindOfHtml('text/html,application/xhtml+xml,*/*;q=0.8')).toBe('document')
    expect(kindOfHtml('')).toBe('document')
    expect(kindOfHtml('*/*', 'curl/8.0')).toBe('document')
    expect(kindOfHtml('image/gif, image/pjpeg, */*', 'Mozilla/4.0 (compatible; MSIE 8.0)')).toBe('document')
  })

  it('is what else a browser asked for: a redirect of a tracking pixel is no page', () => {
    expect(kindOfHtml('image/webp,image/*,*/*;q=0.8')).toBe('image')
    expect(kindOfHtml('text/css,*/*;q=0.1')).toBe('stylesheet')
    expect(kindOfHtml('*/*')).toBe('other')
    expect(kindOfHtml('*/*', BROWSER, 'POST')).toBe('fetch')
  })
})
