import type { RichText } from '../../text/rich-text.ts'

/** A moment that a document names, judged against the start of the request and never against now. */
export interface MomentView {
  /** Member as written: `exp`, `NotOnOrAfter`, `Expires`. */
  readonly name: string
  /** Epoch ms. */
  readonly at: number
  /** ms from the start of the request to the moment; negative: before. */
  readonly fromStartMs?: number
  /** `expired 3 min before this request`. */
  readonly text: string
  readonly tone: 'fine' | 'warning' | 'error'
}

/** A JWT that the request or its answer holds, decoded. The signature is not checked. */
export interface TokenView {
  /** Where it stands, as a person calls it: `Authorization`, `cookie id_token`, `access_token`. */
  readonly place: string
  readonly side: 'request' | 'response'
  readonly pointer: string
  readonly header: readonly ClaimRow[]
  readonly claims: readonly ClaimRow[]
  readonly moments: readonly MomentView[]
  /** What stands out: expired, not yet valid, no signature, no expiry. */
  readonly notes: readonly TokenNote[]
}

export interface TokenNote {
  readonly tone: 'note' | 'warning' | 'error'
  readonly text: RichText
}

export interface ClaimRow {
  readonly name: string
  /** Text as it is, anything else as JSON; at most 2000 characters. */
  readonly value: string
  /** What the claim is for, where RFC 7519 or OpenID Connect says. */
  readonly meaning?: string
  /** The value is a tag or mark that stands for what was taken away. */
  readonly redacted: boolean
}
