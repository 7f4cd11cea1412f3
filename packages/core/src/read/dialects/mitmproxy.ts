import type { DialectTraits } from './dialect-traits.ts'

/** mitmproxy: TCP and TLS set-up are two spans, one after the other. */
export const mitmproxy: DialectTraits = {
  dialect: 'mitmproxy',
  matches: (creator) => creator.startsWith('mitmproxy'),
  sslInConnect: false,
}
