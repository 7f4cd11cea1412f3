import type { Claims } from '../../../codec/jwt.ts'
import { bearerClaims, bearerToken, type CarriedToken, claimWords } from '../../../http/carried-token.ts'
import { headerValue } from '../../../http/headers.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { siteOf } from '../../../http/site.ts'
import { targetOf } from '../../../http/target.ts'
import type { Entry } from '../../../model/entry.ts'
import type { Confidence, Owner } from '../../../model/finding.ts'
import type { About } from '../../about.ts'
import { challengesOf } from '../../challenge.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

const MAX_HOSTS = 1000
/** Sessions show a host few different tokens. */
const MAX_TOKENS = 50
/** Microsoft Graph as a GUID; a token for it is good there alone, and cannot even be verified elsewhere. */
const GRAPH = new Set(['00000003-0000-0000-c000-000000000000', 'https://graph.microsoft.com'])

interface Mismatch {
  readonly about: About
  readonly key: string
  readonly claim: 'aud' | 'iss' | 'scope' | 'nonce'
  readonly found: string
  readonly wanted: string
  readonly pointers: readonly string[]
  readonly confidence: Confidence
  readonly owner?: Owner
}

interface State {
  readonly mismatches: Mismatch[]
  /** By host: the Authorization headers of calls that went well. Their tokens are read only when one was refused. */
  readonly accepted: Map<string, Set<string>>
}

/** A token that was made for another service, or without the scope that this one wants. */
export const wrongAudience = defineRule({
  id: 'wrong-audience',
  code: 'AUTH-07',
  severity: 'error',
  confidence: 'likely',
  owner: 'client-app',
  group: 'host',
  defaults: {},
  start: (): State => ({ mismatches: [], accepted: new Map() }),
  entry({ entry, about, state }) {
    const status = answeredStatus(about)
    if (status !== undefined && status < 400) noteAccepted(state.accepted, entry, about)
    if (status !== 401 && status !== 403) return
    const token = bearerToken(entry)
    const found = byChallenge(entry, about, token) ?? (token && byClaims(about, token))
    if (found) state.mismatches.push(found)
  },
  end({ state, report }) {
    const accepted = acceptedBy(state)
    for (const { about, key, claim, found, wanted, pointers, confidence, owner } of state.mismatches) {
      if (confidence !== 'certain' && accepted.has(key)) continue
      const data = {
        claim,
        found: found.slice(0, 200) || '–',
        wanted: wanted.slice(0, 200) || '–',
        status: about.status ?? 0,
      }
      report({ about, at: pointers, data, confidence, owner, apart: claim })
    }
  },
})

function noteAccepted(accepted: Map<string, Set<string>>, entry: Entry, { target }: About): void {
  const value = headerValue(entry.request.headers, 'authorization')
  if (value === undefined) return
  const known = accepted.get(target.host) ?? new Set()
  if (known.size >= MAX_TOKENS || (known.size === 0 && accepted.size >= MAX_HOSTS)) return
  accepted.set(target.host, known.add(value))
}

/** Host and audience of the tokens that were accepted by hosts that refused one. */
function acceptedBy({ mismatches, accepted }: State): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const host of new Set(mismatches.map(({ about }) => about.target.host)))
    for (const value of accepted.get(host) ?? []) {
      const claims = bearerClaims(value)
      if (claims) keys.add(keyOf(host, claims))
    }
  return keys
}

function keyOf(host: string, claims: Claims): string {
  return `${host} ${claimWords(claims, 'aud').join(' ').slice(0, 300)}`
}

/** The server says so itself (RFC 6750, 3.1). */
function byChallenge(entry: Entry, about: About, token: CarriedToken | undefined): Mismatch | undefined {
  for (const { parameters } of challengesOf(entry)) {
    const error = parameters.get('error')
    const description = parameters.get('error_description') ?? ''
    const claim =
      error === 'insufficient_scope'
        ? 'scope'
        : error !== 'invalid_token'
          ? undefined
          : /\baudience\b/i.test(description)
            ? 'aud'
            : /\bissuer\b/i.test(description)
              ? 'iss'
              : undefined
    if (claim === undefined) continue
    const scopes = token ? [...claimWords(token.claims, 'scope'), ...claimWords(token.claims, 'scp')] : []
    const found = claim === 'scope' ? scopes : token ? claimWords(token.claims, claim) : []
    return {
      about,
      key: '',
      claim,
      found: found.join(' '),
      wanted: claim === 'scope' ? (parameters.get('scope') ?? '') : '',
      pointers: [headerPointer(entry, 'response', 'www-authenticate'), ...(token ? [token.pointer] : [])],
      confidence: 'certain',
      owner: claim === 'scope' ? 'identity-provider' : undefined,
    }
  }
  return undefined
}

/** By the audience: one that names a host elsewhere, or the client itself, as ID tokens do. */
function byClaims(about: About, token: CarriedToken): Mismatch | undefined {
  const { claims, pointer } = token
  const audiences = claimWords(claims, 'aud')
  if (about.identityProvider || audiences.length === 0) return undefined
  const mismatch = {
    about,
    key: keyOf(about.target.host, claims),
    found: audiences.join(' '),
    pointers: [pointer],
  }
  const wanted = about.target.host
  if (audiences.every(isElsewhere(about))) {
    const isGraph = audiences.every((audience) => GRAPH.has(audience))
    return { ...mismatch, claim: 'aud', wanted, confidence: isGraph ? 'likely' : 'possible' }
  }
  const isIdToken = Object.hasOwn(claims, 'nonce') || Object.hasOwn(claims, 'at_hash')
  const hasScope = Object.hasOwn(claims, 'scope') || Object.hasOwn(claims, 'scp')
  if (!isIdToken || hasScope || about.status !== 401) return undefined
  return { ...mismatch, claim: 'nonce', wanted: 'access_token', confidence: 'possible' }
}

function isElsewhere(about: About): (audience: string) => boolean {
  return (audience) => {
    const host = audience.startsWith('http') ? targetOf(audience).host : ''
    const site = audience === '00000003-0000-0000-c000-000000000000' ? 'microsoft.com' : siteOf(host)
    return site !== '' && site !== about.site
  }
}
