import { domainFlaw } from '../../../http/cookie-scope.ts'
import { type FlawWatch, lossOf, watchFlaws } from '../../flaw-watch.ts'
import { type PathWatch, watchPaths } from '../../path-watch.ts'
import { defineRule } from '../../rule.ts'

interface State {
  readonly domains: FlawWatch<'foreign' | 'shared'>
  readonly paths: PathWatch
}

/** Domain is not the host's, so that the cookie is never stored; or Path keeps it from the request that needs it. */
export const cookieScopeMismatch = defineRule({
  id: 'cookie-scope-mismatch',
  code: 'COOK-04',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'host',
  defaults: {},
  start: (): State => ({
    domains: watchFlaws((cookie, about) => domainFlaw(cookie, about.target.host)),
    paths: watchPaths(),
  }),
  entry({ entry, about, state }) {
    state.domains.visit(entry, about)
    state.paths.visit(entry, about)
  },
  end({ state, context, report }) {
    for (const flaw of state.domains.flaws()) {
      const { cookie, about, fact } = flaw
      const loss = lossOf(flaw, context)
      // What is nobody's own domain is known here for the best-known ones alone.
      const confidence = fact === 'shared' && loss.confidence === 'certain' ? 'likely' : loss.confidence
      const data = { cookie: cookie.name.slice(0, 100), attribute: 'Domain', scope: cookie.domain ?? '' }
      report({ about, at: cookie.pointer, data, apart: `Domain ${cookie.name}`, ...loss, confidence })
    }
    for (const { cookie, about, scope, how, refused } of state.paths.strayed) {
      report({
        about,
        at: [cookie.pointer, `/log/entries/${refused.index}/response/status`],
        also: [refused.index],
        data: { cookie: cookie.name.slice(0, 100), attribute: 'Path', scope: scope.slice(0, 200) },
        severity: how === 'other' ? 'warning' : 'error',
        confidence: how === 'other' ? 'possible' : 'likely',
        apart: `Path ${cookie.name}`,
      })
    }
  },
})
