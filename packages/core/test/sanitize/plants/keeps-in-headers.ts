import { ID_FAMILIES } from '../../../src/ids/families.ts'
import { isTrackingField, isTrackingId } from '../../../src/ids/grammar.ts'
import { header, type Site, type Sites } from './plant.ts'
import { headerSites } from './rows.ts'

/** Samples of every family of tracking IDs, under every name that it has. */
const TRACKING: Sites = Object.fromEntries(
  ID_FAMILIES.map(({ headers, fields, samples: { ok } }, at): [string, Site] => [
    `tracking IDs of family ${at + 1}: ${headers[0] ?? fields[0]}`,
    (dice) => {
      const inHeaders = headers.flatMap((name) =>
        ok.filter((value) => isTrackingId(name, value) === 'strict').map((value) => header(name, value)),
      )
      const inFields = fields.flatMap((name) =>
        ok.filter((value) => isTrackingField(name, value) === 'strict').map((value) => ({ [name]: value })),
      )
      const side = dice.pick(['request', 'response'])
      const entry = {
        [side]: { headers: inHeaders },
        response: {
          content: { mimeType: 'application/json', text: JSON.stringify(inFields) },
          ...(side === 'response' ? { headers: inHeaders } : {}),
        },
      }
      const values = [
        ...inHeaders.map(({ value }) => value),
        ...inFields.flatMap((field) => Object.values(field)),
      ]
      return { entry, secrets: [], keeps: values.map(String).filter((value) => value.length > 3) }
    },
  ]),
)

/** What an engineer reads in headers, and a careless tool takes. */
export const HEADER_KEEPS: Sites = {
  ...TRACKING,
  ...headerSites([
    ['<', 'ETag', '"«=hex:40»"'],
    ['<', 'ETag', 'W/"«=hex:32»-gzip"'],
    ['>', 'If-None-Match', '"«=hex:40»"'],
    ['<', 'Content-MD5', '«=b64:16»'],
    ['<', 'Content-Digest', 'sha-256=:«=b64:32»:'],
    ['<', 'X-Goog-Hash', 'crc32c=«=b64:4»,md5=«=b64:16»'],
    ['<', 'x-amz-version-id', '«=tok:32»'],
    ['<', 'x-amz-id-2', '«=b64:57»'],
    ['<', 'x-amz-request-id', '«=upper:16»'],
    ['<', 'X-Amz-Cf-Id', '«=b64u:41»=='],
    ['<', 'X-Cache-Key', '/orders/17?page=2&variant=«=hex:32»'],
    ['<', 'Server-Timing', 'auth;dur=12.5, token-check;desc="JWT verification";dur=3.1, db;dur=53.2'],
    ['<', 'Strict-Transport-Security', 'max-age=31536000; includeSubDomains; preload'],
    ['<', 'Access-Control-Allow-Headers', 'Authorization, X-Api-Key, X-CSRF-Token, Content-Type'],
    ['<', 'Access-Control-Expose-Headers', 'X-Auth-Token, ETag, Set-Cookie, X-Session-Id'],
    ['>', 'Access-Control-Request-Headers', 'authorization,x-api-key,x-csrf-token'],
    ['<', 'Vary', 'Origin, Cookie, Authorization, X-Session-Token'],
    ['<', 'X-RateLimit-Remaining-Tokens', '39712'],
    ['<', 'X-RateLimit-Reset', '1772362800'],
    ['<', 'X-Token-Expires-At', '2026-03-01T11:00:00Z'],
    ['<', 'X-Token-Type', 'Bearer'],
    ['<', 'X-Auth-Method', 'password+totp'],
    ['<', 'X-Authenticated', 'false-17'],
    ['<', 'X-Auth-Error', 'token_expired'],
    ['<', 'X-Session-Expired', 'true-17'],
    ['<', 'X-Session-Timeout', '1800'],
    ['<', 'X-CSRF-Header', 'X-CSRF-TOKEN'],
    ['<', 'X-Powered-By', 'ASP.NET 4.0.30319.42000'],
    ['<', 'X-AspNet-Version', '4.0.30319'],
    ['<', 'X-Build', '10.4.2.118'],
    ['<', 'X-App-Version', '2.17.0-rc.1+build.4711'],
    ['<', 'X-Commit', '«=hex:40»'],
    ['<', 'X-Deployment-Id', 'dpl_«=tok:28»'],
    ['<', 'X-Error-Code', 'AUTH_TOKEN_EXPIRED_4011'],
    ['<', 'X-MS-Error-Code', 'AuthenticationFailed'],
    ['<', 'x-ms-ests-server', '2.1.19871.11 - WEULR1 ProdSlices'],
    ['<', 'x-ms-keyvault-region', 'westeurope-17'],
    ['<', 'X-Served-By', 'cache-fra-eddf8230107-FRA, cache-ams21052-AMS'],
    ['<', 'X-Okta-Backend', 'login-7.internal.example'],
    ['<', 'Allow', 'GET, HEAD, OPTIONS, PATCH'],
    ['<', 'Link', '</orders?page=3&key_id=17>; rel="next", </orders?page=9>; rel="last"'],
    ['<', 'Location', 'https://app.example/orders/«=uuid»?state=Massachusetts&code=E-1043'],
    ['<', 'Content-Disposition', 'attachment; filename="secret-santa-2026.pdf"; size=4711'],
    [
      '<',
      'Content-Security-Policy',
      "default-src 'self'; script-src 'self' 'sha256-«=b64:32»' https://cdn.example; report-uri /csp?v=2.9",
    ],
    ['<', 'Permissions-Policy', 'publickey-credentials-get=(self), identity-credentials-get=(self)'],
    ['<', 'Clear-Site-Data', '"cookies", "storage"'],
    ['<', 'P3P', 'CP="NOI ADM DEV PSAi COM NAV OUR OTR STP IND DEM"'],
    ['<', 'Sec-WebSocket-Accept', '«=b64:20»'],
    ['>', 'Sec-WebSocket-Key', '«=b64:16»'],
    ['>!', 'Sec-WebSocket-Protocol', 'graphql-transport-ws, graphql-ws, v12.stomp'],
    ['>', 'X-Client-Data', '«=b64:24»'],
    ['>', 'Idempotency-Key', '«=uuid»'],
    ['>', 'X-Client-Version', 'Chrome/JsCore/10.12.2/FirebaseCore-web-17'],
    ['>', 'X-Amz-User-Agent', 'aws-sdk-js/3.496.0 ua/2.0 os/macOS#10.15 md/browser#Chrome_134'],
    ['>', 'X-Amz-Target', 'AWSCognitoIdentityProviderService.RespondToAuthChallenge'],
    ['>', 'X-Amz-Content-Sha256', '«=hex:64»'],
    ['>', 'X-Amz-Date', '20260301T100000Z'],
    [
      '>',
      'User-Agent',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/134.0.6998.88 Safari/537.36',
    ],
    ['>', 'Sec-CH-UA-Full-Version-List', '"Chromium";v="134.0.6998.88", "Not:A-Brand";v="24.0.0.0"'],
    ['>', 'Accept-Language', 'de-DE,de;q=0.9,en-US;q=0.8'],
    ['>', 'Next-Action', '«=hex:40»'],
    ['>', 'X-Tenant-Id', '«=uuid»'],
    ['>', 'X-Timestamp', '1772359200123'],
    ['>', 'X-Keyboard-Layout', 'qwertz-105'],
    ['>', 'X-Author', 'release-bot-17'],
    ['>', 'Referer', 'https://app.example/orders/«=uuid»/items?sort=key&auth_type=sso#tokens'],
  ]),
}
