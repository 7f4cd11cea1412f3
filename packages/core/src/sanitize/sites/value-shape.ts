import { TAG_SOURCE } from '../../model/tag.ts'
import { isPersonalClass } from '../classes.ts'
import { looksRandom, type Telling } from '../telling-names.ts'

/**
 * What a text is that a name and a value stand in. In `code` most literals under a telling name are labels, event
 * names and classes of CSS; in a `text` they are often words of a sentence; a `line` of settings holds values;
 * in `data` names are as good as in JSON.
 */
export type Surroundings = 'code' | 'text' | 'line' | 'data'

const TAGS = new RegExp(TAG_SOURCE, 'g')

/** Classes whose values people think up or type in. */
const CHOSEN = new Set(['password', 'secret', 'otp', 'code'])

/** Words that stand behind `password:` or `token=` and say something about it. */
const STOP = new Set(
  `access accepted active again algorithm allowed any auto bad basic bearer begin blank boolean cancel cancelled
  change changed character characters check checked clear closed code cookie correct created credential credentials
  current custom default defined deleted denied deprecated digest disabled duplicate email empty enabled encrypted end
  error exists expired expires fail failed failure false field forbidden forgot format found generated given global
  granted has header hidden host ignored ignore inactive incorrect info input integer internal invalid invalidated is
  issued json jwt key label length level limit loaded local locked login logout long malformed manual many masked match
  matched matches mismatch missing must name needed negotiate never new none normal not null number numeric object
  oauth off ok okay old omit on only open option optional page parameter parse parsed partial passed passphrase passwd
  password pending permanent plain present private protected provided public query random read ready received refresh
  refreshed refused rejected removed renewed request required reset response restricted result retry revoked saml same
  saved secret secure security sent service session set short should signed skip skipped state static status stored
  string success successful succeeded supplied system temporary test text the this token too true type undefined
  unauthorized undefined unknown unlocked unset unsupported update updated user username valid validated validation
  value verified verify visible was weak wrong xxx your`.split(/\s+/),
)

/** Names of algorithms, standards and products that hold a digit. */
const TECHNICAL =
  /^(?:[a-z]{1,3}\d{1,4}|sha-?\d{1,3}(?:-\d{1,3})?|md[45]|base-?(?:16|32|36|58|62|64|85)(?:url)?|utf-?\d{1,2}\w{0,2}|oauth-?[12](?:\.0)?|oauth[12]\w{0,12}|aes-?\d{3}[\w-]{0,16}|http-?[123]|ipv[46]|webauthn\d?|ed(?:25519|448)|x(?:25519|448)|secp\d{3}[kr]1|windows-\d{3,4}|latin-?\d|iso-?8859-?\d{1,2}|argon2(?:id?)?|pbkdf2[\w-]{0,16}|bcrypt\d?|i18n|l10n|auth0|log4j\d?|(?:arial|step|page|tab|item|row|col|field|input|option|group|level|heading|section|layer|form|line|tier|phase|stage|slot|rule|test|case|node|level|mode|type|param|arg|var|value|key|prop|label|text|title|icon|image|button|btn)[-_]?\d{1,6})$/i

const FILE =
  /\.(?:js|mjs|ts|css|scss|html?|json|png|jpe?g|gif|svg|webp|ico|woff2?|ttf|php|aspx?|jsp|xml|ya?ml|txt|md|vue|jsx|tsx|map)$/i

/** Words in the identifiers that programs call fields, routes and messages by. */
const LABEL_WORD =
  /pass(?:word|wd|code|phrase|wort)|pwd|secret|token|login|sign-?(?:in|up|on)|logon|user|field|input|label|form|button|btn|auth|csrf|session|credential|api-?key|confirm|verif|error|email|account/i

/** A scheme of `Authorization` and one credential. */
const WITH_SCHEME =
  /^(?:basic|bearer|token|jwt|api-?key|dpop|digest|negotiate|ntlm|hawk|sso-key|splunk|bot|oauth|ssws|key)[ +:]{1,4}(\S{6,})$/i

/** Whether a value that a telling name stands beside, one character per byte, is a secret and no word about one. */
export function isSecretValue(text: string, telling: Telling, place: Surroundings): boolean {
  if (place === 'data' && telling.when === 'always' && !isPersonalClass(telling.class))
    return !isTemplated(text)
  const value = text.includes('hsx_') ? text.replace(TAGS, 'X') : text
  if (value.length < 4 || value.length > 16384 || isPlaceholder(value)) return false
  const scheme = WITH_SCHEME.exec(value)
  if (scheme !== null) {
    const token = { ...telling, class: 'token' }
    return isSecretValue(scheme[1] as string, token, telling.class === 'auth' ? 'line' : place)
  }
  if (/[\s\x00-\x1f]/.test(value))
    return place === 'line' && (isSpacedCode(value, telling) || isPhrase(value, telling))
  if (isMeasure(value) || isPath(value) || STOP.has(bare(value))) return false
  // In scripts and prose, names of persons are labels more often than not.
  if (isPersonalClass(telling.class)) return isPersonalValue(value, telling.class)
  if (telling.when !== 'always') {
    if (!looksRandom(value, telling.when === 'oauth' ? 20 : place === 'code' ? 16 : 12)) return false
    return value.length >= 24 || hasRandomLook(value)
  }
  if (/^[\d -]+$/.test(value)) return isNumber(value, telling.class, place)
  if (!/\d/.test(value)) return isWordSecret(value, telling, place)
  if (TECHNICAL.test(value)) return false
  if (place === 'line') return true
  return CHOSEN.has(telling.class) ? isChosen(value, place) : hasRandomLook(value)
}

/** Letters and digits in turn, or many digits among letters: nobody names a field so. */
export function hasRandomLook(value: string): boolean {
  if (value.length < 8) return false
  if (isScrambled(value)) return true
  let turns = 0
  let digits = 0
  let letters = 0
  let before = 0
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    const lower = code | 0x20
    const kind = code >= 0x30 && code <= 0x39 ? 1 : lower >= 0x61 && lower <= 0x7a ? 2 : 0
    if (kind === 1) digits++
    else if (kind === 2) letters++
    if (kind !== 0 && before !== 0 && kind !== before) turns++
    before = kind
  }
  if (letters === 0) return digits >= 12
  return (
    (turns >= 3 && digits >= 2) ||
    (digits >= 4 && letters >= 2 && turns >= 1 && !/^[A-Za-z]+[-_]?\d+$/.test(value))
  )
}

/** Letters alone that are no words: capitals where no camel case has them. */
export function isScrambled(value: string): boolean {
  if (value.length < 16 || /[^A-Za-z+/=_-]/.test(value)) return false
  let turns = 0
  for (let at = 1; at < value.length; at++) {
    const [a, b] = [value.charCodeAt(at - 1), value.charCodeAt(at)]
    if (a >= 0x61 && a <= 0x7a && b >= 0x41 && b <= 0x5a) turns++
  }
  return turns * 6 >= value.length && !/[A-Z]?[a-z]{6}/.test(value)
}

/** Of a template, a setting that is filled in elsewhere, or an example. */
function isPlaceholder(value: string): boolean {
  if (/\$\{|\{\{|<%|%[sdo@](?:\b|$)|%\(|\{\d{0,2}\}|__[A-Z_]+__|\(\)|=>|function\b/.test(value)) return true
  if (
    /^(?:\$[A-Za-z_]+|\$[A-Z_][A-Z0-9_]*|\$\(.*|<[^>]*>|\[[^\]]*\]|\{[^}]*\}|:[a-z_]+|%\w+%|@\w+@?)$/.test(
      value,
    )
  )
    return true
  return /^(?:your|my|enter|insert|replace|example|change)[-_ ]?(?:me|api|own|the|token|key|secret|pass)|^(.)\1{3,}$|^reference:c\d/i.test(
    value,
  )
}

/** The same where any other value is a secret: but for a pin of one digit and a password that begins with a sign. */
function isTemplated(value: string): boolean {
  return isPlaceholder(value) && !/^(?:\$[a-z]|(.)\1+$|[%@:[])/.test(value)
}

/** Dates, versions, colours, lengths. */
function isMeasure(value: string): boolean {
  return (
    value.length <= 40 &&
    (/^\d{4}-\d\d-\d\d(?:[T ][\d:.,+Z-]*)?$/.test(value) ||
      /^v?\d{1,5}(?:\.\d{1,5}){1,3}(?:[-+][\w.]{1,20})?$/i.test(value) ||
      /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value) ||
      /^-?\d{0,9}\.?\d{1,9}(?:px|r?em|vh|vw|%|m?s|deg|fr|pt|k?b|min|sec|days?|hours?)$/i.test(value))
  )
}

function isPath(value: string): boolean {
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(value) || FILE.test(value)) return true
  if (/^(?:\.{0,2}\/|~\/|[#.][a-z_][\w-]*$|[#.][A-Za-z][\w-]*[-_][\w-]*$)/.test(value)) {
    return !(
      value.length >= 32 && value.split('/').some((piece) => piece.length >= 16 && hasRandomLook(piece))
    )
  }
  return (
    /^[\w.*-]+\[[\w-]+[~|^$*]?=/.test(value) ||
    /^\^.*\$$/.test(value) ||
    /\\[dwsb]|\[[a-zA-Z0-9]-[a-zA-Z0-9]/.test(value)
  )
}

/** Without the punctuation that labels have. */
function bare(value: string): string {
  return value.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '').toLowerCase()
}

function isNumber(value: string, className: string, place: Surroundings): boolean {
  const digits = value.replace(/\D/g, '').length
  if (CHOSEN.has(className)) return digits >= 4 && (className !== 'secret' || digits >= 6)
  return digits >= (place === 'line' ? 6 : 10)
}

/** A passphrase in a file of settings: words, none of which says anything about it. */
function isPhrase(value: string, telling: Telling): boolean {
  if (telling.class !== 'password' && telling.class !== 'secret') return false
  if (!/^[a-z0-9]+(?: [a-z0-9]+){1,11}$/.test(value) || LABEL_WORD.test(value)) return false
  return !value.split(' ').some((word) => STOP.has(word))
}

/** `482 913`, `1234-5678`. */
function isSpacedCode(value: string, telling: Telling): boolean {
  return CHOSEN.has(telling.class) && /^\d{2,4}(?:[ -]\d{2,4}){1,3}$/.test(value)
}

/** No digit in it: a word, words that are joined, a scramble of letters, a password with marks in it. */
function isWordSecret(value: string, telling: Telling, place: Surroundings): boolean {
  if (isScrambled(value)) return true
  if (/[\x80-\xff]/.test(value))
    return place === 'line' && telling.class === 'password' && /[!@#$%^&*]/.test(value)
  const isChosenClass = CHOSEN.has(telling.class)
  if (!isChosenClass)
    return place === 'line' && value.length >= 20 && /[a-z]/.test(value) && /[-_.]/.test(value)
  const inner = value.replace(/^[^A-Za-z]+|[^A-Za-z]+$/g, '')
  if (/[!@#$%^&*+?~]/.test(inner) && value.length >= 7 && !/[<>{}()[\];,]/.test(value))
    return place !== 'code' || !LABEL_WORD.test(inner)
  if (place !== 'line') return false
  if (/^[a-z]{5,}$/.test(value)) return !LABEL_WORD.test(value)
  const pieces = value.split(/[-_.]/)
  return (
    pieces.length >= 2 &&
    /^[a-z-_.]+$/.test(value) &&
    !LABEL_WORD.test(value) &&
    !pieces.some((piece) => STOP.has(piece))
  )
}

/** What a person thinks up: `hunter22`. No name of a field with a number behind it. */
function isChosen(value: string, place: Surroundings): boolean {
  if (!/[A-Za-z]/.test(value)) return /[!@#$%^&*]/.test(value) && value.length >= 6
  if (value.length < 5) return false
  if (hasRandomLook(value)) return true
  if (/[<>{}()[\]\\]/.test(value)) return false
  if (
    place === 'code' &&
    /^[A-Za-z][\w.-]*$/.test(value) &&
    (LABEL_WORD.test(value) || /^(?:pass|key|pin|otp|code)[-_]?\d{1,3}$/i.test(value))
  )
    return false
  return true
}

function isPersonalValue(value: string, className: string): boolean {
  if (className === 'email') return /^[^@\s]{1,64}@[^@\s]{1,200}\.[a-z]{2,24}$/i.test(value)
  if (className === 'card' || className === 'iban' || className === 'nationalid' || className === 'phone') {
    return value.replace(/\D/g, '').length >= 8 && value.length <= 40
  }
  return false
}

/** A word that says something about a secret, or names it in some language: `Passwort`, `required`. */
export function isLabel(value: string): boolean {
  return STOP.has(bare(value)) || (/^[A-Z\xc3][a-z\x80-\xff]+[:*]?$/.test(value) && LABEL_WORD.test(value))
}

/** What sentences about a field are made of, beside the words that stand behind a telling name. */
const MESSAGE_WORDS = new Set(
  `a an and are at be by can cannot can't confirm confirmation contain contains did do does doesn't enter fields for from
  have i in include it least letter letters digit digits long longer lowercase maximum may minimum more must numbers of
  one or please provide same sensitive case should special symbol symbols than that to too twice under uppercase use we
  with you`.split(/\s+/),
)
const MESSAGE_VERB =
  /\b(?:required|must|invalid|incorrect|missing|cannot|can't|should|wrong|expired|match(?:es)?|too (?:short|long|weak)|at least|please)\b/i

/** `The password field is required.`: a sentence about a field, all of whose words say nothing but that. */
export function isFieldMessage(text: string): boolean {
  if (text.length > 200 || !MESSAGE_VERB.test(text)) return false
  const words = text.toLowerCase().split(/[\s.,:;!?()/"-]+/)
  return words.every(
    (word) =>
      word === '' ||
      /^\d{1,3}$/.test(word) ||
      MESSAGE_WORDS.has(word) ||
      STOP.has(word) ||
      LABEL_WORD.test(word),
  )
}

const LETTER = 1
const SPACE = 2
const KIND = new Uint8Array(256)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-./:')
  KIND[char.charCodeAt(0)] = LETTER
KIND[0x20] = SPACE

/**
 * A quick look at a literal in a script, before its name is worked out: not for a short word of letters alone, nor
 * for words of a sentence.
 */
export function mayBeSecret(bytes: Uint8Array, start: number, quote: number): boolean {
  let blanks = 0
  for (let at = start; at < start + 16 && at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte === quote) return false
    const kind = KIND[byte]
    if (kind === SPACE) {
      // Behind the word of a scheme there is one blank.
      if (++blanks > 1 || at - start > 10) return false
    } else if (kind !== LETTER) return true
  }
  return true
}
