import type { Rule } from '../../rule.ts'
import { clockSkew } from './clock-skew.ts'
import { expiredToken } from './expired-token.ts'
import { forbidden } from './forbidden.ts'
import { missingCredential } from './missing-credential.ts'
import { oauthError } from './oauth-error.ts'
import { unauthorized } from './unauthorized.ts'

export const AUTH_RULES: readonly Rule[] = [
  unauthorized,
  forbidden,
  missingCredential,
  expiredToken,
  clockSkew,
  oauthError,
]
