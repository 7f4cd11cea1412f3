import { headerValue } from '../../../http/headers.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { siteOf } from '../../../http/site.ts'
import { targetOf } from '../../../http/target.ts'
import { urlSpans } from '../../../http/url.ts'
import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { defineRule } from '../../rule.ts'

/** Names that leave no doubt, with a value. What a sanitized copy shows under them is a tag, and counts the same. */
const TOKEN = /(?:^|&)(access_token|id_token|refresh_token|auth_token|client_secret|jwt|bearer)=[^&]/i
const CODE = /(?:^|&)code=[^&]/i
const STATE = /(?:^|&)state=[^&]/i
/** What every URL has in it that one of these names stands in. */
const MAY_TELL = /(?:token|secret|jwt|bearer|code)=/i
const MAX_LEAKS = 5000
/** Places that are pointed to; the entries are all named. */
const MAX_LISTED = 100

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
  /** By host, place and whether another site was told: some applications do it with every request. */
  start: (): Map<string, Leak> => new Map(),
  entry({ entry, about, state }) {
    const { url, headers } = entry.request
    const name = tokenIn(tellingQuery(url))
    const referer = headerValue(headers, 'referer')
    const leaked = referer === undefined ? undefined : leakIn(referer, about.site)
    if (name !== undefined)
      note(state, { about, where: 'URL', parameter: name, isOther: false }, () =>
        entryPointer(about.index, '/request/url'),
      )
    if (referer !== undefined && leaked !== undefined)
      note(
        state,
        { about, where: 'Referer', parameter: leaked, isOther: isOtherSite(referer, about.site) },
        () => headerPointer(entry, 'request', 'referer'),
      )
  },
  end({ state, report }) {
    for (const { about, where, parameter, isOther, at, entries } of state.values())
      report({
        about,
        at,
        also: entries,
        severity: isOther ? 'warning' : undefined,
        data: { parameter, where },
        apart: where,
      })
  },
})

interface Sight {
  readonly about: About
  readonly where: 'URL' | 'Referer'
  readonly parameter: string
  readonly isOther: boolean
}

interface Leak extends Sight {
  readonly at: string[]
  readonly entries: number[]
}

function note(state: Map<string, Leak>, sight: Sight, pointer: () => string): void {
  const key = `${sight.about.target.host} ${sight.where} ${sight.isOther}`
  const known = state.get(key)
  if (!known && state.size >= MAX_LEAKS) return
  const leak = known ?? { ...sight, at: [], entries: [] }
  if (!known) state.set(key, leak)
  leak.entries.push(sight.about.index)
  if (leak.at.length < MAX_LISTED) leak.at.push(pointer())
}

function tokenIn(query: string): string | undefined {
  return TOKEN.exec(query)?.[1]?.toLowerCase()
}

/** An authorization code that another site is told counts as well. */
function leakIn(referer: string, site: string): string | undefined {
  const query = tellingQuery(referer)
  const token = tokenIn(query)
  if (token !== undefined || !CODE.test(query) || !STATE.test(query)) return token
  return isOtherSite(referer, site) ? 'code' : undefined
}

function isOtherSite(referer: string, site: string): boolean {
  return siteOf(targetOf(referer).host) !== site
}

/** The query of a URL that may have a token in it; empty for any other. */
function tellingQuery(url: string): string {
  const query = MAY_TELL.test(url) ? urlSpans(url).query : undefined
  return query === undefined ? '' : url.slice(query[0], query[1])
}
