import { netErrorText } from '../../../net-error-text.ts'

/** Broken messages of HTTP, WebSocket and the cache. */
export const messageErrors = {
  'net::ERR_H2_OR_QUIC_REQUIRED': netErrorText(
    'The request needs HTTP/2 or HTTP/3, which there is not.',
    'A proxy on the way that speaks HTTP/1.1 only; streamed uploads need more.',
    'Try without the proxy.',
  ),
  'net::ERR_WS_PROTOCOL_ERROR': netErrorText(
    'The rules of WebSocket were broken.',
    'A proxy that does not know WebSocket, or a faulty server.',
    'Look at the frames, and at proxies on the way.',
  ),
  'net::ERR_INVALID_RESPONSE': netErrorText(
    'The response is not proper HTTP.',
    'A faulty server, or a proxy that changed it.',
    'Look at the server and proxies on the way.',
  ),
  'net::ERR_INVALID_CHUNKED_ENCODING': netErrorText(
    'The chunks of the body are not as they must be.',
    'A server or proxy that mixes chunks with a plain body.',
    'Look at the server and at proxies on the way.',
  ),
  'net::ERR_METHOD_NOT_SUPPORTED': netErrorText(
    'The browser does not send this method here.',
    'An unusual method, or one that the scheme of the URL does not have.',
    'Look at the code that sends it.',
  ),
  'net::ERR_EMPTY_RESPONSE': netErrorText(
    'The server closed the connection without sending anything.',
    'A crash, or a timeout of a proxy on the way.',
    'Look at the log of the server: it may have crashed.',
  ),
  'net::ERR_RESPONSE_HEADERS_TOO_BIG': netErrorText(
    'The headers of the response are larger than 256 KB.',
    'Cookies or debug headers without end.',
    'Look for too many cookies.',
  ),
  'net::ERR_REQUEST_RANGE_NOT_SATISFIABLE': netErrorText(
    'The part that was asked for does not exist.',
    'A file that became shorter while it was downloaded.',
    'Load it anew from the start.',
  ),
  'net::ERR_CONTENT_DECODING_FAILED': netErrorText(
    'The body is not compressed as Content-Encoding says.',
    'A server that compresses twice, or a proxy that unpacked the body and left the header.',
    'Look at the server and at proxies that change bodies.',
  ),
  'net::ERR_HTTP2_PROTOCOL_ERROR': netErrorText(
    'The rules of HTTP/2 were broken.',
    'Mostly a server or proxy that gave a stream up, or headers that are too large.',
    'Look at the log of the gateway; try with HTTP/1.1.',
  ),
  'net::ERR_INVALID_AUTH_CREDENTIALS': netErrorText(
    'The credentials could not be set up.',
    'Kerberos or NTLM that the system has not ready.',
    'Sign in to the system anew; look at the account.',
  ),
  'net::ERR_UNSUPPORTED_AUTH_SCHEME': netErrorText(
    'The server wants a way of signing in that this device does not have.',
    'Negotiate without Kerberos on the device.',
    'Look at WWW-Authenticate; offer another scheme.',
  ),
  'net::ERR_MISSING_AUTH_CREDENTIALS': netErrorText(
    'There is no Kerberos ticket.',
    'The device is outside the company’s network, or the ticket has expired.',
    'Run klist; connect the VPN and sign in anew.',
  ),
  'net::ERR_MISCONFIGURED_AUTH_ENVIRONMENT': netErrorText(
    'Kerberos is not set up as it must be.',
    'No domain controller in reach, or an unknown service name (SPN).',
    'Ask the administrator to check the SPN of the host.',
  ),
  'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH': netErrorText(
    'The response has several lengths that differ.',
    'A server or proxy that adds a second Content-Length.',
    'Look at Content-Length on every hop.',
  ),
  'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION': netErrorText(
    'The response has several Content-Disposition headers.',
    'A file name with a comma that is not in quotes.',
    'Put the file name in quotes.',
  ),
  'net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION': netErrorText(
    'The response has several Location headers that differ.',
    'Two parts of the server that both redirect.',
    'Look for rules of redirects that meet.',
  ),
  'net::ERR_HTTP2_SERVER_REFUSED_STREAM': netErrorText(
    'The server did not take the request, and did nothing with it.',
    'A server that shuts down, or too many streams at once. It may be sent again.',
    'Look for restarts and limits of the gateway.',
  ),
  'net::ERR_HTTP2_PING_FAILED': netErrorText(
    'The connection went silent.',
    'A device that woke up, a new network, or a firewall that forgot the connection.',
    'Try again; look at idle timeouts on the way.',
  ),
  'net::ERR_CONTENT_LENGTH_MISMATCH': netErrorText(
    'The body is not as long as Content-Length says.',
    'A connection that broke, or a gateway that cuts bodies.',
    'Look for gateways that cut bodies.',
  ),
  'net::ERR_INCOMPLETE_CHUNKED_ENCODING': netErrorText(
    'The body ended before its last chunk.',
    'A timeout of a gateway, or a server that crashed while it was sending.',
    'Look for timeouts of gateways and crashes of the server.',
  ),
  'net::ERR_QUIC_PROTOCOL_ERROR': netErrorText(
    'HTTP/3 failed.',
    'Often a network that mishandles UDP.',
    'Try without QUIC; ask the network team about UDP 443.',
  ),
  'net::ERR_RESPONSE_HEADERS_TRUNCATED': netErrorText(
    'The connection ended in the middle of the headers.',
    'A crash of the server or of a gateway.',
    'Look at the log of the server at that time.',
  ),
  'net::ERR_QUIC_HANDSHAKE_FAILED': netErrorText(
    'The handshake of HTTP/3 failed.',
    'UDP 443 is blocked or changed on the way.',
    'Try without QUIC; ask the network team about UDP 443.',
  ),
  'net::ERR_HTTP2_INADEQUATE_TRANSPORT_SECURITY': netErrorText(
    'The TLS of the server is too weak for HTTP/2.',
    'Old ciphers stand first on the server.',
    'Put modern ciphers first, or turn HTTP/2 off.',
  ),
  'net::ERR_HTTP2_FLOW_CONTROL_ERROR': netErrorText(
    'The other side sent more than it was allowed to.',
    'A faulty HTTP/2 server or proxy.',
    'Update it; try with HTTP/1.1.',
  ),
  'net::ERR_HTTP2_FRAME_SIZE_ERROR': netErrorText(
    'The other side sent a frame of a wrong size.',
    'A faulty HTTP/2 server or proxy, or one that does not speak HTTP/2.',
    'Update it; try with HTTP/1.1.',
  ),
  'net::ERR_HTTP2_COMPRESSION_ERROR': netErrorText(
    'The headers could not be unpacked.',
    'A faulty HTTP/2 server or proxy.',
    'Update it; try with HTTP/1.1.',
  ),
  'net::ERR_HTTP_1_1_REQUIRED': netErrorText(
    'The server wants HTTP/1.1 for this request.',
    'Sign-in by NTLM, or a client certificate asked for late.',
    'Nothing to do when a retry follows; else turn HTTP/2 off for the host.',
  ),
  'net::ERR_INVALID_HTTP_RESPONSE': netErrorText(
    'What came back is no HTTP.',
    'Another service on this port, TLS spoken to a plain port, or a faulty proxy.',
    'Check scheme and port of the URL.',
  ),
  'net::ERR_CONTENT_DECODING_INIT_FAILED': netErrorText(
    'Unpacking the body could not begin.',
    'A Content-Encoding that the browser does not know, or a missing dictionary.',
    'Look at Content-Encoding.',
  ),
  'net::ERR_TOO_MANY_RETRIES': netErrorText(
    'The browser gave up after many attempts.',
    'A server or proxy that asks for credentials again and again.',
    'Look at the answers of the sign-in.',
  ),
  'net::ERR_HTTP_RESPONSE_CODE_FAILURE': netErrorText(
    'The server answered with an error status.',
    'The page itself: the browser shows its own error page for it.',
    'Look at the status of the response.',
  ),
  'net::ERR_QUIC_CERT_ROOT_NOT_KNOWN': netErrorText(
    'The issuer of the certificate is not a public one, which HTTP/3 insists on.',
    'An internal authority, or a proxy that inspects.',
    'Turn QUIC off for such hosts.',
  ),
  'net::ERR_CACHE_MISS': netErrorText(
    'The answer was to come from the cache, which does not have it.',
    'Going back to a page that was made by a POST, or a page that asks for the cache only.',
    'Load the page anew.',
  ),
  'net::ERR_CACHE_READ_FAILURE': netErrorText(
    'The disk cache could not be read.',
    'A damaged cache, or a full or failing disk.',
    'Clear the cache; look at the disk.',
  ),
  'net::ERR_CACHE_WRITE_FAILURE': netErrorText(
    'The disk cache could not be written.',
    'The disk is full, or security software holds the files.',
    'Make room on the disk; clear the cache.',
  ),
  'net::ERR_CACHE_OPERATION_NOT_SUPPORTED': netErrorText(
    'The cache cannot do this with the entry.',
    'An entry that was cut or is in use.',
    'Clear the cache, and load the page anew.',
  ),
}
