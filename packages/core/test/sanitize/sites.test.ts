import { describe, expect, it } from 'vitest'
import { ID_FAMILIES } from '../../src/ids/families.ts'
import { isTrackingField, isTrackingId } from '../../src/ids/grammar.ts'
import { sanitized } from './sanitized.ts'

const TAG = /hsx_([a-z]{2,12})_[a-z2-7]{12}[0-9a-b]/g

/** The text after sanitizing, with each tag written as `‹class›`. */
async function after(json: unknown): Promise<string> {
  const { copyText } = await sanitized(JSON.stringify(json))
  return copyText.replace(TAG, '‹$1›')
}
const header = async (name: string, value: string): Promise<string> =>
  (JSON.parse(await after({ headers: [{ name, value }] })) as { headers: [{ value: string }] }).headers[0]
    .value
const url = async (value: string): Promise<string> =>
  (JSON.parse(await after({ url: value })) as { url: string }).url
const text = async (value: string): Promise<string> =>
  (JSON.parse(await after({ text: value })) as { text: string }).text

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0'
const HEX = '0123456789abcdef0123456789abcdef'

describe('headers: the scheme stays, the credential goes', () => {
  it.each([
    ['Authorization', 'Basic Y2Fyb2w6d2FsbnV0LTc3', 'Basic ‹basic›'],
    ['AUTHORIZATION', 'basic Y2Fyb2w6d2FsbnV0LTc3', 'basic ‹basic›'],
    ['Authorization', 'Bearer walnut-77', 'Bearer ‹bearer›'],
    ['authorization', `Bearer ${JWT}.c2lnbmF0dXJl`, `Bearer ${JWT}.‹jwtsig›`],
    ['Proxy-Authorization', 'Bearer walnut-77', 'Bearer ‹bearer›'],
    ['Authorization', 'Negotiate YIIabcdefghijkl==', 'Negotiate ‹auth›'],
    [
      'Authorization',
      `Digest username="carol", realm="staff", nc=00000001, qop=auth, response="${HEX}"`,
      'Digest username="‹user›", realm="staff", nc=00000001, qop=auth, response="‹signature›"',
    ],
    [
      'Authorization',
      `AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE1234567/20260301/eu-1/s3/aws4_request, SignedHeaders=host, Signature=${HEX}`,
      'AWS4-HMAC-SHA256 Credential=‹apikey›/20260301/eu-1/s3/aws4_request, SignedHeaders=host, Signature=‹signature›',
    ],
    [
      'Authorization',
      'Hawk id="dh37fgj492je", ts="1353832234", nonce="j4h3g2", mac="6R4rV5iE+NPoym="',
      'Hawk id="‹auth›", ts="1353832234", nonce="‹nonce›", mac="‹signature›"',
    ],
    [
      'WWW-Authenticate',
      'Bearer realm="shop", error="invalid_token"',
      'Bearer realm="shop", error="invalid_token"',
    ],
    ['WWW-Authenticate', `Digest realm="a", nonce="${HEX}"`, 'Digest realm="a", nonce="‹nonce›"'],
    ['X-API-Key', 'walnut', '‹apikey›'],
    ['x-auth-token', 'walnut', '‹token›'],
    ['X-CSRFToken', 'walnut', '‹csrf›'],
    ['X-Hub-Signature-256', `sha256=${HEX}`, 'sha256=‹signature›'],
    ['Cookie', 'sid=walnut; theme="dark"; bare', 'sid=‹cookie›; theme="‹cookie›"; ‹cookie›'],
    [
      'Set-Cookie',
      'sid=walnut; Path=/; Max-Age=60; SameSite=Lax',
      'sid=‹cookie›; Path=/; Max-Age=60; SameSite=Lax',
    ],
    ['set-cookie', 'a=walnut; Path=/\nb=hazel; Secure', 'a=‹cookie›; Path=/\nb=‹cookie›; Secure'],
    [
      'Set-Cookie',
      'a=walnut; Expires=Wed, 21 Oct 2026 07:28:00 GMT, b=hazel',
      'a=‹cookie›; Expires=Wed, 21 Oct 2026 07:28:00 GMT, b=‹cookie›',
    ],
    ['Location', '/cb?code=walnut&state=hazel#x', '/cb?code=‹code›&state=‹state›#x'],
    ['Refresh', '0; url=https://app.example/?token=walnut', '0; url=https://app.example/?token=‹token›'],
    ['Sec-WebSocket-Protocol', 'graphql-ws, q7Xk2mNp4Rs6Tv8W', 'graphql-ws, ‹token›'],
    ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ==', 'dGhlIHNhbXBsZSBub25jZQ=='],
    ['ETag', '"33a64df551425fcc55e4d42a148795d9f25f89d4"', '"33a64df551425fcc55e4d42a148795d9f25f89d4"'],
    ['Accept', 'application/json', 'application/json'],
  ])('%s: %s', async (name, value, expected) => {
    expect(await header(name, value)).toBe(expected)
  })

  it.each(['Bearer s3cretpart=xyzzy', 's3cretpart xyzzy123'])(
    'Authorization: %s keeps nothing of an unknown form',
    async (value) => {
      expect(await header('Authorization', value)).not.toContain('s3cretpart')
    },
  )

  it('a Digest uri does not tell the query that the URL hides', async () => {
    expect(
      await header('Authorization', `Digest realm="a", uri="/x?password=hunter2", response="${HEX}"`),
    ).not.toContain('hunter2')
  })

  it('the part of a cookie behind a comma goes too', async () => {
    expect(await header('Set-Cookie', 'a=Zm9v,YmFyYmF6cXV4MTIz=; Path=/')).not.toContain('YmFy')
  })
})

describe('URLs', () => {
  it.each([
    ['https://carol:walnut@app.example/', 'https://carol:‹userinfo›@app.example/'],
    ['https://walnut@app.example/', 'https://‹userinfo›@app.example/'],
    ['https://app.example/?a=1&access_token=walnut&b=2', 'https://app.example/?a=1&access_token=‹token›&b=2'],
    ['https://app.example/?%61ccess_token=walnut', 'https://app.example/?%61ccess_token=‹token›'],
    ['https://app.example/?filter[auth][token]=walnut', 'https://app.example/?filter[auth][token]=‹token›'],
    [
      'https://app.example/#id_token=walnut&token_type=bearer',
      'https://app.example/#id_token=‹token›&token_type=bearer',
    ],
    ['https://app.example/#/cb?code=walnut&state=x', 'https://app.example/#/cb?code=‹code›&state=‹state›'],
    ['https://app.example/a;jsessionid=walnut/b', 'https://app.example/a;jsessionid=‹session›/b'],
    ['wss://app.example/ws?ticket=walnut', 'wss://app.example/ws?ticket=‹assertion›'],
    ['//app.example/?token=walnut', '//app.example/?token=‹token›'],
    ['https://app.example/?state=Massachusetts', 'https://app.example/?state=Massachusetts'],
    ['https://app.example/?code=404&key=home', 'https://app.example/?code=404&key=home'],
    [
      'https://app.example/?max_tokens=5&tokenizer=x&author=carol',
      'https://app.example/?max_tokens=5&tokenizer=x&author=carol',
    ],
  ])('%s', async (value, expected) => {
    expect(await url(value)).toBe(expected)
  })

  it.each([
    '/x?f={a}&password=hunter2',
    'https://app.example/x?q=a b&password=hunter2',
    'https://app.example/x?password=abc;hunter2&x=1',
  ])('with characters that a strict URL would escape: %s', async (value) => {
    expect(await url(value)).not.toContain('hunter2')
  })

  it('what the URL told of a code and a state holds for its queryString, whatever stands between', async () => {
    const queryString = [
      { name: 'code', value: 'ab12cd' },
      { name: 'state', value: 'q7x' },
    ]
    const address = 'https://app.example/cb?code=ab12cd&state=q7x'
    const headers = [{ name: 'Referer', value: 'https://id.example/login?x=1' }]
    for (const request of [
      { url: address, headers, queryString },
      { queryString, url: address },
    ]) {
      const copy = await after({ request })
      expect(copy).not.toContain('ab12cd')
      expect(copy).not.toContain('q7x')
    }
  })
})

describe('a state beside tokens', () => {
  it('is kept when it is a place, and taken when it is not', async () => {
    const url = (state: string): string => `https://a.example/?access_token=Zx81kQ7pVt2m&state=${state}`
    for (const [state, isKept] of [
      ['Massachusetts', true],
      ['New+York', true],
      ['MA', true],
      ['q7x', false],
      ['xyz', false],
    ] as const) {
      const { copyText } = await sanitized(JSON.stringify({ url: url(state) }))
      expect(copyText.includes(`state=${state}"`)).toBe(isKept)
    }
  })
})

describe('bodies', () => {
  it.each([
    ['user=carol&password=hunter2', 'user=carol&password=‹password›'],
    ['{"user":"carol","password":"hunter2"}', '{"user":"carol","password":"‹password›"}'],
    ['{"pin":4711,"n":4711}', '{"pin":"‹otp›","n":4711}'],
    ['{"api_key":["a1","b2"]}', '{"api_key":["‹apikey›","‹apikey›"]}'],
    ['{"token":{"value":"walnut","type":"opaque"}}', '{"token":{"value":"‹token›","type":"opaque"}}'],
    ['[{"name":"password","value":"hunter2"}]', '[{"name":"password","value":"‹password›"}]'],
    ['[{"value":"hunter2","name":"password"}]', '[{"value":"‹password›","name":"password"}]'],
    [
      '{"state":"Massachusetts","code":"E-1043","token_type":"Bearer","authMethod":"sms"}',
      '{"state":"Massachusetts","code":"E-1043","token_type":"Bearer","authMethod":"sms"}',
    ],
    [
      '{"email_verified":true,"password":null,"token":"","secret":false}',
      '{"email_verified":true,"password":null,"token":"","secret":false}',
    ],
    ['{"password":"[redacted]","token":"***"}', '{"password":"[redacted]","token":"***"}'],
    [`see ${JWT}.c2lnbmF0dXJl.`, `see ${JWT}.‹jwtsig›.`],
    ['{"a":1}\n{"password":"hunter2"}\n', '{"a":1}\n{"password":"‹password›"}\n'],
  ])('%s', async (value, expected) => {
    expect(await text(value)).toBe(expected)
  })

  it.each([
    'data={"a":1}&password=hunter2',
    'comment=hello world&password=hunter2',
    'flag&password=hunter2',
    '&password=hunter2',
  ])('a form that is not escaped as it should be: %s', async (value) => {
    expect(await text(value)).not.toContain('hunter2')
  })

  it.each([
    'password1=hunter2&password2=hunter2',
    '{"newPassword2":"hunter2"}',
    'user[password_confirmation]=hunter2',
    'password[old]=hunter2',
    '{"password":{"old":"hunter2"}}',
    '{"passwords":["hunter2"]}',
    'pw=hunter2',
    '[{"Name":"password","Value":"hunter2"}]',
    '{"grant_type":"authorization_code","client_id":"app","code":"hunter2"}',
  ])('a name that tells in another way: %s', async (value) => {
    expect(await text(value)).not.toContain('hunter2')
  })

  it('a JWT is found behind a word that holds the letters it begins with, and with blanks in its header', async () => {
    const blanks = `${Buffer.from('{ "alg": "HS256" }').toString('base64url')}.eyJzdWIiOiIxIn0`
    for (const token of [`keyJson_${JWT}`, blanks]) {
      expect(await text(`see ${token}.c2lnbmF0dXJlMTIz there`)).not.toContain('c2lnbmF0dXJlMTIz')
    }
  })

  it('a value whose name comes after more than can be held is not let go', async () => {
    const params = [{ value: 'hunter2', comment: 'x'.repeat(2 << 20), name: 'password' }]
    expect((await after({ params })).slice(0, 200)).not.toContain('hunter2')
  })
})

describe('IDs of requests are no secrets', () => {
  const samples = ID_FAMILIES.flatMap(({ headers, fields, samples: { ok } }) =>
    ok.flatMap((value) => [
      ...headers
        .filter((name) => isTrackingId(name, value) === 'strict')
        .map((name) => [name, value, 'header'] as const),
      ...fields
        .filter((name) => isTrackingField(name, value) === 'strict')
        .map((name) => [name, value, 'field'] as const),
    ]),
  )

  it('whose name and form both fit stay, in headers and in bodies', async () => {
    expect(samples.length).toBeGreaterThan(50)
    for (const [name, value, place] of samples) {
      const document =
        place === 'header' ? { headers: [{ name, value }] } : { text: JSON.stringify({ [name]: value }) }
      const input = JSON.stringify(document)
      expect((await sanitized(input)).copyText).toBe(input)
    }
  })

  it('but a UUID under the name of a secret is one', async () => {
    const uuid = '9d8c2f6a-1b3e-4c5d-8e7f-0a1b2c3d4e5f'
    expect(await after({ sessionId: uuid })).toBe('{"sessionId":"‹session›"}')
    expect(await header('X-Api-Key', uuid)).toBe('‹apikey›')
  })
})
