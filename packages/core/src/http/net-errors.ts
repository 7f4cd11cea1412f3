/** Where on the way a request died. */
export type NetErrorKind =
  | 'dns'
  | 'connect'
  | 'tls'
  | 'proxy'
  | 'protocol'
  | 'blocked'
  | 'cancelled'
  | 'cache'
  | 'redirect'
  | 'local'

export interface NetErrorFacts {
  /** Number in Chromium's `net_error_list.h`. */
  readonly number: number
  readonly kind: NetErrorKind
}

/** Chromium's network errors that captures of real sessions hold, by the text in `_error`. */
export const NET_ERRORS = {
  'net::ERR_FAILED': { number: -2, kind: 'local' },
  'net::ERR_ABORTED': { number: -3, kind: 'cancelled' },
  'net::ERR_TIMED_OUT': { number: -7, kind: 'connect' },
  'net::ERR_ACCESS_DENIED': { number: -10, kind: 'local' },
  'net::ERR_BLOCKED_BY_CLIENT': { number: -20, kind: 'blocked' },
  'net::ERR_NETWORK_CHANGED': { number: -21, kind: 'connect' },
  'net::ERR_BLOCKED_BY_ADMINISTRATOR': { number: -22, kind: 'blocked' },
  'net::ERR_BLOCKED_BY_RESPONSE': { number: -27, kind: 'blocked' },
  'net::ERR_BLOCKED_BY_CSP': { number: -30, kind: 'blocked' },
  'net::ERR_BLOCKED_BY_ORB': { number: -32, kind: 'blocked' },
  'net::ERR_NETWORK_ACCESS_REVOKED': { number: -33, kind: 'blocked' },
  'net::ERR_CONNECTION_CLOSED': { number: -100, kind: 'connect' },
  'net::ERR_CONNECTION_RESET': { number: -101, kind: 'connect' },
  'net::ERR_CONNECTION_REFUSED': { number: -102, kind: 'connect' },
  'net::ERR_CONNECTION_ABORTED': { number: -103, kind: 'connect' },
  'net::ERR_CONNECTION_FAILED': { number: -104, kind: 'connect' },
  'net::ERR_NAME_NOT_RESOLVED': { number: -105, kind: 'dns' },
  'net::ERR_INTERNET_DISCONNECTED': { number: -106, kind: 'connect' },
  'net::ERR_SSL_PROTOCOL_ERROR': { number: -107, kind: 'tls' },
  'net::ERR_ADDRESS_UNREACHABLE': { number: -109, kind: 'connect' },
  'net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED': { number: -110, kind: 'tls' },
  'net::ERR_TUNNEL_CONNECTION_FAILED': { number: -111, kind: 'proxy' },
  'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH': { number: -113, kind: 'tls' },
  'net::ERR_BAD_SSL_CLIENT_AUTH_CERT': { number: -117, kind: 'tls' },
  'net::ERR_CONNECTION_TIMED_OUT': { number: -118, kind: 'connect' },
  'net::ERR_SOCKS_CONNECTION_FAILED': { number: -120, kind: 'proxy' },
  'net::ERR_PROXY_AUTH_REQUESTED': { number: -127, kind: 'proxy' },
  'net::ERR_PROXY_CONNECTION_FAILED': { number: -130, kind: 'proxy' },
  'net::ERR_NETWORK_IO_SUSPENDED': { number: -331, kind: 'local' },
  'net::ERR_NAME_RESOLUTION_FAILED': { number: -137, kind: 'dns' },
  'net::ERR_NETWORK_ACCESS_DENIED': { number: -138, kind: 'blocked' },
  'net::ERR_CERT_COMMON_NAME_INVALID': { number: -200, kind: 'tls' },
  'net::ERR_CERT_DATE_INVALID': { number: -201, kind: 'tls' },
  'net::ERR_CERT_AUTHORITY_INVALID': { number: -202, kind: 'tls' },
  'net::ERR_CERT_REVOKED': { number: -206, kind: 'tls' },
  'net::ERR_CERT_INVALID': { number: -207, kind: 'tls' },
  'net::ERR_INVALID_URL': { number: -300, kind: 'local' },
  'net::ERR_UNKNOWN_URL_SCHEME': { number: -302, kind: 'local' },
  'net::ERR_TOO_MANY_REDIRECTS': { number: -310, kind: 'redirect' },
  'net::ERR_UNSAFE_REDIRECT': { number: -311, kind: 'redirect' },
  'net::ERR_UNSAFE_PORT': { number: -312, kind: 'blocked' },
  'net::ERR_INVALID_RESPONSE': { number: -320, kind: 'protocol' },
  'net::ERR_UNEXPECTED_PROXY_AUTH': { number: -323, kind: 'proxy' },
  'net::ERR_EMPTY_RESPONSE': { number: -324, kind: 'protocol' },
  'net::ERR_RESPONSE_HEADERS_TOO_BIG': { number: -325, kind: 'protocol' },
  'net::ERR_CONTENT_DECODING_FAILED': { number: -330, kind: 'protocol' },
  'net::ERR_HTTP2_PROTOCOL_ERROR': { number: -337, kind: 'protocol' },
  'net::ERR_INCOMPLETE_CHUNKED_ENCODING': { number: -355, kind: 'protocol' },
  'net::ERR_CONTENT_LENGTH_MISMATCH': { number: -354, kind: 'protocol' },
  'net::ERR_QUIC_PROTOCOL_ERROR': { number: -356, kind: 'protocol' },
  'net::ERR_CACHE_MISS': { number: -400, kind: 'cache' },
  'net::ERR_INSECURE_RESPONSE': { number: -501, kind: 'tls' },
} as const satisfies Readonly<Record<string, NetErrorFacts>>

/** A network error that the glossary knows. */
export type NetErrorName = keyof typeof NET_ERRORS

/** The facts of a network error as `_error` has it, with or without `net::`. */
export function netErrorFacts(text: string): NetErrorFacts | undefined {
  const name = text.startsWith('net::') ? text : `net::${text}`
  return Object.hasOwn(NET_ERRORS, name) ? NET_ERRORS[name as NetErrorName] : undefined
}
