import type { RichText } from '../../text/rich-text.ts'

export type BodyKind =
  | 'none'
  | 'json'
  | 'ndjson'
  | 'jsonp'
  | 'xml'
  | 'html'
  | 'csv'
  | 'form'
  | 'multipart'
  | 'image'
  | 'font'
  | 'media'
  | 'script'
  | 'style'
  | 'event-stream'
  | 'text'
  | 'binary'

/** Why there is nothing to show. */
export type BodyAbsence =
  | 'no-body'
  | 'head'
  | 'status'
  | 'redirect'
  | 'preflight'
  | 'not-answered'
  | 'from-cache'
  | 'not-kept'
  | 'too-long'
  | 'elsewhere'
  | 'websocket'

/** What a body is and how much of it there is; the content comes in windows of its own. */
export interface BodyFacts {
  readonly kind: BodyKind
  /** For `none`. */
  readonly absence?: BodyAbsence
  /** What a person reads about kind or absence. */
  readonly title: string
  readonly notes: readonly RichText[]
  readonly mime?: string
  readonly charset?: string
  /** Where the charset is from. */
  readonly charsetFrom?: 'header' | 'mark' | 'content' | 'assumed' | 'file'
  /** The file has base64. */
  readonly base64: boolean
  /** Content codings of the message, as written: `br`. */
  readonly coding?: string
  /** Bytes over the network, where the producer tells. */
  readonly wireBytes?: number
  /** Bytes of the content that the producer declares. */
  readonly declaredBytes?: number
  /** Bytes that the file holds. */
  readonly heldBytes?: number
  /** Characters of the decoded text; `undefined` for what is no text. */
  readonly textLength?: number
  /** The file holds a part only. */
  readonly cut: boolean
  /** Characters before JSON that keep it from running as a script: `)]}',`. */
  readonly prefix?: string
  /** The function that JSONP calls. */
  readonly callback?: string
}
