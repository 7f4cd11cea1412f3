/** What a person wants to see of one request beside its `Entry`: the parts that no rule and no list needs. */
export interface EntryDetails {
  readonly requestBody?: BodyAsWritten
  readonly responseBody?: BodyAsWritten
  readonly initiator?: InitiatorDetails
  /** Events of an event stream, where the producer lists them. */
  readonly streamEvents: readonly StreamEvent[]
  /** The status as the file has it, where that is no number: a mark of a tool that took it away. */
  readonly statusMark?: string
}

/** A body as it stands in the file: not decoded. */
export interface BodyAsWritten {
  /** Media type with its parameters. */
  readonly mime?: string
  readonly text?: string
  /** `base64` mostly; lower case. */
  readonly encoding?: string
  readonly parts: readonly FormPart[]
  /** Length of the body in bytes, content codings removed. */
  readonly sizeBytes?: number
  /** Bytes that the content coding saved. */
  readonly savedBytes?: number
  /** The producer says that it kept a part only. */
  readonly truncated: boolean
  readonly comment?: string
}

/** One field of a form, as the producer lists it. */
export interface FormPart {
  readonly name: string
  readonly value: string
  readonly fileName?: string
  readonly contentType?: string
}

export interface StreamEvent {
  /** Epoch ms. */
  readonly at?: number
  readonly name?: string
  readonly id?: string
  readonly data: string
}

/** What started a request, with the calls that led there. */
export interface InitiatorDetails {
  readonly type?: string
  readonly url?: string
  /** As the producer writes it: from 0 in Chrome. */
  readonly lineNumber?: number
  readonly columnNumber?: number
  readonly requestId?: string
  /** Innermost first; the callers of asynchronous work follow with what they are called. */
  readonly stack: readonly CallFrame[]
}

export interface CallFrame {
  readonly functionName: string
  readonly url: string
  /** From 0. */
  readonly lineNumber?: number
  readonly columnNumber?: number
  /** The asynchronous step between this frame and the one before: `Promise.then`, `setTimeout`. */
  readonly asyncName?: string
}
