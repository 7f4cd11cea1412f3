import type { Entry, Header } from '../model/entry.ts'
import { headerValue } from './headers.ts'

/** Products by what they write into a response, the most telling first. Names are never translated. */
const BY_HEADER: readonly (readonly [string, string, RegExp?])[] = [
  ['Cloudflare', 'cf-ray'],
  ['CloudFront', 'x-amz-cf-id'],
  ['Azure Front Door', 'x-azure-ref'],
  ['AWS API Gateway', 'x-amz-apigw-id'],
  ['Fastly', 'x-served-by', /^cache-/i],
  ['Akamai', 'x-akamai-request-id'],
  ['CloudFront', 'x-cache', /cloudfront/i],
  ['CloudFront', 'via', /cloudfront/i],
  ['Zscaler', 'via', /zscaler/i],
  ['Squid', 'via', /squid/i],
  ['Varnish', 'via', /varnish/i],
  ['Google', 'via', /^1\.1 google$/i],
]
const BY_SERVER: readonly (readonly [string, RegExp])[] = [
  ['Cloudflare', /^cloudflare/i],
  ['CloudFront', /^CloudFront/i],
  ['Akamai', /^AkamaiGHost/i],
  ['AWS load balancer', /^awselb/i],
  ['Google', /^(?:Google Frontend|gws|GFE)/i],
  ['Azure', /^Microsoft-Azure/i],
  ['Envoy', /^(?:istio-)?envoy/i],
  ['BIG-IP', /^BigIP/i],
  ['Varnish', /^Varnish/i],
  ['Squid', /^squid/i],
  ['HAProxy', /^haproxy/i],
  ['Kong', /^kong/i],
  ['Traefik', /^traefik/i],
  ['Apache Traffic Server', /^ATS\b/],
  ['OpenResty', /^openresty/i],
  ['nginx', /^nginx/i],
  ['IIS', /^Microsoft-(?:IIS|HTTPAPI)/i],
  ['Apache', /^Apache/i],
]

/**
 * The layer that answered, or the outermost that let the answer through, by its headers: an edge names itself in
 * every response that passes it.
 */
export function hopOf(entry: Entry): string | undefined {
  const headers: readonly Header[] = entry.response?.headers ?? []
  const server = headerValue(headers, 'server')?.slice(0, 200)
  const byServer = server && BY_SERVER.find(([, pattern]) => pattern.test(server))?.[0]
  if (byServer) return byServer
  const byHeader = BY_HEADER.find(([, name, pattern]) => {
    const value = headerValue(headers, name)
    return value !== undefined && (pattern === undefined || pattern.test(value.slice(0, 200)))
  })
  return byHeader?.[0]
}
