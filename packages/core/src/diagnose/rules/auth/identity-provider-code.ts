import { member } from '../../../codec/json-value.ts'
import { headerValue } from '../../../http/headers.ts'
import { jsonResponse } from '../../../http/json-body.ts'
import { parametersOf } from '../../../http/parameters.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import { type About, placeOf } from '../../about.ts'
import { identityCode, isAuth0Code } from '../../identity-codes.ts'
import { bodyTextOf } from '../../page-text.ts'
import { defineRule } from '../../rule.ts'

const MICROSOFT = /\b(AAD(?:STS|B2C)\d{5,7})\b/
/** In the page of an error; scripts of a login page may list codes, but not with a message behind. */
const IN_PAGE = /\b(AAD(?:STS|B2C)\d{5,7}): [A-Z]/
const PAGE_CODE = /"sErrorCode":"(\d{5,7})"/
const OKTA = /^E\d{7}$/
const MAX_PLACES = 1000

interface Found {
  readonly code: string
  readonly pointer: string
  readonly target?: string
}

/** A code of Microsoft Entra, Okta or Auth0 for why signing in fails: MFA, conditional access, consent, configuration. */
export const identityProviderCode = defineRule({
  id: 'identity-provider-code',
  code: 'AUTH-15',
  severity: 'error',
  confidence: 'certain',
  owner: 'identity-provider',
  group: 'host',
  defaults: {},
  /** Codes that a redirect carried, by the place it led to: the request that follows repeats them. */
  start: (): Map<string, string> => new Map(),
  entry({ entry, about, state, report }) {
    const found = inRedirect(entry, about) ?? inUrl(entry, about) ?? inAnswer(entry, about)
    if (!found) return
    const isRepeated = state.get(about.place) === found.code
    if (found.target !== undefined && state.size < MAX_PLACES) state.set(found.target, found.code)
    if (isRepeated) return
    const { code, meaning, owner, severity, known } = identityCode(found.code)
    report({
      at: found.pointer,
      owner,
      severity,
      confidence: known ? 'certain' : 'likely',
      data: { code, meaning },
      apart: code,
    })
  },
})

function inRedirect(entry: Entry, about: About): Found | undefined {
  const url = entry.response?.redirectUrl
  const code = url === undefined ? undefined : inParameters(url)
  if (!url || code === undefined) return undefined
  return { code, pointer: headerPointer(entry, 'response', 'location'), target: placeOf(url, about.target) }
}

function inUrl({ request: { url } }: Entry, { index }: About): Found | undefined {
  const code = inParameters(url)
  return code === undefined ? undefined : { code, pointer: entryPointer(index, '/request/url') }
}

function inParameters(url: string): string | undefined {
  if (!url.includes('error_description=')) return undefined
  return MICROSOFT.exec(parametersOf(url).get('error_description') ?? '')?.[1]
}

function inAnswer(entry: Entry, about: About): Found | undefined {
  const isRefused = about.status !== undefined && about.status >= 400
  const found = (isRefused ? inJson(entry) : undefined) ?? inPage(entry, about)
  return found === undefined
    ? undefined
    : { code: found, pointer: entryPointer(about.index, '/response/content/text') }
}

function inJson(entry: Entry): string | undefined {
  const body = jsonResponse(entry)
  if (!body) return undefined
  const description = member(body, 'error_description')
  const microsoft = typeof description === 'string' ? MICROSOFT.exec(description)?.[1] : undefined
  if (microsoft !== undefined) return microsoft
  const okta = member(body, 'errorCode')
  if (typeof okta === 'string' && OKTA.test(okta)) return okta
  const isAuth0 = headerValue(entry.response?.headers ?? [], 'x-auth0-requestid') !== undefined
  const word = [member(body, 'code'), member(body, 'error')].find(
    (each) => typeof each === 'string' && isAuth0Code(each),
  )
  return typeof word === 'string' && (isAuth0 || word.startsWith('mfa_')) ? word : undefined
}

/** Microsoft shows its errors in pages of status 200. */
function inPage(entry: Entry, about: About): string | undefined {
  if (about.kind !== 'document' || (!about.identityProvider && (about.status ?? 0) < 400)) return undefined
  const text = bodyTextOf(entry)
  if (text === undefined) return undefined
  const told = IN_PAGE.exec(text)?.[1]
  if (told !== undefined || !about.target.host.includes('microsoft')) return told
  const number = PAGE_CODE.exec(text)?.[1]
  return number === undefined ? undefined : `AADSTS${number}`
}
