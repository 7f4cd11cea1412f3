import type { Rule } from '../../rule.ts'
import { redirectLoop } from './redirect-loop.ts'
import { redirectToLogin } from './redirect-to-login.ts'

export const REDIRECT_RULES: readonly Rule[] = [redirectLoop, redirectToLogin]
