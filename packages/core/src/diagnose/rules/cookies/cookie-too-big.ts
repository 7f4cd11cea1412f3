import { cookiesSent, isEnded, minimumBytes } from '../../../http/cookies.ts'
import type { Cookie, Entry } from '../../../model/entry.ts'
import { type FlawWatch, lossOf, watchFlaws } from '../../flaw-watch.ts'
import { isPlainExchange } from '../../request-context.ts'
import { defineRule } from '../../rule.ts'

/** How servers answer to request headers that they do not take. */
const TOO_LARGE = new Set([400, 413, 431, 494])
const COOKIE_BYTES = 4096

/**
 * A cookie that browsers refuse for its size (RFC 6265bis, 5.6), or more cookies than servers and browsers take.
 * Lengths are lower bounds by length class, which a sanitized copy tells as well as its original.
 */
export const cookieTooBig = defineRule({
  id: 'cookie-too-big',
  code: 'COOK-08',
  severity: 'warning',
  confidence: 'certain',
  owner: 'backend',
  group: 'host',
  defaults: { headerBytes: 8192, maxCount: 150 },
  start: (): FlawWatch<number> =>
    watchFlaws((cookie, _, serverAt) =>
      cookie.minimumBytes < COOKIE_BYTES || isEnded(cookie, serverAt) ? undefined : cookie.minimumBytes,
    ),
  entry({ entry, about, options, state, report }) {
    state.visit(entry, about)
    if (!isPlainExchange(entry, about)) return
    const { count, bytes } = load(entry, options.headerBytes)
    if (bytes <= options.headerBytes && count <= options.maxCount) return
    const refused = about.status !== undefined && TOO_LARGE.has(about.status)
    report({
      at: `/log/entries/${about.index}/request/headers`,
      severity: refused ? undefined : 'note',
      confidence: 'likely',
      data: { what: `Cookie (${count})`, bytes, limit: options.headerBytes },
      apart: 'header',
      magnitude: bytes,
    })
  },
  end({ state, context, report }) {
    for (const flaw of state.flaws()) {
      const { cookie, about, fact: bytes } = flaw
      const data = { what: cookie.name.slice(0, 100), bytes, limit: COOKIE_BYTES }
      report({ about, at: cookie.pointer, data, apart: `set ${cookie.name}`, ...lossOf(flaw, context) })
    }
  },
})

function load(entry: Entry, enough: number): { readonly count: number; readonly bytes: number } {
  const cookies = cookiesSent(entry)
  if (isLightFor(cookies, enough)) return { count: cookies.length, bytes: 0 }
  const bytes = cookies.reduce((sum, { name, value }) => sum + name.length + minimumBytes(value) + 3, 0)
  return { count: cookies.length, bytes }
}

/** No value can have more bytes than three for a character, but a tag, which stands for a longer one. */
function isLightFor(cookies: readonly Pick<Cookie, 'name' | 'value'>[], enough: number): boolean {
  let most = 0
  for (const { name, value } of cookies) {
    most += name.length + value.length * 3 + 3
    if (value.includes('hsx_')) return false
  }
  return most <= enough
}
