import { member } from '../../../codec/json-value.ts'
import { headerValue } from '../../../http/headers.ts'
import { jsonResponse } from '../../../http/json-body.ts'
import { parametersOf } from '../../../http/parameters.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import type { Owner } from '../../../model/finding.ts'
import { type About, placeOf } from '../../about.ts'
import { defineRule } from '../../rule.ts'

/** RFC 6749 §4.1.2.1 and §5.2, RFC 6750, RFC 8628, OpenID Connect Core §3.1.2.6; who can mend it. */
const CODES: ReadonlyMap<string, Owner> = new Map<string, Owner>([
  ['invalid_request', 'client-app'],
  ['invalid_client', 'client-app'],
  ['invalid_scope', 'client-app'],
  ['unauthorized_client', 'client-app'],
  ['unsupported_grant_type', 'client-app'],
  ['unsupported_response_type', 'client-app'],
  ['redirect_uri_mismatch', 'client-app'],
  ['invalid_request_uri', 'client-app'],
  ['invalid_request_object', 'client-app'],
  ['request_not_supported', 'client-app'],
  ['request_uri_not_supported', 'client-app'],
  ['registration_not_supported', 'client-app'],
  ['invalid_grant', 'identity-provider'],
  ['invalid_token', 'identity-provider'],
  ['insufficient_scope', 'identity-provider'],
  ['access_denied', 'identity-provider'],
  ['server_error', 'identity-provider'],
  ['temporarily_unavailable', 'identity-provider'],
  ['expired_token', 'identity-provider'],
  ['login_required', 'identity-provider'],
  ['consent_required', 'identity-provider'],
  ['interaction_required', 'identity-provider'],
  ['account_selection_required', 'identity-provider'],
])
/** The usual answers to a silent check (`prompt=none`) of somebody who is not signed in. */
const SILENT = new Set([
  'login_required',
  'consent_required',
  'interaction_required',
  'account_selection_required',
])

interface Failure {
  readonly error: string
  readonly pointer: string
  readonly target?: string
}

/** An OAuth or OpenID Connect error, in a URL, a redirect or the answer of a token endpoint. */
export const oauthError = defineRule({
  id: 'oauth-error',
  code: 'AUTH-11',
  severity: 'error',
  confidence: 'certain',
  owner: 'identity-provider',
  group: 'endpoint',
  defaults: {},
  /** Errors that a redirect carried, by the place it led to: the request that follows repeats them. */
  start: (): Map<string, string> => new Map(),
  entry({ entry, about, state, report }) {
    const failure = inRedirect(entry, about) ?? inUrl(entry, about) ?? inAnswer(entry, about)
    if (!failure) return
    const { error, pointer, target } = failure
    const isRepeated = state.get(about.place) === error
    if (target !== undefined) state.set(target, error)
    if (isRepeated) return
    report({
      at: pointer,
      data: { error },
      owner: CODES.get(error) ?? 'identity-provider',
      severity: SILENT.has(error) ? 'note' : undefined,
      confidence: CODES.has(error) ? 'certain' : 'likely',
      apart: CODES.has(error) ? error : '',
    })
  },
})

function inRedirect(entry: Entry, about: About): Failure | undefined {
  const { response } = entry
  const url = response?.redirectUrl
  if (!response || !url) return undefined
  const error = errorIn(url)
  if (error === undefined) return undefined
  const hasHeader = headerValue(response.headers, 'location') !== undefined
  const pointer = hasHeader
    ? headerPointer(entry, 'response', 'location')
    : entryPointer(about.index, '/response/redirectURL')
  return { error, pointer, target: placeOf(url, about.target) }
}

function inUrl(entry: Entry, about: About): Failure | undefined {
  const error = errorIn(entry.request.url)
  return error === undefined ? undefined : { error, pointer: entryPointer(about.index, '/request/url') }
}

/** `error` alone means little in a URL: its value, or another parameter of the protocol, must stand beside it. */
function errorIn(url: string): string | undefined {
  if (!url.includes('error=')) return undefined
  const parameters = parametersOf(url)
  const error = parameters.get('error')
  if (!error) return undefined
  const isProtocol = CODES.has(error) || parameters.has('error_description') || parameters.has('error_uri')
  return isProtocol ? error.slice(0, 100) : undefined
}

function inAnswer(entry: Entry, about: About): Failure | undefined {
  if (!about.tokenEndpoint || about.status === undefined || about.status < 400) return undefined
  const body = jsonResponse(entry)
  const error = body && member(body, 'error')
  if (typeof error !== 'string' || error === '') return undefined
  return { error: error.slice(0, 100), pointer: entryPointer(about.index, '/response/content/text') }
}
