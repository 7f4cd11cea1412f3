/** One change: where, which rule, what kind; never the value. One line of a receipt. */
export interface Redaction {
  /** RFC 6901 path of the literal, itself sanitized. */
  readonly pointer: string
  /** The layers between the literal and the value, outermost first: `form:password`, `json:/user/token`, `base64`. */
  readonly layers: readonly string[]
  readonly rule: string
  readonly version: number
  readonly class: string
  /** One character, see `lengthClass`. */
  readonly length: string
  /** Stands for the value in the copy, unless `action` says otherwise. */
  readonly tag: string
  /** What the value was called where it stood, itself sanitized. */
  readonly name?: string
  /** It stood where only secrets stand: cookies, `Authorization` and their kin. */
  readonly position?: true
  /** `remove`: nothing stands there; `hash`: a keyed hash; `pseudonym`: a name of the same shape. */
  readonly action?: 'remove' | 'hash' | 'pseudonym'
  /** What stands in the copy when it is not the tag. */
  readonly text?: string
  /** SHA-256 over a salt derived from the key and the removed value, hex. */
  readonly commitment: string
  /** Byte range of the change in the HAR text of the input. Redactions of one change share it. */
  readonly input: readonly [start: number, end: number]
  /** Byte range of what stands there in the copy. */
  readonly output: readonly [start: number, end: number]
}
