import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, texts } from '../../../src/text/catalogue.ts'
import { placeholders } from '../../../src/text/fill.ts'
import { graphqlView } from '../../../src/view/request/graphql.ts'
import { samlViews } from '../../../src/view/request/saml.ts'
import { summaryView } from '../../../src/view/request/summary.ts'
import { tokenViews } from '../../../src/view/request/tokens.ts'
import { anEntry, headers, T0 } from '../../an-entry.ts'
import { aCase, caseOf, casesOf, plain } from './a-case.ts'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (claims: object, header: object = { alg: 'RS256' }) =>
  `${part(header)}.${part(claims)}.c2lnbmF0dXJl`
const bearer = (token: string) =>
  aCase({ request: { headers: headers({ authorization: `Bearer ${token}` }) } })
const seconds = (ms: number) => Math.floor(ms / 1000)

describe('a JWT', () => {
  it('is judged by the start of the request and never by the clock', () => {
    const [token] = tokenViews(bearer(jwt({ exp: seconds(T0 - 180_000), iat: seconds(T0 - 7_200_000) })))
    expect(token?.moments).toMatchObject([
      { name: 'exp', fromStartMs: -180_000, tone: 'error', text: 'expired 3 minutes before this request' },
      { name: 'iat', tone: 'fine', text: 'issued 2 hours before this request' },
    ])
    expect(token?.notes.map(({ tone }) => tone)).toEqual(['error'])
    // Long gone today, and good when it was sent.
    const [good] = tokenViews(bearer(jwt({ exp: seconds(T0 + 60_000) })))
    expect(good?.moments[0]).toMatchObject({ tone: 'fine' })
    expect(good?.notes).toEqual([])
  })

  it('is found in cookies, answers and addresses; one without a signature stands out', () => {
    const token = jwt({ iss: 'a' }, { alg: 'none' })
    const given = aCase({
      request: { url: `https://a.example/cb#id_token=${token}`, headers: headers({ cookie: `t=${token}` }) },
      response: { body: { text: JSON.stringify({ data: { access_token: token } }) } },
    })
    expect(tokenViews(given).map(({ place, side }) => `${side} ${place}`)).toEqual([
      'request Cookie t',
      'request id_token',
      'response access_token',
    ])
    expect(plain(tokenViews(given)[0]?.notes[0]?.text)).toContain('none')
  })

  it('that is encrypted shows its header, and no claims', () => {
    const [token] = tokenViews(bearer(`${part({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.a.b.c.d`))
    expect(token).toMatchObject({ claims: [], header: [{ name: 'alg' }, { name: 'enc' }] })
    expect(tokenViews(bearer('eyJhbGciOiJSUzI1NiJ9.a.b.c.d'))).toEqual([])
  })
})

describe('SAML', () => {
  const response = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" Destination="https://sp.example/acs">
    <saml:Issuer>https://idp.example</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder">
    <samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:AuthnFailed"/></samlp:StatusCode></samlp:Status>
    <saml:Conditions NotBefore="2026-03-01T09:00:00Z" NotOnOrAfter="2026-03-01T09:59:00Z"/></samlp:Response>`

  it('posted is decoded with issuer, status and conditions', () => {
    const form = `SAMLResponse=${encodeURIComponent(Buffer.from(response).toString('base64'))}&RelayState=x`
    const body = { mimeType: 'application/x-www-form-urlencoded', text: form, base64: false, params: [] }
    const [view] = samlViews(aCase({ request: { method: 'POST', body } }))
    expect(view).toMatchObject({ kind: 'response', binding: 'post', status: ['Responder', 'AuthnFailed'] })
    expect(view?.rows).toContainEqual({ label: 'Issuer', value: 'https://idp.example' })
    expect(view?.moments.map(({ name, tone }) => [name, tone])).toEqual([
      ['NotBefore', 'fine'],
      ['NotOnOrAfter', 'error'],
    ])
  })

  it('in a redirect is deflated, and is read where the runtime can inflate', () => {
    const xml = `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" AssertionConsumerServiceURL="https://sp.example/acs"/>`
    const packed = encodeURIComponent(deflateRawSync(xml).toString('base64'))
    const parts = { response: { status: 302, redirectUrl: `https://idp.example/sso?SAMLRequest=${packed}` } }
    expect(samlViews(aCase(parts))).toMatchObject([{ kind: 'request', binding: 'redirect', xml }])
    expect(samlViews(aCase(parts, { inflate: undefined }))).toEqual([])
  })
})

describe('GraphQL', () => {
  const body = (text: string) => ({ mimeType: 'application/json', text, base64: false, params: [] })
  it('tells operation, variables and the errors of the answer', () => {
    const sent = {
      operationName: 'Cart',
      query: 'query Other { a } query Cart($id: ID!) { cart(id: $id) { sum } }',
      variables: { id: 7 },
    }
    const got = {
      data: { cart: null, user: {} },
      errors: [{ message: 'gone', path: ['cart', 0], extensions: { code: 'E1' } }],
    }
    const view = graphqlView(
      anEntry({
        request: { method: 'POST', url: 'https://a.example/graphql', body: body(JSON.stringify(sent)) },
        response: { body: { text: JSON.stringify(got) } },
      }),
    )
    expect(view).toMatchObject({
      batch: false,
      operations: [
        {
          type: 'query',
          name: 'Cart',
          partial: true,
          errors: [{ message: 'gone', code: 'E1', path: 'data.cart.0' }],
        },
      ],
    })
    expect(view?.operations[0]?.variables).toBe('{\n  "id": 7\n}')
  })

  it('of a persisted query in an address has its name and hash', () => {
    const extensions = encodeURIComponent('{"persistedQuery":{"version":1,"sha256Hash":"abc"}}')
    const url = `https://a.example/graphql?operationName=Menu&variables=%7B%7D&extensions=${extensions}`
    expect(graphqlView(anEntry({ request: { url } }))?.operations).toMatchObject([
      { name: 'Menu', persistedHash: 'abc' },
    ])
    expect(graphqlView(anEntry())).toBeUndefined()
  })
})

describe('the outcome', () => {
  const outcome = (raw: object, statusMark?: unknown) =>
    summaryView(
      caseOf({
        request: { method: 'GET', url: 'https://a.example/x' },
        response: { status: statusMark ?? 0, ...raw },
      }),
    ).outcome

  it('says why there is no status, and never a bare 0', () => {
    expect(outcome({ _error: 'net::ERR_BLOCKED_BY_CLIENT' })).toMatchObject({
      kind: 'blocked',
      label: 'blocked',
    })
    expect(outcome({ _error: '' })).toMatchObject({ kind: 'blocked' })
    expect(outcome({ _error: 'net::ERR_ABORTED' })).toMatchObject({ kind: 'cancelled', tone: 'note' })
    const refused = outcome({ _error: 'net::ERR_CONNECTION_REFUSED' })
    expect(refused).toMatchObject({ kind: 'failed', tone: 'error', glossary: { kind: 'net-error' } })
    expect(refused.next).toBeTruthy()
    expect(outcome({}, '[status redacted]')).toMatchObject({ kind: 'redacted' })
    expect(outcome({})).toMatchObject({ kind: 'unanswered' })
    expect(outcome({ _error: 'net::ERR_FAILED' }, 200)).toMatchObject({
      kind: 'failed-after-answer',
      label: '200 failed',
    })
    expect(outcome({}, 299)).toMatchObject({ kind: 'answered', label: '299' })
  })

  it('names the layer that answered with 502', () => {
    const given = aCase({ response: { status: 502, headers: headers({ server: 'nginx/1.25' }) } })
    const line = summaryView(given).story.find(({ topic }) => topic === 'answer')
    expect(plain(line?.text)).toBe('nginx answered in place of the application behind it.')
  })

  it('does not call an answer empty whose content the file left out', () => {
    const body = { text: undefined, base64: false, declaredBytes: 0, params: [] }
    const bodyTextOf = (bodyBytes: number) => {
      const { story } = summaryView(aCase({ response: { body, headersBytes: 100, bodyBytes } }))
      return plain(story.find(({ topic }) => topic === 'body')?.text)
    }
    expect(bodyTextOf(0)).toBe('The answer has no content.')
    expect(bodyTextOf(900)).toBe('The file holds nothing of the content; 1.0 KB came over the network.')
  })
})

describe('the story of a demo', () => {
  it('tells who sent the checkout and where its time went', () => {
    const given = casesOf('packages/cli/demo/shop.har')[12]!
    const view = summaryView(given)
    expect(plain(view.headline)).toBe(
      'POST https://api.shop.example/v1/checkout was answered with 502 Bad Gateway after 3046 ms.',
    )
    expect(view.trackingIds.length).toBeGreaterThan(2)
    const topics = view.story.map(({ topic }) => topic)
    expect(topics).toEqual(['sender', 'target', 'method', 'wait', 'answer', 'body', 'replay'])
  })
})

describe('the words of the details', () => {
  const flat = (value: object, path = ''): [string, string][] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'string'
        ? [[`${path}.${key}`, inner] as [string, string]]
        : flat(inner, `${path}.${key}`),
    )
  it('say the same with the same data in every language', () => {
    const english = flat(texts('en').request)
    expect(english.length).toBeGreaterThan(200)
    for (const language of LANGUAGES) {
      const other = new Map(flat(texts(language).request))
      expect([...other.keys()].sort()).toEqual(english.map(([key]) => key).sort())
      for (const [key, text] of english)
        expect([...new Set(placeholders(other.get(key)!))].sort(), key).toEqual(
          [...new Set(placeholders(text))].sort(),
        )
    }
  })
})
