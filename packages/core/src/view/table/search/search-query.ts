/** What is looked for. */
export interface SearchQuery {
  readonly text: string
  readonly matchCase?: boolean
  /** Only where no letter, digit or `_` stands beside it. */
  readonly wholeWord?: boolean
  /** `text` is a regular expression (RE2 syntax). */
  readonly pattern?: boolean
}

/** Where something can be found. */
export type SearchPart =
  | 'url'
  | 'request-header'
  | 'response-header'
  | 'request-body'
  | 'response-body'
  | 'message'
  | 'error'

export const SEARCH_PARTS: readonly SearchPart[] = [
  'url',
  'request-header',
  'request-body',
  'response-header',
  'response-body',
  'message',
  'error',
]

/** Where a text stands. */
export interface SearchPlace {
  /** Place in the file's `log.entries`. */
  readonly place: number
  readonly part: SearchPart
  /** Place in the list of headers, messages or form fields. */
  readonly item?: number
  /** Name of the header or form field. */
  readonly name?: string
}

/** One place where something was found. Offsets and lengths count UTF-16 units of the decoded text. */
export interface SearchHit extends SearchPlace {
  readonly offset: number
  readonly length: number
  /** The text around it: `before` and `after` are cut, `match` is at most 200 units of it. */
  readonly before: string
  readonly match: string
  readonly after: string
}

/** A text that was searched only up to a place: the pattern had used up the work that a text of its length is worth. */
export interface SearchGap extends SearchPlace {
  /** UTF-16 units that were searched, and that there are. */
  readonly searched: number
  readonly length: number
}
