/** Every code has a row in docs/errors.md. Codes are never renamed. */
export type ErrorCode =
  | 'ERR_USAGE'
  | 'ERR_FILE_NOT_FOUND'
  | 'ERR_IS_DIRECTORY'
  | 'ERR_FILE_UNREADABLE'
  | 'ERR_FILE_EMPTY'
  | 'ERR_FILE_CHANGED'
  | 'ERR_NOT_A_HAR'
  | 'ERR_MALFORMED_JSON'
  | 'ERR_TOO_DEEP'
  | 'ERR_TOO_LARGE'
  | 'ERR_CONTAINER'
  | 'ERR_OUTPUT_EXISTS'
  | 'ERR_OUTPUT_IS_INPUT'
  | 'ERR_OUTPUT_UNWRITABLE'
  | 'ERR_NOT_SANITIZED'
  | 'ERR_NOT_VERIFIED'
  | 'ERR_RECEIPT'
  | 'ERR_KEY_FILE'
  | 'ERR_POLICY'
  | 'ERR_KNOWLEDGE'
  | 'ERR_REDACT_LIST'
  | 'ERR_NO_VALUE'
  | 'ERR_UNKNOWN_TOPIC'
  | 'ERR_NO_BROWSER'
  | 'ERR_BROWSER'
  | 'ERR_PORT'
  | 'ERR_NO_WORKBENCH'
  | 'ERR_INTERRUPTED'
  | 'ERR_INTERNAL'

/** The one error family. The message says what, where and what now; it never holds a captured value. */
export class HaruspexError extends Error {
  readonly code: ErrorCode
  /** Machine-readable positions and counts; never captured values. */
  readonly detail: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, message: string, detail: Readonly<Record<string, string | number>> = {}) {
    super(message)
    this.name = 'HaruspexError'
    this.code = code
    this.detail = detail
  }
}
