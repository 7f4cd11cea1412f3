import type { Rule } from '../../rule.ts'
import { deprecatedApi } from './deprecated-api.ts'
import { duplicateRequest } from './duplicate-request.ts'
import { getThatChanges } from './get-that-changes.ts'
import { getWithBody } from './get-with-body.ts'
import { malformedHeader } from './malformed-header.ts'
import { mediaTypeClash } from './media-type-clash.ts'
import { oneByOne } from './one-by-one.ts'
import { polling } from './polling.ts'
import { quotaNearlyUsed } from './quota-nearly-used.ts'
import { redirectLostBody } from './redirect-lost-body.ts'
import { retryAfterIgnored } from './retry-after-ignored.ts'
import { retryStorm } from './retry-storm.ts'
import { throttled } from './throttled.ts'
import { tooManyRequests } from './too-many-requests.ts'
import { unsafeRetry } from './unsafe-retry.ts'

export const REQUESTS_RULES: readonly Rule[] = [
  duplicateRequest,
  polling,
  retryStorm,
  unsafeRetry,
  oneByOne,
  getWithBody,
  getThatChanges,
  redirectLostBody,
  malformedHeader,
  mediaTypeClash,
  deprecatedApi,
  tooManyRequests,
  retryAfterIgnored,
  quotaNearlyUsed,
  throttled,
]
