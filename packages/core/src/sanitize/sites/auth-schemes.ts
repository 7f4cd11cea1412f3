const list = (words: string): string[] => words.trim().split(/\s*,\s*/)

/** Parameters of an auth scheme that are no secret and that diagnosis wants. */
export const PUBLIC_PARAMETERS: ReadonlySet<string> = new Set(
  list(`
    realm, qop, algorithm, nc, uri, stale, charset, domain, userhash, version, alg, ts, date, headers, created, expires,
    signedheaders, oauth_version, oauth_timestamp, oauth_signature_method, oauth_callback, oauth_body_hash, error,
    error_description, error_uri, scope, timestamp, max-age, max_age, authorization_uri, resource_metadata, client_id,
    trusted_issuers, title, claims, keyid, key_id, kid, token-key, k, created_at, acr_values, app, dlg, eauth_version,
    signedheadernames, authversion, headerssigned, service, region
  `),
)

/** Parameters of a challenge, or of an answer to credentials, that are good for one exchange only. */
export const CHALLENGE_SECRETS: ReadonlySet<string> = new Set(
  list(
    'nonce, nextnonce, cnonce, opaque, rspauth, response, ticket, token, challenge, data, sid, s, mac, session, id_token',
  ),
)

/** Schemes whose credential is one blob that says nothing to a reader. */
export const BLOB_SCHEMES: ReadonlySet<string> = new Set(list('ntlm, negotiate, kerberos, passport1.4'))

/** `<key id>:<signature>`; `true`: the ID belongs to a key and goes as well. */
export const COLON_SCHEMES: ReadonlyMap<string, boolean> = new Map([
  ['sharedkey', false],
  ['sharedkeylite', false],
  ['aws', true],
  ['oss', true],
  ['acs', true],
  ['obs', true],
  ['qs', true],
  ['goog1', true],
  ['apiauth', true],
  ['ocs', true],
  ['jos', true],
  ['storejp', true],
])

const KNOWN =
  /^(?:basic|bearer|digest|hawk|ntlm|negotiate|kerberos|token|jwt|api[-_]?key|api[-_]?token|dpop|gnap|mutual|mac|oauth2?|aws|oss|sharedaccesssignature|sharedkey|sharedkeylite|sapisidhash|sapisid1phash|sapisid3phash|googlelogin|signature|vapid|webpush|privatetoken|splunk|ssws|klaviyo-api-key|genie-?key|hoba|concealed|usernametoken|wsse|scram-sha-\d{1,3}|scram-sha-\d{1,3}-plus|access_?token|user-?token|apiauth|goog1|stytch|zoho-oauthtoken|pve-?api-?token|pveapitoken|discogs|deepl-auth-key|sso-key|x-?auth|jwt-bearer|bot|key|apikeys|passport1\.4|aws4-[a-z0-9-]{3,30}|[a-z0-9]{1,12}-(?:hmac|ecdsa|rsa)(?:-[a-z0-9]{2,8}){0,3}|hmac(?:[-_]?sha-?\d{1,3})?|rsa-sha\d{3})$/

/** A first word is a scheme when it is known; in an Authorization header also when it can be nothing but a word. */
export function isScheme(name: string, mayBeUnknown: boolean): boolean {
  return KNOWN.test(name) || (mayBeUnknown && /^[a-z]{2,16}(?:-[a-z]{2,16}){0,3}$/.test(name))
}

/** A scheme so well known that it is one wherever it stands, also alone or behind its credential. */
export function isPlainScheme(name: string): boolean {
  return /^(?:basic|bearer|digest|ntlm|negotiate|kerberos|dpop|hawk|token|jwt|apikey|oauth|mutual|gnap)$/i.test(
    name,
  )
}
