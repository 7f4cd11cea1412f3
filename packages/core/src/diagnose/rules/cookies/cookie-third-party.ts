import { isSessionName, sentNames } from '../../../http/cookies.ts'
import { headerValue } from '../../../http/headers.ts'
import { jarOf } from '../../cookie-jar.ts'
import { type FrameWatch, watchFrames } from '../../frames.ts'
import { isRefusal } from '../../refusal.ts'
import { hasSentHeaders, isFrame, isPlainExchange, relationOf } from '../../request-context.ts'
import { defineRule } from '../../rule.ts'

interface State {
  readonly frames: FrameWatch
  /** Sites that were sent a cookie from another: this browser does not block them. */
  readonly sites: Set<string>
}

const MAX_SITES = 1000

/** A cookie set for use within other sites that does not come back there: the browser keeps none of third parties. */
export const cookieThirdParty = defineRule({
  id: 'cookie-third-party',
  code: 'COOK-06',
  severity: 'warning',
  confidence: 'likely',
  owner: 'browser',
  group: 'host',
  gate: 'credentials',
  defaults: {},
  start: (): State => ({ frames: watchFrames(), sites: new Set() }),
  entry({ entry, about, state, context, report }) {
    const jar = jarOf(context)
    const inFrame = state.frames.visit(entry, about)
    const isElsewhere = inFrame || relationOf(entry, about) === 'cross-site'
    const isCandidate = isPlainExchange(entry, about) && isElsewhere
    if (isCandidate && hasSentHeaders(entry)) {
      const sent = sentNames(entry)
      if (sent.size > 0 && state.sites.size < MAX_SITES) state.sites.add(about.site)
      const allowed = headerValue(entry.response?.headers ?? [], 'access-control-allow-credentials')
      const isMeant = inFrame || isFrame(entry) || (allowed?.trim() === 'true' && about.kind !== 'document')
      if (isMeant && sent.size === 0 && isRefusal(entry, about)) {
        const lost = jar
          .missing(entry, about, sent)
          .find(
            ({ cookie, crossSite, withoutCredentials }) =>
              crossSite &&
              !withoutCredentials &&
              cookie.sameSite === 'none' &&
              !cookie.partitioned &&
              isSessionName(cookie.name),
          )
        if (lost && !state.sites.has(about.site))
          report({
            at: [lost.cookie.pointer, `/log/entries/${about.index}/response/status`],
            also: [lost.about.index],
            data: { cookie: lost.cookie.name.slice(0, 100), status: about.status ?? 0 },
          })
      }
    }
    jar.take(entry, about)
  },
})
