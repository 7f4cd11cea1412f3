import { statusPointer } from '../../../http/pointers.ts'
import { targetOf } from '../../../http/target.ts'
import { entryPointer } from '../../../model/entry.ts'
import type { Severity } from '../../../model/finding.ts'
import { type About, placeOf } from '../../about.ts'
import { type Context, isThirdParty } from '../../context.ts'
import { filterAt, filterOf } from '../../filters.ts'
import { openRedirects, redirectTarget } from '../../redirects.ts'
import { isPassive } from '../../renderer-block.ts'
import { defineRule } from '../../rule.ts'

/** A web filter answered in place of the server. */
export const blockPage = defineRule({
  id: 'block-page',
  code: 'PROX-03',
  severity: 'error',
  confidence: 'certain',
  owner: 'customer-network',
  group: 'host',
  defaults: {},
  /** Block pages to which a redirect led that was told already. */
  start: () => openRedirects<true>(),
  entry({ entry, about, state, context, report }) {
    const wasTold = state.take(about.place) === true
    const next = redirectTarget(entry, about)
    const product = next === undefined ? undefined : filterAt(targetOf(next, about.target))
    const severity = severityOf(about, context)
    if (next !== undefined && product) {
      state.wait(placeOf(next, about.target), true)
      const at = entryPointer(about.index, '/response/redirectURL')
      report({ at, severity, apart: product, data: { product, status: about.status ?? 0 } })
    } else if (!wasTold) {
      const shown = filterOf(entry) ?? (about.kind === 'document' ? filterAt(about.target) : undefined)
      if (!shown || about.status === undefined) return
      const at = [statusPointer(about.index), entryPointer(about.index, '/response/content/text')]
      report({ at, severity, apart: shown, data: { product: shown, status: about.status } })
    }
  },
})

/** Filters stop advertisements as a matter of course. */
function severityOf(about: About, context: Context): Severity {
  if (about.noise) return 'note'
  const isPart = about.kind === 'script' || about.kind === 'stylesheet' || about.kind === 'other'
  return isPassive(about) || (isPart && isThirdParty(context, about)) ? 'warning' : 'error'
}
