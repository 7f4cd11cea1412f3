import type { Entry, HttpVersion } from '../model/entry.ts'

/** The version that was spoken; of a request that got no response, the one it was sent in. */
export function httpVersionOf(entry: Entry): HttpVersion | undefined {
  return entry.response?.httpVersion ?? entry.request.httpVersion
}

/** One request at a time over a connection. An unknown version is not taken for one. */
export function isHttp1(version: HttpVersion | undefined): boolean {
  return version === 'http/1.1' || version === 'http/1.0' || version === 'http/0.9'
}

export function isMultiplexed(version: HttpVersion | undefined): boolean {
  return version === 'h2' || version === 'h3' || version === 'spdy' || version === 'quic'
}

/** The time that a connection of its own cost the request, TLS included; 0 when it used one that was open. */
export function handshakeMs({ timings }: Entry): number {
  return (timings.connectMs ?? 0) + (timings.sslMs ?? 0)
}

/** It went over the network: not answered by a cache or a service worker of the browser. */
export function usedNetwork(entry: Entry): boolean {
  return entry.fromCache === undefined && !entry.fromServiceWorker
}
