/** Whether a message of the method usually has a body. */
export type BodyUse = 'yes' | 'no' | 'optional'

export type MethodName = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS' | 'TRACE'

/** What a method promises. RFC 9110 §9.2–9.3; PATCH: RFC 5789 §2. */
export interface MethodFacts {
  readonly name: MethodName
  /** Asks for nothing but an answer: the server's state stays. */
  readonly safe: boolean
  /** Sent twice, it does what it does once. */
  readonly idempotent: boolean
  readonly requestBody: BodyUse
  readonly responseBody: BodyUse
  /** Practice differs from the standard; the catalogue's `patchNote` tells how. */
  readonly footnote?: 'patchNote'
}

export const METHODS: readonly MethodFacts[] = [
  { name: 'GET', safe: true, idempotent: true, requestBody: 'no', responseBody: 'yes' },
  { name: 'POST', safe: false, idempotent: false, requestBody: 'yes', responseBody: 'yes' },
  { name: 'PUT', safe: false, idempotent: true, requestBody: 'yes', responseBody: 'yes' },
  {
    name: 'PATCH',
    safe: false,
    idempotent: false,
    requestBody: 'yes',
    responseBody: 'yes',
    footnote: 'patchNote',
  },
  { name: 'DELETE', safe: false, idempotent: true, requestBody: 'no', responseBody: 'optional' },
  { name: 'HEAD', safe: true, idempotent: true, requestBody: 'no', responseBody: 'no' },
  { name: 'OPTIONS', safe: true, idempotent: true, requestBody: 'no', responseBody: 'optional' },
  { name: 'TRACE', safe: true, idempotent: true, requestBody: 'no', responseBody: 'yes' },
]

/** The facts of a method as it stands in a capture; methods are case-sensitive, but captures are not careful. */
export function methodFacts(method: string): MethodFacts | undefined {
  const name = method.toUpperCase()
  return METHODS.find((facts) => facts.name === name)
}
