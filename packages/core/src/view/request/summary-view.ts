import type { OutcomeKind } from '../../http/outcome.ts'
import type { ReplaySafety } from '../../model/endpoint.ts'
import type { TrackingId } from '../../model/tracking-id.ts'
import type { RichText } from '../../text/rich-text.ts'
import type { GraphqlView } from './graphql-view.ts'
import type { SamlView } from './saml-view.ts'
import type { ServerTimingRow } from './server-timing-rows.ts'
import type { TokenView } from './token-view.ts'

/** What happened, in words. */
export interface SummaryView {
  /** One sentence: method, place, status, time. */
  readonly headline: RichText
  readonly outcome: OutcomeView
  /** The sentences of the story, in the order in which it happened. */
  readonly story: readonly StoryLine[]
  readonly trackingIds: readonly TrackingId[]
  readonly tokens: readonly TokenView[]
  readonly saml: readonly SamlView[]
  readonly graphql?: GraphqlView
  readonly serverTimings: readonly ServerTimingRow[]
  /** Whether it can be sent once more without harm, in a few words. */
  readonly replay: { readonly safety: ReplaySafety; readonly word: string }
}

export type Tone = 'fine' | 'note' | 'warning' | 'error'

/** How it ended. `label` stands where a status would, and is never a bare 0: `502`, `blocked`, `cancelled`. */
export interface OutcomeView {
  readonly kind: OutcomeKind
  readonly tone: Tone
  readonly label: string
  /** `502 Bad Gateway`, or why there is no status, in a few words. */
  readonly title: string
  readonly meaning: string
  /** What is mostly behind it, and what to do; for network errors that the glossary knows. */
  readonly cause?: string
  readonly next?: string
  /** Key of the glossary for more: a status, or the name of a network error. */
  readonly glossary?: { readonly kind: 'status' | 'net-error'; readonly key: string }
}

export type StoryTopic =
  | 'sender'
  | 'target'
  | 'method'
  | 'way'
  | 'wait'
  | 'answer'
  | 'body'
  | 'redirect'
  | 'cache'
  | 'redacted'
  | 'replay'

export interface StoryLine {
  readonly topic: StoryTopic
  readonly text: RichText
}
