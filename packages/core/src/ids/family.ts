/** A kind of correlation ID: where it stands and what it looks like. Data only; a site can add rows. */
export interface IdFamily {
  /** Stable name, such as `w3c-traceparent`; the `type` of a `TrackingId`. */
  readonly type: string
  /** Header names, lower case. */
  readonly headers: readonly string[]
  /** Names of JSON or XML fields, as `fieldKey` writes them. */
  readonly fields: readonly string[]
  /** Anchored and linear. A value of this form is an ID and cannot well be anything else under such a name. */
  readonly strict?: RegExp
  /** Anchored and linear. So loose that a secret could pass it. */
  readonly free?: RegExp
  /** Kept with the row as its own test. */
  readonly samples: { readonly ok: readonly string[]; readonly bad: readonly string[] }
}

/** How sure name and grammar make us that a value is an ID and nothing else. */
export type IdTrust = 'strict' | 'free'

/** Field names are compared without case and separators: `Request_ID`, `request-id` and `requestId` are one. */
export function fieldKey(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase()
}
