import type { Language, Texts } from '@haruspex/core'
import type { Io } from './io.ts'
import type { Paint } from './paint.ts'

/** What every command works with. */
export interface Context {
  readonly io: Io
  readonly language: Language
  readonly texts: Texts
  readonly quiet: boolean
  readonly signal: AbortSignal
  /** Colours of stdout, or none. */
  readonly paint: Paint
}

/** Tells something on stderr that is not the result. */
export function note(context: Context, text: string): void {
  if (!context.quiet) context.io.err(text)
}
