import type { About } from './about.ts'

const HOST =
  /^(?:analytics|beacon|collect(?:or)?|insights|log(?:s|ger|ging)?|metrics|rum|stats?|telemetry|track(?:er|ing)?)\d{0,2}[.-]/
const PATH =
  /(?:^|[/_-])(?:analytics|beacons?|collect|csp-?reports?|heartbeat|log(?:s|ger|ging)?|metrics|ping|pixel|rum|stats|telemetry|tracking|impressions?)(?:$|[/._-])/i

/** Measurements and reports of the page, which nobody misses when they fail. By kind and by well-known names. */
export function isTelemetry({ kind, target }: About): boolean {
  return kind === 'ping' || HOST.test(target.host) || PATH.test(target.path.slice(0, 400))
}

/** What a program of the page asked for, as opposed to the parts of a document. */
export function isCall({ kind }: About): boolean {
  return kind === 'xhr' || kind === 'fetch'
}
