import type { Rule } from './rule.ts'
import { AUTH_RULES } from './rules/auth/all.ts'
import { CACHE_RULES } from './rules/cache/all.ts'
import { CAPTURE_RULES } from './rules/capture/all.ts'
import { CONNECTION_RULES } from './rules/connection/all.ts'
import { COOKIE_RULES } from './rules/cookies/all.ts'
import { CORS_RULES } from './rules/cors/all.ts'
import { FAIL_RULES } from './rules/fail/all.ts'
import { PAYLOAD_RULES } from './rules/payload/all.ts'
import { POLICY_RULES } from './rules/policy/all.ts'
import { PROXY_RULES } from './rules/proxy/all.ts'
import { REALTIME_RULES } from './rules/realtime/all.ts'
import { REDIRECT_RULES } from './rules/redirect/all.ts'
import { REQUESTS_RULES } from './rules/requests/all.ts'
import { SLOW_RULES } from './rules/slow/all.ts'

/** Every rule of the house, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  ...CAPTURE_RULES,
  ...FAIL_RULES,
  ...SLOW_RULES,
  ...CONNECTION_RULES,
  ...CACHE_RULES,
  ...PAYLOAD_RULES,
  ...REQUESTS_RULES,
  ...AUTH_RULES,
  ...COOKIE_RULES,
  ...CORS_RULES,
  ...POLICY_RULES,
  ...REDIRECT_RULES,
  ...PROXY_RULES,
  ...REALTIME_RULES,
]
