import type { MediaKind } from '../codec/media-kind.ts'

/** `unknown`: no codec opens it, and the policy keeps it. */
export type KeptKind = MediaKind | 'unknown'

/** A body that was left as it is though nobody can read it; a line of the receipt. */
export interface KeptBody {
  /** RFC 6901 path of the literal. */
  readonly pointer: string
  readonly kind: KeptKind
  /** Of the body, not of the literal that encodes it. */
  readonly bytes: number
  /** Where the literal stands in the text that is read. */
  readonly start: number
  readonly end: number
}
