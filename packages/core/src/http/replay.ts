import type { ReplaySafety } from '../model/endpoint.ts'
import type { Request } from '../model/entry.ts'
import { graphqlOperation } from './graphql.ts'
import { headerValue } from './headers.ts'
import { methodFacts } from './methods.ts'

/** What each reason comes to. */
export const REPLAY_SAFETY = {
  'safe-method': 'yes',
  'reads-only': 'yes',
  'idempotent-method': 'careful',
  'idempotency-key': 'careful',
  'not-idempotent': 'no',
  patch: 'no',
  'body-missing': 'no',
  'unknown-method': 'no',
} as const satisfies Readonly<Record<string, ReplaySafety>>

export type ReplayReason = keyof typeof REPLAY_SAFETY

export interface ReplayAdvice {
  readonly safety: ReplaySafety
  readonly reason: ReplayReason
}

/** Headers by which a server recognizes a request that it has seen (draft-ietf-httpapi-idempotency-key-header). */
const KEY_HEADERS = ['idempotency-key', 'x-idempotency-key', 'idempotency-token', 'x-idempotency-token']

/**
 * Whether a request of a capture can be sent once more without harm, by the meaning of its method (RFC 9110, 9.2),
 * its body, and a key by which the server tells a repetition.
 */
export function replayAdvice(request: Request): ReplayAdvice {
  const reason = replayReason(request)
  return { safety: REPLAY_SAFETY[reason], reason }
}

function replayReason(request: Request): ReplayReason {
  const method = methodFacts(request.method)
  if (method === undefined) return 'unknown-method'
  if (method.safe) return 'safe-method'
  if (lacksBody(request)) return 'body-missing'
  if (method.name === 'POST' && isGraphqlQuery(request)) return 'reads-only'
  if (method.idempotent) return 'idempotent-method'
  if (KEY_HEADERS.some((name) => headerValue(request.headers, name) !== undefined)) return 'idempotency-key'
  return method.name === 'PATCH' ? 'patch' : 'not-idempotent'
}

/** A document or a batch can hold a mutation behind the query it begins with. */
function isGraphqlQuery(request: Request): boolean {
  const reads = graphqlOperation({ request })?.type === 'query'
  return reads && !/\b(?:mutation|subscription)\b/.test(request.body?.text ?? '')
}

/** The request had a body that the capture does not hold. */
function lacksBody({ headers, body, bodyBytes }: Request): boolean {
  if (body?.text !== undefined || (body?.params.length ?? 0) > 0) return false
  const declared = Number(headerValue(headers, 'content-length') ?? bodyBytes ?? 0)
  return body?.absence !== undefined || declared > 0
}
