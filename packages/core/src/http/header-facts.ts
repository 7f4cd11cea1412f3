/** Which message a header belongs to. */
export type HeaderSide = 'request' | 'response' | 'both'

/** What one looks a header up for. */
export type HeaderTopic =
  | 'general'
  | 'content'
  | 'caching'
  | 'cookies'
  | 'auth'
  | 'cors'
  | 'network'
  | 'tracking'
  | 'security'

/** A header in the language of HTTP: nothing here is translated. */
export interface HeaderFacts {
  /** As usually written. */
  readonly name: string
  readonly side: HeaderSide
  readonly topic: HeaderTopic
  readonly example: string
}

export function headerRow(name: string, side: HeaderSide, topic: HeaderTopic, example: string): HeaderFacts {
  return { name, side, topic, example }
}
