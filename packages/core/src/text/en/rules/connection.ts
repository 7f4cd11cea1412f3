import type { RuleText } from '../../rule-text.ts'

export const connectionRules = {
  'connection-limit': {
    title:
      'Requests to {host} waited up to {waitedMs} ms while {active} others used all its connections ({count}×).',
    why: 'The host was spoken to over HTTP/1, where browsers open six connections to one origin; each serves one request at a time.',
    notProven: 'Not that the wait was felt: other parts of the page may have taken longer.',
    next: 'Let the host speak HTTP/2, find out what holds the connections so long, or let the page ask for less.',
  },
  'no-keep-alive': {
    title: '{host} closes the connection after each response ({closed} of {requests}).',
    why: 'Every request then needs a new connection: {handshakeMs} ms of handshakes in all.',
    notProven: 'Not who closes: a proxy on the way may do it.',
    next: 'Allow keep-alive on the server or on the proxy before it.',
  },
  'repeated-handshakes': {
    title:
      'Requests to {host} opened {handshakes} new connections though an open one had just become free ({requests} could have used one).',
    why: 'The handshakes took {handshakeMs} ms. Short idle timeouts, load balancers, VPNs and inspecting proxies close connections early.',
    notProven: 'Not who closes. Browsers keep connections with and without credentials apart.',
    next: 'Compare the idle timeouts of server, load balancer and proxy with the pauses between the requests.',
  },
  'protocol-downgrade': {
    title: '{host} speaks a newer protocol, but {oldRequests} requests to it went over HTTP/1.1.',
    why: 'It answered {newRequests} requests over HTTP/2 or HTTP/3, or offers them by Alt-Svc. Proxies that inspect traffic often speak HTTP/1.1 only.',
    notProven: 'Not that a proxy is between: servers of one host may differ, and UDP may be blocked.',
    next: 'Compare with a network without proxy, and look at the certificate that the browser got.',
  },
  'one-bad-server': {
    title:
      'Of {addresses} addresses of {host} only {address} fails ({failures} failures there, {successes} successes elsewhere).',
    why: 'The same call, {method} {path}, fails at this address and succeeds at the others.',
    notProven: 'Not what is wrong with that server, and not that it still is.',
    next: 'Ask the owner of the host to take {address} out of service and to look at its logs.',
  },
  'private-address': {
    title: '{host} was reached at {address}, which is no public address (hosts like that: {hosts}).',
    why: 'A proxy, a VPN, an entry in the hosts file or a name server of the network gives out this address.',
    notProven: 'Nothing is wrong with that in itself: companies reach their own services in this way.',
    next: 'Compare with `nslookup {host}` on another network, and try without proxy or VPN.',
  },
} satisfies Record<string, RuleText>
