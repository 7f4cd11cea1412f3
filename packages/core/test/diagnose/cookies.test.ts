import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cookieDate } from '../../src/http/cookie-date.ts'
import { defaultPath, domainMatches, pathMatches } from '../../src/http/cookie-scope.ts'
import { cookiesSent, cookiesSet, minimumBytes } from '../../src/http/cookies.ts'
import { anEntry, headers } from '../an-entry.ts'
import { tagOf } from './tagged.ts'

describe('the date of a cookie', () => {
  const at = Date.UTC(2026, 9, 21, 7, 28)
  it.each([
    ['Wed, 21 Oct 2026 07:28:00 GMT', at],
    ['Wednesday, 21-Oct-26 07:28:00 GMT', at],
    ['Wed Oct 21 07:28:00 2026', at],
    ['2026-10-21T07:28:00.000Z', at],
    ['2026-10-21T09:28:00+02:00', at],
    ['Thu, 01-Jan-1970 00:00:01 GMT', 1000],
    ['2026-10-21T07:28:00', undefined],
    ['21 Oct 2026', undefined],
    ['25:00:00 21 Oct 2026', undefined],
    ['', undefined],
  ])('%s', (text, expected) => expect(cookieDate(text)).toBe(expected))

  it('has an answer for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => cookieDate(text) === undefined || true))
  })
})

describe('scopes of cookies', () => {
  it('are matched as RFC 6265 has it', () => {
    expect(domainMatches('www.example.com', 'example.com')).toBe(true)
    expect(domainMatches('badexample.com', 'example.com')).toBe(false)
    expect(domainMatches('10.0.0.1', '0.0.1')).toBe(false)
    expect(pathMatches('/app/x', '/app')).toBe(true)
    expect(pathMatches('/apple', '/app')).toBe(false)
    expect(pathMatches('/app/x', '/app/')).toBe(true)
    expect(['/', '/login', '/a/b/c', ''].map(defaultPath)).toEqual(['/', '/', '/a/b', '/'])
  })
})

describe('the cookies of an entry', () => {
  it('have their attributes, the last of a name', () => {
    const line = 'a=b; Max-Age=5; max-age=60; Domain=.Example.com; Path=x; Partitioned; Secure'
    const [cookie] = cookiesSet(anEntry({ response: { headers: headers({ 'set-cookie': line }) } }))
    expect(cookie).toMatchObject({
      name: 'a',
      maxAgeSeconds: 60,
      domain: 'example.com',
      partitioned: true,
      secure: true,
    })
    expect(cookie?.path).toBeUndefined()
  })

  it('come from one header or several', () => {
    const split = [...headers({ cookie: 'a=1' }), ...headers({ Cookie: 'b=2; c=3' })]
    const names = cookiesSent(anEntry({ request: { headers: split } })).map(({ name }) => name)
    expect(names).toEqual(['a', 'b', 'c'])
  })

  it('have the same least length, plain or as a tag', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (length) => {
        const value = 'w'.repeat(length)
        return minimumBytes(value) === minimumBytes(tagOf(value, 'cookie')) && minimumBytes(value) <= length
      }),
    )
  })
})
