import type { Glossary } from '@haruspex/core'

/** What each page of Learn is given. */
export interface LearnPageProps {
  readonly glossary: Glossary
  /** What the reader looks for, in lower case; empty shows all. */
  readonly search: string
}
