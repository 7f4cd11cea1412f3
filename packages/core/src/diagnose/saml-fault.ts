import type { SamlResponse } from '../codec/saml.ts'
import { siteOf } from '../http/site.ts'
import { targetOf } from '../http/target.ts'
import type { Confidence, Owner, Severity } from '../model/finding.ts'
import { type About, placeOf } from './about.ts'

/** What is wrong with a SAML response, as its own XML and the request that carried it tell. */
export interface SamlFault {
  readonly what: string
  readonly found: string
  readonly wanted: string
  readonly owner: Owner
  readonly severity?: Severity
  readonly confidence: Confidence
}

/** Asking without a word whether somebody is signed in: no is a good answer. */
const SILENT = new Set(['NoPassive'])
/** At fault is what the service asked for (SAML core, 3.2.2.2), not who answered. */
const SERVICES = new Set([
  'Requester',
  'VersionMismatch',
  'InvalidNameIDPolicy',
  'NoAuthnContext',
  'RequestUnsupported',
  'RequestDenied',
  'UnsupportedBinding',
])

/** A status that is no success: the provider itself says that signing in failed. */
export function statusFault({ status, message }: SamlResponse): SamlFault | undefined {
  const [outer] = status
  if (outer === undefined || outer === 'Success') return undefined
  const inner = status[1]
  const word = inner ?? outer
  return {
    what: 'StatusCode',
    found: message ? `${status.slice(0, 2).join(' / ')}: ${message}` : status.slice(0, 2).join(' / '),
    wanted: 'Success',
    owner:
      SERVICES.has(word) || (inner === undefined && outer === 'Requester') ? 'backend' : 'identity-provider',
    severity: SILENT.has(word) ? 'note' : undefined,
    confidence: 'certain',
  }
}

/**
 * Why a service refuses a response that the provider meant well: its time, its address, its audience, no subject. Judged
 * only when the service did refuse, since services forgive some of these. `now` is the service's time.
 */
export function refusalFault(
  saml: SamlResponse,
  about: About,
  now: number | undefined,
  isServerTime: boolean,
): SamlFault | undefined {
  const likely: Confidence = isServerTime ? 'likely' : 'possible'
  const { notBefore, notOnOrAfter } = saml
  if (now !== undefined && notBefore !== undefined && notBefore > now)
    return { ...timeFault('NotBefore', notBefore, now), confidence: likely }
  if (now !== undefined && notOnOrAfter !== undefined && notOnOrAfter <= now)
    return { ...timeFault('NotOnOrAfter', notOnOrAfter, now), confidence: likely }
  const address = [['Destination', saml.destination] as const, ['Recipient', saml.recipients[0]] as const]
  for (const [what, found] of address) {
    if (
      !found ||
      placeOf(found) === about.place ||
      (what === 'Recipient' && saml.recipients.some(isAt(about)))
    )
      continue
    return { what, found, wanted: about.place, owner: 'identity-provider', confidence: 'likely' }
  }
  const audience = saml.audiences.find((each) => each.startsWith('http'))
  if (audience && saml.audiences.every((each) => isElsewhere(each, about)))
    return {
      what: 'Audience',
      found: audience,
      wanted: about.target.host,
      owner: 'identity-provider',
      confidence: 'possible',
    }
  if (saml.hasAssertion && !saml.encrypted && !saml.hasSubject)
    return {
      what: 'NameID',
      found: '–',
      wanted: 'NameID',
      owner: 'identity-provider',
      confidence: 'possible',
    }
  return undefined
}

function timeFault(what: string, at: number, now: number): Omit<SamlFault, 'confidence'> {
  return { what, found: isoText(at), wanted: isoText(now), owner: 'identity-provider' }
}

/** The years that ISO 8601 writes without a sign. */
function isoText(at: number): string {
  return Math.abs(at) < 8.64e15 ? new Date(at).toISOString() : '?'
}

function isAt(about: About): (url: string) => boolean {
  return (url) => placeOf(url) === about.place
}

function isElsewhere(audience: string, about: About): boolean {
  const site = audience.startsWith('http') ? siteOf(targetOf(audience).host) : ''
  return site !== '' && site !== about.site
}
