import type { Telling } from './telling-names.ts'

const list = (words: string): string[] => words.trim().split(/\s*,\s*/)
const always = (className: string, numbers = true): Telling => ({ class: className, when: 'always', numbers })
const unless = (className: string, pattern: RegExp): Telling => ({ ...always(className), unless: pattern })
const random = (className: string): Telling => ({ class: className, when: 'random', numbers: false })
const oauth = (className: string): Telling => ({ class: className, when: 'oauth', numbers: false })

const rows = (words: string, telling: Telling): (readonly [string, Telling])[] =>
  list(words).map((word) => [word, telling] as const)

/** Modes of `fetch`, kinds of sign-in: what stands under `credentials` and `authorization` when no credential does. */
const MODE =
  /^(?:include|omit|same-origin|required?|optional|enabled|disabled|pending|granted|denied|authorized|unauthorized|anonymous|public|private|default|basic|bearer|digest|negotiate|ntlm|oauth2?|oidc|saml2?|jwt|apikey|api-key|password)$/i
/** Short words of running text; base64 may hold blanks, where a form read its plus signs. */
const PROSE_OR_ISSUE = /^(?:[^< ]{1,30}(?: {1,3}[^< ]{1,30}){1,600}|[A-Z]{2,10}[-_]?\d{1,10}|#?\d{1,12})$/
const DIRECTORY = /^\/(?:[\w.-]{1,60}\/[\w./-]{0,400})?$/

/** Words that tell at the end of a name. */
export const LAST_WORDS: ReadonlyMap<string, Telling> = new Map([
  ...rows(
    `password, passwd, passwort, pass, passphrase, userpass, passwords, pw, pswd, psw, passw, passwrd, pword, pwrd,
     kennwort, contrasena, clave, senha, mdp, motdepasse, wachtwoord, parola, parole, haslo, heslo, salasana, losenord,
     passord, adgangskode, psk, wpapsk, sifre, jelszo, lozinka, geslo, parool, matkhau, katasandi, mima`,
    always('password'),
  ),
  ['pwd', unless('password', DIRECTORY)],
  ...rows('secret, secrets, clientsecret, appsecret, salt, passwordsalt, connectionstring', always('secret')),
  ...rows('mnemonic, seedphrase, secretid', always('secret', false)),
  ...rows(
    'token, tkn, tok, accesstoken, refreshtoken, idtoken, authtoken, tokenvalue, rlkey, resourcekey, tempauth, zak, xoauth',
    always('token'),
  ),
  ...rows('tokens, tk, verifier, oidctoken', random('token')),
  // Meteor signs in again with it. No file and no address of a person's résumé.
  ['resume', { ...random('token'), unless: /[./:\s]/ }],
  ...rows('jwts, accesstokens, refreshtokens, apitokens', always('token', false)),
  ...rows('jwt', always('jwt', false)),
  ...rows('bearer', always('bearer', false)),
  ...rows(
    'assertion, samlresponse, samlrequest, samlart, wresult, ticket, logintoken, pgtiou, pgtid',
    unless('assertion', PROSE_OR_ISSUE),
  ),
  ...rows('authorization, credential, credentials, cred, creds, authorisation', unless('auth', MODE)),
  ...rows('xauth', random('auth')),
  ...rows(
    'apikey, appkey, subscriptionkey, privatekey, secretkey, masterkey, licensekey, apikeys, privkey, hmackey, authkey, encryptionkey, signingkey',
    always('apikey'),
  ),
  ['accesskey', unless('apikey', /^.$/)],
  ...rows(
    'csrf, xsrf, csrftoken, xsrftoken, viewstate, requestverificationtoken, eventvalidation, csrfmiddlewaretoken, wpnonce',
    always('csrf'),
  ),
  ...rows('execution, lt', random('csrf')),
  ...rows(
    'sessionid, sessid, jsessionid, phpsessid, aspsessionid, sessionkey, sessiontoken, sid, sessionids, sessionguid',
    always('session'),
  ),
  ...rows(
    `otp, totp, hotp, pin, mpin, tpin, ipin, epin, upin, atmpin, upipin, pincode, passcode, passcodes, otps, cvv, cvc,
     cvv2, cvc2, cvn, csc, cvd, mfacode, smscode, otpcode, tan, mtan, smstan, phototan, pushtan, puk`,
    always('otp'),
  ),
  ['pins', always('otp', false)],
  ...rows('signature, sig, sign, hmac, lsig, hdnts, hdnea, hdntl, hdnta', random('signature')),
  ...rows('cookie', always('cookie', false)),
  ...rows('cookies', random('cookie')),
  ...rows('auth', random('auth')),
  ...rows('session', random('session')),
  ...rows('key', random('apikey')),
  ...rows('seed', random('secret')),
  ...rows('wctx, relaystate', random('state')),
  ...rows('code', oauth('code')),
  ...rows('state', oauth('state')),
  ...rows('nonce', oauth('nonce')),
])

const KEY_WORDS = list(
  `api, access, secret, private, app, application, subscription, functions, encryption, decryption, signing, shared,
   account, auth, authentication, authorization, master, license, licence, service, consumer, client, session, hmac, aes,
   des, rsa, ecdsa, ssh, pgp, gpg, crypto, cipher, symmetric, rest, javascript, admin, webhook, integration, deploy,
   rapidapi, mashape, wallet, merchant, unlock, pre shared, psk, activation, instrumentation, ingestion, developer,
   security, jwt, management, root, bearer, wep, wpa, vapid, sas, personal, customer provided, encryption customer`,
)

/** Keys that often are mere names: only what a machine made goes. */
const LOOSE_KEY_WORDS = list(
  'function, storage, user, customer, instance, machine, team, host, test, server, live, write',
)

/** Two or three words at the end of a name that only together tell. */
export const LAST_PAIRS: ReadonlyMap<string, Telling> = new Map([
  ...KEY_WORDS.map((word) => [`${word} key`, always('apikey')] as const),
  ...LOOSE_KEY_WORDS.map((word) => [`${word} key`, random('apikey')] as const),
  ...rows(
    'stripe sk, live sk, sk live, test sk, sk test, app key, account key, client key',
    always('apikey'),
  ),
  ...rows(
    'access key id, secret access key, key base, key pair id, google access id, art api, honeycomb team, key pem, private pem, private jwk, q ak, ak id',
    always('apikey'),
  ),
  ...rows(
    'amz credential, goog credential, oss credential, tos credential, obs credential',
    always('apikey'),
  ),
  ...rows('auth req id', always('token')),
  ...rows('session id, sess id, session guid, session uuid, session identifier', always('session')),
  ...rows('session state', random('session')),
  ...rows(
    `auth code, authorization code, device code, user code, verification code, verify code, security code, sms code,
     mfa code, tfa code, 2fa code, two factor code, factor code, recovery code, backup code, scratch code, confirmation code,
     confirm code, login code, signin code, passcode code, otp code, totp code, access code, reset code, invite code,
     invitation code, activation code, unlock code, pairing code, email code, pass code, code verifier, oauth verifier, time password, time code, time pin, time passcode, auth pin,
     magic link, magic code, secure code, card code,
     recovery codes, backup codes, scratch codes, verification codes, access codes, invite codes, otp codes, reset codes`,
    always('code'),
  ),
  ...rows(
    'pin code, pin number, cvv code, cvc code, cvv number, cvc number, sms otp, email otp',
    always('otp'),
  ),
  ...rows(
    'seed phrase, recovery phrase, secret phrase, mnemonic phrase, backup phrase, wallet seed, totp seed, otp seed, mfa seed, hd seed, master seed, recovery key',
    always('secret'),
  ),
  ...rows(
    'security answer, secret answer, challenge answer, hint answer, recovery answer, security response, maiden name, security question answer, memorable word, memorable answer, secret word, connection string, connect string',
    always('secret'),
  ),
  ...rows('pass word, pass phrase, pass wd, mot passe, de passe, kata sandi, mat khau', always('password')),
  ...rows(
    'csrf token, xsrf token, verification token, request verification, view state, authenticity token, wp nonce, rest nonce',
    always('csrf'),
  ),
  ...rows('session token', always('session')),
  ...rows(
    'recaptcha response, captcha response, turnstile response, recaptcha token, firebase appcheck, x appcheck, app check, token hint',
    always('token', false),
  ),
  ...rows(
    'x sig, amz signature, goog signature, q signature, signature ed25519, hmac sha256, hmac sha1, hmac sha512',
    always('signature', false),
  ),
  ['relay state', random('state')],
  // OpenID's back-channel sign-in (CIBA).
  ...rows('auth req id', always('code', false)),
  ['set cookie', always('cookie', false)],
])

/** Words glued to others without a sign between: `userpassword`, `refreshtkn`, `myclientsecret`. */
export const GLUED_ENDS: readonly (readonly [string, Telling])[] = [
  ...rows(
    'password, passwd, passwort, kennwort, passphrase, passcode, pwd, senha, contrasena',
    always('password'),
  ),
  ...rows('secret', always('secret')),
  ...rows('csrftoken, xsrftoken', always('csrf')),
  ...rows('sessiontoken, sessionid, sessid', always('session')),
  ...rows('token, tkn', always('token')),
  ...rows('apikey, accesskey, secretkey, privatekey, encryptionkey, subscriptionkey', always('apikey')),
  ...rows('credentials, credential', unless('auth', MODE)),
  ...rows('jwt', always('jwt', false)),
  ...rows('otpcode, smscode', always('otp')),
]

/** What may stand behind a telling word without changing what it tells. */
export const ADDITIONS: ReadonlySet<string> = new Set(
  list(
    `value, val, string, str, text, plain, plaintext, raw, hash, hashed, digest, encrypted, enc, encoded, b64, base64, hex,
     md5, sha1, sha256, bcrypt, new, old, current, curr, previous, prev, original, confirm, confirmed, confirmation, verify,
     verification, again, repeat, repeated, retype, reenter, check, input, field, fld, txt, salt, data, content, secure`,
  ),
)

/** Names in other scripts. */
export const FOREIGN_PASSWORDS: readonly string[] = [
  '密码',
  '密碼',
  '口令',
  '登录密码',
  'пароль',
  'contraseña',
  'パスワード',
  '暗証番号',
  '비밀번호',
  'hasło',
  'lösenord',
  'şifre',
  'jelszó',
  'mật_khẩu',
  'סיסמה',
  'κωδικός',
]
