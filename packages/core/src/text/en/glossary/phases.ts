import type { Glossary } from '../../glossary.ts'

/** The phases of one request and why it may wait before it is sent. */
export const phaseTexts: Pick<Glossary, 'phases' | 'phaseReasons'> = {
  phases: {
    queueing: {
      title: 'Queueing',
      meaning: 'The browser holds the request back before its connection starts.',
    },
    stalled: {
      title: 'Stalled',
      meaning:
        'The request waits although its connection could start, for any of the reasons that queueing has.',
    },
    dns: { title: 'DNS lookup', meaning: 'The name of the host is being turned into an address.' },
    connect: {
      title: 'Initial connection',
      meaning:
        'The connection is being opened: the TCP handshake with its retries, and TLS. ' +
        'Nothing here when an open connection was used again.',
    },
    ssl: { title: 'SSL (TLS)', meaning: 'The TLS handshake, a part of the initial connection.' },
    proxy: { title: 'Proxy negotiation', meaning: 'The browser is negotiating with a proxy server.' },
    send: {
      title: 'Request sent',
      meaning: 'The request is being sent. Long only for uploads or on a slow uplink.',
    },
    'worker-start': {
      title: 'ServiceWorker preparation',
      meaning: 'The browser is starting the service worker of the page.',
    },
    'worker-respond': {
      title: 'Request to ServiceWorker',
      meaning: 'The request is with the service worker, which answers it or passes it on.',
    },
    wait: {
      title: 'Waiting (TTFB)',
      meaning:
        'The browser waits for the first byte of the answer: one round trip on the network, and the time the ' +
        'server takes to prepare the answer.',
    },
    receive: {
      title: 'Content download',
      meaning:
        'The answer is arriving. Long when it is large, when the network is slow, or when the browser is too busy ' +
        'with other work to read it.',
    },
  },
  phaseReasons: {
    priority: 'Requests of higher priority go first.',
    connections: 'Six TCP connections to this origin are open already, the limit for HTTP/1.0 and HTTP/1.1.',
    'disk-cache': 'The browser is making space in its disk cache.',
    'name-not-cached': 'The name was not in the cache of the device and had to be asked for.',
    'slow-resolver': 'The DNS server is far away, overloaded, or asks others in turn.',
    distance: 'The server is far away: each handshake takes round trips.',
    'lost-packets': 'Packets got lost, and the handshake was tried again after a pause.',
    'tls-handshake': 'TLS takes one round trip more, two before TLS 1.3.',
    'proxy-script': 'The browser looks for its proxy by WPAD or works through a PAC script.',
    'proxy-sign-in': 'The proxy wants a sign-in, or is slow to open the tunnel.',
    'large-upload': 'The body is large.',
    'slow-uplink': 'The way up is slow or shared.',
    'worker-boot': 'The service worker was asleep and has to be started first.',
    'worker-code': 'The code of the service worker takes its time, in its cache or on the network.',
    'round-trip': 'One round trip on the network: about as long as opening a TCP connection takes.',
    'server-work':
      'The server, or what stands behind it, prepares the answer: the rest beyond the round trip.',
    'large-answer': 'The answer is large.',
    'slow-network': 'The network is slow.',
    'busy-browser': 'The browser is busy with other work and reads slowly.',
  },
}
