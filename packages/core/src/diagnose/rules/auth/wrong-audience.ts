import { bearerToken, type CarriedToken, claimWords } from '../../../http/carried-token.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { siteOf } from '../../../http/site.ts'
import { targetOf } from '../../../http/target.ts'
import type { Entry } from '../../../model/entry.ts'
import type { Confidence, Owner } from '../../../model/finding.ts'
import type { About } from '../../about.ts'
import { challengesOf } from '../../challenge.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

const MAX_ACCEPTED = 5000
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
  /** Host and audience of tokens that were accepted. */
  readonly accepted: Set<string>
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
  start: (): State => ({ mismatches: [], accepted: new Set() }),
  entry({ entry, about, state }) {
    const status = answeredStatus(about)
    const token = bearerToken(entry)
    if (status !== undefined && status < 400 && token && state.accepted.size < MAX_ACCEPTED)
      state.accepted.add(keyOf(about, token))
    if (status !== 401 && status !== 403) return
    const found = byChallenge(entry, about, token) ?? (token && byClaims(about, token))
    if (found) state.mismatches.push(found)
  },
  end({ state, report }) {
    for (const { about, key, claim, found, wanted, pointers, confidence, owner } of state.mismatches) {
      if (confidence !== 'certain' && state.accepted.has(key)) continue
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

function keyOf(about: About, { claims }: CarriedToken): string {
  return `${about.target.host} ${claimWords(claims, 'aud').join(' ').slice(0, 300)}`
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
  const mismatch = { about, key: keyOf(about, token), found: audiences.join(' '), pointers: [pointer] }
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
