/** An ID that services share, found in a capture. */
export interface TrackingId {
  /** The family, such as `w3c-traceparent`, `webex`, `cf-ray`. */
  readonly type: string
  readonly value: string
  /** Place in the file's `log.entries`. */
  readonly entry: number
  readonly pointer: string
  /** Header or body field where it stood, as written. */
  readonly name: string
}
