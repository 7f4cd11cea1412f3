import { decodeBase64 } from '../../codec/base64.ts'
import { isSamlText, readSamlRequest, readSamlResponse, samlText } from '../../codec/saml.ts'
import { decodeUtf8 } from '../../codec/utf8.ts'
import { requestFields } from '../../http/form-body.ts'
import { parametersOf } from '../../http/parameters.ts'
import { texts } from '../../text/catalogue.ts'
import { richFill } from '../../text/rich-text.ts'
import { momentView } from './moments.ts'
import type { RequestCase } from './request-case.ts'
import type { SamlView } from './saml-view.ts'
import type { MomentView, TokenNote } from './token-view.ts'

const MOST_BYTES = 1 << 20
const PARAMETERS = ['SAMLResponse', 'SAMLRequest'] as const

/** The SAML messages that a request carries, or that its redirect hands on. */
export function samlViews(given: RequestCase): readonly SamlView[] {
  const { request, response } = given.entry
  const form = request.method === 'POST' ? requestFields(given.entry) : new Map<string, string>()
  const views: SamlView[] = []
  for (const parameter of PARAMETERS) {
    const posted = form.get(parameter)
    if (posted !== undefined) add(parameter, 'post', samlText(posted))
    for (const url of [request.url, response?.redirectUrl ?? '']) {
      if (!url.includes(`${parameter}=`)) continue
      const value = parametersOf(url).get(parameter)
      if (value !== undefined) add(parameter, 'redirect', samlText(value) ?? inflated(value, given))
    }
  }
  return views

  function add(parameter: string, binding: SamlView['binding'], xml: string | undefined): void {
    if (xml !== undefined && isSamlText(xml)) views.push(samlView(parameter, binding, xml, given))
  }
}

/** SAML bindings, 3.4.4.1: deflate without a head, then base64. */
function inflated(value: string, { inflate }: RequestCase): string | undefined {
  if (!inflate || value.length > MOST_BYTES) return undefined
  const packed = decodeBase64(value.trim().replaceAll(' ', '+'))
  try {
    const bytes = packed && inflate('deflate-raw', packed, MOST_BYTES)
    return bytes && decodeUtf8(bytes)
  } catch {
    return undefined
  }
}

function samlView(
  parameter: string,
  binding: SamlView['binding'],
  xml: string,
  given: RequestCase,
): SamlView {
  const says = texts(given.language).request.tokens
  const kind = /<(?:[\w-]{1,40}:)?Logout/.test(xml)
    ? 'logout'
    : parameter === 'SAMLRequest'
      ? 'request'
      : 'response'
  const response = readSamlResponse(xml)
  const asked = kind === 'request' ? readSamlRequest(xml) : {}
  const start = given.entry.startedAt
  const moments: MomentView[] = []
  if (response.notBefore !== undefined)
    moments.push(momentView('NotBefore', response.notBefore, start, given.language))
  if (response.notOnOrAfter !== undefined)
    moments.push(momentView('NotOnOrAfter', response.notOnOrAfter, start, given.language))
  const row = (label: string, value: string | undefined) => (value ? [{ label, value }] : [])
  return {
    kind,
    parameter,
    binding,
    rows: [
      ...row(says.saml.issuer, response.issuer),
      ...row(says.saml.destination, response.destination ?? asked.destination),
      ...row(says.saml.acs, asked.assertionConsumerServiceUrl),
      ...row(says.saml.nameIdPolicy, asked.nameIdFormat),
      ...row(says.saml.forceAuthn, asked.forceAuthn),
      ...response.recipients.flatMap((value) => row(says.saml.recipient, value)),
      ...response.audiences.flatMap((value) => row(says.saml.audience, value)),
      ...row(says.saml.status, response.status.join(' / ')),
      ...row(says.saml.message, response.message),
      ...row(says.saml.signed, response.signed ? says.saml.yes : says.saml.no),
    ],
    status: response.status,
    moments,
    notes: kind === 'response' ? notesOf(response, moments, given) : [],
    xml,
  }
}

function notesOf(
  response: ReturnType<typeof readSamlResponse>,
  moments: readonly MomentView[],
  { language }: RequestCase,
): readonly TokenNote[] {
  const says = texts(language).request.tokens.notes
  const notes: TokenNote[] = []
  const add = (tone: TokenNote['tone'], template: string, data: Readonly<Record<string, string>> = {}) =>
    notes.push({ tone, text: richFill(template, data) })
  const refused = response.status.length > 0 && response.status[0] !== 'Success'
  if (refused) add('error', says.samlStatus, { status: response.status.join(' / ') })
  for (const { name, tone } of moments) {
    if (tone === 'error') add('error', says.samlExpired)
    if (tone === 'warning' && name === 'NotBefore') add('warning', says.samlNotYet)
  }
  if (response.encrypted) add('note', says.samlEncrypted)
  else if (!response.hasAssertion && !refused) add('warning', says.samlNoAssertion)
  if (!response.signed) add('note', says.samlUnsigned)
  return notes
}
