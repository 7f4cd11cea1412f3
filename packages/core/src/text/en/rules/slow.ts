import type { RuleText } from '../../rule-text.ts'

export const slowRules = {
  'slow-queueing': {
    title: 'Requests to {host} waited {ms} ms in the browser’s queue, {percent} % of their time ({count}×).',
    why: 'Requests of higher priority went first, or the disk cache was being prepared. Where all six connections of an HTTP/1 host were taken, a finding of its own says so.',
    notProven: 'Nothing about the server: it had not been asked yet.',
    next: 'Look at what else ran at that time and at its priority, and let the page ask for less at once.',
  },
  'slow-stalled': {
    title: 'Requests to {host} stalled for {ms} ms, {percent} % of their time ({count}×).',
    why: 'They were ready and could not start: waiting for a socket, for a proxy decision, for a cache lock or for an extension. Where all six connections of an HTTP/1 host were taken, a finding of its own says so.',
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
} satisfies Record<string, RuleText>
