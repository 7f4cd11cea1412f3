import type { MomentView, TokenNote } from './token-view.ts'

/** A SAML message, decoded. The signature is not checked. */
export interface SamlView {
  readonly kind: 'response' | 'request' | 'logout'
  /** `SAMLResponse` or `SAMLRequest`, and how it travels: POST or redirect binding. */
  readonly parameter: string
  readonly binding: 'post' | 'redirect'
  /** Issuer, destination, audience … as label and value. */
  readonly rows: readonly { readonly label: string; readonly value: string }[]
  /** Words of the status: `Responder`, `AuthnFailed`. */
  readonly status: readonly string[]
  readonly moments: readonly MomentView[]
  readonly notes: readonly TokenNote[]
  /** The XML, for the tree; at most 1 MB. */
  readonly xml: string
}
