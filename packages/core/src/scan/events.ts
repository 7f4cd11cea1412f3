/**
 * What a scanner tells, in the order of the bytes. Offsets are absolute, counted from the first byte pushed (or
 * from the `offset` it was given), and correct beyond 4 GB. Nothing is decoded and no bytes are held: a consumer
 * that wants a token's bytes keeps them itself, from `Scanner.tokenStart` on.
 */
export interface ScanHandler {
  /** Content of an object key, between the quotes. `escaped`: it holds at least one backslash. */
  key(start: number, end: number, escaped: boolean): void
  /** Content of a string value, between the quotes. */
  string(start: number, end: number, escaped: boolean): void
  number(start: number, end: number): void
  /** `true`, `false` or `null`. */
  literal(start: number, end: number): void
  /** `at` is the offset of the bracket. */
  open(isArray: boolean, at: number): void
  /**
   * `at` is the offset after the bracket. Calls always pair with `open`: in salvage a closer of the other kind closes
   * the frame that is open, and one without a frame is not told.
   */
  close(isArray: boolean, at: number): void
  /** The input ended inside a string: its content up to the end. */
  cut(start: number, end: number, escaped: boolean, isKey: boolean): void
  /** Salvage only: bytes outside strings that are no JSON token (a run without white space or punctuation). */
  stray(start: number, end: number): void
}

export type ScanErrorKind = 'malformed' | 'truncated' | 'trailing-data' | 'too-deep'

export interface ScanError {
  readonly kind: ScanErrorKind
  /** Byte offset of the first byte that does not fit; for `truncated` the length of the input. */
  readonly offset: number
  /** From 1. */
  readonly line: number
  /** Bytes since the line began, from 1. */
  readonly column: number
  /** `value`, `key or '}'`, `',' or ']'`, `':'`, `end of input`, `string character`, `escape`, `digit` … */
  readonly expected: string
}

export interface ScannerOptions {
  /** Offset of the first byte that will be pushed; default 0. */
  readonly offset?: number
  /** Default 200. */
  readonly maxDepth?: number
  /**
   * Go on after a malformed place: tokens are told as they come, without grammar. Valid JSON gives the same events
   * either way. `too-deep` ends the scan even so. Every byte but white space, quotes and punctuation then lies in
   * some token: a string is a key when it may be one (not after a colon, not in an array) and a colon follows, a raw
   * control character does not end a string, and what is no token is told as `stray`. A number or literal at the
   * end of a truncated input is told, though it may be cut.
   */
  readonly salvage?: boolean
}

export interface Scanner {
  push(chunk: Uint8Array): void
  /** No more bytes. Returns the error, if any. */
  end(): ScanError | undefined
  /** Bytes taken, plus the starting offset. */
  readonly position: number
  /**
   * First content byte of a token that the next chunk goes on with, or of a string that is not told yet because the
   * byte after it decides whether it is a key (salvage); `undefined` between tokens.
   */
  readonly tokenStart: number | undefined
  /**
   * The first error, as soon as it is known. Without `salvage` nothing is told after it. In salvage a later
   * `too-deep` takes its place, because the rest of the input is then untold.
   */
  readonly error: ScanError | undefined
}

/** The narrow door: any engine that keeps this promise can stand behind it. */
export type CreateScanner = (handler: ScanHandler, options?: ScannerOptions) => Scanner
