import { describe, expect, it } from 'vitest'
import { headerValue, headerValues } from '../../src/http/headers.ts'
import { isTextualMime, mimeEssence, mimeParameter } from '../../src/http/mime.ts'
import { parseSetCookie, splitSetCookie } from '../../src/http/set-cookie.ts'

const headers = [
  { name: 'Set-Cookie', value: 'a=1' },
  { name: 'X-Other', value: '' },
  { name: 'set-cookie', value: 'b=2' },
]

describe('headers', () => {
  it('are found whatever their case, all of them in order', () => {
    expect(headerValues(headers, 'SET-COOKIE')).toEqual(['a=1', 'b=2'])
    expect(headerValue(headers, 'set-cookie')).toBe('a=1')
    expect(headerValue(headers, 'x-other')).toBe('')
    expect(headerValue(headers, 'missing')).toBeUndefined()
  })
})

describe('media types', () => {
  it('have an essence without parameters, in lower case', () => {
    expect(mimeEssence('Application/JSON; Charset=UTF-8')).toBe('application/json')
    expect(mimeEssence(' ;charset=x')).toBeUndefined()
    expect(mimeEssence(undefined)).toBeUndefined()
    expect(mimeParameter('text/html; a=b; CharSet="latin1"', 'charset')).toBe('latin1')
  })

  it('are text or not', () => {
    expect(['text/x-anything', 'application/ld+json', 'image/svg+xml'].every(isTextualMime)).toBe(true)
    expect(
      ['image/png', 'application/json5x', 'application/octet-stream', undefined].some(isTextualMime),
    ).toBe(false)
  })
})

describe('Set-Cookie', () => {
  it('keeps name and value as written and reads its attributes', () => {
    expect(parseSetCookie('Sid=a=b; path=/x; HttpOnly; SECURE; SameSite=None; Domain=.shop.example')).toEqual(
      {
        name: 'Sid',
        value: 'a=b',
        path: '/x',
        domain: '.shop.example',
        httpOnly: true,
        secure: true,
        sameSite: 'None',
      },
    )
    expect(parseSetCookie('no pair; path=/')).toBeUndefined()
    expect(parseSetCookie('=nameless')).toBeUndefined()
  })

  it('splits at line breaks and never at the comma of a date', () => {
    expect(splitSetCookie('a=1; Expires=Tue, 01 Jan 2030 00:00:00 GMT\r\nb=2\n')).toEqual([
      'a=1; Expires=Tue, 01 Jan 2030 00:00:00 GMT',
      'b=2',
    ])
  })
})
