/** What a producer's network error comes down to. */
export type NetErrorFamily =
  | 'dns'
  | 'refused'
  | 'timeout'
  | 'reset'
  | 'network-changed'
  | 'tls'
  | 'proxy'
  | 'client-block'
  | 'policy'
  | 'cancelled'
  | 'body-cut'
  | 'redirects'
  /** `net::ERR_FAILED`: no reason given; CORS failures look like this. */
  | 'unspecified'
  | 'other'

const FAMILIES: readonly (readonly [NetErrorFamily, RegExp])[] = [
  [
    'dns',
    /^ERR_(?:NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS_|ICANN_NAME)|^NS_ERROR_UNKNOWN_HOST|^ENOTFOUND|^EAI_/,
  ],
  ['proxy', /^ERR_(?:PROXY_|TUNNEL_CONNECTION_FAILED|SOCKS_|MANDATORY_PROXY)|^NS_ERROR_.{0,12}PROXY/],
  ['refused', /^ERR_(?:CONNECTION_REFUSED|ADDRESS_UNREACHABLE|INTERNET_DISCONNECTED|ADDRESS_INVALID)/],
  ['refused', /^NS_ERROR_(?:CONNECTION_REFUSED|OFFLINE)|^ECONNREFUSED|^EHOSTUNREACH|^ENETUNREACH/],
  ['timeout', /^ERR_(?:CONNECTION_)?TIMED_OUT|^NS_ERROR_NET_TIMEOUT|^ETIMEDOUT/],
  [
    'reset',
    /^ERR_(?:CONNECTION_RESET|CONNECTION_CLOSED|CONNECTION_ABORTED|CONNECTION_FAILED|EMPTY_RESPONSE)/,
  ],
  [
    'reset',
    /^ERR_(?:HTTP2_|QUIC_|SPDY_|INVALID_HTTP_RESPONSE)|^NS_ERROR_NET_(?:RESET|INTERRUPT)|^ECONNRESET|^EPIPE/,
  ],
  ['network-changed', /^ERR_NETWORK_(?:CHANGED|IO_SUSPENDED)/],
  [
    'tls',
    /^ERR_(?:CERT_|SSL_|BAD_SSL_|CERTIFICATE_TRANSPARENCY|INSECURE_RESPONSE)|^(?:SEC|SSL|MOZILLA_PKIX)_ERROR_/,
  ],
  ['client-block', /^ERR_BLOCKED_BY_CLIENT/],
  [
    'policy',
    /^ERR_(?:BLOCKED_BY_|UNSAFE_PORT|UNSAFE_REDIRECT|DISALLOWED_URL_SCHEME)|^NS_ERROR_(?:CONTENT_BLOCKED|DOM_CORP_FAILED)/,
  ],
  ['cancelled', /^ERR_ABORTED|^NS_BINDING_ABORTED/],
  ['body-cut', /^ERR_(?:CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED_ENCODING|CONTENT_DECODING_FAILED)/],
  ['body-cut', /^NS_ERROR_(?:NET_PARTIAL_TRANSFER|INVALID_CONTENT_ENCODING)/],
  ['redirects', /^ERR_TOO_MANY_REDIRECTS|^NS_ERROR_REDIRECT_LOOP|^MAXREDIRECTS/],
  ['unspecified', /^ERR_FAILED/],
]
const CODE =
  /(?:ERR|NS|SEC|SSL|MOZILLA_PKIX|EAI)_[A-Z0-9_]{2,60}(?:\.[A-Za-z]{1,60})?|\bE[A-Z]{4,14}\b|^MAXREDIRECTS$/

/** The error code in a producer's words: `net::ERR_FAILED` → `ERR_FAILED`. */
export function netErrorCode(text: string): string | undefined {
  return CODE.exec(text.slice(0, 400))?.[0]
}

/** The family of an error text; `undefined` when there is none (an empty text is no code either). */
export function netErrorFamily(text: string | undefined): NetErrorFamily | undefined {
  if (text === undefined || text === '') return undefined
  const code = netErrorCode(text)
  if (code === undefined) return 'other'
  return FAMILIES.find(([, pattern]) => pattern.test(code))?.[0] ?? 'other'
}
