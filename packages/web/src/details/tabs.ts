import type { Entry, Language } from '@haruspex/core'
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

/** A tab is one file, loaded when it is first chosen, and one line in `DETAILS_TABS`. It is made anew for every request. */
export interface DetailsTab {
  readonly id: DetailsTabId
  readonly load: () => Promise<ComponentType<DetailsTabProps>>
  /** Whether there is something in it: such a tab is marked, and stays. Default: yes. */
  readonly isFull?: (entry: Entry) => boolean
  /** A count beside the title. */
  readonly count?: (entry: Entry) => number | undefined
}

/** In the order in which they stand. */
export const DETAILS_TABS: readonly DetailsTab[] = [
  { id: 'summary', load: async () => (await import('./summary.tsx')).SummaryTab },
  { id: 'timing', load: async () => (await import('./timing.tsx')).TimingTab, isFull: hasTimes },
  { id: 'headers', load: async () => (await import('./headers.tsx')).HeadersTab },
  { id: 'payload', load: async () => (await import('./payload.tsx')).PayloadTab, isFull: hasPayload },
  { id: 'preview', load: async () => (await import('./preview.tsx')).PreviewTab, isFull: hasContent },
  { id: 'response', load: async () => (await import('./response.tsx')).ResponseTab, isFull: hasContent },
  {
    id: 'cookies',
    load: async () => (await import('./cookies.tsx')).CookiesTab,
    isFull: (entry) => cookieCount(entry) > 0,
    count: cookieCount,
  },
  {
    id: 'messages',
    load: async () => (await import('./messages.tsx')).MessagesTab,
    isFull: hasMessages,
    count: ({ socketMessages, streamEventsAt }) => socketMessages.length || streamEventsAt?.length,
  },
  { id: 'initiator', load: async () => (await import('./initiator.tsx')).InitiatorTab },
  { id: 'findings', load: async () => (await import('./findings.tsx')).FindingsTab },
  { id: 'raw', load: async () => (await import('./raw.tsx')).RawTab },
]

function hasTimes({ timings }: Entry): boolean {
  return timings.totalMs !== undefined || timings.fileTotalMs !== undefined
}

function hasPayload({ request: { body, query } }: Entry): boolean {
  return query.length > 0 || body !== undefined
}

function hasContent({ response }: Entry): boolean {
  const body = response?.body
  return body !== undefined && (Boolean(body.text) || body.base64 || (body.declaredBytes ?? 0) > 0)
}

function cookieCount({ request, response }: Entry): number {
  const set = response?.headers.filter(({ name }) => name.toLowerCase() === 'set-cookie').length ?? 0
  return request.cookies.length + Math.max(set, response?.cookies.length ?? 0)
}

function hasMessages({ socketMessages, streamEventsAt, resourceType }: Entry): boolean {
  return (
    socketMessages.length > 0 ||
    streamEventsAt !== undefined ||
    resourceType === 'websocket' ||
    resourceType === 'eventsource'
  )
}
