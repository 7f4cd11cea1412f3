import type { Owner } from '../model/finding.ts'

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
  /** Who can mostly do something about it. */
  readonly owner: Owner
}

/** Chromium's network errors that captures of real sessions can hold, by the text in `_error`. */
export const NET_ERRORS = {
  'net::ERR_FAILED': row(-2, 'local', 'client-app'),
  'net::ERR_ABORTED': row(-3, 'cancelled', 'client-app'),
  'net::ERR_INVALID_ARGUMENT': row(-4, 'local', 'client-app'),
  'net::ERR_FILE_NOT_FOUND': row(-6, 'local', 'client-app'),
  'net::ERR_TIMED_OUT': row(-7, 'connect', 'customer-network'),
  'net::ERR_UNEXPECTED': row(-9, 'local', 'browser'),
  'net::ERR_ACCESS_DENIED': row(-10, 'local', 'browser'),
  'net::ERR_INSUFFICIENT_RESOURCES': row(-12, 'local', 'client-app'),
  'net::ERR_OUT_OF_MEMORY': row(-13, 'local', 'browser'),
  'net::ERR_UPLOAD_FILE_CHANGED': row(-14, 'local', 'browser'),
  'net::ERR_SOCKET_NOT_CONNECTED': row(-15, 'connect', 'customer-network'),
  'net::ERR_FILE_NO_SPACE': row(-18, 'local', 'browser'),
  'net::ERR_FILE_VIRUS_INFECTED': row(-19, 'blocked', 'browser'),
  'net::ERR_BLOCKED_BY_CLIENT': row(-20, 'blocked', 'browser'),
  'net::ERR_NETWORK_CHANGED': row(-21, 'connect', 'customer-network'),
  'net::ERR_BLOCKED_BY_ADMINISTRATOR': row(-22, 'blocked', 'customer-network'),
  'net::ERR_UPLOAD_STREAM_REWIND_NOT_SUPPORTED': row(-25, 'local', 'client-app'),
  'net::ERR_CONTEXT_SHUT_DOWN': row(-26, 'cancelled', 'browser'),
  'net::ERR_BLOCKED_BY_RESPONSE': row(-27, 'blocked', 'backend'),
  'net::ERR_CLEARTEXT_NOT_PERMITTED': row(-29, 'blocked', 'client-app'),
  'net::ERR_BLOCKED_BY_CSP': row(-30, 'blocked', 'client-app'),
  'net::ERR_H2_OR_QUIC_REQUIRED': row(-31, 'protocol', 'backend'),
  'net::ERR_BLOCKED_BY_ORB': row(-32, 'blocked', 'backend'),
  'net::ERR_NETWORK_ACCESS_REVOKED': row(-33, 'blocked', 'client-app'),
  'net::ERR_CONNECTION_CLOSED': row(-100, 'connect', 'backend'),
  'net::ERR_CONNECTION_RESET': row(-101, 'connect', 'customer-network'),
  'net::ERR_CONNECTION_REFUSED': row(-102, 'connect', 'backend'),
  'net::ERR_CONNECTION_ABORTED': row(-103, 'connect', 'customer-network'),
  'net::ERR_CONNECTION_FAILED': row(-104, 'connect', 'customer-network'),
  'net::ERR_NAME_NOT_RESOLVED': row(-105, 'dns', 'customer-network'),
  'net::ERR_INTERNET_DISCONNECTED': row(-106, 'connect', 'customer-network'),
  'net::ERR_SSL_PROTOCOL_ERROR': row(-107, 'tls', 'backend'),
  'net::ERR_ADDRESS_INVALID': row(-108, 'connect', 'client-app'),
  'net::ERR_ADDRESS_UNREACHABLE': row(-109, 'connect', 'customer-network'),
  'net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED': row(-110, 'tls', 'browser'),
  'net::ERR_TUNNEL_CONNECTION_FAILED': row(-111, 'proxy', 'customer-network'),
  'net::ERR_NO_SSL_VERSIONS_ENABLED': row(-112, 'tls', 'browser'),
  'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH': row(-113, 'tls', 'backend'),
  'net::ERR_SSL_RENEGOTIATION_REQUESTED': row(-114, 'tls', 'backend'),
  'net::ERR_PROXY_AUTH_UNSUPPORTED': row(-115, 'proxy', 'customer-network'),
  'net::ERR_BAD_SSL_CLIENT_AUTH_CERT': row(-117, 'tls', 'browser'),
  'net::ERR_CONNECTION_TIMED_OUT': row(-118, 'connect', 'customer-network'),
  'net::ERR_HOST_RESOLVER_QUEUE_TOO_LARGE': row(-119, 'dns', 'client-app'),
  'net::ERR_SOCKS_CONNECTION_FAILED': row(-120, 'proxy', 'customer-network'),
  'net::ERR_SOCKS_CONNECTION_HOST_UNREACHABLE': row(-121, 'proxy', 'customer-network'),
  'net::ERR_ALPN_NEGOTIATION_FAILED': row(-122, 'tls', 'backend'),
  'net::ERR_SSL_BAD_RECORD_MAC_ALERT': row(-126, 'tls', 'customer-network'),
  'net::ERR_PROXY_AUTH_REQUESTED': row(-127, 'proxy', 'customer-network'),
  'net::ERR_PROXY_CONNECTION_FAILED': row(-130, 'proxy', 'customer-network'),
  'net::ERR_MANDATORY_PROXY_CONFIGURATION_FAILED': row(-131, 'proxy', 'customer-network'),
  'net::ERR_SSL_CLIENT_AUTH_PRIVATE_KEY_ACCESS_DENIED': row(-134, 'tls', 'browser'),
  'net::ERR_SSL_CLIENT_AUTH_CERT_NO_PRIVATE_KEY': row(-135, 'tls', 'browser'),
  'net::ERR_PROXY_CERTIFICATE_INVALID': row(-136, 'proxy', 'customer-network'),
  'net::ERR_NAME_RESOLUTION_FAILED': row(-137, 'dns', 'customer-network'),
  'net::ERR_NETWORK_ACCESS_DENIED': row(-138, 'blocked', 'customer-network'),
  'net::ERR_TEMPORARILY_THROTTLED': row(-139, 'blocked', 'client-app'),
  'net::ERR_HTTPS_PROXY_TUNNEL_RESPONSE_REDIRECT': row(-140, 'proxy', 'customer-network'),
  'net::ERR_SSL_CLIENT_AUTH_SIGNATURE_FAILED': row(-141, 'tls', 'browser'),
  'net::ERR_MSG_TOO_BIG': row(-142, 'connect', 'customer-network'),
  'net::ERR_WS_PROTOCOL_ERROR': row(-145, 'protocol', 'backend'),
  'net::ERR_ADDRESS_IN_USE': row(-147, 'connect', 'browser'),
  'net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN': row(-150, 'tls', 'customer-network'),
  'net::ERR_SSL_DECRYPT_ERROR_ALERT': row(-153, 'tls', 'backend'),
  'net::ERR_SSL_SERVER_CERT_CHANGED': row(-156, 'tls', 'backend'),
  'net::ERR_SSL_UNRECOGNIZED_NAME_ALERT': row(-159, 'tls', 'backend'),
  'net::ERR_SSL_CLIENT_AUTH_CERT_BAD_FORMAT': row(-164, 'tls', 'browser'),
  'net::ERR_ICANN_NAME_COLLISION': row(-166, 'dns', 'customer-network'),
  'net::ERR_SSL_SERVER_CERT_BAD_FORMAT': row(-167, 'tls', 'backend'),
  'net::ERR_SSL_OBSOLETE_CIPHER': row(-172, 'tls', 'backend'),
  'net::ERR_NO_BUFFER_SPACE': row(-176, 'connect', 'browser'),
  'net::ERR_SSL_CLIENT_AUTH_NO_COMMON_ALGORITHMS': row(-177, 'tls', 'browser'),
  'net::ERR_EARLY_DATA_REJECTED': row(-178, 'tls', 'backend'),
  'net::ERR_TLS13_DOWNGRADE_DETECTED': row(-180, 'tls', 'customer-network'),
  'net::ERR_SSL_KEY_USAGE_INCOMPATIBLE': row(-181, 'tls', 'backend'),
  'net::ERR_ECH_NOT_NEGOTIATED': row(-183, 'tls', 'backend'),
  'net::ERR_ECH_FALLBACK_CERTIFICATE_INVALID': row(-184, 'tls', 'customer-network'),
  'net::ERR_CERT_COMMON_NAME_INVALID': row(-200, 'tls', 'backend'),
  'net::ERR_CERT_DATE_INVALID': row(-201, 'tls', 'backend'),
  'net::ERR_CERT_AUTHORITY_INVALID': row(-202, 'tls', 'customer-network'),
  'net::ERR_CERT_CONTAINS_ERRORS': row(-203, 'tls', 'backend'),
  'net::ERR_CERT_UNABLE_TO_CHECK_REVOCATION': row(-205, 'tls', 'customer-network'),
  'net::ERR_CERT_REVOKED': row(-206, 'tls', 'backend'),
  'net::ERR_CERT_INVALID': row(-207, 'tls', 'backend'),
  'net::ERR_CERT_WEAK_SIGNATURE_ALGORITHM': row(-208, 'tls', 'backend'),
  'net::ERR_CERT_NON_UNIQUE_NAME': row(-210, 'tls', 'backend'),
  'net::ERR_CERT_WEAK_KEY': row(-211, 'tls', 'backend'),
  'net::ERR_CERT_NAME_CONSTRAINT_VIOLATION': row(-212, 'tls', 'backend'),
  'net::ERR_CERT_VALIDITY_TOO_LONG': row(-213, 'tls', 'backend'),
  'net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED': row(-214, 'tls', 'backend'),
  'net::ERR_CERT_KNOWN_INTERCEPTION_BLOCKED': row(-217, 'tls', 'customer-network'),
  'net::ERR_INVALID_URL': row(-300, 'local', 'client-app'),
  'net::ERR_DISALLOWED_URL_SCHEME': row(-301, 'local', 'client-app'),
  'net::ERR_UNKNOWN_URL_SCHEME': row(-302, 'local', 'client-app'),
  'net::ERR_INVALID_REDIRECT': row(-303, 'redirect', 'backend'),
  'net::ERR_TOO_MANY_REDIRECTS': row(-310, 'redirect', 'backend'),
  'net::ERR_UNSAFE_REDIRECT': row(-311, 'redirect', 'backend'),
  'net::ERR_UNSAFE_PORT': row(-312, 'blocked', 'backend'),
  'net::ERR_INVALID_RESPONSE': row(-320, 'protocol', 'backend'),
  'net::ERR_INVALID_CHUNKED_ENCODING': row(-321, 'protocol', 'backend'),
  'net::ERR_METHOD_NOT_SUPPORTED': row(-322, 'protocol', 'client-app'),
  'net::ERR_UNEXPECTED_PROXY_AUTH': row(-323, 'proxy', 'customer-network'),
  'net::ERR_EMPTY_RESPONSE': row(-324, 'protocol', 'backend'),
  'net::ERR_RESPONSE_HEADERS_TOO_BIG': row(-325, 'protocol', 'backend'),
  'net::ERR_PAC_SCRIPT_FAILED': row(-327, 'proxy', 'customer-network'),
  'net::ERR_REQUEST_RANGE_NOT_SATISFIABLE': row(-328, 'protocol', 'backend'),
  'net::ERR_CONTENT_DECODING_FAILED': row(-330, 'protocol', 'backend'),
  'net::ERR_NETWORK_IO_SUSPENDED': row(-331, 'local', 'browser'),
  'net::ERR_NO_SUPPORTED_PROXIES': row(-336, 'proxy', 'customer-network'),
  'net::ERR_HTTP2_PROTOCOL_ERROR': row(-337, 'protocol', 'backend'),
  'net::ERR_INVALID_AUTH_CREDENTIALS': row(-338, 'protocol', 'customer-network'),
  'net::ERR_UNSUPPORTED_AUTH_SCHEME': row(-339, 'protocol', 'backend'),
  'net::ERR_MISSING_AUTH_CREDENTIALS': row(-341, 'protocol', 'customer-network'),
  'net::ERR_MISCONFIGURED_AUTH_ENVIRONMENT': row(-343, 'protocol', 'customer-network'),
  'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH': row(-346, 'protocol', 'backend'),
  'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION': row(-349, 'protocol', 'backend'),
  'net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION': row(-350, 'protocol', 'backend'),
  'net::ERR_HTTP2_SERVER_REFUSED_STREAM': row(-351, 'protocol', 'backend'),
  'net::ERR_HTTP2_PING_FAILED': row(-352, 'connect', 'customer-network'),
  'net::ERR_CONTENT_LENGTH_MISMATCH': row(-354, 'protocol', 'backend'),
  'net::ERR_INCOMPLETE_CHUNKED_ENCODING': row(-355, 'protocol', 'backend'),
  'net::ERR_QUIC_PROTOCOL_ERROR': row(-356, 'protocol', 'customer-network'),
  'net::ERR_RESPONSE_HEADERS_TRUNCATED': row(-357, 'protocol', 'backend'),
  'net::ERR_QUIC_HANDSHAKE_FAILED': row(-358, 'protocol', 'customer-network'),
  'net::ERR_HTTP2_INADEQUATE_TRANSPORT_SECURITY': row(-360, 'protocol', 'backend'),
  'net::ERR_HTTP2_FLOW_CONTROL_ERROR': row(-361, 'protocol', 'backend'),
  'net::ERR_HTTP2_FRAME_SIZE_ERROR': row(-362, 'protocol', 'backend'),
  'net::ERR_HTTP2_COMPRESSION_ERROR': row(-363, 'protocol', 'backend'),
  'net::ERR_HTTP_1_1_REQUIRED': row(-365, 'protocol', 'backend'),
  'net::ERR_INVALID_HTTP_RESPONSE': row(-370, 'protocol', 'backend'),
  'net::ERR_CONTENT_DECODING_INIT_FAILED': row(-371, 'protocol', 'backend'),
  'net::ERR_TOO_MANY_RETRIES': row(-375, 'protocol', 'backend'),
  'net::ERR_HTTP_RESPONSE_CODE_FAILURE': row(-379, 'protocol', 'backend'),
  'net::ERR_QUIC_CERT_ROOT_NOT_KNOWN': row(-380, 'tls', 'customer-network'),
  'net::ERR_CACHE_MISS': row(-400, 'cache', 'browser'),
  'net::ERR_CACHE_READ_FAILURE': row(-401, 'cache', 'browser'),
  'net::ERR_CACHE_WRITE_FAILURE': row(-402, 'cache', 'browser'),
  'net::ERR_CACHE_OPERATION_NOT_SUPPORTED': row(-403, 'cache', 'browser'),
  'net::ERR_INSECURE_RESPONSE': row(-501, 'tls', 'backend'),
  'net::ERR_DNS_MALFORMED_RESPONSE': row(-800, 'dns', 'customer-network'),
  'net::ERR_DNS_SERVER_FAILED': row(-802, 'dns', 'customer-network'),
  'net::ERR_DNS_TIMED_OUT': row(-803, 'dns', 'customer-network'),
  'net::ERR_DNS_SECURE_RESOLVER_HOSTNAME_RESOLUTION_FAILED': row(-808, 'dns', 'customer-network'),
  'net::ERR_DNS_NAME_HTTPS_ONLY': row(-809, 'dns', 'client-app'),
} as const satisfies Readonly<Record<string, NetErrorFacts>>

/** A network error that the glossary knows. */
export type NetErrorName = keyof typeof NET_ERRORS

/** The facts of a network error as `_error` has it, with or without `net::`. */
export function netErrorFacts(text: string): NetErrorFacts | undefined {
  const name = netErrorName(text)
  return Object.hasOwn(NET_ERRORS, name) ? NET_ERRORS[name as NetErrorName] : undefined
}

/** The name alone: without the reason that Chrome adds (`net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin`). */
export function netErrorName(text: string): string {
  const name = text.startsWith('net::') ? text : `net::${text}`
  const dot = name.indexOf('.')
  return dot < 0 ? name : name.slice(0, dot)
}

function row(number: number, kind: NetErrorKind, owner: Owner): NetErrorFacts {
  return { number, kind, owner }
}
