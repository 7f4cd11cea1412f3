import { headerValue } from '../../../http/headers.ts'
import { netErrorCode } from '../../../http/net-error-family.ts'
import { errorPointer, headerPointer } from '../../../http/pointers.ts'
import type { Owner } from '../../../model/finding.ts'
import { ownerOf } from '../../context.ts'
import { defineRule } from '../../rule.ts'

interface Policy {
  /** The header that decides, as the standards write it. */
  readonly name: string
  /** The page asked for isolation itself; else the host of the response forbids its use. */
  readonly byPage: boolean
}

const CORP = 'Cross-Origin-Resource-Policy'
const COEP = 'Cross-Origin-Embedder-Policy'
const REASONS: Readonly<Record<string, Policy>> = {
  NotSameOrigin: { name: CORP, byPage: false },
  NotSameSite: { name: CORP, byPage: false },
  NotSameOriginAfterDefaultedToSameOriginByCoep: { name: CORP, byPage: true },
  NotSameOriginAfterDefaultedToSameOriginByDip: { name: CORP, byPage: true },
  NotSameOriginAfterDefaultedToSameOriginByCoepAndDip: { name: CORP, byPage: true },
  CoepFrameResourceNeedsCoepHeader: { name: COEP, byPage: true },
  CoopSandboxedIFrameCannotNavigateToCoopPage: { name: 'Cross-Origin-Opener-Policy', byPage: false },
  // Firefox
  NS_ERROR_DOM_CORP_FAILED: { name: CORP, byPage: false },
}

/** A response that its own policy, or that of an isolated page, keeps from other origins. */
export const crossOriginIsolation = defineRule({
  id: 'cross-origin-isolation',
  code: 'COEP-01',
  severity: 'warning',
  confidence: 'certain',
  owner: 'backend',
  group: 'host',
  visits: ['trouble'],
  defaults: {},
  entry({ entry, about, context, report }) {
    if (about.family !== 'policy') return
    const code = netErrorCode(about.error ?? '') ?? ''
    const reason = code.startsWith('ERR_BLOCKED_BY_RESPONSE.') ? code.slice(code.indexOf('.') + 1) : code
    const policy = Object.hasOwn(REASONS, reason) ? REASONS[reason] : undefined
    if (!policy) return
    const value = headerValue(entry.response?.headers ?? [], policy.name)
    const error = errorPointer(about.index, context.dialect)
    const owner: Owner = policy.byPage ? 'client-app' : ownerOf(context, about, 'backend')
    report({
      at: value === undefined ? error : [error, headerPointer(entry, 'response', policy.name)],
      owner,
      apart: reason,
      data: { policy: policy.name, value: value?.slice(0, 100) ?? '–', reason },
    })
  },
})
