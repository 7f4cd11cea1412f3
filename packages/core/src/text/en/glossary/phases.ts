import type { Glossary } from '../../glossary.ts'

/** The phases of one request and why it may wait before it is sent. */
export const phaseTexts: Pick<Glossary, 'phases' | 'queueingReasons'> = {
  phases: {
    queueing: {
      title: 'Queueing',
      meaning:
        'The browser holds the request back before its connection starts: more urgent requests go first, all six ' +
        'connections to the origin are busy (HTTP/1.x only), or space in the disk cache is being made.',
    },
    stalled: {
      title: 'Stalled',
      meaning: 'The request waits although its connection could start, for any of the reasons of queueing.',
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
  queueingReasons: {
    priority: 'Requests of higher priority go first.',
    connections: 'Six TCP connections to this origin are open already, the limit for HTTP/1.0 and HTTP/1.1.',
    'disk-cache': 'The browser is making space in its disk cache.',
  },
}
