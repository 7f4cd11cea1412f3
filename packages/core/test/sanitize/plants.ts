import { type Exchange, pairs } from './an-exchange.ts'
import { aPassword, aRandomValue, type Dice } from './dice.ts'
import { number, object } from './spelling.ts'

/** One place where secrets stand, with what must go and what must stay. */
export interface Planted {
  readonly exchange: Exchange
  readonly secrets: readonly string[]
  /** Stand in the strings of the document, and must stand there as often afterwards. */
  readonly keeps: readonly string[]
  /** Titles of pages. */
  readonly titles?: readonly string[]
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const base64url = (text: string): string => Buffer.from(text).toString('base64url')

/** Header and claims stay; the signature is the secret. */
export function aJwt(dice: Dice): {
  readonly kept: string
  readonly signature: string
  readonly whole: string
} {
  const header = base64url(JSON.stringify({ alg: 'HS256', typ: 'JWT' }))
  const claims = base64url(
    JSON.stringify({
      iss: 'https://id.example',
      sub: `u${dice.below(1e6)}`,
      exp: dice.pick([1772300000, 1772359300, 1803895200]),
    }),
  )
  const signature = aRandomValue(dice, 43)
  const kept = `${header}.${claims}`
  return { kept, signature, whole: `${kept}.${signature}` }
}

/** One for each place: were they the same, finding one would be finding all. */
const fourValues = (dice: Dice): readonly string[] => [0, 1, 2, 3].map(() => aRandomValue(dice))

const hex = (dice: Dice, length: number): string => `a1${dice.text('0123456789abcdef', length - 4)}b2`
const anyCase = (dice: Dice, name: string): string =>
  dice.pick([name, name.toLowerCase(), name.toUpperCase(), name[0]!.toUpperCase() + name.slice(1)])

const inHeader = (name: string, value: string): Exchange => ({ requestHeaders: pairs([name, value]) })
const inBody = (mimeType: string, text: string): Exchange => ({ postData: object({ mimeType, text }) })

export const SITES = {
  'Authorization: Basic': (dice) => {
    const password = aRandomValue(dice)
    const credentials = base64(`carol:${password}`)
    const header = inHeader(anyCase(dice, 'Authorization'), `Basic ${credentials}`)
    return { exchange: header, secrets: [password, credentials], keeps: ['Basic '] }
  },
  'Authorization: Bearer, opaque': (dice) => {
    const token = aRandomValue(dice)
    return {
      exchange: inHeader(anyCase(dice, 'Authorization'), `Bearer ${token}`),
      secrets: [token],
      keeps: ['Bearer '],
    }
  },
  'Authorization: Bearer, JWT': (dice) => {
    const { kept, signature, whole } = aJwt(dice)
    return {
      exchange: inHeader('Authorization', `Bearer ${whole}`),
      secrets: [signature],
      keeps: [`Bearer ${kept}.`],
    }
  },
  'Authorization: Digest': (dice) => {
    const [response, cnonce] = [hex(dice, 32), hex(dice, 16)]
    const value = `Digest username="carol", realm="staff", uri="/items", qop=auth, nc=00000001, cnonce="${cnonce}", response="${response}"`
    return {
      exchange: inHeader('Authorization', value),
      secrets: [response, cnonce],
      keeps: ['realm="staff"', 'qop=auth', 'nc=00000001'],
    }
  },
  'Authorization: Hawk': (dice) => {
    const mac = base64(aRandomValue(dice, 32))
    const value = `Hawk id="${hex(dice, 12)}", ts="1772359200", nonce="${hex(dice, 8)}", mac="${mac}"`
    return {
      exchange: inHeader('Authorization', value),
      secrets: [mac],
      keeps: ['Hawk id="', 'ts="1772359200"'],
    }
  },
  'Authorization: SigV4': (dice) => {
    const [signature, id] = [hex(dice, 64), `AKIA${dice.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}`]
    const scope = '/20260301/eu-central-1/execute-api/aws4_request'
    const value = `AWS4-HMAC-SHA256 Credential=${id}${scope}, SignedHeaders=host;x-amz-date, Signature=${signature}`
    return {
      exchange: inHeader('authorization', value),
      secrets: [signature, id],
      keeps: [scope, 'SignedHeaders=host;x-amz-date'],
    }
  },
  'Authorization: NTLM': (dice) => {
    const scheme = dice.pick(['NTLM', 'Negotiate'])
    const token = base64(aRandomValue(dice, 60))
    return {
      exchange: inHeader('Authorization', `${scheme} ${token}`),
      secrets: [token],
      keeps: [`${scheme} `],
    }
  },
  'Proxy-Authorization': (dice) => {
    const token = aRandomValue(dice)
    return {
      exchange: inHeader(anyCase(dice, 'Proxy-Authorization'), `Bearer ${token}`),
      secrets: [token],
      keeps: [],
    }
  },
  'WWW-Authenticate': (dice) => {
    const [nonce, token] = [hex(dice, 32), base64(aRandomValue(dice, 40))]
    const exchange = {
      status: 401,
      responseHeaders: pairs(
        ['WWW-Authenticate', `Digest realm="staff", qop="auth", nonce="${nonce}"`],
        ['Proxy-Authenticate', `Negotiate ${token}`],
      ),
    }
    return { exchange, secrets: [nonce, token], keeps: ['Digest realm="staff", qop="auth"', 'Negotiate '] }
  },
  'header with a key': (dice) => {
    const value = aRandomValue(dice)
    const names = [
      'X-API-Key',
      'X-Auth-Token',
      'X-CSRF-Token',
      'X-XSRF-TOKEN',
      'Ocp-Apim-Subscription-Key',
      'X-Vault-Token',
      'Private-Token',
      'X-Amz-Security-Token',
      'X-Session-Id',
    ]
    return { exchange: inHeader(anyCase(dice, dice.pick(names)), value), secrets: [value], keeps: [] }
  },
  'header with its value first': (dice) => {
    const value = aRandomValue(dice)
    const header = object({ value: `Bearer ${value}`, comment: 'odd', name: anyCase(dice, 'Authorization') })
    return { exchange: { requestHeaders: [header] }, secrets: [value], keeps: ['Bearer ', 'odd'] }
  },
  'header with two names': (dice) => {
    const value = aRandomValue(dice)
    const header = {
      members: [
        ['name', 'X-Note'],
        ['name', 'x-api-key'],
        ['value', value],
      ] as const,
    }
    return { exchange: { requestHeaders: [header] }, secrets: [value], keeps: ['x-api-key'] }
  },
  'Cookie and cookies': (dice) => {
    const values = fourValues(dice)
    const [session, preference, listed, other] = values
    const exchange = {
      requestHeaders: pairs([anyCase(dice, 'Cookie'), `sid=${session}; _prefs="${preference}"; theme=dark`]),
      requestCookies: pairs(['sid', listed], ['_prefs', `"${other}"`]),
    }
    return { exchange, secrets: values, keeps: ['sid=', '; _prefs="', '"; theme='] }
  },
  'Set-Cookie, joined': (dice) => {
    const values = fourValues(dice)
    const [first, second, third, listed] = values
    const attributes = 'Path=/app; Expires=Wed, 21 Oct 2026 07:28:00 GMT; HttpOnly; Secure; SameSite=None'
    const cookie = object({ name: 'sid', value: listed, path: '/app', httpOnly: true, sameSite: 'None' })
    const joined = `sid=${first}; ${attributes}\nrt="${second}"; Domain=app.example\nlast=${third}`
    const exchange = {
      responseHeaders: pairs([anyCase(dice, 'Set-Cookie'), joined]),
      responseCookies: [cookie],
    }
    const keeps = [`; ${attributes}\nrt="`, '"; Domain=app.example\nlast=', '/app']
    return { exchange, secrets: values, keeps }
  },
  'cookies, a single object': (dice) => {
    const value = aRandomValue(dice)
    return { exchange: { requestCookies: object({ name: 'sid', value }) }, secrets: [value], keeps: [] }
  },
  'header with a list of values': (dice) => {
    const [first, second] = [aRandomValue(dice), aRandomValue(dice)]
    const header = object({
      _fromType: 'array',
      name: 'set-cookie',
      value: [`a=${first}; Path=/`, `b=${second}; Path=/`],
    })
    return { exchange: { responseHeaders: [header] }, secrets: [first, second], keeps: ['; Path=/'] }
  },
  'query of a URL': (dice) => {
    const values = [...fourValues(dice), ...fourValues(dice)]
    const [inUrl, inReferer, inPath, inList, inInitiator, ...verifiers] = values
    const query = (token: string | undefined, at: number): string =>
      `order=4711&access_token=${token}&%63ode_verifier=${verifiers[at]}&version=1.2.3`
    const url = (token: string | undefined, at: number): string =>
      `https://app.example/v1/orders?${query(token, at)}#/top`
    const exchange = {
      url: url(inUrl, 0),
      requestHeaders: pairs(['Referer', url(inReferer, 1)], [':path', `/v1/orders?${query(inPath, 2)}`]),
      queryString: [
        ['order', '4711'],
        ['access_token', inList ?? ''],
      ] as const,
      extra: { _initiator: object({ type: 'script', url: url(inInitiator, 0) }) },
    }
    return { exchange, secrets: values, keeps: ['order=4711&access_token=', '&version=1.2.3', '#/top'] }
  },
  'userinfo of a URL': (dice) => {
    const password = aRandomValue(dice)
    const url = `https://carol:${password}@app.example:8443/items?page=2`
    return { exchange: { url }, secrets: [password], keeps: ['@app.example:8443/items?page=2'] }
  },
  'fragment of a redirect': (dice) => {
    const [token, code] = [aRandomValue(dice), aRandomValue(dice)]
    const redirectUrl = `https://app.example/cb?code=${code}&state=xyz&iss=id#access_token=${token}&token_type=bearer`
    const exchange = {
      status: 302,
      redirectUrl,
      responseHeaders: pairs([anyCase(dice, 'Location'), redirectUrl]),
    }
    return { exchange, secrets: [token, code], keeps: ['&token_type=bearer', 'https://app.example/cb?code='] }
  },
  'URL in a URL': (dice) => {
    const token = aRandomValue(dice)
    const inner = `https://app.example/cb?page=2&id_token=${token}`
    const url = `https://id.example/login?continue=${encodeURIComponent(inner)}&lang=en`
    return {
      exchange: { url },
      secrets: [token],
      keeps: ['https://id.example/login?continue=https%3A%2F%2Fapp.example%2Fcb%3Fpage%3D2', '&lang=en'],
    }
  },
  'title of a page': (dice) => {
    const token = aRandomValue(dice)
    const title = `https://app.example/reset?token=${token}&lang=en`
    return {
      exchange: {},
      titles: [title],
      secrets: [token],
      keeps: ['https://app.example/reset?token=', '&lang=en'],
    }
  },
  'form, request': (dice) => {
    const [password, listed] = [aPassword(dice), aPassword(dice)]
    const fields = new URLSearchParams({
      user: 'carol',
      'login[password]': password,
      state: 'Massachusetts',
    })
    const params = pairs(['user', 'carol'], ['login[password]', listed], ['state', 'Massachusetts'])
    const postData = object({ mimeType: 'application/x-www-form-urlencoded', text: `${fields}`, params })
    const keeps = ['user=carol&', '&state=Massachusetts', 'Massachusetts']
    return { exchange: { postData }, secrets: [password, listed], keeps }
  },
  'form, response': (dice) => {
    const [token, secret] = [aRandomValue(dice), aRandomValue(dice)]
    const body = `oauth_token=${token}&oauth_token_secret=${secret}&oauth_callback_confirmed=true`
    const exchange = { body, bodyType: 'text/plain' }
    return { exchange, secrets: [token, secret], keeps: ['&oauth_callback_confirmed=true'] }
  },
  'JSON, request': (dice) => {
    const [password, token] = [aPassword(dice), aRandomValue(dice)]
    const text = JSON.stringify({
      user: { name: 'carol', newPassword: password },
      tokens: 3,
      api_key: [token],
      authMethod: 'sms',
    })
    return {
      exchange: inBody('application/json', text),
      secrets: [password, token],
      keeps: ['"tokens":3', '"authMethod":"sms"'],
    }
  },
  'JSON, response': (dice) => {
    const [access, refresh] = [aRandomValue(dice), aRandomValue(dice)]
    const body = JSON.stringify(
      {
        access_token: access,
        token_type: 'Bearer',
        expires_in: 3600,
        refreshToken: refresh,
        state: 'Massachusetts',
        error_code: 'E-1043',
      },
      undefined,
      dice.pick([0, 2]),
    )
    return {
      exchange: { body },
      secrets: [access, refresh],
      keeps: ['Bearer', '3600', 'Massachusetts', 'E-1043'],
    }
  },
  'JSON in JSON': (dice) => {
    const secret = aPassword(dice)
    const text = JSON.stringify({
      kind: 'relay',
      payload: JSON.stringify({ client_secret: secret, region: 'eu-1' }),
    })
    return {
      exchange: inBody('application/json', text),
      secrets: [secret],
      keeps: ['"kind":"relay"', 'eu-1'],
    }
  },
  'JSON with a guard': (dice) => {
    const token = aRandomValue(dice)
    const body = `${dice.pick([")]}'\n", 'for(;;);', 'callback('])}{"csrfToken":"${token}","ok":true}`
    return { exchange: { body }, secrets: [token], keeps: ['"ok":true'] }
  },
  'number under a telling key': (dice) => {
    const pin = `7${dice.text('123456789', 10)}7`
    const extra = { _login: object({ pin: number(pin), attempts: number('3') }) }
    return { exchange: { extra }, secrets: [pin], keeps: [] }
  },
  'name and value in JSON': (dice) => {
    const token = aRandomValue(dice)
    const text = JSON.stringify([
      { name: 'access_token', value: token },
      { name: 'page', value: 'two' },
    ])
    return { exchange: inBody('application/json', text), secrets: [token], keeps: ['"page"', '"two"'] }
  },
  multipart: (dice) => {
    const password = aRandomValue(dice)
    const part = (name: string, value: string): string =>
      `--frontier\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const text = `${part('user', 'carol')}${part('password', password)}--frontier--\r\n`
    return {
      exchange: inBody('multipart/form-data; boundary=frontier', text),
      secrets: [password],
      keeps: ['name="password"', '\r\n\r\ncarol\r\n'],
    }
  },
  'JWT anywhere': (dice) => {
    const { kept, signature, whole } = aJwt(dice)
    const where = dice.pick([
      { body: `<p>Your link: ${whole}</p>`, bodyType: 'text/html' },
      { url: `https://app.example/confirm/${whole}/now` },
      { body: JSON.stringify({ note: whole }) },
      { extra: { _note: whole } },
    ])
    return { exchange: where, secrets: [signature], keeps: [`${kept}.`] }
  },
  'unknown field': (dice) => {
    const token = aRandomValue(dice)
    const extra = {
      _auth: object({ accessToken: token, grant: 'refresh' }),
      ['__proto__']: object({ kept: '__proto__ too' }),
    }
    return { exchange: { extra }, secrets: [token], keeps: ['refresh'] }
  },
  'tracking IDs': (dice) => {
    const span = dice.text('123456789abcdef', 16)
    const traceparent = `00-${dice.text('123456789abcdef', 32)}-${span}-01`
    const uuid = `${hex(dice, 8)}-1b3e-4c5d-8e7f-${hex(dice, 12)}`
    const exchange = {
      url: `https://app.example/orders/${uuid}?version=2.3.1`,
      requestHeaders: pairs(['traceparent', traceparent], ['x-amzn-requestid', uuid]),
      responseHeaders: pairs(['X-Request-Id', uuid]),
      body: JSON.stringify({ trackingId: uuid, order: '4711-0815' }),
    }
    return { exchange, secrets: [], keeps: [traceparent, uuid, '4711-0815', '?version=2.3.1'] }
  },
} satisfies Record<string, (dice: Dice) => Planted>

export type SiteName = keyof typeof SITES
export const SITE_NAMES = Object.keys(SITES) as SiteName[]
export const aSite = (name: SiteName, dice: Dice): Planted => SITES[name](dice)
