import type { RuleText } from '../../rule-text.ts'

export const slowRules = {
  'slow-queueing': {
    title: 'Requests to {host} waited {ms} ms in the browser’s queue, {percent} % of their time ({count}×).',
    why: 'Requests of higher priority went first, or the browser was allocating space in its disk cache.',
    whyOf: {
      connections:
        '{active} other requests to the same origin were running. With HTTP/1 a browser opens six connections to an origin, and the next request waits until one is free.',
    },
    notProven: 'Nothing about the server: it had not been asked yet.',
    next: 'Count what runs at the same time, and let the page ask for less at once. Over HTTP/1, let the host speak HTTP/2.',
  },
  'slow-stalled': {
    title: 'Requests to {host} stalled for {ms} ms, {percent} % of their time ({count}×).',
    why: 'They were ready and were held back: by requests of higher priority, a proxy decision, the disk cache, an extension, or for want of a socket.',
    whyOf: {
      connections:
        '{active} other requests to the same origin were running. With HTTP/1 a browser opens six connections to an origin, and the next request waits until one is free.',
    },
    notProven: 'Not which of these it was.',
    next: 'Try without extensions and proxy, then look at the browser’s network log.',
  },
  'slow-proxy': {
    title: 'The proxy cost {ms} ms, {percent} % of the request ({count}×).',
    why: 'The browser had to find a proxy (PAC, WPAD) or to agree with it before it could connect.',
    notProven: 'Not whether the script or the proxy itself is slow.',
    next: 'Compare with a direct connection, and measure the PAC script.',
  },
  'slow-dns': {
    title: 'Resolving {host} took {ms} ms, {percent} % of the request ({count}×).',
    why: 'The resolver of the user’s network answered late.',
    notProven: 'Not whether the resolver or the domain’s own servers are slow.',
    next: 'Time `nslookup {host}` on the user’s machine against another resolver.',
  },
  'slow-connect': {
    title: 'Connecting to {host} took {ms} ms, {percent} % of the request ({count}×).',
    why: 'The TCP handshake is one round trip. This one was long: distance, loss or a VPN.',
    notProven: 'A busy server may accept late as well.',
    next: 'Compare with other hosts in the capture, and with another network.',
  },
  'slow-tls': {
    title: 'The TLS handshake with {host} took {ms} ms, {percent} % of the request ({count}×).',
    why: 'That is much more than the round trips it needs, which TCP shows to take {connectMs} ms each.',
    notProven: 'Not the reason: inspection, revocation checks and long chains all take time.',
    next: 'Compare the certificate’s issuer with the one that the host really has.',
  },
  'slow-send': {
    title: 'Sending {bytes} bytes to {host} took {ms} ms, {percent} % of the request ({count}×).',
    why: 'The request has a body and the uplink was slow.',
    notProven: 'A server that reads slowly looks the same.',
    next: 'Measure the upload speed, and compare with a smaller upload.',
  },
  'slow-wait': {
    title: '{host} took {ms} ms to begin its answer, {percent} % of the request ({method} {path}, {count}×).',
    why: 'Waiting is one round trip and the time that the server needs to prepare the response.',
    whyOf: {
      'round-trip':
        'Waiting is one round trip and the time that the server needs to prepare the response. A round trip to this host takes about {roundTripMs} ms, so that {serverMs} ms are left for the server.',
    },
    notProven: 'Not which service behind the host took the time; a proxy between counts as well.',
    next: 'Take the tracking ID of the slowest request, and look up its way through the back end.',
  },
  'slow-receive': {
    title:
      'The content from {host} took {ms} ms to arrive, {percent} % of the request ({bytes} bytes, {count}×).',
    why: 'The line is slow, the browser was busy, or the server sent in small portions.',
    notProven: 'With a small body it is more often the server that streams than the line.',
    next: 'Compare the speed of {bytesPerSecond} bytes per second with other downloads of this capture.',
  },
  'server-timing-told': {
    title:
      '{host} tells where its time went: {metric} took {metricMs} of {ms} ms ({method} {path}, {count}×).',
    why: 'The server names its own phases in the header Server-Timing. Beyond its largest figure, {restMs} ms of the waiting are left for the way and for hops that do not tell.',
    notProven: 'The server measures itself; metrics can overlap, and what it does not list it does not tell.',
    next: 'Ask the owner of that phase. If most of the time is left over, look at the network and the proxies between.',
  },
  'long-poll': {
    title:
      '{host} keeps requests open until there is news, up to {ms} ms ({count}×); they do not count as slow.',
    why: 'An event stream lasts as long as it likes. A long poll has a telling name, or ends after the same 20 to 65 s each time.',
    notProven: 'Not that they work: a proxy that cuts them looks alike.',
    next: 'Nothing, unless news come late. Then look at when the answers end.',
  },
  'host-slow': {
    title: '{host} is slow as a whole: half of its {requests} answers begin after {ms} ms or later.',
    why: 'It is not one request that is slow here. The slowest of twenty takes {mostMs} ms.',
    whyOf: {
      'round-trip':
        'It is not one request that is slow here, and the way is not to blame: a round trip to the host takes {roundTripMs} ms. The slowest of twenty takes {mostMs} ms.',
    },
    notProven: 'Not which part: the host, something that all of its requests need, or a proxy before it.',
    next: 'Compare with the host’s figures of a good day, and look for load, a database or a gateway that all requests share.',
  },
  'round-timeout': {
    title: '{requests} requests to {host} ended after {seconds} s: a configured time-out.',
    why: 'Computing does not end after a round number of seconds, time-outs do. Somebody on the way waits that long and no longer.',
    notProven:
      'Not whose it is: application, gateway, load balancer and database driver all have one. It ends the waiting and does not cause it.',
    next: 'Find out which hop is configured to {seconds} s, and what it was waiting for. A longer time-out only hides that.',
  },
  'serial-chain': {
    title: 'The page called {host} {calls} times one after the other, {ms} ms in all.',
    why: 'Each call began when the one before had ended, over {endpoints} endpoints. Their times add up, where they could overlap.',
    notProven: 'Not that they can be made at the same time: a call may need the answer of the one before.',
    next: 'Look at what starts these calls, and make them at once or as one where they do not need each other.',
  },
  'idle-gap': {
    title: 'For {ms} ms nothing was on the way, although the page had not loaded yet ({gaps} such gaps).',
    why: 'Neither network nor server can take this time. The browser was running scripts, or they were waiting for a timer.',
    notProven:
      'Not what the browser did: captures hold requests and nothing of the rest. Requests that the file leaves out would fill the gap.',
    next: 'Record the same in the browser’s performance panel, and look at the scripts of that moment.',
  },
  'slow-page': {
    title: 'The page took {ms} ms to load.',
    why: 'The browser’s event “load” came that late, and the document’s own content was there after {contentMs} ms. The server began the document after {waitMs} ms.',
    notProven: 'Pages can be of use long before “load”, and a slow picture of a stranger delays it as well.',
    next: 'Look at what ends last before that moment in the waterfall.',
  },
  'slow-third-party': {
    title:
      'Scripts and styles of {site} took {percent} % of the requests’ time before the page’s content was there.',
    why: '{requests} requests with {bytes} bytes took {ms} ms in all. Browsers hold the page back for scripts and styles.',
    whyOf: {
      held: 'The content was there as soon as the last of them had come, and had waited {heldMs} ms for nothing else. {requests} requests with {bytes} bytes took {ms} ms in all.',
    },
    notProven: 'Scripts that load asynchronously do not hold the page back, and requests overlap.',
    next: 'Load the page with this site blocked and compare. If it helps, load its scripts later or ask its operator.',
  },
} satisfies Record<string, RuleText>
