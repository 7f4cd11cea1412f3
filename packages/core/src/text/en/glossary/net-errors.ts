import type { NetErrorName } from '../../../http/net-errors.ts'
import type { NetErrorText } from '../../glossary.ts'

/** What each network error means and what to do next. */
export const netErrors: Readonly<Record<NetErrorName, NetErrorText>> = {
  'net::ERR_FAILED': text(
    'The request failed and the browser does not say why; often CORS or an extension.',
    'Read the console of the page, and try without extensions.',
  ),
  'net::ERR_ABORTED': text(
    'The page or the user gave the request up: by leaving, by a newer request, by a download.',
    'Look at what happened at that moment; mostly nothing is wrong.',
  ),
  'net::ERR_TIMED_OUT': text(
    'It took too long.',
    'Try from another network; ask whether the server was reached.',
  ),
  'net::ERR_ACCESS_DENIED': text(
    'The operating system refused access.',
    'Look at permissions and security software.',
  ),
  'net::ERR_BLOCKED_BY_CLIENT': text(
    'An extension blocked the request, mostly an ad blocker.',
    'Try in a window without extensions.',
  ),
  'net::ERR_NETWORK_CHANGED': text(
    'The network changed during the request: Wi-Fi, VPN, a new address.',
    'Try again on a steady connection.',
  ),
  'net::ERR_BLOCKED_BY_ADMINISTRATOR': text(
    'A policy of the organisation blocks this URL.',
    'Ask the administrator of the device.',
  ),
  'net::ERR_BLOCKED_BY_RESPONSE': text(
    'Headers of the response forbid its use here (CORP, COEP, X-Frame-Options).',
    'Look at those headers of the response.',
  ),
  'net::ERR_BLOCKED_BY_CSP': text(
    'The Content-Security-Policy of the page does not allow the URL.',
    'Compare the URL with the policy in the headers of the page.',
  ),
  'net::ERR_BLOCKED_BY_ORB': text(
    'The browser kept a response from another origin away, because its type does not fit its use.',
    'Look at Content-Type: often an error page came in place of an image or script.',
  ),
  'net::ERR_NETWORK_ACCESS_REVOKED': text(
    'The page lost its right to use the network.',
    'Look at what frames or workers of the page allow.',
  ),
  'net::ERR_CONNECTION_CLOSED': text(
    'The other side closed the connection without an answer.',
    'Look at proxies and load balancers on the way.',
  ),
  'net::ERR_CONNECTION_RESET': text(
    'The connection was cut: by the server, a firewall or a proxy.',
    'Try from another network; ask the network team about inspection.',
  ),
  'net::ERR_CONNECTION_REFUSED': text(
    'The host is there, but nothing listens on the port.',
    'Check that the service runs and that the port is right.',
  ),
  'net::ERR_CONNECTION_ABORTED': text(
    'The connection broke while it was used.',
    'Try again; look at security software.',
  ),
  'net::ERR_CONNECTION_FAILED': text('No connection could be made.', 'Try from another network.'),
  'net::ERR_NAME_NOT_RESOLVED': text(
    'DNS does not know the name of the host.',
    'Look the name up from the same network (nslookup); check spelling, VPN and DNS server.',
  ),
  'net::ERR_INTERNET_DISCONNECTED': text('The device had no network.', 'Check the connection of the device.'),
  'net::ERR_SSL_PROTOCOL_ERROR': text(
    'The TLS handshake made no sense; perhaps the other side does not speak TLS on this port.',
    'Look at proxies that inspect TLS, and at the port.',
  ),
  'net::ERR_ADDRESS_UNREACHABLE': text(
    'There is no route to the address.',
    'Check VPN, routes and firewall.',
  ),
  'net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED': text(
    'The server wants a certificate of the client.',
    'Check that the certificate is installed and was chosen.',
  ),
  'net::ERR_TUNNEL_CONNECTION_FAILED': text(
    'The proxy did not open the tunnel to the host.',
    'Ask whether the proxy allows the host; look at its log.',
  ),
  'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH': text(
    'Browser and server share no TLS version or cipher.',
    'Look at the TLS settings of the server, or of the proxy that inspects.',
  ),
  'net::ERR_BAD_SSL_CLIENT_AUTH_CERT': text(
    'The server refused the certificate of the client.',
    'Check its dates and issuer.',
  ),
  'net::ERR_CONNECTION_TIMED_OUT': text(
    'The host did not answer the attempt to connect.',
    'Check firewall and VPN; ask whether the service was up.',
  ),
  'net::ERR_SOCKS_CONNECTION_FAILED': text('The SOCKS proxy did not connect.', 'Check the proxy settings.'),
  'net::ERR_PROXY_AUTH_REQUESTED': text(
    'The proxy wants credentials.',
    'Sign in to the proxy, or ask for an exception.',
  ),
  'net::ERR_PROXY_CONNECTION_FAILED': text(
    'The proxy could not be reached.',
    'Check the proxy settings and the proxy.',
  ),
  'net::ERR_NETWORK_IO_SUSPENDED': text(
    'The device went to sleep.',
    'Nothing to do; look at later requests.',
  ),
  'net::ERR_NAME_RESOLUTION_FAILED': text('DNS gave no answer.', 'Check the DNS server of the network.'),
  'net::ERR_NETWORK_ACCESS_DENIED': text(
    'A firewall or security software on the device denies the network to the browser.',
    'Look at the settings of that software.',
  ),
  'net::ERR_CERT_COMMON_NAME_INVALID': text(
    'The certificate is for another name.',
    'Check the host in the URL, and the names in the certificate.',
  ),
  'net::ERR_CERT_DATE_INVALID': text(
    'The certificate is out of date, or the clock of the device is wrong.',
    'Check the clock first, then the certificate.',
  ),
  'net::ERR_CERT_AUTHORITY_INVALID': text(
    'The device does not trust the issuer of the certificate; often a proxy that inspects TLS.',
    'Look at the issuer: a company name means inspection.',
  ),
  'net::ERR_CERT_REVOKED': text('The certificate was revoked.', 'Ask the owner of the server for a new one.'),
  'net::ERR_CERT_INVALID': text('The certificate is not valid.', 'Look at the certificate in the browser.'),
  'net::ERR_INVALID_URL': text('The URL is malformed.', 'Look at the code that builds it.'),
  'net::ERR_UNKNOWN_URL_SCHEME': text(
    'No program opens this kind of URL.',
    'Check that the app which the link wants is installed.',
  ),
  'net::ERR_TOO_MANY_REDIRECTS': text(
    'The redirects never end, mostly between page and sign-in.',
    'Follow the Location headers; delete the cookies of the site.',
  ),
  'net::ERR_UNSAFE_REDIRECT': text('The redirect leads where it may not.', 'Look at the Location header.'),
  'net::ERR_UNSAFE_PORT': text('The browser does not use this port.', 'Serve on another port.'),
  'net::ERR_INVALID_RESPONSE': text(
    'The response is not proper HTTP.',
    'Look at the server and proxies on the way.',
  ),
  'net::ERR_UNEXPECTED_PROXY_AUTH': text(
    'A 407 came although no proxy was in use.',
    'Look for a transparent proxy on the way.',
  ),
  'net::ERR_EMPTY_RESPONSE': text(
    'The server closed the connection without sending anything.',
    'Look at the log of the server: it may have crashed.',
  ),
  'net::ERR_RESPONSE_HEADERS_TOO_BIG': text(
    'The headers of the response are too large.',
    'Look for too many cookies.',
  ),
  'net::ERR_CONTENT_DECODING_FAILED': text(
    'The body is not compressed as Content-Encoding says.',
    'Look at the server and at proxies that change bodies.',
  ),
  'net::ERR_HTTP2_PROTOCOL_ERROR': text(
    'The rules of HTTP/2 were broken, mostly by a server or proxy that gave a stream up.',
    'Look at the log of the gateway; try with HTTP/1.1.',
  ),
  'net::ERR_INCOMPLETE_CHUNKED_ENCODING': text(
    'The body ended before its last chunk.',
    'Look for timeouts of gateways and crashes of the server.',
  ),
  'net::ERR_CONTENT_LENGTH_MISMATCH': text(
    'The body is not as long as Content-Length says.',
    'Look for gateways that cut bodies.',
  ),
  'net::ERR_QUIC_PROTOCOL_ERROR': text(
    'HTTP/3 failed, often because the network mishandles UDP.',
    'Try without QUIC; ask the network team about UDP 443.',
  ),
  'net::ERR_CACHE_MISS': text(
    'The answer was to come from the cache, which does not have it.',
    'Load the page anew.',
  ),
  'net::ERR_INSECURE_RESPONSE': text(
    'The certificate of the server was not accepted.',
    'Open the URL by itself and look at the certificate.',
  ),
}

function text(meaning: string, next: string): NetErrorText {
  return { meaning, next }
}
