import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenTimes } from '../../src/diagnose/jwt.ts'
import { netErrorFamily } from '../../src/http/net-error-family.ts'
import { pathTemplate } from '../../src/http/endpoint.ts'
import { isIdentityProvider, isLoginPlace, isTokenEndpoint } from '../../src/http/identity.ts'
import { siteOf } from '../../src/http/site.ts'
import { targetOf } from '../../src/http/target.ts'
import { aToken } from './a-token.ts'

describe('a site', () => {
  it.each([
    ['shop.example.com', 'example.com'],
    ['a.b.shop.co.uk', 'shop.co.uk'],
    ['tenant.azurewebsites.net', 'tenant.azurewebsites.net'],
    ['10.0.0.7', '10.0.0.7'],
    ['[::1]', '[::1]'],
    ['localhost', 'localhost'],
    ['', ''],
  ])('of %s is %s', (host, site) => expect(siteOf(host)).toBe(site))
})

describe('a path template', () => {
  it.each([
    ['/api/v2/orders/8841/lines', '/api/v2/orders/{id}/lines'],
    ['/users/jo@example.com', '/users/{id}'],
    ['/users/hsx_email_abcdefghijkl3', '/users/{id}'],
    ['/users/hsx_email_abcdefghijkla', '/users/{id}'],
    ['/app.9f8a7b6c.js', '/{id}'],
    ['/', '/'],
    ['', ''],
  ])('of %s is %s', (path, template) => expect(pathTemplate(path)).toBe(template))
})

describe('a target', () => {
  it('resolves relative references, and leaves the default port out', () => {
    const base = targetOf('HTTPS://Shop.Example.com:443/a/b?x=1')
    expect(base).toMatchObject({ origin: 'https://shop.example.com', path: '/a/b', query: 'x=1' })
    expect(targetOf('c?y', base)).toMatchObject({ origin: 'https://shop.example.com', path: '/a/c' })
    expect(targetOf('/d', base).path).toBe('/d')
    expect(targetOf('//cdn.example.com/e', base).origin).toBe('https://cdn.example.com')
  })

  it('has an answer for any text', () => {
    fc.assert(fc.property(fc.string(), (url) => targetOf(url).path.length <= url.length + 1))
  })
})

describe('a place to sign in', () => {
  it('is known by host and path', () => {
    expect(isIdentityProvider('dev-1.okta.com')).toBe(true)
    expect(isIdentityProvider('notokta.com')).toBe(false)
    expect(isTokenEndpoint('/oauth2/token')).toBe(true)
    expect(isTokenEndpoint('/tokens')).toBe(false)
    expect(isLoginPlace('shop.example.com', '/account/login')).toBe(true)
    expect(isLoginPlace('shop.example.com', '/blogging')).toBe(false)
  })
})

describe('a network error', () => {
  it.each([
    ['net::ERR_CERT_DATE_INVALID', 'tls'],
    ['net::ERR_BLOCKED_BY_CLIENT.Inspector', 'client-block'],
    ['NS_ERROR_UNKNOWN_HOST', 'dns'],
    ['getaddrinfo ENOTFOUND api.example.com', 'dns'],
    ['something went wrong', 'other'],
    ['', undefined],
    [undefined, undefined],
  ])('%s is of the family %s', (text, family) => expect(netErrorFamily(text)).toBe(family))
})

describe('the times of a token', () => {
  it('are read from its claims, whatever the signature is', () => {
    expect(tokenTimes(aToken({ exp: 1000, iat: 10, name: 'Žofie' }))).toEqual({
      expiresAt: 1_000_000,
      issuedAt: 10_000,
    })
    expect(tokenTimes(aToken({ exp: 1000 }, 'hsx_jwt_abcdefghijkl3'))?.expiresAt).toBe(1_000_000)
  })

  it('are nothing for anything else', () => {
    fc.assert(fc.property(fc.string(), (text) => tokenTimes(text) === undefined))
    expect(tokenTimes('eyJ9.e30.')).toEqual({ expiresAt: undefined, issuedAt: undefined })
  })
})
