import type { Rule } from '../../rule.ts'
import { bodiesMissing } from './bodies-missing.ts'
import { captureSanitizedElsewhere } from './capture-sanitized-elsewhere.ts'
import { captureTruncated } from './capture-truncated.ts'
import { invalidEntries } from './invalid-entries.ts'
import { pendingAtExport } from './pending-at-export.ts'

export const CAPTURE_RULES: readonly Rule[] = [
  captureSanitizedElsewhere,
  bodiesMissing,
  captureTruncated,
  invalidEntries,
  pendingAtExport,
]
