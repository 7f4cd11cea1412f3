/** A defect of the file: data, not thrown. */
export interface ReadIssue {
  /** Stable name of the condition in kebab case: `truncated`, `trailing-data`, `duplicate-key`, `invalid-entry` … */
  readonly id: ReadIssueId
  /** RFC 6901 path into the file, where there is one. */
  readonly pointer?: string
  /** Byte offset in the HAR text, counted from 0. */
  readonly offset?: number
  /** Line and column, counted from 1; the column counts bytes. */
  readonly line?: number
  readonly column?: number
  /** What stood to be expected at the offset, in words of JSON: `value`, `',' or '}'` … */
  readonly expected?: string
  /** Complete entries before the defect. */
  readonly entriesBefore?: number
  /** How often, where the same defect is listed once for many places. */
  readonly count?: number
}

export type ReadIssueId =
  | 'truncated'
  | 'malformed-json'
  | 'trailing-data'
  | 'too-deep'
  | 'duplicate-key'
  | 'invalid-entry'
  | 'missing-url'
  | 'missing-method'
  | 'missing-response'
  | 'invalid-time'
  | 'implausible-time'
  | 'invalid-header'
  | 'undecodable-body'
  | 'oversized-value'
  | 'no-entries'
  | 'missing-creator'
  | 'unsorted-entries'
  | 'dangling-pageref'
  | 'total-differs'
  | 'cut-container'
  | 'file-changed'
