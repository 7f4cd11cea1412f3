import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ID_FAMILIES } from '../../src/ids/families.ts'
import { isTrackingField, isTrackingId } from '../../src/ids/grammar.ts'

const UUID = '4fd0efd2-f0e4-4ca2-a932-16f4b0884a48'

describe('a tracking ID', () => {
  it('needs its name: a UUID under another header is none', () => {
    expect(isTrackingId('X-Request-ID', UUID)).toBe('strict')
    expect(isTrackingId('x-csrf-token', UUID)).toBeUndefined()
    expect(isTrackingId('authorization', UUID)).toBeUndefined()
    expect(isTrackingId('__proto__', UUID)).toBeUndefined()
  })

  it('needs its grammar: a token under TrackingID is none', () => {
    for (const value of ['Atlas_123', 'ROUTER_7EC24D35', UUID, 'kR8zT2vQ9xLmN4pW7sYb', `ATLAS_${UUID} x`]) {
      expect(isTrackingId('TrackingID', value), value).toBeUndefined()
      expect(isTrackingField('trackingId', value), value).toBeUndefined()
    }
  })

  it('of Webex is sure without labels and with short ones, and only perhaps with long ones', () => {
    expect(isTrackingId('trackingid', `ATLAS_${UUID}_12`)).toBe('strict')
    expect(isTrackingId('TRACKINGID', `webex-js-sdk_${UUID.toUpperCase()}_12+1`)).toBe('strict')
    expect(isTrackingId('trackingid', `ATLAS_${UUID}_kR8zT2vQ9xLmN4pW7sYb`)).toBe('free')
    expect(isTrackingId('trackingid', `ATLAS_${UUID}${'_kR8zT2vQ9xLmN4pW7sYb'.repeat(5)}`)).toBeUndefined()
  })

  it('is compared by name without case, in fields without separators as well', () => {
    expect(isTrackingId('CF-RAY', '8c1f2e3d4b5a6978-FRA')).toBe('strict')
    for (const name of ['requestId', 'request_id', 'Request-ID', 'REQUESTID']) {
      expect(isTrackingField(name, UUID), name).toBe('strict')
    }
    expect(isTrackingField('request', UUID)).toBeUndefined()
    expect(isTrackingField('sessionId', UUID)).toBeUndefined()
  })

  it('of a free form is told as such', () => {
    expect(isTrackingId('x-request-id', 'web-eu1.000412')).toBe('free')
    expect(isTrackingField('errorId', 'aZ9xW2mZ5vT8bN1cQ4sR7yAb')).toBe('free')
  })

  it('is never a JWT, a vendor key, a sentence or longer than 128 characters where the form is free', () => {
    const secrets = [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.dGVzdA',
      'sk_live_51Kx9W2mZ5vT8bN1cQ4sR7y',
      'sk-proj-Kx9W2mZ5vT8bN1cQ4sR7y',
      'ghp_Kx9W2mZ5vT8bN1cQ4sR7yKx9W2mZ5vT8bN1c',
      'github_pat_11ABCDEFG0Kx9W2mZ5vT8b',
      'glpat-Kx9W2mZ5vT8bN1cQ4sR7',
      'xoxb-123456789012-Kx9W2mZ5vT8bN1cQ',
      'AKIAIOSFODNN7EXAMPLE',
      'AIzaSyKx9W2mZ5vT8bN1cQ4sR7yKx9W2mZ5vT8b',
      'ya29.Kx9W2mZ5vT8bN1cQ4sR7y',
      'SG.Kx9W2mZ5vT8b.N1cQ4sR7y',
      'two words here',
      'a'.repeat(129),
    ]
    const free = ID_FAMILIES.filter((family) => family.free !== undefined)
    expect(free.length).toBeGreaterThan(3)
    for (const secret of secrets) {
      for (const name of free.flatMap((family) => family.headers)) {
        expect(isTrackingId(name, secret), `${name}: ${secret}`).toBeUndefined()
      }
      for (const name of free.flatMap((family) => family.fields)) {
        expect(isTrackingField(name, secret), `${name}: ${secret}`).toBeUndefined()
      }
    }
  })

  it('is never one of our tags, whatever the name', () => {
    const names = ID_FAMILIES.flatMap((family) => family.headers)
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567')
    const tag = fc
      .tuple(
        fc.constantFrom('cookie', 'jwt', 'id'),
        fc.string({ unit: letter, minLength: 12, maxLength: 12 }),
      )
      .map(([kind, keyed]) => `hsx_${kind}_${keyed}3`)
    fc.assert(
      fc.property(fc.constantFrom(...names), tag, fc.constantFrom('', 'a:', 'web-'), (name, text, before) => {
        expect(isTrackingId(name, before + text)).toBeUndefined()
        expect(isTrackingField(name, before + text)).toBeUndefined()
      }),
    )
  })

  it('has an answer for any name and any value', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, value) => {
        expect([undefined, 'strict', 'free']).toContain(isTrackingId(name, value))
        expect([undefined, 'strict', 'free']).toContain(isTrackingField(name, value))
      }),
    )
  })
})
