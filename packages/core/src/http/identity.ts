import { remembered } from './remembered.ts'

const PROVIDER_DOMAINS = [
  'auth0.com',
  'b2clogin.com',
  'login.microsoft.com',
  'login.microsoftonline.com',
  'login.live.com',
  'accounts.google.com',
  'oauth2.googleapis.com',
  'securetoken.googleapis.com',
  'okta.com',
  'oktapreview.com',
  'onelogin.com',
  'pingidentity.com',
  'pingone.com',
  'duosecurity.com',
  'idbroker.webex.com',
]
const PROVIDER_LABEL =
  /^(?:account|accounts|adfs|auth|authn|id|identity|idp|login|oauth|signin|sso|sts)\d{0,2}\./
const TOKEN_PATH = /\/(?:access_token|oauth2?\/token|token|tokens\/refresh|refresh|refresh[-_]token)\/?$/i
const LOGIN_PATH =
  /(?:^|[/._-])(?:log-?in|sign-?in|sign_in|logon|sso|saml2?|authorize|authenticate|adfs|wayf)(?:$|[/._?-])/i

const LOGOUT_PATH =
  /(?:^|[/._-])(?:log-?out|sign-?out|sign_out|log-?off|sign-?off|end-?session|revoke|slo)(?:$|[/._?-])/i

/** By well-known domains and by the first label of the host (`login.`, `sso.`, `idp.` …). */
export const isIdentityProvider = remembered(
  (host): boolean =>
    PROVIDER_LABEL.test(host) ||
    PROVIDER_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`)),
)

/** Where tokens are issued and refreshed. */
export function isTokenEndpoint(path: string): boolean {
  return path.length < 400 && TOKEN_PATH.test(path)
}

/** A place where people sign in. */
export function isLoginPlace(host: string, path: string): boolean {
  return PROVIDER_LABEL.test(host) || LOGIN_PATH.test(path.slice(0, 400))
}

/** A place where people leave, or end their session. */
export function isLogoutPlace(path: string): boolean {
  return LOGOUT_PATH.test(path.slice(0, 400))
}
