/** How the value of a key is read. */
export type ValueKind =
  /** A closed or open list of words, `*` for any letters, several parted by commas; whole words are meant. */
  | 'words'
  /** A piece of text, found anywhere; `/re/` where `patterns`. */
  | 'text'
  | 'status'
  | 'bytes'
  | 'duration'
  | 'phase'
  | 'time'
  | 'states'

export interface FilterKeyFacts {
  readonly value: ValueKind
  /** The columns of the table cannot always answer: entries have to be read. */
  readonly reads?: true
  /** The value may be a regular expression between slashes. */
  readonly patterns?: true
}

/** Keys of the filter language: those of DevTools, and our own. */
export const FILTER_KEYS = {
  'status-code': { value: 'status' },
  method: { value: 'words' },
  domain: { value: 'words' },
  url: { value: 'text', patterns: true },
  scheme: { value: 'words' },
  'mime-type': { value: 'words' },
  'resource-type': { value: 'words' },
  priority: { value: 'words' },
  protocol: { value: 'words' },
  is: { value: 'states' },
  error: { value: 'text' },
  finding: { value: 'text' },
  'tracking-id': { value: 'text', reads: true },
  'slower-than': { value: 'duration' },
  phase: { value: 'phase' },
  'larger-than': { value: 'bytes' },
  from: { value: 'time' },
  to: { value: 'time' },
  body: { value: 'text', reads: true, patterns: true },
  'req-body': { value: 'text', reads: true, patterns: true },
  'has-response-header': { value: 'words' },
  'has-request-header': { value: 'words' },
  'response-header-set-cookie': { value: 'text', reads: true },
  'set-cookie-name': { value: 'words' },
  'set-cookie-value': { value: 'words', reads: true },
  'set-cookie-domain': { value: 'words', reads: true },
  'cookie-name': { value: 'words' },
  'cookie-value': { value: 'words', reads: true },
  'cookie-domain': { value: 'words', reads: true },
  'cookie-path': { value: 'words', reads: true },
  initiator: { value: 'text' },
  'remote-address': { value: 'words' },
  connection: { value: 'words' },
  graphql: { value: 'text' },
  page: { value: 'words' },
} as const satisfies Readonly<Record<string, FilterKeyFacts>>

export type FilterKey = keyof typeof FILTER_KEYS

export const FILTER_KEY_NAMES = Object.keys(FILTER_KEYS) as readonly FilterKey[]

export function filterKeyFacts(key: FilterKey): FilterKeyFacts {
  return FILTER_KEYS[key]
}

export function isFilterKey(word: string): word is FilterKey {
  return Object.hasOwn(FILTER_KEYS, word)
}

/** Values of `is:`. */
export const STATES = [
  'failed',
  'running',
  'blocked',
  'cancelled',
  'redacted',
  'from-cache',
  'redirect',
  'third-party',
  'service-worker-intercepted',
  'graphql',
  'tracked',
  'with-finding',
] as const
export type RequestState = (typeof STATES)[number]
