import { describe, expect, it } from 'vitest'
import { tokenTimes } from '../../src/codec/jwt.ts'
import { sanitized } from './sanitized.ts'

const TAG = /hsx_([a-z]{2,12})_[a-z2-7]{12}[0-9a-b]/g
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const HEADER = { alg: 'RS256', typ: 'JWT', kid: 'key-2026-03' }
const jwtOf = (claims: unknown, header: unknown = HEADER): string =>
  `${encoded(header)}.${encoded(claims)}.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg`
const TIMES = { iss: 'https://id.example/', aud: 'shop', exp: 1803895200, iat: 1772359200, nbf: 1772359200 }
const KEPT = {
  ...TIMES,
  sub: 'auth0|5f7c8ec7c33c6c004bbafe82',
  azp: '6779ef20e75817b79602',
  scope: 'openid email phone',
  roles: ['admin'],
  tid: '72f988bf-86f1-41af-91ab-2d7cd011db47',
  oid: '690222be-ff1a-4d56-abd1-7e4f7d38e474',
  jti: '9d8c2f6a-1b3e-4c5d-8e7f-0a1b2c3d4e5f',
  at_hash: '77QmUPtjPfzWtF2AnpK9RQ',
  auth_time: 1772359200,
  acr: 'urn:mace:incommon:iap:silver',
  amr: ['pwd', 'otp'],
  email_verified: true,
}

async function tokenAfter(
  json: unknown,
  path = ({ text }: { text: string }): string => text,
): Promise<string> {
  const { copyText } = await sanitized(JSON.stringify(json))
  return path(JSON.parse(copyText))
}
const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(
    Buffer.from(token.split('.')[1] ?? '', 'base64url')
      .toString()
      .replace(TAG, '‹$1›'),
  )

describe('claims of a JWT', () => {
  it('stay byte for byte when none is about a person', async () => {
    const token = jwtOf(KEPT)
    const copy = await tokenAfter({ text: token })
    expect(copy.split('.').slice(0, 2)).toEqual(token.split('.').slice(0, 2))
    expect(copy.split('.')[2]).toMatch(/^hsx_jwtsig_/)
  })

  it.each([
    ['email', 'carol@shop.example', 'email'],
    ['name', 'Carol Walnut', 'name'],
    ['name', 'carol', 'name'],
    ['given_name', 'Carol', 'name'],
    ['family_name', 'Walnut', 'name'],
    ['middle_name', 'Ann', 'name'],
    ['nickname', 'caz', 'name'],
    ['preferred_username', 'carol77', 'user'],
    ['preferred_username', 'carol@shop.example', 'user'],
    ['upn', 'carol@shop.example', 'email'],
    ['unique_name', 'carol77', 'user'],
    ['phone_number', '+49 30 901820', 'phone'],
    ['birthdate', '1983-04-17', 'birthdate'],
    ['ipaddr', '203.0.113.9', 'ip'],
    ['picture', 'https://img.example/carol.png', 'person'],
    ['nonce', 'n-0S6_WzA2Mj', 'nonce'],
    ['sid', '08a5019c17e1', 'session'],
    ['sub', 'carol@shop.example', 'email'],
    ['https://app.example/email', 'carol@shop.example', 'email'],
    ['https://app.example/name', 'Carol Walnut', 'name'],
    ['password', 'walnut-77', 'password'],
  ])('%s goes', async (name, value, className) => {
    const copy = await tokenAfter({ text: jwtOf({ ...KEPT, [name]: value }) })
    const found = claimsOf(copy)
    expect(String(found[name])).toMatch(/^‹[a-z]+›$/)
    if (!value.includes('@')) expect(found[name]).toBe(`‹${className}›`)
    expect({ ...found, [name]: undefined }).toEqual({ ...KEPT, [name]: undefined })
  })

  it('nested claims go as well, and countries stay', async () => {
    const address = {
      street_address: 'Hazel Lane 12',
      locality: 'Wexham',
      postal_code: '10115',
      country: 'DE',
    }
    const profile = { first_name: 'Carol', plan: 'gold' }
    const found = claimsOf(await tokenAfter({ text: jwtOf({ ...TIMES, address, profile }) }))
    expect(found).toEqual({
      ...TIMES,
      address: {
        street_address: '‹address›',
        locality: '‹address›',
        postal_code: '‹address›',
        country: 'DE',
      },
      profile: { first_name: '‹name›', plan: 'gold' },
    })
  })

  const personal = { ...TIMES, email: 'carol.walnut@shop.example', name: 'Carol Walnut' }
  it.each([
    [
      'Authorization',
      (token: string) => ({ headers: [{ name: 'Authorization', value: `Bearer ${token}` }] }),
    ],
    ['a cookie', (token: string) => ({ headers: [{ name: 'Cookie', value: `a=1; id=${token}` }] })],
    ['a list of cookies', (token: string) => ({ cookies: [{ name: 'id', value: token }] })],
    ['a telling name', (token: string) => ({ id_token: token })],
    [
      'a fragment',
      (token: string) => ({ url: `https://app.example/cb#id_token=${token}&token_type=bearer` }),
    ],
    ['JSON in a body', (token: string) => ({ text: JSON.stringify({ note: token }) })],
    ['prose', (token: string) => ({ text: `see ${token} there` })],
  ])('in %s: who it is about goes, its times stay, and it is still a JWT', async (_, place) => {
    const token = jwtOf(personal)
    const { copyText } = await sanitized(JSON.stringify(place(token)))
    const [copy = ''] = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(copyText) ?? []
    expect(claimsOf(copy)).toEqual({ ...TIMES, email: '‹email›', name: '‹name›' })
    expect(tokenTimes(copy)).toEqual(tokenTimes(token))
    expect(tokenTimes(copy)?.expiresAt).toBe(1803895200000)
  })

  it('a token without a signature, of two parts or three, is looked into too', async () => {
    for (const end of ['', '.']) {
      const token = `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(personal)}${end}`
      const copy = await tokenAfter({ text: `a ${token} b` }, ({ text }) => text.split(' ')[1] ?? '')
      expect(claimsOf(copy)).toEqual({ ...TIMES, email: '‹email›', name: '‹name›' })
      expect(copy.endsWith('.')).toBe(end === '.')
    }
  })

  it('of an encrypted one all but the header goes', async () => {
    const header = encoded({ alg: 'RSA-OAEP', enc: 'A256GCM' })
    const copy = await tokenAfter({
      text: `${header}.OKOawDo13gRp2ojaHV7LFpZcgV.48V1_ALb6US04U3b.5eym8TW_c8SuK.XFBoMYUZodetZ`,
    })
    expect(copy).toMatch(new RegExp(`^${header}\\.hsx_jwtsig_[a-z2-7]{12}.$`))
  })

  it('what was found in claims goes elsewhere, and twice is once', async () => {
    const first = await sanitized(
      JSON.stringify({ a: jwtOf(personal), text: 'to carol.walnut@shop.example' }),
    )
    expect(first.copyText).not.toContain('walnut@')
    const second = await sanitized(first.copyText)
    expect(second.copyText).toBe(first.copyText)
  })

  it('of any length its claims are written without padding', async () => {
    for (let length = 1; length < 9; length++) {
      const copy = await tokenAfter({
        text: jwtOf({ ...TIMES, pad: 'x'.repeat(length), email: 'carol@shop.example' }),
      })
      expect(copy).not.toContain('=')
      expect(claimsOf(copy).email).toBe('‹email›')
    }
  })
})
