import type { Rule } from '../../rule.ts'
import { corsHeaderNotAllowed } from './cors-header-not-allowed.ts'
import { corsMethodNotAllowed } from './cors-method-not-allowed.ts'
import { corsMismatch } from './cors-mismatch.ts'
import { corsMissing } from './cors-missing.ts'
import { corsRedirected } from './cors-redirected.ts'
import { corsVaryMissing } from './cors-vary-missing.ts'
import { corsWildcardCredentials } from './cors-wildcard-credentials.ts'
import { opaqueResponse } from './opaque-response.ts'
import { preflightOverhead } from './preflight-overhead.ts'
import { preflightRefused } from './preflight-refused.ts'

export const CORS_RULES: readonly Rule[] = [
  preflightRefused,
  corsMissing,
  corsMismatch,
  corsWildcardCredentials,
  corsHeaderNotAllowed,
  corsMethodNotAllowed,
  corsVaryMissing,
  corsRedirected,
  preflightOverhead,
  opaqueResponse,
]
