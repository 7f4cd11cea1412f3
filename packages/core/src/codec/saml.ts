import { decodeBase64 } from './base64.ts'
import { decodeUtf8 } from './utf8.ts'

const MAX_CHARS = 1 << 20
const NAMESPACE = 'urn:oasis:names:tc:SAML:2.0'
const HEAD_CHARS = 4096
/** What no text of XML holds. */
const CONTROL = /[\0-\x08\x0e-\x1f]/
const MAX_AUDIENCES = 20

/** What a SAML response says, as far as diagnosis wants it. Times in epoch ms, URLs as written. */
export interface SamlResponse {
  /** The outermost status code and the one within it, without their common head: `Responder`, `AuthnFailed`. */
  readonly status: readonly string[]
  readonly message?: string
  readonly issuer?: string
  readonly destination?: string
  readonly recipients: readonly string[]
  readonly audiences: readonly string[]
  readonly notBefore?: number
  readonly notOnOrAfter?: number
  readonly hasSubject: boolean
  readonly hasAssertion: boolean
  readonly encrypted: boolean
  readonly signed: boolean
}

/** Whether a text is a message of SAML 2.0. */
export function isSamlText(xml: string): boolean {
  return xml.slice(0, HEAD_CHARS).includes(NAMESPACE) && !CONTROL.test(xml)
}

/** In a form a plus may have become a blank; lines may be broken. */
export function samlText(text: string): string | undefined {
  if (text.length > MAX_CHARS * 2) return undefined
  const isBroken = /[\r\n]/.test(text)
  const bytes = decodeBase64(isBroken ? text.replace(/\s/g, '') : text.trim().replaceAll(' ', '+'))
  const xml = bytes && bytes.length <= MAX_CHARS ? decodeUtf8(bytes) : undefined
  return xml?.trimStart().startsWith('<') ? xml : undefined
}

/** What the XML of a response says. */
export function readSamlResponse(xml: string): SamlResponse {
  const root = startTags(xml, 'Response')[0]
  const confirmations = startTags(xml, 'SubjectConfirmationData')
  const windows = [...startTags(xml, 'Conditions'), ...confirmations]
  const times = (name: string) =>
    windows.flatMap((tag) => {
      const at = samlTime(attribute(tag, name))
      return at === undefined ? [] : [at]
    })
  const starts = times('NotBefore')
  const ends = times('NotOnOrAfter')
  return {
    status: startTags(xml, 'StatusCode').flatMap((tag) => attribute(tag, 'Value')?.split(':').at(-1) ?? []),
    message: content(xml, 'StatusMessage')?.slice(0, 200),
    issuer: content(xml, 'Issuer')?.slice(0, 200),
    destination: root && attribute(root, 'Destination'),
    recipients: confirmations.flatMap((tag) => attribute(tag, 'Recipient') ?? []),
    audiences: contents(xml, 'Audience'),
    notBefore: starts.length > 0 ? Math.max(...starts) : undefined,
    notOnOrAfter: ends.length > 0 ? Math.min(...ends) : undefined,
    hasSubject: /<(?:[\w-]{1,40}:)?(?:NameID|EncryptedID|BaseID)[\s/>]/.test(xml),
    hasAssertion: startTags(xml, 'Assertion').length > 0,
    encrypted: startTags(xml, 'EncryptedAssertion').length > 0,
    signed: startTags(xml, 'SignatureValue').length > 0,
  }
}

/** The first start tags of elements of that name, whatever their prefix. */
function startTags(xml: string, name: string): readonly string[] {
  const tags = new RegExp(`<(?:[\\w-]{1,40}:)?${name}(?=[\\s/>])[^<>]{0,4000}>`, 'g')
  const found: string[] = []
  for (let match = tags.exec(xml); match && found.length < MAX_AUDIENCES; match = tags.exec(xml))
    found.push(match[0])
  return found
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s{0,8}=\\s{0,8}(?:"([^"<]{0,2000})"|'([^'<]{0,2000})')`).exec(tag)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? undefined : unescaped(value)
}

function contents(xml: string, name: string): readonly string[] {
  const elements = new RegExp(
    `<(?:[\\w-]{1,40}:)?${name}(?:\\s[^<>]{0,1000})?>\\s{0,100}([^<]{1,1000})<`,
    'g',
  )
  const found: string[] = []
  for (let match = elements.exec(xml); match && found.length < MAX_AUDIENCES; match = elements.exec(xml))
    if (match[1] !== undefined) found.push(unescaped(match[1].trim()))
  return found
}

function content(xml: string, name: string): string | undefined {
  return contents(xml, name)[0]
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}

/** SAML times are UTC (core, 1.3.3). One without a zone would be read in the zone of this machine. */
function samlTime(text: string | undefined): number | undefined {
  if (!text || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text))
    return undefined
  const at = Date.parse(text)
  return Number.isFinite(at) ? at : undefined
}

/** What an AuthnRequest asks for. */
export interface SamlRequest {
  readonly destination?: string
  readonly assertionConsumerServiceUrl?: string
  /** `emailAddress`, the last part of the format's name. */
  readonly nameIdFormat?: string
  readonly forceAuthn?: string
}

/** What the XML of a request says. */
export function readSamlRequest(xml: string): SamlRequest {
  const root = startTags(xml, 'AuthnRequest')[0]
  const policy = startTags(xml, 'NameIDPolicy')[0]
  return {
    destination: root && attribute(root, 'Destination'),
    assertionConsumerServiceUrl: root && attribute(root, 'AssertionConsumerServiceURL'),
    nameIdFormat: policy && attribute(policy, 'Format')?.split(':').at(-1),
    forceAuthn: root && attribute(root, 'ForceAuthn'),
  }
}
