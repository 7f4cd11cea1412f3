import type { Rule } from '../../rule.ts'
import { bodiesMissing } from './bodies-missing.ts'
import { cacheDisabled } from './cache-disabled.ts'
import { captureSanitizedElsewhere } from './capture-sanitized-elsewhere.ts'
import { captureStartedLate } from './capture-started-late.ts'
import { captureTooWide } from './capture-too-wide.ts'
import { captureTruncated } from './capture-truncated.ts'
import { extensionTraffic } from './extension-traffic.ts'
import { invalidEntries } from './invalid-entries.ts'
import { logNotPreserved } from './log-not-preserved.ts'
import { networkThrottled } from './network-throttled.ts'
import { noTraffic } from './no-traffic.ts'
import { pagesMissing } from './pages-missing.ts'
import { pendingAtExport } from './pending-at-export.ts'
import { totalsDiffer } from './totals-differ.ts'
import { trackingIdsAbsent } from './tracking-ids-absent.ts'

export const CAPTURE_RULES: readonly Rule[] = [
  captureSanitizedElsewhere,
  bodiesMissing,
  logNotPreserved,
  captureStartedLate,
  cacheDisabled,
  captureTruncated,
  invalidEntries,
  pagesMissing,
  networkThrottled,
  pendingAtExport,
  totalsDiffer,
  extensionTraffic,
  noTraffic,
  trackingIdsAbsent,
  captureTooWide,
]
