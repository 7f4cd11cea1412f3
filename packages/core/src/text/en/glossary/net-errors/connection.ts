import { netErrorText } from '../../../net-error-text.ts'

/** Names, connections, and the device itself. */
export const connectionErrors = {
  'net::ERR_FAILED': netErrorText(
    'The request failed, and the browser does not say why.',
    'Mostly CORS, an extension, or a service worker that answered with an error.',
    'Read the console of the page, and try without extensions.',
  ),
  'net::ERR_ABORTED': netErrorText(
    'The page or the user gave the request up.',
    'Leaving the page, a newer request in its place, or a download.',
    'Look at what happened at that moment; mostly nothing is wrong.',
  ),
  'net::ERR_INVALID_ARGUMENT': netErrorText(
    'The browser was asked for something that makes no sense.',
    'A fault of the page’s code or of an extension.',
    'Look at the code that sends the request; try without extensions.',
  ),
  'net::ERR_FILE_NOT_FOUND': netErrorText(
    'A file on the device was asked for and is not there.',
    'A file: URL, or a package of an extension or app that lacks the file.',
    'Check the path; install the extension or app anew.',
  ),
  'net::ERR_TIMED_OUT': netErrorText(
    'It took too long.',
    'A network that loses packets, or a server that does not answer.',
    'Try from another network; ask whether the server was reached.',
  ),
  'net::ERR_UNEXPECTED': netErrorText(
    'The browser met a state that it did not expect.',
    'A fault of the browser, or of software that reaches into it.',
    'Update the browser; try a fresh profile.',
  ),
  'net::ERR_ACCESS_DENIED': netErrorText(
    'The operating system refused access.',
    'Permissions of a file, or security software.',
    'Look at permissions and security software.',
  ),
  'net::ERR_INSUFFICIENT_RESOURCES': netErrorText(
    'The browser has run out of sockets, memory or handles.',
    'A page that sends thousands of requests at once.',
    'Look for a flood of requests before it.',
  ),
  'net::ERR_OUT_OF_MEMORY': netErrorText(
    'The browser has no memory left.',
    'A page or a body that is too large for the device.',
    'Close tabs; look at the size of the response.',
  ),
  'net::ERR_UPLOAD_FILE_CHANGED': netErrorText(
    'The file changed while it was being uploaded.',
    'Another program wrote to it, or a synchronised folder did.',
    'Upload a copy of the file from a local folder.',
  ),
  'net::ERR_SOCKET_NOT_CONNECTED': netErrorText(
    'The connection was gone when it was to be used.',
    'A device that woke up, or a network that dropped.',
    'Try again; look at the requests just before.',
  ),
  'net::ERR_FILE_NO_SPACE': netErrorText(
    'The disk is full.',
    'A download, or the disk cache, found no room.',
    'Make room on the disk.',
  ),
  'net::ERR_NETWORK_CHANGED': netErrorText(
    'The network changed during the request.',
    'Wi-Fi, VPN or docking; a new address.',
    'Try again on a steady connection.',
  ),
  'net::ERR_UPLOAD_STREAM_REWIND_NOT_SUPPORTED': netErrorText(
    'The body had to be sent again and could not be.',
    'A redirect or a retry of an upload that was streamed.',
    'Send the upload to its final URL, with the credentials at once.',
  ),
  'net::ERR_CONTEXT_SHUT_DOWN': netErrorText(
    'The browser was closing down.',
    'The window or the profile was closed.',
    'Nothing to do, unless the browser crashed.',
  ),
  'net::ERR_CONNECTION_CLOSED': netErrorText(
    'The other side closed the connection without an answer.',
    'A timeout of a load balancer or proxy, a restart of the server, or a refused handshake.',
    'Look at proxies and load balancers on the way.',
  ),
  'net::ERR_CONNECTION_RESET': netErrorText(
    'The connection was cut.',
    'By a firewall or proxy that inspects, or by the server.',
    'Try from another network; ask the network team about inspection.',
  ),
  'net::ERR_CONNECTION_REFUSED': netErrorText(
    'The host is there, but nothing listens on the port.',
    'The service does not run, or the port is wrong or closed by a firewall.',
    'Check that the service runs and that the port is right.',
  ),
  'net::ERR_CONNECTION_ABORTED': netErrorText(
    'The connection broke while it was used.',
    'Packets were not acknowledged; or security software broke in.',
    'Try again; look at security software.',
  ),
  'net::ERR_CONNECTION_FAILED': netErrorText(
    'No connection could be made.',
    'No route, a firewall, or a network that is down.',
    'Try from another network.',
  ),
  'net::ERR_NAME_NOT_RESOLVED': netErrorText(
    'DNS does not know the name of the host.',
    'A typing error, a name that only the VPN knows, a DNS filter, or a record that was removed.',
    'Look the name up from the same network (nslookup); check spelling, VPN and DNS server.',
  ),
  'net::ERR_INTERNET_DISCONNECTED': netErrorText(
    'The device had no network.',
    'Wi-Fi or cable was off, or the device was set offline.',
    'Check the connection of the device.',
  ),
  'net::ERR_ADDRESS_INVALID': netErrorText(
    'The address or port cannot be connected to.',
    'A URL with the address 0.0.0.0 or port 0; a DNS filter that answers 0.0.0.0.',
    'Look at the address that the name has in this network.',
  ),
  'net::ERR_ADDRESS_UNREACHABLE': netErrorText(
    'There is no route to the address.',
    'VPN off, IPv6 without a way out, or a firewall.',
    'Check VPN, routes and firewall.',
  ),
  'net::ERR_CONNECTION_TIMED_OUT': netErrorText(
    'The host did not answer the attempt to connect.',
    'A firewall that drops packets, VPN off, or a host that is down.',
    'Check firewall and VPN; ask whether the service was up.',
  ),
  'net::ERR_HOST_RESOLVER_QUEUE_TOO_LARGE': netErrorText(
    'Too many names waited for DNS at once.',
    'A page that calls hundreds of hosts, or a DNS server that does not answer.',
    'Look for a flood of hosts; check the DNS server.',
  ),
  'net::ERR_SOCKS_CONNECTION_FAILED': netErrorText(
    'The SOCKS proxy did not connect.',
    'The proxy is down or refuses the host.',
    'Check the proxy settings.',
  ),
  'net::ERR_SOCKS_CONNECTION_HOST_UNREACHABLE': netErrorText(
    'The SOCKS proxy does not reach the host.',
    'The proxy has no route to it, or the host is down.',
    'Ask whoever runs the proxy; try without it.',
  ),
  'net::ERR_NAME_RESOLUTION_FAILED': netErrorText(
    'DNS did not answer.',
    'The DNS server is down or out of reach.',
    'Check the DNS server of the network.',
  ),
  'net::ERR_NETWORK_ACCESS_DENIED': netErrorText(
    'The browser may not use the network.',
    'A firewall or security software on the device.',
    'Look at the settings of that software.',
  ),
  'net::ERR_TEMPORARILY_THROTTLED': netErrorText(
    'The browser held the request back, to spare the server.',
    'An extension that repeated failing requests too often.',
    'Look for the same request, failing again and again.',
  ),
  'net::ERR_MSG_TOO_BIG': netErrorText(
    'A packet was too large for the way.',
    'A VPN or tunnel with a small MTU, mostly with HTTP/3.',
    'Try without QUIC; ask the network team about the MTU.',
  ),
  'net::ERR_ADDRESS_IN_USE': netErrorText(
    'No free local port was left.',
    'Thousands of connections that were opened in a short time.',
    'Look for a flood of connections on the device.',
  ),
  'net::ERR_ICANN_NAME_COLLISION': netErrorText(
    'The internal name now belongs to a public top-level domain.',
    'A company uses a name such as .corp or .dev that DNS answers with 127.0.53.53.',
    'Ask the network team to rename the host.',
  ),
  'net::ERR_NO_BUFFER_SPACE': netErrorText(
    'The system has no room for more network buffers.',
    'Too many connections, or a driver or security program that leaks.',
    'Start the device anew; look for programs with many connections.',
  ),
  'net::ERR_NETWORK_IO_SUSPENDED': netErrorText(
    'The device went to sleep.',
    'The lid was closed, or the tab was frozen.',
    'Nothing to do; look at later requests.',
  ),
  'net::ERR_DNS_MALFORMED_RESPONSE': netErrorText(
    'The answer of the DNS server made no sense.',
    'A router or filter that rewrites DNS.',
    'Try another DNS server.',
  ),
  'net::ERR_DNS_SERVER_FAILED': netErrorText(
    'The DNS server reported a failure.',
    'SERVFAIL or REFUSED: broken DNSSEC, name servers of the domain that are down, or a policy.',
    'Look the name up at another DNS server (nslookup).',
  ),
  'net::ERR_DNS_TIMED_OUT': netErrorText(
    'The DNS server did not answer in time.',
    'UDP port 53 is blocked, the VPN is half open, or the DNS server is overloaded.',
    'Check the DNS server of the network and of the VPN.',
  ),
  'net::ERR_DNS_SECURE_RESOLVER_HOSTNAME_RESOLUTION_FAILED': netErrorText(
    'The name of the DNS-over-HTTPS server could not be resolved.',
    'A secure DNS that is set in the browser and blocked by the network.',
    'Turn secure DNS off in the browser, or choose another.',
  ),
  'net::ERR_DNS_NAME_HTTPS_ONLY': netErrorText(
    'DNS says that the host is to be reached by HTTPS only.',
    'A link with http: or ws: to a host with an HTTPS record.',
    'Use https: or wss: in the link.',
  ),
}
