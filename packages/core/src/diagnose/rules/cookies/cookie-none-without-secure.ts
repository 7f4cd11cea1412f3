import { isTrustworthy } from '../../../http/cookie-scope.ts'
import { type FlawWatch, lossOf, watchFlaws } from '../../flaw-watch.ts'
import { defineRule } from '../../rule.ts'

/** SameSite=None without Secure: browsers refuse the cookie (RFC 6265bis, 5.7). */
export const cookieNoneWithoutSecure = defineRule({
  id: 'cookie-none-without-secure',
  code: 'COOK-02',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'host',
  defaults: {},
  start: (): FlawWatch<boolean> =>
    watchFlaws(({ sameSite, secure }) => (sameSite === 'none' && !secure ? true : undefined)),
  entry({ entry, about, state }) {
    state.visit(entry, about)
  },
  end({ state, context, report }) {
    for (const flaw of state.flaws()) {
      const { cookie, about, misses } = flaw
      const data = { cookie: cookie.name.slice(0, 100), misses, secureConnection: isTrustworthy(about) }
      report({ about, at: cookie.pointer, data, apart: cookie.name, ...lossOf(flaw, context) })
    }
  },
})
