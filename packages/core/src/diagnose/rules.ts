import type { Rule } from './rule.ts'
import { blockedByClient } from './rules/blocked-by-client.ts'
import { blockedByPolicy } from './rules/blocked-by-policy.ts'
import { bodiesMissing } from './rules/bodies-missing.ts'
import { bodyCut } from './rules/body-cut.ts'
import { cancelled } from './rules/cancelled.ts'
import { captureSanitizedElsewhere } from './rules/capture-sanitized-elsewhere.ts'
import { captureTruncated } from './rules/capture-truncated.ts'
import { clientError } from './rules/client-error.ts'
import { clockSkew } from './rules/clock-skew.ts'
import { connectionRefused } from './rules/connection-refused.ts'
import { connectionReset } from './rules/connection-reset.ts'
import { connectionTimeout } from './rules/connection-timeout.ts'
import { corsHeaderNotAllowed } from './rules/cors-header-not-allowed.ts'
import { corsMethodNotAllowed } from './rules/cors-method-not-allowed.ts'
import { corsMismatch } from './rules/cors-mismatch.ts'
import { corsMissing } from './rules/cors-missing.ts'
import { corsWildcardCredentials } from './rules/cors-wildcard-credentials.ts'
import { dnsFailure } from './rules/dns-failure.ts'
import { errorInSuccess } from './rules/error-in-success.ts'
import { expiredToken } from './rules/expired-token.ts'
import { forbidden } from './rules/forbidden.ts'
import { gatewayError } from './rules/gateway-error.ts'
import { invalidEntries } from './rules/invalid-entries.ts'
import { missingCredential } from './rules/missing-credential.ts'
import { networkChanged } from './rules/network-changed.ts'
import { noResponse } from './rules/no-response.ts'
import { notFound } from './rules/not-found.ts'
import { oauthError } from './rules/oauth-error.ts'
import { pendingAtExport } from './rules/pending-at-export.ts'
import { preflightRefused } from './rules/preflight-refused.ts'
import { proxyAuthentication } from './rules/proxy-authentication.ts'
import { redirectLoop } from './rules/redirect-loop.ts'
import { redirectToLogin } from './rules/redirect-to-login.ts'
import { serverError } from './rules/server-error.ts'
import { slowConnect } from './rules/slow-connect.ts'
import { slowDns } from './rules/slow-dns.ts'
import { slowProxy } from './rules/slow-proxy.ts'
import { slowQueueing } from './rules/slow-queueing.ts'
import { slowReceive } from './rules/slow-receive.ts'
import { slowSend } from './rules/slow-send.ts'
import { slowStalled } from './rules/slow-stalled.ts'
import { slowTls } from './rules/slow-tls.ts'
import { slowWait } from './rules/slow-wait.ts'
import { tlsFailure } from './rules/tls-failure.ts'
import { tooManyRequests } from './rules/too-many-requests.ts'
import { unauthorized } from './rules/unauthorized.ts'
import { websocketFailed } from './rules/websocket-failed.ts'

/** Every rule of the house, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  captureSanitizedElsewhere,
  bodiesMissing,
  captureTruncated,
  invalidEntries,
  pendingAtExport,
  serverError,
  gatewayError,
  clientError,
  notFound,
  dnsFailure,
  connectionRefused,
  connectionTimeout,
  connectionReset,
  networkChanged,
  blockedByClient,
  blockedByPolicy,
  cancelled,
  noResponse,
  bodyCut,
  errorInSuccess,
  tlsFailure,
  slowQueueing,
  slowStalled,
  slowProxy,
  slowDns,
  slowConnect,
  slowTls,
  slowSend,
  slowWait,
  slowReceive,
  unauthorized,
  forbidden,
  missingCredential,
  expiredToken,
  clockSkew,
  oauthError,
  preflightRefused,
  corsMissing,
  corsMismatch,
  corsWildcardCredentials,
  corsHeaderNotAllowed,
  corsMethodNotAllowed,
  redirectLoop,
  redirectToLogin,
  tooManyRequests,
  proxyAuthentication,
  websocketFailed,
]
