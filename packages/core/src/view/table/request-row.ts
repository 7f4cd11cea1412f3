import type { PhaseId } from '../../http/phases.ts'
import type { Entry, HttpVersion, ResourceType, WorkerSource } from '../../model/entry.ts'
import type { Outcome } from './outcome.ts'
import type { UrlParts } from './url-parts.ts'

/** One request as a list shows it. Lengths are single floats; texts are clipped to what a list needs. */
export interface RequestRow extends UrlParts {
  /** Place in the file's `log.entries`, from 0. */
  readonly place: number
  /** Epoch ms. */
  readonly startedAt?: number
  readonly method: string
  /** The first 16,384 characters; of `data:` URLs 256. */
  readonly url: string
  /** The URL in the file is longer. */
  readonly urlCut: boolean
  readonly kind: ResourceType
  /** Of the response, lower case, without parameters. */
  readonly mime?: string
  readonly protocol?: HttpVersion
  /** `undefined`: `outcome` says why. */
  readonly status?: number
  /** The reason phrase as it was sent. */
  readonly statusText?: string
  readonly outcome: Outcome
  /** The network error in the producer's words. */
  readonly error?: string
  /** As the house counts it: status from 400 on, or an error beside whatever status. */
  readonly failed: boolean
  /** Bytes on the wire, headers included where the producer counts them. */
  readonly transferBytes?: number
  /** Bytes of the response's body, unpacked. */
  readonly contentBytes?: number
  /** Bytes of the request's body. */
  readonly uploadBytes?: number
  readonly totalMs?: number
  /** Those that are known; `connect` includes `ssl`, as in DevTools. */
  readonly phases: Readonly<Partial<Record<PhaseId, number>>>
  readonly priority?: string
  /** IP address of the server. */
  readonly remote?: string
  readonly connection?: string
  readonly initiatorType?: string
  readonly initiatorUrl?: string
  /** From 0, as Chrome writes it. */
  readonly initiatorLine?: number
  readonly redirectUrl?: string
  readonly fromCache?: Entry['fromCache']
  readonly fromServiceWorker: boolean
  readonly workerSource?: WorkerSource
  /** The first that the request carries. */
  readonly trackingId?: string
  /** Its family, such as `w3c-traceparent`. */
  readonly trackingType?: string
  /** It carries this many. */
  readonly trackingCount: number
  /** It is a GraphQL call. */
  readonly graphql: boolean
  readonly graphqlName?: string
  /** `id` of its page in the file. */
  readonly page?: string
  /** Names of its headers, lower case, sorted, each once. */
  readonly requestHeaders: readonly string[]
  readonly responseHeaders: readonly string[]
  /** Names of the cookies that were sent, and of those that the response sets; sorted, each once. */
  readonly cookies: readonly string[]
  readonly setCookies: readonly string[]
  /** Its body is in the file, or its form fields are. */
  readonly hasRequestBody: boolean
  readonly hasResponseBody: boolean
}
