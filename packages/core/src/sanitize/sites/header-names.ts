const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s*,\s*/))

/** Values that browsers and protocols make public; their names or their forms would tell otherwise. */
export const PUBLIC_HEADERS = set(`
  sec-websocket-key, sec-websocket-accept, sec-websocket-extensions, sec-websocket-version, x-client-data, etag, if-match,
  if-none-match, if-range, idempotency-key, x-idempotency-key, surrogate-key, xkey, x-cache-key, x-true-cache-key,
  public-key-pins, public-key-pins-report-only, expect-ct, digest, content-digest, repr-digest, want-digest,
  want-repr-digest, content-md5, content-crc32, x-goog-hash, x-amz-checksum-crc32, x-amz-checksum-crc32c,
  x-amz-checksum-sha1, x-amz-checksum-sha256, x-amz-checksum-crc64nvme, x-amz-content-sha256, x-ms-blob-content-md5,
  x-ms-content-crc64, x-ms-content-sha256, x-bz-content-sha1, x-checksum-sha1, x-checksum-sha256, x-checksum-md5,
  x-linked-etag, x-amz-id-2, x-amz-cf-id, x-amz-cf-pop, x-amz-version-id, x-amz-apigw-id, x-amz-rid, x-amz-request-id,
  x-amzn-requestid, x-amzn-trace-id, x-goog-generation, x-goog-metageneration, x-guploader-uploadid, x-fb-debug,
  x-fb-trace-id, x-fb-request-id, x-fb-rev, x-fb-rlafr, x-azure-ref, x-azure-ref-originshield, x-msedge-ref, x-ms-edge-ref,
  x-cdn-trace, x-vercel-id, x-nf-request-id, fly-request-id, cf-ray, cf-cache-status, x-varnish, x-cache, x-cache-hits,
  x-served-by, x-timer, via, server, server-timing, alt-svc, nel, report-to, age, date, expires, last-modified,
  cache-control, pragma, vary, accept, accept-encoding, accept-language, accept-ch, user-agent, x-powered-by, p3p,
  content-type, content-length, content-range, content-encoding, content-language, transfer-encoding, connection,
  strict-transport-security, permissions-policy, feature-policy, x-frame-options, x-xss-protection, x-ua-compatible,
  timing-allow-origin, clear-site-data, priority, te, trailer, upgrade, range, allow, retry-after, x-shopid, eagleid,
  x-swift-savetime, x-swift-cachetime, x-tt-logid, x-tt-trace-host, x-tt-trace-tag, x-tt-trace-id, x-yandex-req-id,
  x-wix-request-id, x-contentful-request-id, x-pinterest-rid, x-li-uuid, x-li-pop, x-li-fabric, x-restli-protocol-version,
  x-b3-traceid, x-b3-spanid, traceparent, tracestate, baggage, sentry-trace, newrelic, x-newrelic-app-data,
  x-newrelic-id, x-dynatrace, x-ruxit-js-agent, x-oneagent-js-injection, x-datadog-trace-id, request-context,
  x-parse-application-id, x-algolia-application-id, x-ibm-client-id, client-id, x-client-id, x-amz-target, x-app-version,
  x-goog-api-client, x-amz-user-agent, amz-sdk-invocation-id, x-amz-date, x-amz-meta-etag, x-robots-tag, sourcemap,
  x-sourcemap, x-runtime, x-version, x-build, x-build-id, x-revision, x-commit, x-git-sha, x-deployment-id, etag-hash,
  x-content-hash, x-hash, x-etag, x-ec-custom-error, x-hw, akamai-grn, x-akamai-transformed, x-check-cacheable,
  x-akamai-edgescape, x-edgeconnect-midmile-rtt, origin-trial, signature-input, x-trace, x-backend, x-server, x-host,
  content-security-policy, content-security-policy-report-only, x-webkit-csp, x-content-security-policy
`)

/** The client's address, in whatever a proxy calls it. */
export const ADDRESS_HEADERS = set(`
  x-forwarded-for, x-original-forwarded-for, x-vercel-forwarded-for, x-real-ip, x-realip, cf-connecting-ip,
  cf-connecting-ipv6, cf-connecting-ip6, cf-pseudo-ipv4, true-client-ip, x-client-ip, client-ip, x-cluster-client-ip,
  fastly-client-ip, fastly-temp-xff, fly-client-ip, do-connecting-ip, akamai-client-ip, incap-client-ip,
  x-envoy-external-address, x-azure-clientip, x-azure-socketip, x-arr-clientip, x-appengine-user-ip, x-appengine-remote-addr,
  x-remote-ip, x-remote-addr, remote-addr, x-originating-ip, x-original-ip, x-source-ip, x-user-ip, x-proxyuser-ip,
  proxy-client-ip, wl-proxy-client-ip, x-nf-client-connection-ip, x-ms-forwarded-client-ip, x-bb-ip, x-sucuri-clientip,
  x-tt-client-ip, ali-cdn-real-ip, cdn-src-ip, x-cdn-client-ip, x-forwarded, forwarded-for, x-coming-from, x-host-ip,
  x-gateway-ip, x-request-ip, x-device-ip, x-true-ip, x-tencent-ua-ip, eo-connecting-ip, cloudfront-viewer-address,
  x-ingress-client-ip, x-clientip, clientip, c-ip
`)

/** Who is signed in, as a proxy tells the service behind it. */
export const IDENTITY_HEADERS = set(`
  from, x-user-email, x-email, x-auth-email, x-forwarded-email, x-forwarded-user, x-forwarded-preferred-username,
  x-forwarded-groups-user, x-auth-request-email, x-auth-request-user, x-auth-request-preferred-username, x-remote-user,
  remote-user, remote-email, remote-name, x-remote-email, x-webauth-user, x-webauth-email, x-authenticated-user,
  x-authenticated-userid, x-auth-user, x-auth-username, x-username, x-user-name, x-user, x-user-login, x-user-principal-name,
  x-goog-authenticated-user-email, x-goog-authenticated-user-id, x-ms-client-principal-name, x-ms-client-principal-id,
  x-amzn-oidc-identity, cf-access-authenticated-user-email, x-pomerium-claim-email, x-pomerium-claim-user,
  x-authentik-email, x-authentik-username, x-authentik-name, x-token-user-email, x-token-user-name, x-vouch-user, sm-user,
  sm_user, sm-universalid, iv-user, x-login-name, x-original-user, x-consumer-username, x-credential-username,
  x-okta-user, x-okta-user-email, x-impersonate-user, x-appengine-user-email, x-appengine-user-nickname,
  x-appengine-user-id, impersonate-user, x-amz-mtls-subject, x-amzn-mtls-clientcert-subject, ssl-client-s-dn,
  x-ssl-client-s-dn, x-ssl-client-dn, ssl-client-subject-dn, x-client-dn, x-ssl-client-cn
`)

/** Certificates and identities that a proxy hands on as a whole. */
export const WHOLE_HEADERS: ReadonlyMap<string, string> = new Map([
  ...[
    'x-client-cert',
    'client-cert',
    'client-cert-chain',
    'ssl-client-cert',
    'x-ssl-client-cert',
    'x-ssl-cert',
    'x-amzn-mtls-clientcert',
    'x-amzn-mtls-clientcert-leaf',
    'x-arr-clientcert',
    'x-client-certificate',
    'x-forwarded-tls-client-cert',
    'x-forwarded-tls-client-cert-info',
  ].map((name) => [name, 'auth'] as const),
  ['x-ms-client-principal', 'person'],
  ['x-honeycomb-team', 'apikey'],
  ['x-jfrog-art-api', 'apikey'],
  ['x-appcheck', 'token'],
  ['x-goog-firebase-appcheck', 'token'],
  ['cf-turnstile', 'token'],
  ['x-turnstile', 'token'],
  ['x-recaptcha', 'token'],
  ['x-captcha', 'token'],
  ['x-nonce', 'nonce'],
  ['dpop-nonce', 'nonce'],
  ['replay-nonce', 'nonce'],
  ['sec-session-response', 'token'],
  ['x-ig-www-claim', 'token'],
  ['x-tableau-auth', 'token'],
  ['x-xsrf', 'csrf'],
  ['x-csrf', 'csrf'],
  ['requestverificationtoken', 'csrf'],
])

/** Hosts, perhaps with a name and a password before them. */
export const AUTHORITY_HEADERS = set(
  ':authority, host, x-forwarded-host, x-original-host, x-host, disguised-host',
)

export const URL_HEADERS = set(
  'x-original-url, x-original-uri, x-rewrite-url, x-forwarded-uri, x-forwarded-url, x-forwarded-path, x-forwarded-prefix, x-redirect, x-redirect-to, x-pingback, destination, x-amz-website-redirect-location, x-amz-copy-source, x-envoy-original-path, x-accel-redirect, x-current-url, x-page-url, x-referer, x-referrer, sourcemap, x-request-uri, x-request-url, x-ms-original-url, origin, hx-current-url, hx-redirect, hx-location, hx-push-url, turbo-location, x-inertia-location, next-url, x-nextjs-redirect',
)

export const POLICY_HEADERS = set(
  'content-security-policy, content-security-policy-report-only, x-webkit-csp, x-content-security-policy',
)

/** `HTTP_X_API_KEY`, as CGI writes it, is `x-api-key`. */
export function headerName(name: string): string {
  const lower = name.trim().toLowerCase()
  return lower.includes('_') ? lower.replace(/^(?:redirect_)?http_/, '').replaceAll('_', '-') : lower
}
