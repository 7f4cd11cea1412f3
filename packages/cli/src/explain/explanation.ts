import type { CliTexts } from '@haruspex/core/ground'

export type TopicKind = keyof CliTexts['explain']['kinds']

/** What can be said about one topic, in one language. */
export interface Explanation {
  readonly kind: TopicKind
  /** As it is usually written. */
  readonly topic: string
  /** Other words that lead here. */
  readonly aliases: readonly string[]
  /** One line for the list. */
  readonly title: string
  readonly paragraphs: readonly (readonly [label: string, text: string])[]
}
