import type { Rule } from '../../rule.ts'
import { longRedirectChain } from './long-redirect-chain.ts'
import { redirectDowngrade } from './redirect-downgrade.ts'
import { redirectLoop } from './redirect-loop.ts'
import { redirectToLogin } from './redirect-to-login.ts'
import { redirectWithoutLocation } from './redirect-without-location.ts'

export const REDIRECT_RULES: readonly Rule[] = [
  redirectLoop,
  longRedirectChain,
  redirectDowngrade,
  redirectToLogin,
  redirectWithoutLocation,
]
