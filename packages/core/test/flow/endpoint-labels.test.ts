import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EndpointLabels, fitsHost } from '../../src/flow/playbooks/endpoint-labels.ts'

const label = (path: string, rest: object = {}) => ({ id: 'one', path, name: { en: 'one' }, ...rest })
const parametersOf = (path: string, url: string): object | undefined =>
  new EndpointLabels([label(path)]).of('GET', 'a.example', url)?.parameters

describe('labels of endpoints', () => {
  it('take the places of a path', () => {
    const path = '/customers/{OrgID}/users/{UserID}/voicemail'
    expect(parametersOf(path, '/customers/o1/users/u2/voicemail')).toEqual({ OrgID: 'o1', UserID: 'u2' })
    expect(parametersOf(path, '/customers/o1/users/u2/voicemail/greeting')).toBeUndefined()
    expect(parametersOf(path, '/customers/o1/users/u2')).toBeUndefined()
  })

  it('skip any segments where ** stands, at either end and in between', () => {
    expect(parametersOf('**/users/{id}/services', '/api/v1/users/7/services')).toEqual({ id: '7' })
    expect(parametersOf('**/users/{id}/services', '/users/7/services')).toEqual({ id: '7' })
    expect(parametersOf('**/features/access/**', '/api/features/access')).toEqual({})
    expect(parametersOf('**/features/access/**', '/api/features/access/x/y')).toEqual({})
    expect(parametersOf('/api/**/end', '/api/a/b/end')).toEqual({})
    expect(parametersOf('/api/**/end', '/api/a/b')).toBeUndefined()
  })

  it('ask method and host, where they are given', () => {
    const labels = new EndpointLabels([label('/a', { method: 'PATCH', host: '*.shop.example' })])
    expect(labels.of('PATCH', 'api.shop.example', '/a')).toBeDefined()
    expect(labels.of('GET', 'api.shop.example', '/a')).toBeUndefined()
    expect(labels.of('PATCH', 'shop.example.org', '/a')).toBeUndefined()
  })
})

describe('fitsHost', () => {
  it('is what the same pattern says as a regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 })
    const glob = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*'), maxLength: 6 })
    fc.assert(
      fc.property(glob, text, (pattern, host) => {
        const plain = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/\*+/g, '[^]*')}$`)
        expect(fitsHost(pattern, host)).toBe(plain.test(host))
      }),
      { numRuns: 2000 },
    )
  })
})
