import { headerValue } from '../../../http/headers.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { siteOf } from '../../../http/site.ts'
import { targetOf } from '../../../http/target.ts'
import { urlSpans } from '../../../http/url.ts'
import { entryPointer } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'

/** Names that leave no doubt. What a sanitized copy shows under them is a tag, and counts the same. */
const TOKENS = new Set([
  'access_token',
  'id_token',
  'refresh_token',
  'auth_token',
  'client_secret',
  'jwt',
  'bearer',
])
/** What every URL has in it that one of these names, or `code`, stands in. */
const MAY_TELL = /(?:token|secret|jwt|bearer|code)=/i
const MAX_PARAMETERS = 200

/**
 * A token in the query of a URL, or in the Referer: it goes into logs and histories, which harms nobody yet. By the
 * Referer another site has been told of it.
 */
export const tokenInUrl = defineRule({
  id: 'token-in-url',
  code: 'AUTH-18',
  severity: 'note',
  confidence: 'likely',
  owner: 'client-app',
  group: 'host',
  defaults: {},
  entry({ entry, about, report }) {
    const name = tokenIn(entry.request.url)
    const referer = headerValue(entry.request.headers, 'referer')
    const leaked = referer === undefined ? undefined : leakIn(referer, about.site)
    if (name !== undefined)
      report({
        at: entryPointer(about.index, '/request/url'),
        data: { parameter: name, where: 'URL' },
        apart: 'URL',
      })
    if (referer !== undefined && leaked !== undefined)
      report({
        at: headerPointer(entry, 'request', 'referer'),
        severity: isOtherSite(referer, about.site) ? 'warning' : undefined,
        data: { parameter: leaked, where: 'Referer' },
        apart: 'Referer',
      })
  },
})

function tokenIn(url: string): string | undefined {
  return namesIn(url).find((name) => TOKENS.has(name))
}

/** An authorization code that another site is told counts as well. */
function leakIn(referer: string, site: string): string | undefined {
  const names = namesIn(referer)
  const token = names.find((name) => TOKENS.has(name))
  if (token !== undefined || !names.includes('code') || !names.includes('state')) return token
  return isOtherSite(referer, site) ? 'code' : undefined
}

function isOtherSite(referer: string, site: string): boolean {
  return siteOf(targetOf(referer).host) !== site
}

/** Names of the query's parameters that have a value. */
function namesIn(url: string): readonly string[] {
  if (!MAY_TELL.test(url)) return []
  const { query } = urlSpans(url)
  if (!query) return []
  const found: string[] = []
  for (const part of url.slice(query[0], query[1]).split('&', MAX_PARAMETERS)) {
    const equals = part.indexOf('=')
    if (equals > 0 && equals < part.length - 1) found.push(part.slice(0, equals).toLowerCase())
  }
  return found
}
