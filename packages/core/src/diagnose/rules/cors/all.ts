import type { Rule } from '../../rule.ts'
import { corsHeaderNotAllowed } from './cors-header-not-allowed.ts'
import { corsMethodNotAllowed } from './cors-method-not-allowed.ts'
import { corsMismatch } from './cors-mismatch.ts'
import { corsMissing } from './cors-missing.ts'
import { corsWildcardCredentials } from './cors-wildcard-credentials.ts'
import { preflightRefused } from './preflight-refused.ts'

export const CORS_RULES: readonly Rule[] = [
  preflightRefused,
  corsMissing,
  corsMismatch,
  corsWildcardCredentials,
  corsHeaderNotAllowed,
  corsMethodNotAllowed,
]
