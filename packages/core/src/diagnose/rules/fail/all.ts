import type { Rule } from '../../rule.ts'
import { blockedByClient } from './blocked-by-client.ts'
import { blockedByPolicy } from './blocked-by-policy.ts'
import { bodyCut } from './body-cut.ts'
import { cancelled } from './cancelled.ts'
import { clientError } from './client-error.ts'
import { connectionRefused } from './connection-refused.ts'
import { connectionReset } from './connection-reset.ts'
import { connectionTimeout } from './connection-timeout.ts'
import { dnsFailure } from './dns-failure.ts'
import { errorInSuccess } from './error-in-success.ts'
import { gatewayError } from './gateway-error.ts'
import { networkChanged } from './network-changed.ts'
import { noResponse } from './no-response.ts'
import { notFound } from './not-found.ts'
import { serverError } from './server-error.ts'
import { tlsFailure } from './tls-failure.ts'

export const FAIL_RULES: readonly Rule[] = [
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
]
