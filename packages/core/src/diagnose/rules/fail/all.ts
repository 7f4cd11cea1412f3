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
import { edgeOriginError } from './edge-origin-error.ts'
import { emptyJsonBody } from './empty-json-body.ts'
import { errorBurst } from './error-burst.ts'
import { errorInSuccess } from './error-in-success.ts'
import { firstFailure } from './first-failure.ts'
import { gatewayError } from './gateway-error.ts'
import { graphqlError } from './graphql-error.ts'
import { headersTooLarge } from './headers-too-large.ts'
import { htmlInsteadOfJson } from './html-instead-of-json.ts'
import { localNetworkBlocked } from './local-network-blocked.ts'
import { misdirectedRequest } from './misdirected-request.ts'
import { networkChanged } from './network-changed.ts'
import { noResponse } from './no-response.ts'
import { notFound } from './not-found.ts'
import { payloadTooLarge } from './payload-too-large.ts'
import { permissionFlag } from './permission-flag.ts'
import { serverError } from './server-error.ts'
import { tlsFailure } from './tls-failure.ts'

export const FAIL_RULES: readonly Rule[] = [
  serverError,
  gatewayError,
  edgeOriginError,
  clientError,
  notFound,
  headersTooLarge,
  payloadTooLarge,
  dnsFailure,
  connectionRefused,
  connectionTimeout,
  connectionReset,
  networkChanged,
  blockedByClient,
  blockedByPolicy,
  localNetworkBlocked,
  cancelled,
  noResponse,
  bodyCut,
  errorInSuccess,
  permissionFlag,
  graphqlError,
  htmlInsteadOfJson,
  emptyJsonBody,
  firstFailure,
  errorBurst,
  tlsFailure,
  misdirectedRequest,
]
