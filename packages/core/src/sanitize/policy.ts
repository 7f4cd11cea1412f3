/** Caps that keep time and memory bounded on any input. */
export interface SanitizeLimits {
  /** A string literal longer than this, in bytes, is replaced whole and listed as opaque. */
  readonly literalBytes: number
  /** JSON inside a value may nest this deep; deeper values are replaced whole. */
  readonly depth: number
  /** Encodings inside encodings that are opened. */
  readonly layers: number
  /** Bytes that one compressed value may inflate to. */
  readonly inflatedBytes: number
  /** Secrets that are searched for in one reading; more take further readings. */
  readonly secrets: number
  /** Bytes of one object that are held back until its name is known. */
  readonly holdBytes: number
}

export interface Policy {
  readonly name: string
  readonly version: number
  /** What becomes of bodies that no codec opens and that are no known media; either way they are listed. */
  readonly opaqueBodies: 'drop' | 'keep'
  readonly limits: SanitizeLimits
}

/** The default. */
export const strictPolicy: Policy = {
  name: 'strict',
  version: 1,
  opaqueBodies: 'drop',
  limits: {
    literalBytes: 8 << 20,
    depth: 200,
    layers: 8,
    inflatedBytes: 8 << 20,
    secrets: 1 << 19,
    holdBytes: 1 << 20,
  },
}
