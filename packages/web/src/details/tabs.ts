import type { Language } from '@haruspex/core'
import type { ComponentType } from 'react'
import type { Engine, EntryRecord } from '../engine/engine.ts'
import type { Words } from '../text/words.ts'

/** What a tab of the details is given. What else it needs of the capture it asks the engine for (`useAnswer`). */
export interface DetailsTabProps {
  readonly engine: Engine
  /** The request as it was read, and where it stands. */
  readonly record: EntryRecord
  readonly language: Language
}

export type DetailsTabId = keyof Words['details']['tabs']

/**
 * A tab is one file, loaded when it is first chosen, and one line in `DETAILS_TABS`. Its component has its own
 * scrolling frame around it, and is made anew for every request.
 */
export interface DetailsTab {
  readonly id: DetailsTabId
  readonly load: () => Promise<ComponentType<DetailsTabProps>>
  /** Whether this request has it; default: yes. */
  readonly isFor?: (record: EntryRecord) => boolean
  /** A count beside the title. */
  readonly count?: (record: EntryRecord) => number | undefined
}

/** In the order in which they stand. */
export const DETAILS_TABS: readonly DetailsTab[] = [
  { id: 'summary', load: async () => (await import('./summary.tsx')).SummaryTab },
  { id: 'timing', load: async () => (await import('./timing.tsx')).TimingTab },
  { id: 'headers', load: async () => (await import('./headers.tsx')).HeadersTab },
  { id: 'raw', load: async () => (await import('./raw.tsx')).RawTab },
]
