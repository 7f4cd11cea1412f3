import { asIs, inJson } from './escapes.ts'
import type { Sites } from './plant.ts'
import { bodySites, jsonSites } from './rows.ts'

export const GRAPHQL_SITES: Sites = {
  ...jsonSites('request', [
    '{"operationName":"Login","query":"mutation Login($input: LoginInput!) { login(input: $input) { token expiresAt } }","variables":{"input":{"email":"«email»","password":"«pw:14»","locale":"de-DE"}}}',
    '{"query":"mutation { login(email: \\"«email»\\", password: \\"«pwplain»\\", locale: \\"de-DE\\") { token expiresAt } }"}',
    '{"query":"mutation { pay(card: {number: \\"«card»\\", cvv: \\"«digits:6»\\"}, currency: \\"EUR-7\\") { id } }"}',
    '{"query":"mutation { verify(code: \\"«~otp»\\", otp: «otp», channel: SMS) { ok } }","operationName":null}',
    '[{"operationName":"A7","variables":{"token":"«tok:32»"},"query":"query A7($token: String!) { me(token: $token) { id } }"},{"operationName":"B7","variables":{"page":2},"query":"query B7 { orders { code state } }"}]',
    '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"«=hex:64»"}},"operationName":"Orders7","variables":{"apiKey":"«tok:32»","state":"Massachusetts"}}',
    '{"id":"17","type":"subscribe","payload":{"query":"subscription { tick(accessToken: \\"«tok:32»\\") { code } }"}}',
    '{"query":"query { node(token: \\"\\"\\"«tok:32»\\"\\"\\") { id } }","operationName":"Block7"}',
  ]),
  ...jsonSites('response', [
    '{"data":{"login":{"token":"«jwt»","refreshToken":"«tok:48»","user":{"id":"VXNlcjo0NzEx"}}},"extensions":{"tracing":{"version":1}}}',
    '{"errors":[{"message":"Password is wrong for this account","path":["login","password"],"extensions":{"code":"UNAUTHENTICATED","tokenExpired":true}}],"data":{"login":null}}',
    '{"data":{"createAccessToken":{"accessToken":{"id":"«~digits:8»","token":"«tok:36»"},"userErrors":[]}}}',
  ]),
  ...bodySites(
    {
      mime: 'application/graphql',
      side: 'request',
      escape: inJson,
      places: ['base64 request', 'custom field'],
    },
    [
      'mutation { login(user: "x17", password: "«pw:12»", locale: "de-DE") { token expiresAt } }',
      'query Find { orders(where: {state: {_eq: "Massachusetts"}, code: {_eq: "E-1043"}, apiToken: "«tok:32»"}) { id token_type } }',
    ],
  ),
  ...bodySites(
    { mime: 'multipart/mixed; boundary="-"', side: 'response', escape: asIs, places: ['base64 body'] },
    [
      '---\r\nContent-Type: application/json\r\n\r\n{"data":{"session":{"accessToken":"«tok:32»"}},"hasNext":true}\r\n---\r\nContent-Type: application/json\r\n\r\n{"incremental":[{"path":["state-17"]}],"hasNext":false}\r\n-----\r\n',
    ],
  ),
}
