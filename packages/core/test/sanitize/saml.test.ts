import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { sanitized } from './sanitized.ts'
import { bodyAfter, shown } from './tagged.ts'

const HEAD =
  '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_r1" InResponseTo="_q1" Destination="https://sp.example/acs">' +
  '<saml:Issuer>https://idp.example/metadata</saml:Issuer>'
const aResponse = (fill: Readonly<Record<string, string>>): string =>
  `${HEAD}<ds:Signature><ds:SignedInfo><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><ds:DigestValue>ZGlnZXN0IG9mIGl0</ds:DigestValue></ds:SignedInfo><ds:SignatureValue>${fill.signature}</ds:SignatureValue></ds:Signature>` +
  '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"/><samlp:StatusMessage>No authentication context</samlp:StatusMessage></samlp:Status>' +
  `<saml:Assertion ID="_a1"><saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">${fill.subject}</saml:NameID><saml:SubjectConfirmationData Address="${fill.address}" NotOnOrAfter="2026-03-01T10:05:00Z" Recipient="https://sp.example/acs"/></saml:Subject>` +
  '<saml:Conditions NotBefore="2026-03-01T10:00:00Z" NotOnOrAfter="2026-03-01T10:05:00Z"><saml:Audience>https://sp.example</saml:Audience></saml:Conditions>' +
  `<saml:AuthnStatement SessionIndex="${fill.session}"><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnStatement><saml:AttributeStatement>` +
  `<saml:Attribute Name="urn:oid:2.5.4.42" FriendlyName="givenName"><saml:AttributeValue>${fill.given}</saml:AttributeValue></saml:Attribute>` +
  `<saml:Attribute Name="http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn"><saml:AttributeValue xsi:type="xs:string">${fill.upn}</saml:AttributeValue></saml:Attribute>` +
  `<saml:Attribute Name="User.Phone"><saml:AttributeValue>${fill.phone}</saml:AttributeValue></saml:Attribute>` +
  '<saml:Attribute Name="http://schemas.microsoft.com/ws/2008/06/identity/claims/role"><saml:AttributeValue>Buyer</saml:AttributeValue></saml:Attribute>' +
  '</saml:AttributeStatement></saml:Assertion></samlp:Response>'

const PLAIN = {
  signature: 'c2lnbmF0dXJlIG9mIGl0',
  subject: 'carol@shop.example',
  address: '192.0.2.7',
  session: '_s7Xk2mNp4',
  given: 'Carolina',
  upn: 'carol@corp.example',
  phone: '+15550100',
}
const GONE = {
  signature: '‹signature›',
  subject: '‹email›',
  address: '‹ip›',
  session: '‹session›',
  given: '‹name›',
  upn: '‹email›',
  phone: '‹phone›',
}
const RESPONSE = aResponse(PLAIN)
const BASE64 = Buffer.from(RESPONSE).toString('base64')
const lines = (text: string, end: string): string => (text.match(/.{1,76}/g) ?? []).join(end)
const decoded = (text: string): string => shown(Buffer.from(text, 'base64').toString())

describe('an assertion: what names a person or proves it goes, what diagnosis needs stays', () => {
  it('as XML', async () => {
    expect(await bodyAfter(RESPONSE)).toBe(aResponse(GONE))
  })

  const places: readonly (readonly [name: string, text: string, value: RegExp])[] = [
    ['in a form', `SAMLResponse=${encodeURIComponent(BASE64)}&RelayState=x`, /SAMLResponse=([^&]*)/],
    ['in a form that leaves its pluses', `SAMLResponse=${BASE64}&RelayState=x`, /SAMLResponse=([^&]*)/],
    [
      'in a form, in lines',
      `SAMLResponse=${encodeURIComponent(lines(BASE64, '\r\n'))}`,
      /SAMLResponse=([^&]*)/,
    ],
    [
      'in a field of a page',
      `<form><input type="hidden" name="SAMLResponse" value="${BASE64}"/></form>`,
      /value="([^"]*)/,
    ],
    ['in a field, in lines', `<input name=SAMLResponse value='${lines(BASE64, '&#xA;')}'>`, /value='([^']*)/],
    ['in JSON', JSON.stringify({ SAMLResponse: BASE64 }), /:"([^"]*)/],
    ['in JSON, in lines', JSON.stringify({ SAMLResponse: lines(BASE64, '\n') }), /:"([^"]*)/],
    ['in JSON, escaped twice', JSON.stringify({ SAMLResponse: encodeURIComponent(BASE64) }), /:"([^"]*)/],
    ['where nothing names it', `see ${BASE64} there`, /see (\S*)/],
  ]
  it.each(places)('%s', async (_, text, value) => {
    const { copyText } = await sanitized(JSON.stringify({ text }))
    const after = (JSON.parse(copyText) as { text: string }).text
    const written = decodeURIComponent(value.exec(after)?.[1] ?? '')
    expect(decoded(written.replace(/&#xA;|&#10;|\\n|\s/g, ''))).toBe(aResponse(GONE))
    expect((await sanitized(copyText)).copyText).toBe(copyText)
  })

  it('lines stay lines', async () => {
    const { copyText } = await sanitized(JSON.stringify({ SAMLResponse: lines(BASE64, '\r\n') }))
    const { SAMLResponse } = JSON.parse(copyText) as { SAMLResponse: string }
    expect(
      SAMLResponse.split('\r\n')
        .slice(0, -1)
        .every((line) => line.length === 76),
    ).toBe(true)
  })

  it('the same person has the same tag in the assertion and beside it', async () => {
    const document = { SAMLResponse: BASE64, xml: `<a><NameID>${PLAIN.subject}</NameID></a>` }
    const { copyText } = await sanitized(JSON.stringify(document))
    const copy = JSON.parse(copyText) as typeof document
    const tag = /hsx_email_\w+/.exec(copy.xml)?.[0]
    expect(Buffer.from(copy.SAMLResponse, 'base64').toString()).toContain(`emailAddress">${tag}<`)
  })

  it('in the token of WS-Federation', async () => {
    const wrap = (response: string): string =>
      `<t:RequestSecurityTokenResponse xmlns:t="http://schemas.xmlsoap.org/ws/2005/02/trust"><t:RequestedSecurityToken>${response}</t:RequestedSecurityToken></t:RequestSecurityTokenResponse>`
    const after = await bodyAfter(`wa=wsignin1.0&wresult=${encodeURIComponent(wrap(RESPONSE))}&wctx=x`)
    const wresult = new URLSearchParams(after).get('wresult')
    expect(wresult).toBe(wrap(aResponse(GONE)))
  })
})

describe('what does not open goes whole', () => {
  it.each([
    ['SAMLResponse=walnut&RelayState=x', 'SAMLResponse=‹assertion›&RelayState=x'],
    [`SAMLResponse=${Buffer.from('<a>walnut</a> a secret').toString('base64')}`, 'SAMLResponse=‹assertion›'],
    [`SAMLResponse=${BASE64.slice(0, 400)}*`, 'SAMLResponse=‹assertion›'],
  ])('%s', async (text, expected) => {
    expect(await bodyAfter(text)).toBe(expected)
  })

  it('but a cut assertion is rewritten as far as it goes', async () => {
    const cut = Buffer.from(RESPONSE.slice(0, RESPONSE.indexOf('</saml:NameID>') - 4)).toString('base64')
    const after = await bodyAfter(`SAMLResponse=${encodeURIComponent(cut)}`)
    const text = decoded(decodeURIComponent(after.slice(13)))
    expect(text).not.toContain('carol')
    expect(text).toContain('https://idp.example/metadata')
  })
})

describe('an encrypted assertion', () => {
  it('keeps its algorithm and loses its cipher', async () => {
    const xml = `${HEAD}<saml:EncryptedAssertion><xenc:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#aes256-gcm"/><xenc:CipherValue>q83vEjRWeJA=</xenc:CipherValue></saml:EncryptedAssertion></samlp:Response>`
    expect(await bodyAfter(xml)).toBe(xml.replace('q83vEjRWeJA=', '‹secret›'))
  })
})

describe('a request in a redirect', () => {
  const inUrl = (xml: string): string =>
    `https://idp.example/sso?SAMLRequest=${encodeURIComponent(deflateRawSync(xml).toString('base64'))}&SigAlg=http%3A%2F%2Fwww.w3.org%2F2001%2F04%2Fxmldsig-more%23rsa-sha256&Signature=q1w2e3r4t5y6u7i8`

  it('stays when nothing in it is secret', async () => {
    const url = inUrl(
      '<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_q1" AssertionConsumerServiceURL="https://sp.example/acs"/>',
    )
    expect(await bodyAfter(url)).toBe(url.replace('q1w2e3r4t5y6u7i8', '‹signature›'))
  })

  it('shows nobody when it names somebody', async () => {
    const after = await bodyAfter(
      inUrl(
        '<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_q1"><saml:NameID>carol@shop.example</saml:NameID></samlp:LogoutRequest>',
      ),
    )
    const value = decodeURIComponent(/SAMLRequest=([^&]*)/.exec(after)?.[1] ?? '')
    const text = value.startsWith('‹') ? value : inflateRawSync(Buffer.from(value, 'base64')).toString()
    expect(text).not.toContain('carol')
  })
})
