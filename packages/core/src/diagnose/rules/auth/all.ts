import type { Rule } from '../../rule.ts'
import { authenticationHandshake } from './authentication-handshake.ts'
import { clockSkew } from './clock-skew.ts'
import { csrfRefused } from './csrf-refused.ts'
import { expiredToken } from './expired-token.ts'
import { forbidden } from './forbidden.ts'
import { identityProviderCode } from './identity-provider-code.ts'
import { loginLoop } from './login-loop.ts'
import { missingCredential } from './missing-credential.ts'
import { oauthError } from './oauth-error.ts'
import { samlFailure } from './saml-failure.ts'
import { samlRefused } from './saml-refused.ts'
import { sessionEnded } from './session-ended.ts'
import { stateMismatch } from './state-mismatch.ts'
import { tokenInUrl } from './token-in-url.ts'
import { tokenNotYetValid } from './token-not-yet-valid.ts'
import { tokenRefreshFailing } from './token-refresh-failing.ts'
import { unauthorized } from './unauthorized.ts'
import { wrongAudience } from './wrong-audience.ts'

export const AUTH_RULES: readonly Rule[] = [
  unauthorized,
  authenticationHandshake,
  forbidden,
  missingCredential,
  expiredToken,
  tokenNotYetValid,
  wrongAudience,
  tokenRefreshFailing,
  clockSkew,
  loginLoop,
  oauthError,
  stateMismatch,
  samlFailure,
  samlRefused,
  identityProviderCode,
  csrfRefused,
  sessionEnded,
  tokenInUrl,
]
