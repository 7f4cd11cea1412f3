import type { Rule } from '../../rule.ts'
import { crossOriginIsolation } from './cross-origin-isolation.ts'
import { cspBlocked } from './csp-blocked.ts'
import { cspReport } from './csp-report.ts'
import { framingRefused } from './framing-refused.ts'
import { mixedContent } from './mixed-content.ts'

export const POLICY_RULES: readonly Rule[] = [
  cspBlocked,
  cspReport,
  mixedContent,
  framingRefused,
  crossOriginIsolation,
]
