import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { loginLoop } from '../../src/diagnose/rules/auth/login-loop.ts'
import { samlFailure } from '../../src/diagnose/rules/auth/saml-failure.ts'
import { samlRefused } from '../../src/diagnose/rules/auth/saml-refused.ts'
import { stateMismatch } from '../../src/diagnose/rules/auth/state-mismatch.ts'
import { samlResponseOf } from '../../src/http/saml-response.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aCapture, anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { aToken } from './a-token.ts'
import { testRuleInCopy as testRule } from './test-in-copy.ts'

const APP = 'https://shop.example.com'
const IDP = 'https://login.other.test/authorize'
const visit = (url: string, at: number, parts: EntryParts = {}): Entry =>
  anEntry({ resourceType: 'document', startedAt: T0 + at, ...parts, request: { url, ...parts.request } })
const redirect = (url: string, to: string, at: number): Entry =>
  visit(url, at, { response: { status: 302, redirectUrl: to, headers: headers({ Location: to }) } })
const repeat = (times: number, make: (at: number, round: number) => Entry[]) =>
  Array.from({ length: times }, (_, round) => make(round * 2000, round)).flat()
/** The application, the provider with a state of its own each time, the callback. */
const round = (at: number, count = 0): Entry[] => [
  redirect(`${APP}/`, IDP, at),
  visit(`${IDP}?client_id=shop&state=s${count}&nonce=n${count}`, at + 100),
  redirect(`${APP}/callback?code=c${count}&state=s${count}`, `${APP}/`, at + 200),
]
const AUTHORIZED = { request: { url: `${APP}/api/me`, headers: headers({ Authorization: 'Bearer x' }) } }

testRule(loginLoop, {
  ok: [
    { name: 'twice', entries: repeat(2, round) },
    { name: 'far apart', entries: [0, 1, 2, 3].flatMap((each) => round(each * 90_000)) },
    {
      name: 'a wrong password, again and again',
      entries: repeat(4, (at) => [
        visit(`${APP}/login`, at),
        visit(`${APP}/login`, at + 900, { request: { method: 'POST' } }),
      ]),
    },
    {
      name: 'the application works in between',
      entries: repeat(4, (at) => [...round(at), anEntry({ ...AUTHORIZED, startedAt: T0 + at + 900 })]),
    },
    {
      name: 'signed out on purpose',
      entries: repeat(4, (at) => [...round(at), visit(`${APP}/logout`, at + 900)]),
    },
    {
      name: 'silent checks in a frame',
      entries: repeat(4, (at) => [
        visit(`${APP}/`, at),
        visit(IDP, at + 100, { request: { headers: headers({ 'Sec-Fetch-Dest': 'iframe' }) } }),
      ]),
    },
    {
      name: 'another page each time',
      entries: repeat(6, (at, place) => [visit(`${APP}/login`, at), visit(`${APP}/p${place}`, at + 100)]),
    },
  ],
  bad: [
    {
      name: 'three times',
      entries: repeat(3, round),
      at: ['/log/entries/1/request/url', '/log/entries/4/request/url'],
      confidence: 'likely',
      owner: 'backend',
      data: { visits: 3 },
      in: [1, 4, 7],
    },
    {
      name: 'six times',
      entries: repeat(6, round),
      at: ['/log/entries/1/request/url'],
      confidence: 'certain',
      data: { visits: 6 },
    },
    {
      name: 'by a script',
      entries: repeat(3, (at) => [
        visit(`${APP}/`, at),
        visit(IDP, at + 500),
        visit(`${APP}/callback?code=x`, at + 600),
      ]),
      at: ['/log/entries/1/request/url'],
      owner: 'client-app',
    },
    {
      name: 'through a login of its own and the provider, told once',
      entries: repeat(3, (at) => [
        redirect(`${APP}/`, '/login', at),
        redirect(`${APP}/login`, IDP, at + 50),
        visit(IDP, at + 100),
      ]),
      at: ['/log/entries/1/request/url'],
    },
  ],
})

const ask = (state: string, at = 0, more = ''): Entry =>
  redirect(
    `${IDP}?client_id=shop&response_type=code&redirect_uri=${encodeURIComponent(`${APP}/cb`)}&state=${state}${more}`,
    '/x',
    at,
  )
const back = (state: string, at = 1000, parts: EntryParts = {}): Entry =>
  visit(`${APP}/cb?code=walnut&state=${state}`, at, parts)
const posted = (text: string): Entry =>
  visit(`${APP}/cb`, 1000, {
    response: { status: 400 },
    request: {
      method: 'POST',
      body: { mimeType: 'application/x-www-form-urlencoded', text, base64: false, params: [] },
    },
  })
testRule(stateMismatch, {
  ok: [
    { name: 'the same', entries: [ask('walnut%2F1'), back('walnut%2f1')] },
    { name: 'one of two', entries: [ask('walnut-1'), ask('walnut-2', 100), back('walnut-1')] },
    { name: 'nobody asked', entries: [back('x')] },
    {
      name: 'asked for another place',
      entries: [ask('walnut-1'), visit(`${APP}/other?code=c&state=walnut-2`, 1000)],
    },
    {
      name: 'a state that belongs to something else',
      entries: [ask('walnut-1'), visit(`${APP}/cb?state=open-all-of-them`, 1000)],
    },
    { name: 'too short to be one', entries: [ask('walnut-1'), back('x')] },
    {
      name: 'the nonce',
      entries: [
        ask('walnut-1', 0, '&nonce=n-0S6_WzA2Mj'),
        posted(`state=walnut-1&id_token=${aToken({ nonce: 'n-0S6_WzA2Mj' })}`),
      ],
    },
  ],
  bad: [
    {
      name: 'another state, refused',
      entries: [ask('walnut-1'), back('walnut-2', 1000, { response: { status: 400 } })],
      at: ['/log/entries/1/request/url', '/log/entries/0/request/url'],
      severity: 'error',
      confidence: 'likely',
      data: { what: 'state', isLate: false },
    },
    {
      name: 'another state, taken all the same',
      entries: [ask('walnut-1'), back('walnut-2')],
      at: ['/log/entries/1/request/url'],
      severity: 'warning',
      confidence: 'possible',
    },
    {
      name: 'told once, where the redirect shows it',
      entries: [
        ask('walnut-1'),
        redirect(`${IDP}/done`, `${APP}/cb?code=x&state=walnut-2`, 500),
        back('walnut-2'),
      ],
      at: ['/log/entries/1/response/headers/0/value'],
      severity: 'warning',
      data: { count: 1 },
    },
    {
      name: 'told of the callback, which is refused, though the redirect showed it',
      entries: [
        ask('walnut-1'),
        redirect(`${IDP}/done`, `${APP}/cb?code=x&state=walnut-2`, 500),
        back('walnut-2', 1000, { response: { status: 400 } }),
      ],
      at: ['/log/entries/1/response/headers/0/value', '/log/entries/0/request/url'],
      severity: 'error',
      data: { count: 1, host: 'shop.example.com' },
      in: [0, 2],
    },
    {
      name: 'announced by a redirect that nobody followed',
      entries: [ask('walnut-1'), redirect(`${IDP}/done`, `${APP}/cb?code=x&state=walnut-2`, 500)],
      at: ['/log/entries/1/response/headers/0/value'],
      severity: 'warning',
    },
    {
      name: 'in a form',
      entries: [ask('walnut-1'), posted('state=walnut-2&code=x')],
      at: ['/log/entries/1/request/postData'],
      severity: 'error',
    },
    {
      name: 'another nonce',
      entries: [
        ask('walnut-1', 0, '&nonce=n-0S6_WzA2Mj'),
        posted(`state=walnut-1&id_token=${aToken({ nonce: 'n-7Tq_KvB9Xc' })}`),
      ],
      at: ['/log/entries/1/request/postData'],
      severity: 'error',
      data: { what: 'nonce' },
    },
    {
      name: 'late',
      entries: [ask('walnut-1'), back('walnut-1', 700_000)],
      at: ['/log/entries/1/request/url'],
      severity: 'note',
      data: { isLate: true, ageSeconds: 700 },
    },
  ],
})

interface Parts {
  readonly status?: string
  readonly inner?: string
  readonly destination?: string
  readonly audience?: string
  readonly from?: number
  readonly to?: number
  readonly subject?: string
}
const iso = (ms: number) => new Date(T0 + ms).toISOString().replace('.000', '')
const saml = ({
  status = 'Success',
  inner,
  destination = `${APP}/acs`,
  audience = APP,
  from = -60_000,
  to = 300_000,
  subject = '<saml:NameID>carol</saml:NameID>',
}: Parts = {}): string =>
  `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_r" Destination="${destination}"><saml:Issuer>https://idp.other.test</saml:Issuer>` +
  `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${status}">${inner ? `<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${inner}"/>` : ''}</samlp:StatusCode></samlp:Status>` +
  `<saml:Assertion ID="_a"><ds:SignatureValue>x</ds:SignatureValue><saml:Subject>${subject}</saml:Subject><saml:Conditions NotBefore="${iso(from)}" NotOnOrAfter="${iso(to)}"><saml:Audience>${audience}</saml:Audience></saml:Conditions></saml:Assertion></samlp:Response>`
const deliver = (xml: string, status = 400, more: Record<string, string> = {}): Entry =>
  visit(`${APP}/acs`, 0, {
    request: {
      method: 'POST',
      body: {
        mimeType: 'application/x-www-form-urlencoded',
        text: `RelayState=x&SAMLResponse=${encodeURIComponent(Buffer.from(xml).toString('base64'))}`,
        base64: false,
        params: [],
      },
    },
    response: { status, headers: headers(more) },
  })
const FORM = '/log/entries/0/request/postData'

testRule(samlFailure, {
  ok: [
    { name: 'good', entries: [deliver(saml(), 302)] },
    { name: 'good and refused, which is another rule', entries: [deliver(saml())] },
    { name: 'late, and taken all the same', entries: [deliver(saml({ to: -1000 }), 302)] },
    {
      name: 'another address, and taken all the same',
      entries: [deliver(saml({ destination: 'http://shop.example.com/acs' }), 200)],
    },
    {
      name: 'late by the user’s clock alone',
      entries: [deliver(saml({ to: -1000 }), 400, { Date: new Date(T0 - 30_000).toUTCString() })],
    },
    { name: 'no XML', entries: [deliver('walnut')] },
  ],
  bad: [
    {
      name: 'the provider failed',
      entries: [deliver(saml({ status: 'Responder', inner: 'AuthnFailed' }))],
      at: [FORM, '/log/entries/0/response/status'],
      confidence: 'certain',
      owner: 'identity-provider',
      data: { what: 'StatusCode', found: 'Responder / AuthnFailed', issuer: 'https://idp.other.test' },
    },
    {
      name: 'the service asked wrongly',
      entries: [deliver(saml({ status: 'Requester', inner: 'InvalidNameIDPolicy' }), 200)],
      at: [FORM],
      owner: 'backend',
    },
    {
      name: 'nobody is signed in',
      entries: [deliver(saml({ status: 'Responder', inner: 'NoPassive' }), 200)],
      at: [FORM],
      severity: 'note',
    },
    {
      name: 'too early by the service’s clock',
      entries: [deliver(saml({ from: 5000 }), 403, { Date: new Date(T0).toUTCString() })],
      at: [FORM],
      confidence: 'likely',
      data: { what: 'NotBefore' },
    },
    {
      name: 'ended',
      entries: [deliver(saml({ to: -1000 }))],
      at: [FORM],
      confidence: 'possible',
      data: { what: 'NotOnOrAfter' },
    },
    {
      name: 'another address',
      entries: [deliver(saml({ destination: 'https://old.example.com/acs' }))],
      at: [FORM],
      data: { what: 'Destination', wanted: `${APP}/acs` },
    },
    {
      name: 'another audience',
      entries: [deliver(saml({ audience: 'https://sp.elsewhere.test' }))],
      at: [FORM],
      confidence: 'possible',
      data: { what: 'Audience' },
    },
    {
      name: 'no subject',
      entries: [deliver(saml({ subject: '' }))],
      at: [FORM],
      confidence: 'possible',
      data: { what: 'NameID' },
    },
  ],
})

testRule(samlRefused, {
  ok: [
    { name: 'taken', entries: [deliver(saml(), 302)] },
    { name: 'failed at the provider', entries: [deliver(saml({ status: 'Responder' }))] },
    { name: 'ended', entries: [deliver(saml({ to: -1000 }))] },
  ],
  bad: [
    {
      name: 'refused',
      entries: [deliver(saml(), 403)],
      at: ['/log/entries/0/response/status', FORM],
      owner: 'backend',
      confidence: 'likely',
      data: { signed: true, encrypted: false, status: 403 },
    },
    {
      name: 'a fault of the service',
      entries: [deliver(saml(), 500)],
      at: ['/log/entries/0/response/status'],
      confidence: 'possible',
    },
  ],
})

describe('a SAML response', () => {
  const read = (SAMLResponse: string, params = false) =>
    samlResponseOf(
      anEntry({
        request: {
          method: 'POST',
          body: params
            ? { base64: false, params: [{ name: 'SAMLResponse', value: SAMLResponse }] }
            : {
                mimeType: 'application/x-www-form-urlencoded',
                text: `SAMLResponse=${SAMLResponse}`,
                base64: false,
                params: [],
              },
        },
      }),
    )
  const BASE64 = Buffer.from(saml()).toString('base64')

  it('is read from text or fields, encoded or not, in lines too', () => {
    const lines = encodeURIComponent((BASE64.match(/.{1,76}/g) ?? []).join('\r\n'))
    for (const found of [
      read(BASE64),
      read(encodeURIComponent(BASE64)),
      read(lines),
      read(BASE64, true),
      read(encodeURIComponent(BASE64), true),
    ])
      expect(found).toMatchObject({
        status: ['Success'],
        destination: `${APP}/acs`,
        audiences: [APP],
        signed: true,
      })
  })

  it('is nothing for anything else', () => {
    for (const text of ['', 'walnut', 'PGE+', BASE64.slice(1), `${BASE64}*`])
      expect(read(text)).toBeUndefined()
  })

  it('does not take long, however odd it is', () => {
    const odd = `<samlp:Response xmlns="urn:oasis:names:tc:SAML:2.0:protocol">${'<Conditions NotBefore="'.repeat(20_000)}`
    const began = performance.now()
    read(Buffer.from(odd).toString('base64'))
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('what explains what', () => {
  it('the refusal of a callback follows from the SAML response', async () => {
    const { diagnosis } = await diagnose(aCapture([deliver(saml({ status: 'Responder' }), 403)]))
    expect(diagnosis.verdict.rule).toBe('saml-failure')
    expect(diagnosis.top[0]?.consequences.map(({ rule }) => rule)).toContain('forbidden')
  })
})
