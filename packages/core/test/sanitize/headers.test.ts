import { describe, expect, it } from 'vitest'
import { after, headerAfter } from './after.ts'
import { sanitized } from './sanitized.ts'
import { shown } from './tagged.ts'

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0'
const HEX = '0123456789abcdef0123456789abcdef'
const UUID = '9d8c2f6a-1b3e-4c5d-8e7f-0a1b2c3d4e5f'
/** Looks made by a machine, and is invented. */
const TOKEN = 'q7Xk2mNp4Rs6Tv8WzB3c'

describe('credentials: the scheme stays, and what diagnosis needs', () => {
  it.each([
    ['Authorization', '  bearer \t walnut-77', '  bearer \t ‹bearer›'],
    ['Authorization', 'Bearer: walnut-77', 'Bearer: ‹bearer›'],
    ['authorization', '"Bearer walnut-77', '"Bearer ‹bearer›'],
    ['Authorization', 'walnut-77', '‹auth›'],
    ['Authorization', `${TOKEN} Bearer`, '‹auth› Bearer'],
    ['Authorization', 'Bearer', 'Bearer'],
    ['Authorization', 'Bearer undefined', 'Bearer undefined'],
    ['Authorization', 'Bearer [object Object]', 'Bearer [object Object]'],
    ['Authorization', 'Basic Y2Fyb2w6d2FsbnV0LTc3, Bearer walnut-78', 'Basic ‹basic›, Bearer ‹bearer›'],
    ['x-ms-authorization-auxiliary', 'Bearer walnut-77, Bearer hazel-78', 'Bearer ‹bearer›, Bearer ‹bearer›'],
    ['Authorization', `DPoP ${TOKEN}`, 'DPoP ‹auth›'],
    ['Authorization', `GNAP ${TOKEN}`, 'GNAP ‹auth›'],
    ['Authorization', `ApiKey ${TOKEN}`, 'ApiKey ‹auth›'],
    ['Authorization', `Splunk ${UUID}`, 'Splunk ‹auth›'],
    ['Authorization', `SSWS ${TOKEN}`, 'SSWS ‹auth›'],
    ['Authorization', `Klaviyo-API-Key ${TOKEN}`, 'Klaviyo-API-Key ‹auth›'],
    ['Authorization', `GoogleLogin auth=${TOKEN}`, 'GoogleLogin auth=‹auth›'],
    [
      'Authorization',
      `Token token="${TOKEN}", email="carol@shop.example"`,
      'Token token="‹token›", email="‹email›"',
    ],
    ['Authorization', `PrivateToken token="${TOKEN}"`, 'PrivateToken token="‹token›"'],
    ['Authorization', `vapid t=${JWT}.c2lnbmF0dXJl, k=BPubLicKey`, `vapid t=${JWT}.‹jwtsig›, k=BPubLicKey`],
    ['Authorization', `SCRAM-SHA-256 sid=${TOKEN},data=${HEX}`, 'SCRAM-SHA-256 sid=‹auth›,data=‹auth›'],
    ['Authorization', 'AWS AKIAEXAMPLE1234567:bWq2s1WEIj+Ydj0vQ697zp+IXMU=', 'AWS ‹apikey›:‹signature›'],
    [
      'Authorization',
      'SharedKey shopaccount:bWq2s1WEIj+Ydj0vQ697zp+IXMU=',
      'SharedKey shopaccount:‹signature›',
    ],
    [
      'Authorization',
      `AWS4-ECDSA-P256-SHA256 Credential=AKIAEXAMPLE1234567/20260301/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=${HEX}`,
      'AWS4-ECDSA-P256-SHA256 Credential=‹apikey›/20260301/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=‹signature›',
    ],
    [
      'Authorization',
      `HMAC-SHA256 Credential=walnut-77&SignedHeaders=x-ms-date;host&Signature=${HEX}`,
      'HMAC-SHA256 Credential=‹apikey›&SignedHeaders=x-ms-date;host&Signature=‹signature›',
    ],
    [
      'Authorization',
      `OAuth realm="shop", oauth_consumer_key="walnut-77", oauth_token="hazel-78", oauth_signature_method="HMAC-SHA1", oauth_timestamp="1772359200", oauth_nonce="${TOKEN}", oauth_version="1.0", oauth_signature="${HEX}"`,
      'OAuth realm="shop", oauth_consumer_key="‹apikey›", oauth_token="‹token›", oauth_signature_method="HMAC-SHA1", oauth_timestamp="1772359200", oauth_nonce="‹nonce›", oauth_version="1.0", oauth_signature="‹signature›"',
    ],
    [
      'Authorization',
      `Signature keyId="key-1",algorithm="hs2019",created=1772359200,headers="(request-target) host",signature="${HEX}"`,
      'Signature keyId="key-1",algorithm="hs2019",created=1772359200,headers="(request-target) host",signature="‹signature›"',
    ],
    [
      'X-WSSE',
      `UsernameToken Username="carol", PasswordDigest="quR/EWLAV4xLf9Zqyw4pDmfV9OY=", Nonce="d36e316282959a9ed4c89851497a717f", Created="2026-03-01T10:00:00Z"`,
      'UsernameToken Username="‹user›", PasswordDigest="‹password›", Nonce="‹nonce›", Created="2026-03-01T10:00:00Z"',
    ],
    ['HTTP_AUTHORIZATION', 'Bearer walnut-77', 'Bearer ‹bearer›'],
    ['x-forwarded-authorization', 'Bearer walnut-77', 'Bearer ‹bearer›'],
  ])('%s: %s', async (name, value, expected) => {
    expect(await headerAfter(name, value)).toBe(expected)
  })

  it.each([
    'Token s3cretpart=xyzzy',
    'ApiKey s3cretpart=xyzzy&a=b',
    'Foo-Bar s3cretpart',
    's3cretpart, xyzzy',
  ])('%s keeps no half of it', async (value) => {
    expect(await headerAfter('Authorization', value)).not.toContain('s3cretpart')
  })
})

describe('challenges: what they ask for stays, what answers them goes', () => {
  it.each([
    [
      'WWW-Authenticate',
      'Bearer realm="https://auth.example/token",service="registry.example",scope="repository:shop/web:pull"',
      undefined,
    ],
    [
      'WWW-Authenticate',
      'Bearer authorization_uri="https://login.example/common", error="invalid_token", error_description="The token expired at 2026-03-01"',
      undefined,
    ],
    ['Www-Authenticate', 'Basic realm="staff", charset="UTF-8"', undefined],
    ['WWW-Authenticate', 'Negotiate, NTLM, Basic realm="staff"', undefined],
    [
      'WWW-Authenticate',
      `Digest realm="a", qop="auth,auth-int", algorithm=SHA-256, nonce="${HEX}", opaque="${HEX}", stale=true`,
      'Digest realm="a", qop="auth,auth-int", algorithm=SHA-256, nonce="‹nonce›", opaque="‹nonce›", stale=true',
    ],
    [
      'WWW-Authenticate',
      `UMA realm="shop", as_uri="https://as.example", ticket="${TOKEN}"`,
      'UMA realm="shop", as_uri="https://as.example", ticket="‹digest›"',
    ],
    [
      'Authentication-Info',
      `nextnonce="${HEX}", rspauth="${HEX}", cnonce="walnut77", nc=00000001, qop=auth`,
      'nextnonce="‹nonce›", rspauth="‹nonce›", cnonce="‹nonce›", nc=00000001, qop=auth',
    ],
    ['Proxy-Authentication-Info', `nextnonce="${HEX}"`, 'nextnonce="‹nonce›"'],
  ])('%s: %s', async (name, value, expected) => {
    expect(await headerAfter(name, value)).toBe(expected ?? value)
  })
})

describe('keys and tokens of vendors', () => {
  it.each(
    `x-api-key api-key apikey x-goog-api-key x-functions-key ocp-apim-subscription-key x-amz-security-token x-auth-token
     x-access-token x-session-token x-csrf-token x-xsrf-token csrf-token x-shopify-access-token x-vault-token private-token
     job-token x-gitlab-token dd-api-key dd-application-key x-honeycomb-team x-algolia-api-key x-rapidapi-key
     x-parse-rest-api-key x-parse-session-token x-parse-master-key x-figma-token x-plex-token x-jwt-assertion
     x-forwarded-access-token cf-access-client-secret x-ms-token-aad-access-token x-ms-token-aad-refresh-token
     x-amzn-oidc-accesstoken x-goog-iap-jwt-assertion x-nonce x-guest-token x-device-token x-firebase-appcheck
     x-recaptcha-token cf-turnstile-response x-client-cert x-ms-client-principal x-auth-key x-github-otp x-mashape-key
     x-webhook-key x-jfrog-art-api x-amz-server-side-encryption-customer-key x-trackertoken X_API_KEY HTTP_X_API_KEY`
      .trim()
      .split(/\s+/),
  )('%s', async (name) => {
    for (const spelling of [name, name.toUpperCase()]) {
      expect(await headerAfter(spelling, 'walnut7')).toMatch(/^‹[a-z]+›$/)
    }
  })

  it.each([
    ['x-hub-signature', `sha1=${HEX}`, 'sha1=‹signature›'],
    ['stripe-signature', `t=1772359200,v1=${HEX},v0=${HEX}`, 't=1772359200,v1=‹signature›,v0=‹signature›'],
    ['x-slack-signature', `v0=${HEX}`, 'v0=‹signature›'],
    ['x-twilio-signature', 'bWq2s1WEIj+Ydj0vQ697zp+IXMU=', '‹signature›'],
    ['x-line-signature', 'bWq2s1WEIj+Ydj0vQ697zp+IXMU=', '‹signature›'],
    [
      'svix-signature',
      'v1,bWq2s1WEIj+Ydj0vQ697zp+IXMU= v1,Ydj0vQ697zp+IXMUbWq2s1WEIj+=',
      'v1,‹signature› v1,‹signature›',
    ],
    ['x-shopify-hmac-sha256', 'bWq2s1WEIj+Ydj0vQ697zp+IXMU=', '‹signature›'],
    ['Signature', 'sig1=:bWq2s1WEIj+Ydj0vQ697zp+IXMU=:', 'sig1=:‹signature›:'],
    ['x-user-email', 'carol@shop.example', '‹email›'],
    ['From', 'carol@shop.example', '‹email›'],
    [
      'x-goog-authenticated-user-email',
      'accounts.google.com:carol@shop.example',
      'accounts.google.com:‹email›',
    ],
    ['x-remote-user', 'carol', '‹user›'],
    ['X-Forwarded-For', '203.0.113.7, 2001:db8::7', '‹ip›, ‹ip›'],
    [
      'Forwarded',
      'for="[2001:db8::7]:4711";proto=https;host=app.example, for=203.0.113.7',
      'for="[‹ip›]:4711";proto=https;host=app.example, for=‹ip›',
    ],
    ['CF-Connecting-IP', '203.0.113.7', '‹ip›'],
    [
      'x-forwarded-client-cert',
      `By=spiffe://shop.example/web;Hash=${HEX};Subject="CN=carol";URI=spiffe://shop.example/app`,
      `By=spiffe://shop.example/web;Hash=${HEX};Subject="‹person›";URI=spiffe://shop.example/app`,
    ],
  ])('%s: %s', async (name, value, expected) => {
    expect(await headerAfter(name, value)).toBe(expected)
  })
})

describe('tokens where no name tells of them', () => {
  it.each([
    ['X-Remark', TOKEN, '‹token›'],
    ['X-Remark', `Bearer ${TOKEN}`, 'Bearer ‹bearer›'],
    ['trackingid', TOKEN, '‹token›'],
    ['X-Request-Id', 'Zx81kQ7pVt2mLw9RsB4nYc6D', '‹token›'],
    ['Sec-WebSocket-Protocol', 'bearer, walnut-77', 'bearer, ‹token›'],
    [
      'Sec-WebSocket-Protocol',
      'graphql-transport-ws, access_token.walnut-77',
      'graphql-transport-ws, access_token.‹token›',
    ],
    [
      'Sec-WebSocket-Protocol',
      'base64url.bearer.authorization.k8s.io.d2FsbnV0LTc3LWhhemVs, base64.binary.k8s.io',
      'base64url.bearer.authorization.k8s.io.‹token›, base64.binary.k8s.io',
    ],
    [
      'Content-Disposition',
      `attachment; filename="report-${TOKEN}.pdf"`,
      'attachment; filename="report-‹token›.pdf"',
    ],
    [
      'Content-Security-Policy',
      `script-src 'self' 'nonce-d2FsbnV0LTc3'; report-uri https://csp.example/r?token=walnut`,
      `script-src 'self' 'nonce-‹nonce›'; report-uri https://csp.example/r?token=‹token›`,
    ],
    [
      'Link',
      '<https://api.example/items?page=2&access_token=walnut>; rel="next"',
      '<https://api.example/items?page=2&access_token=‹token›>; rel="next"',
    ],
    ['Content-Location', '/items?access_token=walnut', '/items?access_token=‹token›'],
    ['Origin', 'https://carol:walnut@app.example', 'https://carol:‹userinfo›@app.example'],
    [':authority', 'carol:walnut@app.example:8443', 'carol:‹userinfo›@app.example:8443'],
    [':path', '/v1/items?access_token=walnut', '/v1/items?access_token=‹token›'],
    ['x-original-url', '/reset/q7Xk2mNp', '/reset/‹token›'],
  ])('%s: %s', async (name, value, expected) => {
    expect(await headerAfter(name, value)).toBe(expected)
  })
})

describe('headers that hold more than one thing', () => {
  const JWE = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0'
  it.each([
    [
      'Authorization',
      `Bearer ${JWE}..AxY8DCtDaGlsbGlj.KDlTtXchhZTGufMY.4qe8b2AVMMvM`,
      `Bearer ${JWE}.‹jwtsig›`,
    ],
    ['Authorization', `Bearer ${JWE}.AxY8DCtDaGlsbGlj`, `Bearer ${JWE}.‹jwtsig›`],
    ['Cookie', `a=${JWE}..AxY8DCtDaGlsbGlj.KDlTtXchhZTGufMY.4qe8b2AVMMvM`, `a=${JWE}.‹jwtsig›`],
    ['x-amzn-oidc-data', `${JWT}.c2lnbmF0dXJl`, `${JWT}.‹jwtsig›`],
    ['x-correlation-id', `${JWT}.c2lnbmF0dXJl`, `${JWT}.‹jwtsig›`],
    ['sec-websocket-protocol', `v10.stomp, ${JWT}.c2lnbmF0dXJl`, `v10.stomp, ${JWT}.‹jwtsig›`],
    ['location', '/cb?code=walnut&state=hazel', '/cb?code=‹code›&state=‹state›'],
    ['location', '/orders?code=E-1043&state=failed', '/orders?code=E-1043&state=failed'],
    ['x-geo-location', '48.137154, 11.576124', '‹geo›'],
    ['refresh', '5; url=/otp?otp=482913&channel=sms', '5; url=/otp?otp=‹otp›&channel=sms'],
    [
      'link',
      `</p?otp=482913&page=2>; rel="next", </q?jwt=${JWT}.c2lnbmF0dXJl>; rel=last`,
      `</p?otp=‹otp›&page=2>; rel="next", </q?jwt=${JWT}.‹jwtsig›>; rel=last`,
    ],
    [
      'baggage',
      'userEmail=carol%40shop.example,serverNode=DF28,isProduction=false',
      'userEmail=‹email›,serverNode=DF28,isProduction=false',
    ],
    [
      'Authorization',
      `SharedAccessSignature sr=ns.example%2Fqueue&sig=${TOKEN}%3D&se=1772359200&skn=Root`,
      'SharedAccessSignature sr=ns.example%2Fqueue&sig=‹signature›&se=1772359200&skn=Root',
    ],
  ])('%s: %s', async (name, value, expected) => {
    expect(await headerAfter(name, value)).toBe(expected)
  })
})

describe('headers that stay as they are', () => {
  it.each([
    ['ETag', 'W/"Zx81kQ7pVt2mLw9RsB4nYc6D"'],
    ['If-None-Match', '"Zx81kQ7pVt2mLw9RsB4nYc6D"'],
    ['Digest', 'sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE='],
    ['Repr-Digest', 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:'],
    ['Content-MD5', 'Q2hlY2sgSW50ZWdyaXR5IQ=='],
    ['x-goog-hash', 'crc32c=n03x6A==,md5=Ojk9c3dhfxgoKVVHYwFbHQ=='],
    ['x-client-data', 'CIa2yQEIpLbJAQipncoBCMKTywEIlaHLAQ=='],
    ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
    ['Sec-WebSocket-Accept', 's3pPLMBiTxaQ9kYGzzhZRbK+xOo='],
    ['x-amz-cf-id', 'aB3dE5fG7hI9jK1lM2nO4pQ6rS8tU0vW1xY3zA5bC7dE9fG1hI3jK5=='],
    ['x-amz-id-2', 'aB3dE5fG7hI9jK1lM2nO4pQ6rS8tU0vW1xY3zA5bC7dE9fG1hI3jK5lM='],
    ['x-fb-debug', 'aB3dE5fG7hI9jK1lM2nO4pQ6rS8tU0vW1xY3zA5bC7dE9fG1hI3jK5lM=='],
    ['cf-ray', '8c1f2e3d4b5a6978-FRA'],
    ['server-timing', 'cfL4;desc="?proto=TCP&rtt=1234&min_rtt=1200&sent=5"'],
    ['alt-svc', 'h3=":443"; ma=86400'],
    [
      'report-to',
      '{"endpoints":[{"url":"https://a.nel.example/report/v4?s=Zx81kQ7pVt2mLw9RsB4nYc6D"}],"group":"cf-nel","max_age":604800}',
    ],
    ['via', '1.1 8c1f2e3d4b5a69788c1f2e3d4b5a6978.cloudfront.net (CloudFront)'],
    ['x-served-by', 'cache-fra-eddf8230049-FRA, cache-ams21056-AMS'],
    ['x-cache', 'Hit from cloudfront'],
    ['x-timer', 'S1772359200.123456,VS0,VE1'],
    ['sec-ch-ua', '"Chromium";v="130", "Not?A_Brand";v="99"'],
    ['x-remark', UUID],
    ['x-remark', HEX],
    ['x-build-version', 'v2.14.3-rc1+build456'],
    ['x-backend', 'shop-profile-service-v2'],
    ['x-request-id', UUID],
    ['x-request-id', 'web-eu1.2026:000412'],
    ['access-control-allow-headers', 'authorization, x-api-key, x-csrf-token'],
    ['access-control-expose-headers', 'X-Auth-Token'],
    ['access-control-allow-credentials', 'true'],
    ['vary', 'Authorization, Cookie'],
    ['clear-site-data', '"cookies", "storage"'],
    ['x-ratelimit-remaining-tokens', '149984'],
    ['idempotency-key', UUID],
    ['public-key-pins', 'pin-sha256="d6qzRu9zOECb90Uez27xWltNsj0e1Md7GkYYkVoZWmM="; max-age=5184000'],
    ['content-disposition', `attachment; filename="invoice-${UUID}.pdf"`],
    ['sec-websocket-protocol', 'graphql-transport-ws, mqttv3.1, v4.channel.k8s.io'],
    ['x-auth', 'enabled'],
    ['host', 'app.example:8443'],
    ['link', '</assets/app.8f3c2b1a9d7e.js>; rel=preload; as=script'],
    [
      'content-security-policy',
      "default-src 'self'; script-src 'sha256-X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE='",
    ],
    ['x-object-meta-sha1base36', '5xdfa5etiuvq4k7fttrplpcthc1f8dm'],
    ['x-trans-id', 'tx291b1c13973749afa2342-0056a2dbe7'],
    ['x-unique-id', 'ZP1M73-9mc8HoDSLrF5_vwAAEDo'],
    ['auth0-client', 'eyJuYW1lIjoiYXV0aDAtcmVhY3QiLCJ2ZXJzaW9uIjoiMS41LjAifQ=='],
    ['x-rphost', '9akhd7ehmXwE5qkSHFGMvw'],
    ['x-request-id', '000e0lpoh8fp6utuc8ng'],
    ['x-parse-application-id', 'Zx81kQ7pVt2mLw9RsB4nYc6D'],
  ])('%s: %s', async (name, value) => {
    expect(await headerAfter(name, value)).toBe(value)
  })
})

describe('names of a flat list', () => {
  it('count though nothing is to be found in them, in any spelling', async () => {
    const list = (value: string): string =>
      `{"_rawHeaders":["Accept-Language","de-DE","X\\u002dApi-Key","${value}"]}`
    expect(shown((await sanitized(list(TOKEN))).copyText)).toBe(list('‹apikey›'))
  })
})

describe('headers in every shape', () => {
  it.each([
    [
      { headers: { Authorization: 'Bearer walnut-77', 'x-forwarded-for': ['203.0.113.7'] } },
      '{"headers":{"Authorization":"Bearer ‹bearer›","x-forwarded-for":["‹ip›"]}}',
    ],
    [
      {
        headers: [
          ['Authorization', 'Bearer walnut-77'],
          ['accept', 'text/html'],
        ],
      },
      '{"headers":[["Authorization","Bearer ‹bearer›"],["accept","text/html"]]}',
    ],
    [{ headers: [['x-api-key', 'walnut']] }, '{"headers":[["x-api-key","‹apikey›"]]}'],
    [
      { rawHeaders: ['Host', 'app.example', 'Authorization', 'Bearer walnut-77', 'Accept', 'text/html'] },
      '{"rawHeaders":["Host","app.example","Authorization","Bearer ‹bearer›","Accept","text/html"]}',
    ],
    [
      { headers: ['Accept: text/html', 'X-Api-Key: walnut'] },
      '{"headers":["Accept: text/html","X-Api-Key: ‹apikey›"]}',
    ],
    [
      {
        requestHeadersText:
          'GET /items HTTP/1.1\r\nHost: app.example\r\nX-Api-Key: walnut\r\nCookie: sid=hazel\r\n',
      },
      '{"requestHeadersText":"GET /items HTTP/1.1\\r\\nHost: app.example\\r\\nX-Api-Key: ‹apikey›\\r\\nCookie: sid=‹cookie›\\r\\n"}',
    ],
    [
      { allowedHeaders: ['authorization', 'x-token', 'content-type'] },
      '{"allowedHeaders":["authorization","x-token","content-type"]}',
    ],
    [
      {
        queryString: [
          ['access_token', 'walnut'],
          ['page', '2'],
        ],
      },
      '{"queryString":[["access_token","‹token›"],["page","2"]]}',
    ],
  ])('%j', async (json, expected) => {
    expect(await after(json)).toBe(expected)
  })
})
