/** Where the time went. */
export const timing = {
  dominant: {
    queueing:
      'The browser held the request back for most of the time: nothing was sent yet, and the server knew nothing of it.',
    stalled: 'The request waited in the browser for most of the time: the server knew nothing of it.',
    dns: 'Most of the time went into finding the address of the host. Once found, it is kept for a while.',
    connect:
      'Most of the time went into opening the connection. Requests that come after can use the same one.',
    ssl: 'Most of the time went into the TLS handshake.',
    proxy: 'Most of the time went into talks with a proxy, before the server heard of the request.',
    send: 'Most of the time went into sending the request.',
    'worker-start': 'Most of the time went into starting the service worker.',
    'worker-respond': 'Most of the time went into the service worker.',
    wait: 'The browser had sent the request and waited for the first byte.',
    receive: 'The answer had begun; most of the time went into its arrival.',
  },
  wait: {
    split:
      'One round trip took about {roundTrip} by the TCP handshake of this request, so about {server} are the server’s (with what stands between).',
    reused:
      'The connection was open already, so this request tells nothing of the round trip. Compare with a request to the same host that opened one.',
    metrics: 'The server itself accounts for {total} in Server-Timing.',
    fewBytes: 'The answer is small, so its size is not the reason.',
  },
  receive: {
    speed: '{size} in {ms} are {speed} per second.',
    slow: 'That is slow: the network is slow, or the server sent the answer as it made it.',
    busy: 'A browser that is busy with other work reads late; then the network is not to blame.',
    streamed:
      'It is a stream: it stays open as long as there is something to tell. The time says nothing of speed.',
  },
  queueing: {
    multiplexed:
      '{protocol} carries many requests over one connection: the limit of six connections is no reason here.',
    full: '{count} other requests to the same origin were running over HTTP/1.1, which has six connections.',
    free: 'Only {count} other requests to the same origin were running, so the limit of six connections is no reason.',
  },
  send: 'The body has {size}.',
  total: {
    dns: 'The file says {file}: Chrome counts the DNS lookup ({dns}) twice. The phases give {total}.',
    ssl: 'The file says {file}: the TLS handshake is counted twice. The phases give {total}.',
    more: 'The file says {file}, which is {difference} more than its phases ({total}).',
    less: 'The file says {file}, which is {difference} less than its phases ({total}).',
  },
  caveats: {
    noTimings: 'The file has no timings for this request.',
    cache: 'It came from a cache: there are no phases of the network.',
    firefox: 'Firefox measures whole milliseconds, and neither queueing nor a proxy.',
    safari: 'Safari measures neither queueing nor a proxy; its times are whole within the connection.',
    playwright: 'Playwright does not measure what comes before the connection.',
    charles: 'The times are those of the proxy that recorded, not of the browser: queueing is missing.',
    proxied:
      'The times are those of the program that recorded between browser and server: queueing is missing.',
    dnsInConnect: 'Chrome counts the DNS lookup into the connection; it was taken out here.',
    worker: 'What the service worker does runs beside the other phases and is no part of the sum.',
    socket: 'For a socket the time is how long it stayed open.',
    preflight: 'A preflight comes before the request that it asks for; its time adds to that one’s.',
  },
}
