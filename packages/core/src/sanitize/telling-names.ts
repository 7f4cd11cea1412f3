import { TAG_SOURCE } from '../model/tag.ts'
import { PSEUDONYM_SOURCE } from './pseudonym.ts'

/**
 * What a name says about its value. Names are compared as words: `accessToken`, `access-token`, `ACCESS_TOKEN`,
 * `filter[access][token]` and `%61ccess_token` are the same two words.
 */
export interface Telling {
  /** Part of the tag. */
  readonly class: string
  /**
   * `always`: any value. `random`: only a value that looks made by a machine (`key`, `code` and `state` have
   * honest uses). `oauth`: with OAuth neighbours any value, otherwise as `random`.
   */
  readonly when: 'always' | 'random' | 'oauth'
  /** Numbers under this name are secrets too. */
  readonly numbers: boolean
}

const always = (className: string, numbers = false): Telling => ({
  class: className,
  when: 'always',
  numbers,
})

const LAST_WORDS = new Map<string, Telling>([
  ...[
    'password',
    'passwd',
    'passwort',
    'pwd',
    'pass',
    'passphrase',
    'userpass',
    'contrasena',
    'motdepasse',
  ].map((word) => [word, always('password', true)] as const),
  ...['secret', 'secrets', 'clientsecret', 'appsecret'].map(
    (word) => [word, always('secret', true)] as const,
  ),
  ...['token', 'accesstoken', 'refreshtoken', 'idtoken', 'authtoken', 'tokenvalue'].map(
    (word) => [word, always('token', true)] as const,
  ),
  ...[
    'jwt',
    'bearer',
    'assertion',
    'samlresponse',
    'samlrequest',
    'samlart',
    'wresult',
    'ticket',
    'logintoken',
  ].map((word) => [word, always(word === 'jwt' || word === 'bearer' ? word : 'assertion')] as const),
  ...['authorization', 'credential', 'credentials', 'cred', 'creds'].map(
    (word) => [word, always('auth')] as const,
  ),
  ...[
    'apikey',
    'appkey',
    'subscriptionkey',
    'privatekey',
    'secretkey',
    'accesskey',
    'masterkey',
    'licensekey',
  ].map((word) => [word, always('apikey', true)] as const),
  ...['csrf', 'xsrf', 'csrftoken', 'xsrftoken', 'viewstate', 'requestverificationtoken'].map(
    (word) => [word, always('csrf')] as const,
  ),
  ...[
    'sessionid',
    'sessid',
    'jsessionid',
    'phpsessid',
    'aspsessionid',
    'sessionkey',
    'sessiontoken',
    'sid',
  ].map((word) => [word, always('session', true)] as const),
  ...['otp', 'totp', 'hotp', 'pin', 'pincode', 'passcode', 'cvv', 'cvc', 'cvv2', 'mfacode', 'smscode'].map(
    (word) => [word, always('otp', true)] as const,
  ),
  ...['signature', 'sig', 'hmac'].map(
    (word) => [word, { class: 'signature', when: 'random', numbers: false }] as const,
  ),
  ['connectionstring', always('secret')],
  ['eventvalidation', always('csrf')],
  ...['passwords', 'passcodes', 'pins', 'otps', 'pw'].map(
    (word) => [word, always('password', true)] as const,
  ),
  ...['apikeys', 'jwts', 'accesstokens', 'refreshtokens', 'sessionids'].map(
    (word) => [word, always('token')] as const,
  ),
  ['tokens', { class: 'token', when: 'random', numbers: false }],
  ['cookie', always('cookie')],
  ['auth', { class: 'auth', when: 'random', numbers: false }],
  ['session', { class: 'session', when: 'random', numbers: false }],
  ['key', { class: 'apikey', when: 'random', numbers: false }],
  ['code', { class: 'code', when: 'oauth', numbers: false }],
  ['state', { class: 'state', when: 'oauth', numbers: false }],
])

/** Pairs of words at the end of a name that only together tell. */
const LAST_PAIRS = new Map<string, Telling>([
  ...[
    'api key',
    'access key',
    'secret key',
    'private key',
    'app key',
    'subscription key',
    'functions key',
    'encryption key',
    'signing key',
    'shared key',
    'account key',
    'auth key',
    'master key',
    'license key',
    'service key',
    'storage key',
    'consumer key',
    'client key',
    'session key',
  ].map((words) => [words, always('apikey', true)] as const),
  ...['session id', 'sess id'].map((words) => [words, always('session', true)] as const),
  ...[
    'auth code',
    'authorization code',
    'device code',
    'user code',
    'verification code',
    'security code',
    'sms code',
    'mfa code',
    'recovery code',
    'backup code',
    'confirmation code',
    'login code',
    'passcode code',
    'otp code',
    'access code',
    'reset code',
    'invite code',
    'code verifier',
    'time password',
    'time code',
    'time pin',
  ].map((words) => [words, always('code', true)] as const),
  ...['x sig', 'amz signature', 'goog signature'].map((words) => [words, always('signature')] as const),
  ...['amz credential', 'goog credential'].map((words) => [words, always('apikey')] as const),
  ['request verification', always('csrf')],
  ['view state', always('csrf')],
  ...[
    'old',
    'new',
    'current',
    'previous',
    'confirm',
    'confirmation',
    'verify',
    'again',
    'repeat',
    'retype',
    'hash',
    'value',
    'plain',
  ].map((word) => [`password ${word}`, always('password', true)] as const),
  ['set cookie', always('cookie')],
  ['connection string', always('secret')],
])

/** Ends of names that look telling and are not. */
const HARMLESS =
  /(?:^| )(?:public key|primary key|foreign key|partition key|sort key|cache key|translation key|message key|idempotency key|i18n key|sec websocket key|status code|error code|country code|zip code|postal code|response code|reason code|language code|currency code|region code|color code|area code|product code|result code|http code|exit code|ready state|csrf header|token endpoint|session state|set cookies|max token|x client data)$/

/** The words of a name, lower case, joined by one space. Percent and `\u` escapes must be decoded before. */
export function nameWords(name: string): string {
  return name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]{1,40})([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9\x80-\uffff]+/g, ' ')
    .trim()
    .replace(/(?: \d{1,4})+$/, '')
}

/** What the name tells, or `undefined` when its value is not a secret by name. */
export function tellingOf(name: string): Telling | undefined {
  const words = nameWords(name)
  if (words === '' || HARMLESS.test(words)) return undefined
  const space = words.lastIndexOf(' ')
  const last = words.slice(space + 1)
  if (space >= 0) {
    const pair = LAST_PAIRS.get(words.slice(words.lastIndexOf(' ', space - 1) + 1))
    if (pair !== undefined) return pair
  }
  return (
    LAST_WORDS.get(last) ??
    LAST_WORDS.get(words.replaceAll(' ', '')) ??
    LAST_WORDS.get(last.replace(/\d{1,3}$/, '')) ??
    UTF8_WORDS.get(last)
  )
}

/** Words beyond ASCII, as UTF-8 bytes one character each, for names that were read byte by byte. */
const UTF8_WORDS = new Map<string, Telling>(
  ['密码', '口令', 'пароль', 'contraseña', 'パスワード'].flatMap((word) => {
    const bytes = new TextEncoder().encode(word)
    return [[String.fromCharCode(...bytes).toLowerCase(), always('password', true)] as const]
  }),
)

const TAGS = new RegExp(`${TAG_SOURCE}|(?<![A-Za-z0-9])${PSEUDONYM_SOURCE}`, 'g')

/**
 * A value that a machine made: long enough, letters and digits mixed, no word, no path, no number, no word with a
 * number behind it (an error code, an order). Our own tags do not count.
 */
export function looksRandom(text: string, minimum = 16): boolean {
  const value = /hsx_|[hnp]-/.test(text) ? text.replace(TAGS, 'X') : text
  if (/^[A-Za-z]{1,14}(?:[-_][A-Za-z]{1,14})?[-_]?\d{1,14}$/.test(value)) return false
  if (value.length < minimum || /\s/.test(value)) return false
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(value) || value.startsWith('/')) return false
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i.test(value)) return true
  const pieces = value.split(/[^A-Za-z0-9]+/)
  return pieces.some(isRandomPiece)
}

function isRandomPiece(piece: string): boolean {
  return (
    piece.length >= 8 && /\d/.test(piece) && /[A-Za-z]/.test(piece) && !/^[A-Za-z]{1,20}\d{1,4}$/.test(piece)
  )
}
