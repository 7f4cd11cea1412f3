import type { RuleText } from '../rule-text.ts'
import { authRules } from './rules/auth.ts'
import { cacheRules } from './rules/cache.ts'
import { captureRules } from './rules/capture.ts'
import { connectionRules } from './rules/connection.ts'
import { cookiesRules } from './rules/cookies.ts'
import { corsRules } from './rules/cors.ts'
import { failRules } from './rules/fail.ts'
import { payloadRules } from './rules/payload.ts'
import { policyRules } from './rules/policy.ts'
import { proxyRules } from './rules/proxy.ts'
import { realtimeRules } from './rules/realtime.ts'
import { redirectRules } from './rules/redirect.ts'
import { requestsRules } from './rules/requests.ts'
import { slowRules } from './rules/slow.ts'

export const rules = {
  ...captureRules,
  ...failRules,
  ...slowRules,
  ...connectionRules,
  ...cacheRules,
  ...payloadRules,
  ...requestsRules,
  ...authRules,
  ...cookiesRules,
  ...corsRules,
  ...policyRules,
  ...redirectRules,
  ...proxyRules,
  ...realtimeRules,
} satisfies Record<string, RuleText>
