import type { RichText } from '../../text/rich-text.ts'
import type { BodyFacts } from './body-view.ts'
import type { GraphqlView } from './graphql-view.ts'

/** What the request sends: in its URL and in its body. */
export interface PayloadView {
  readonly query: readonly FieldRow[]
  /** `undefined`: the request has no body. */
  readonly body?: BodyFacts
  /** Fields of a form or parts of a multipart body. */
  readonly fields: readonly FieldRow[]
  /** `params`: the file lists fields and no text; `text`: the fields were read from the text. */
  readonly fieldsFrom?: 'params' | 'text'
  readonly graphql?: GraphqlView
  readonly notes: readonly RichText[]
}

export interface FieldRow {
  readonly name: string
  /** Decoded; at most 20,000 characters. */
  readonly value: string
  /** As it stands in the file, where that differs. */
  readonly raw?: string
  readonly fileName?: string
  readonly contentType?: string
  /** Bytes of a part's content. */
  readonly bytes?: number
  readonly redacted: boolean
  /** The value is longer than what is shown. */
  readonly cut: boolean
}
