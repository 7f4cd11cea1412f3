import { isTrustworthy, prefixFlaw } from '../../../http/cookie-scope.ts'
import { type FlawWatch, lossOf, watchFlaws } from '../../flaw-watch.ts'
import { defineRule } from '../../rule.ts'

/** A Secure cookie over plain HTTP, or a `__Host-` or `__Secure-` name without what it demands (RFC 6265bis, 4.1.3). */
export const cookieInsecureOrigin = defineRule({
  id: 'cookie-insecure-origin',
  code: 'COOK-03',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'host',
  defaults: {},
  start: (): FlawWatch<string> =>
    watchFlaws((cookie, about) => {
      if (about.target.scheme === '' || (cookie.sameSite === 'none' && !cookie.secure)) return undefined
      const broken = prefixFlaw(cookie, about)
      if (broken !== undefined) return broken
      return cookie.secure && !isTrustworthy(about) ? 'https' : undefined
    }),
  entry({ entry, about, state }) {
    // On the way to HTTPS the same cookie is set again there.
    if (about.target.scheme === 'http' && entry.response?.redirectUrl?.startsWith('https:')) return
    state.visit(entry, about)
  },
  end({ state, context, report }) {
    for (const flaw of state.flaws()) {
      const { cookie, about, fact: missing, misses } = flaw
      const data = { cookie: cookie.name.slice(0, 100), missing, misses }
      report({ about, at: cookie.pointer, data, apart: cookie.name, ...lossOf(flaw, context) })
    }
  },
})
