/** Where in a capture a value stands, as a person thinks of it. */
export type Area =
  | 'request-url'
  | 'request-headers'
  | 'request-cookies'
  | 'request-query'
  | 'request-body'
  | 'response-headers'
  | 'response-cookies'
  | 'response-body'
  | 'response-redirect'
  | 'messages'
  | 'initiator'
  | 'pages'
  | 'other'

const BY_MEMBER: readonly (readonly [prefix: string, area: Area])[] = [
  ['request/url', 'request-url'],
  ['request/headers', 'request-headers'],
  ['request/cookies', 'request-cookies'],
  ['request/queryString', 'request-query'],
  ['request/postData', 'request-body'],
  ['response/headers', 'response-headers'],
  ['response/cookies', 'response-cookies'],
  ['response/content', 'response-body'],
  ['response/redirectURL', 'response-redirect'],
  ['_webSocketMessages', 'messages'],
  ['_eventSourceMessages', 'messages'],
  ['_initiator', 'initiator'],
]

/** By the pointer of the literal. */
export function areaOf(pointer: string): Area {
  if (pointer.startsWith('/log/pages/')) return 'pages'
  const member = /^\/log\/entries\/\d{1,9}\/(.*)$/.exec(pointer)?.[1]
  if (member === undefined) return 'other'
  const isIn = (prefix: string): boolean => member === prefix || member.startsWith(`${prefix}/`)
  return BY_MEMBER.find(([prefix]) => isIn(prefix))?.[1] ?? 'other'
}
