import { deflateRawSync } from 'node:zlib'
import type { Dice } from '../dice.ts'
import { inBase64, inForm, inQuery, inXml } from './escapes.ts'
import { type Filled, fill, joined, within } from './fill.ts'
import { body, queryOf } from './places.ts'
import { plantOf, type Site, type Sites } from './plant.ts'

const NAMESPACES =
  'xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"'

const attribute = (name: string, value: string): string =>
  `<saml:Attribute Name="${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`

const RESPONSE = [
  `<samlp:Response ${NAMESPACES} ID="«-_id7»" Version="2.0" IssueInstant="2026-03-01T10:00:00Z" Destination="https://app.example/saml/acs">`,
  '<saml:Issuer>https://login.example/idp</saml:Issuer>',
  '<ds:Signature><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><ds:SignatureValue>«b64:256»</ds:SignatureValue></ds:Signature>',
  '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"/><samlp:StatusMessage>The user is not assigned</samlp:StatusMessage></samlp:Status>',
  '<saml:Assertion Version="2.0"><saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">«email»</saml:NameID><saml:SubjectConfirmationData NotOnOrAfter="2026-03-01T10:05:00Z" Recipient="https://app.example/saml/acs"/></saml:Subject>',
  '<saml:Conditions NotBefore="2026-03-01T09:55:00Z" NotOnOrAfter="2026-03-01T10:05:00Z"><saml:AudienceRestriction><saml:Audience>urn:app.example:sp</saml:Audience></saml:AudienceRestriction></saml:Conditions>',
  '<saml:AuthnStatement AuthnInstant="2026-03-01T10:00:00Z"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>',
  `<saml:AttributeStatement>${attribute('mail', '«email»')}${attribute('http://schemas.example/claims/givenname', '«given»')}${attribute('urn:oid:2.5.4.4', '«surname»')}${attribute('country', 'Portugal')}</saml:AttributeStatement></saml:Assertion></samlp:Response>`,
].join('')

const LOGOUT = `<samlp:LogoutRequest ${NAMESPACES} Version="2.0" Destination="https://app.example/saml/slo"><saml:Issuer>https://login.example/idp</saml:Issuer><saml:NameID>«email»</saml:NameID></samlp:LogoutRequest>`

const deflated = (text: string): string => deflateRawSync(Buffer.from(text)).toString('base64')
const posted =
  (make: (dice: Dice) => Filled, mime = 'application/x-www-form-urlencoded'): Site =>
  (dice) => {
    const filled = make(dice)
    return plantOf(filled, body(filled, mime, 'request'))
  }
const redirected = (xml: Filled, dice: Dice): Filled =>
  joined([
    within(xml, (text) => `https://app.example/saml/slo?SAMLRequest=${inQuery(deflated(text))}`),
    fill(
      dice,
      '&RelayState=%2Forders%2F17&SigAlg=http%3A%2F%2Fwww.w3.org%2F2001%2F04%2Fxmldsig-more%23rsa-sha256&Signature=«b64:256»',
      inQuery,
    ),
  ])

/** SAML and WS-Federation: signature and person go; issuer, conditions and status stay, inside their encodings. */
export const SAML_SITES: Sites = {
  'SAMLResponse in a form': posted((dice) =>
    within(
      fill(dice, RESPONSE, inXml),
      (xml) => `SAMLResponse=${inForm(inBase64(xml))}&RelayState=%2Forders%2F17`,
    ),
  ),
  'SAMLResponse in a form, with line breaks': posted((dice) =>
    within(
      fill(dice, RESPONSE, inXml),
      (xml) =>
        `SAMLResponse=${inForm(inBase64(xml).replace(/(.{76})/g, '$1\r\n'))}&RelayState=%2Forders%2F17`,
    ),
  ),
  'SAMLResponse among params': (dice) => {
    const filled = within(fill(dice, RESPONSE, inXml), inBase64)
    const params = [{ name: 'SAMLResponse', value: filled.text }]
    const postData = { mimeType: 'application/x-www-form-urlencoded', params }
    return plantOf(filled, { request: { method: 'POST', postData } })
  },
  'SAMLResponse in a page that sends itself': (dice) => {
    const filled = within(
      fill(dice, RESPONSE, inXml),
      (xml) =>
        `<html><body onload="document.forms[0].submit()"><form method="POST" action="https://app.example/saml/acs"><input type="hidden" name="SAMLResponse" value="${inBase64(xml)}"/><input type="hidden" name="RelayState" value="/orders/17"/></form></body></html>`,
    )
    return plantOf(filled, { response: { content: { mimeType: 'text/html', text: filled.text } } })
  },
  'SAMLRequest, redirected: nothing of it is left': (dice) => {
    const url = redirected({ ...fill(dice, LOGOUT, inXml), keeps: [] }, dice)
    return plantOf(url, { request: { url: url.text, queryString: queryOf(url.text) } })
  },
  'SAMLRequest, redirected: its issuer stays': (dice) => {
    const url = redirected(
      { ...fill(dice, LOGOUT, inXml), keeps: ['https://login.example/idp</saml:Issuer>'] },
      dice,
    )
    return plantOf(url, { request: { url: url.text } })
  },
  'SAMLResponse, redirected by Location': (dice) => {
    const filled = within(
      { ...fill(dice, RESPONSE, inXml), keeps: [], whole: [] },
      (xml) => `https://app.example/saml/acs?SAMLResponse=${inQuery(deflated(xml))}`,
    )
    return plantOf(filled, { response: { status: 302, headers: [{ name: 'Location', value: filled.text }] } })
  },
  'wresult of WS-Federation': posted((dice) =>
    within(
      fill(
        dice,
        `<t:RequestSecurityTokenResponse><t:Lifetime><wsu:Expires>2026-03-01T11:00:00Z</wsu:Expires></t:Lifetime>${RESPONSE}</t:RequestSecurityTokenResponse>`,
        inXml,
      ),
      (xml) => `wa=wsignin1.0&wresult=${inForm(xml)}&wctx=rm%3D0%26id%3Dpassive`,
    ),
  ),
  'a SAML assertion as a bearer grant': posted((dice) =>
    within(
      fill(dice, RESPONSE, inXml),
      (xml) =>
        `grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Asaml2-bearer&assertion=${Buffer.from(xml).toString('base64url')}&client_id=shop-web-17`,
    ),
  ),
  'SAML in a SOAP body': posted((dice) => {
    const open = '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>'
    return fill(dice, `${open}${RESPONSE}</s:Body></s:Envelope>`, inXml)
  }, 'text/xml'),
}
