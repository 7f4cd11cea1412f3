import { isIdentityProvider } from '../http/identity.ts'
import { siteOf } from '../http/site.ts'
import type { ResourceType } from '../model/entry.ts'
import type { Call, Endpoint } from './call.ts'

/** How much a call matters to what the user sees: 1 the most. */
export type Standing = (call: Call) => {
  readonly weight: number
  /** It belongs to the application, not to a third party. */
  readonly own: boolean
  readonly noise: boolean
}

const KIND: Readonly<Record<ResourceType, number>> = {
  document: 1,
  xhr: 1,
  fetch: 1,
  websocket: 0.9,
  eventsource: 0.9,
  preflight: 0.6,
  script: 0.7,
  stylesheet: 0.5,
  other: 0.7,
  media: 0.4,
  font: 0.3,
  image: 0.3,
  ping: 0.1,
}
const THIRD_PARTY = 0.4
const NOISE_HOST =
  /(?:^|\.)(?:google-analytics|googletagmanager|googletagservices|googlesyndication|googleadservices|doubleclick|adservice|facebook|hotjar|segment|sentry|nr-data|newrelic|datadoghq[a-z-]{0,12}|browser-intake-[a-z0-9-]{1,30}|amplitude|mixpanel|clarity|optimizely|criteo|taboola|outbrain|scorecardresearch|quantserve|chartbeat|adnxs|rubiconproject|pubmatic|moatads|demdex|omtrdc|2o7|everesttech|bat\.bing|fullstory|logrocket|bugsnag|heapanalytics|intercom|pendo|cookielaw|onetrust|branch|appsflyer|adsrvr|casalemedia|openx|krxd|bluekai|mathtag|tealiumiq|launchdarkly-events)\.[a-z.]{2,20}$/
const NOISE_LABEL =
  /^(?:ads?|adserver|analytics|metrics|telemetry|beacons?|stats?|pixel|tracking|tracker|collect|collector|events|logs?|rum|mobile-collector)\d{0,3}\./
const NOISE_PATH =
  /\/(?:collect|beacons?|telemetry|analytics|pixel|rum|metrics|clientmetrics|client-metrics|track(?:ing)?|log-?events?|ingest|csp-?report[a-z]{0,4}|heartbeat|keep-?alive|ping)(?:\/|$|\.)|favicon\.ico$|apple-touch-icon|\.map$/i

/** Knows the sites of the application: that of the first document, and those that are told who asks. */
export function standingsOf(captures: readonly (readonly Call[])[]): Standing {
  const own = new Set<string>()
  for (const calls of captures) {
    const document = calls.find(({ kind }) => kind === 'document')
    if (document) own.add(siteOf(bareHost(document.endpoint)))
  }
  if (own.size > 0) {
    for (const calls of captures)
      for (const call of calls) if (call.authorized) own.add(siteOf(bareHost(call.endpoint)))
  }
  const isOwn = (endpoint: Endpoint) => {
    const host = bareHost(endpoint)
    return own.size === 0 || own.has(siteOf(host)) || isIdentityProvider(host)
  }
  const known = new Map<Endpoint, { readonly own: boolean; readonly noise: boolean }>()
  return (call) => {
    const { endpoint, kind } = call
    let facts = known.get(endpoint)
    if (!facts) {
      facts = { own: isOwn(endpoint), noise: isNoise(endpoint) }
      known.set(endpoint, facts)
    }
    const noise = facts.noise || kind === 'ping' || (!facts.own && isPicture(kind))
    return { weight: noise ? 0.05 : KIND[kind] * (facts.own ? 1 : THIRD_PARTY), own: facts.own, noise }
  }
}

function isNoise(endpoint: Endpoint): boolean {
  const host = bareHost(endpoint).slice(-200)
  return NOISE_HOST.test(host) || NOISE_LABEL.test(host) || NOISE_PATH.test(endpoint.template.slice(-400))
}

/** What a page shows the same without. */
export function isPicture(kind: ResourceType): boolean {
  return kind === 'image' || kind === 'font' || kind === 'media'
}

function bareHost({ host }: Endpoint): string {
  return host.replace(/:\d{1,5}$/, '')
}
