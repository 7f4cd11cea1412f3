import type { CallFrame } from '../../model/entry-details.ts'
import type { RichText } from '../../text/rich-text.ts'

/** Finds other requests of the capture, without holding them. */
export interface RequestLookup {
  /** The latest request of that URL (without fragment) that started before `before` (epoch ms). */
  byUrl(url: string, before: number | undefined): RequestRef | undefined
  /** The request that was redirected to this URL, the latest before `before`. */
  redirectTo(url: string, before: number | undefined): RequestRef | undefined
  /** The document of the page, where the producer names pages. */
  documentOf(pageRef: string): RequestRef | undefined
}

/** As much of a request as a chain needs. */
export interface RequestRef {
  readonly entry: number
  readonly method: string
  readonly url: string
  readonly status?: number
  readonly startedAt?: number
  readonly pageRef?: string
  readonly isDocument: boolean
  /** `_initiator.url`, or that of its stack. */
  readonly initiatorUrl?: string
  readonly initiatorType?: string
  readonly referrer?: string
}

export interface InitiatorView {
  /** Why the request was sent, in one sentence. */
  readonly text: RichText
  /** The file and line that sent it; lines and columns from 1. */
  readonly place?: { readonly url: string; readonly line?: number; readonly column?: number }
  /** From the navigation down to this request. */
  readonly chain: readonly ChainLink[]
  readonly stack: readonly FrameRow[]
  readonly notes: readonly RichText[]
}

/** One step of the chain. */
export interface ChainLink {
  /** How this one came from the one before. */
  readonly by:
    | 'start'
    | 'parser'
    | 'script'
    | 'redirect'
    | 'preflight'
    | 'referrer'
    | 'page'
    | 'caused'
    | 'other'
  /** What the file says is certain; Referer and page are guesses. */
  readonly certain: boolean
  readonly url: string
  /** `undefined`: not in this capture. */
  readonly entry?: number
  readonly method?: string
  readonly status?: number
  readonly text: string
}

/** A call of the stack; `line` and `column` from 1, as editors count. */
export interface FrameRow extends Omit<CallFrame, 'lineNumber' | 'columnNumber'> {
  readonly line?: number
  readonly column?: number
}
