import type { Inspector } from '../inspector.ts'
import type { KeyInfo } from '../key-table.ts'
import type { Telling } from '../telling-names.ts'
import type { PieceKind } from './markup-pieces.ts'

/** What a format says of elements of one name, whatever their namespace prefix. */
export interface ElementFact {
  /** Lower case, without a prefix. */
  readonly name: string
  /** HTML: nothing stands in it, and no end tag follows. */
  readonly isVoid: boolean
  /** Its text is up to its end tag, whatever it holds. */
  readonly isRaw: boolean
  /** Its `name` attribute names something else than its text. */
  readonly isCaptioned: boolean
  /** It holds the value of a pair: `<value>`, `<string>`. */
  readonly isValue: boolean
  /** It holds the name of a pair: `<name>`, `<key>`. */
  readonly isName: boolean
  /** Texts of people stand in it that tell what comes next: a label, a cell. */
  readonly isLabel: boolean
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

// HTML Living Standard, 13.1.2; `param` is left out, as an XML `<param name="…">` holds its value.
const VOID = words('area base br col embed hr img input link meta source track wbr')
const CAPTIONED = words(
  'a button form fieldset iframe frame map object select slot details dialog svg template img input meta embed label',
)
const VALUES = words(
  'value val v string text data content i4 i8 int integer double base64 real raw plain array list item element ' +
    'fieldvalue paramvalue parametervalue propertyvalue settingvalue attributevalue stringvalue default',
)
const NAMES = words('name key field fieldname paramname parametername propertyname settingname attributename')
const LABELS = words('label th td dt b strong em span div p li legend small h1 h2 h3 h4 h5 h6')

const FACTS = new WeakMap<KeyInfo, ElementFact>()

export function elementFact(key: KeyInfo): ElementFact {
  const known = FACTS.get(key)
  if (known !== undefined) return known
  const name = key.text.toLowerCase()
  const fact: ElementFact = {
    name,
    isVoid: VOID.has(name),
    isRaw: name === 'script' || name === 'style',
    isCaptioned: CAPTIONED.has(name),
    isValue: VALUES.has(name),
    isName: NAMES.has(name),
    isLabel: LABELS.has(name),
  }
  FACTS.set(key, fact)
  return fact
}

/** One open element. */
export interface Element {
  /** With its prefix. */
  readonly nameStart: number
  readonly nameEnd: number
  readonly key: KeyInfo
  readonly fact: ElementFact
  /** What an attribute, or a name beside it, tells of its text. */
  told: Telling | undefined
  /** Class of its values: what a SAML attribute of this name says of a person. */
  identity: string | undefined
  /** What the text of a name in it tells of the value beside. */
  named: KeyInfo | undefined
  /** A value in it that came before its name. */
  waiting: { readonly start: number; readonly end: number; readonly kind: PieceKind } | undefined
}

/** Names that only the security formats of XML have, and the class of what they hold. */
const SECURITY = new Map<string, string>([
  // XML Signature and Encryption; an S3 error repeats the signature it got.
  ['signaturevalue', 'signature'],
  ['signatureprovided', 'signature'],
  ['ciphervalue', 'secret'],
  // WS-Security.
  ['binarysecuritytoken', 'token'],
  ['nonce', 'nonce'],
  // SAML.
  ['sessionindex', 'session'],
  ['nameid', 'user'],
  ['nameidentifier', 'user'],
  ['baseid', 'user'],
])

/** The same, of names that mean this in one element only. */
const SECURITY_IN = new Map<string, string>([
  ['usernametoken username', 'user'],
  ['securitycontexttoken identifier', 'session'],
  ['artifactresolve artifact', 'assertion'],
  // The private parts of an RSA key, as .NET writes it.
  ...['p', 'q', 'dp', 'dq', 'inverseq', 'd'].map((part) => [`rsakeyvalue ${part}`, 'secret'] as const),
])

/** The class of an element's text that its format tells, not its words. */
export function securityClass(element: Element, parent: Element | undefined): string | undefined {
  const { name } = element.fact
  const identity = name === 'attributevalue' ? parent?.identity : undefined
  return identity ?? SECURITY.get(name) ?? (parent && SECURITY_IN.get(`${parent.fact.name} ${name}`))
}

/** What its name alone says; its attributes may tell more. */
export function newElement(
  inspector: Inspector,
  bytes: Uint8Array,
  nameStart: number,
  nameEnd: number,
): Element {
  const key = inspector.keys.lookup(bytes, localStart(bytes, nameStart, nameEnd), nameEnd, false)
  return {
    nameStart,
    nameEnd,
    key,
    fact: elementFact(key),
    told: undefined,
    identity: undefined,
    named: undefined,
    waiting: undefined,
  }
}

/** Behind the namespace prefix. */
export function localStart(bytes: Uint8Array, start: number, end: number): number {
  let at = end - 1
  while (at > start && bytes[at - 1] !== 0x3a) at--
  return at
}
