import type { HeaderFacts } from './header-facts.ts'
import { DELIVERY_HEADERS } from './header-table/delivery.ts'
import { MESSAGES_HEADERS } from './header-table/messages.ts'
import { SECURITY_HEADERS } from './header-table/security.ts'
import { TRACKING_HEADERS } from './header-table/tracking.ts'

/** The headers that troubleshooting needs, by lower-case name. */
export const HEADERS = {
  ...MESSAGES_HEADERS,
  ...DELIVERY_HEADERS,
  ...SECURITY_HEADERS,
  ...TRACKING_HEADERS,
} satisfies Readonly<Record<string, HeaderFacts>>

/** Lower-case name of a header in the glossary. */
export type HeaderKey = keyof typeof HEADERS

/** What a person reads about a header: the meaning in their language, the example as it is sent. */
export interface HeaderCard {
  readonly meaning: string
  readonly example: string
}

/** Joins a language's meanings with the examples, which are the same in every language. */
export function headerCards(meanings: Readonly<Record<HeaderKey, string>>): Record<HeaderKey, HeaderCard> {
  const cards = Object.entries(HEADERS).map(([key, facts]) => [
    key,
    { meaning: meanings[key as HeaderKey], example: facts.example },
  ])
  return Object.fromEntries(cards)
}

/** The facts of a header, in whatever case it is written. */
export function headerFacts(name: string): HeaderFacts | undefined {
  const key = name.toLowerCase()
  return Object.hasOwn(HEADERS, key) ? HEADERS[key as HeaderKey] : undefined
}
