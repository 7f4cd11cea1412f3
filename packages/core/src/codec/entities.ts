import { HEX_VALUES } from './hex.ts'

/** U+00A0 to U+00FF in order, as HTML names them. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

/** Names of ASCII characters, each character before its names. */
const ASCII =
  '\tTab \nNewLine !excl "quot,QUOT #num $dollar %percnt &amp,AMP \'apos (lpar )rpar *ast,midast +plus ,comma .period /sol :colon ;semi <lt,LT =equals >gt,GT ?quest @commat [lsqb,lbrack \\bsol ]rsqb,rbrack ^Hat _lowbar,UnderBar `grave {lcub,lbrace |verbar,vert,VerticalLine }rcub,rbrace'

const OTHERS: readonly (readonly [string, number])[] = [
  ['ndash', 0x2013],
  ['mdash', 0x2014],
  ['lsquo', 0x2018],
  ['rsquo', 0x2019],
  ['ldquo', 0x201c],
  ['rdquo', 0x201d],
  ['hellip', 0x2026],
  ['euro', 0x20ac],
  ['hyphen', 0x2010],
  ['dash', 0x2010],
  ['minus', 0x2212],
]

const POINTS = new Map<string, number>([
  ...LATIN.split(' ').map((name, at) => [name, 0xa0 + at] as const),
  ...OTHERS,
])
for (const entry of ASCII.split(/ (?=[^ ])/)) {
  for (const name of entry.slice(1).split(/,(?=\w)/)) POINTS.set(name, entry.charCodeAt(0))
}

/** Names that browsers also read without their semicolon. */
const LOOSE = ['amp', 'lt', 'gt', 'quot', 'nbsp', 'AMP', 'LT', 'GT', 'QUOT'].map((name) => ({
  bytes: Array.from(name, (char) => char.charCodeAt(0)),
  point: POINTS.get(name) ?? 0,
}))
const LONGEST_NAME = 12
const SEMICOLON = 0x3b

/** Two numbers in one: `length * ENTITY_LENGTH + code point`. */
export const ENTITY_LENGTH = 1 << 21

/** The entity that begins with the ampersand at `at`, with its semicolon or without; 0 when there is none. */
export function entityAt(source: Uint8Array, at: number, end: number): number {
  return source[at + 1] === 0x23 ? numericAt(source, at, end) : namedAt(source, at, end)
}

function numericAt(source: Uint8Array, at: number, end: number): number {
  const isHex = ((source[at + 2] as number) | 0x20) === 0x78
  const first = at + (isHex ? 3 : 2)
  const limit = Math.min(end, first + 10)
  let point = 0
  let to = first
  for (; to < limit; to++) {
    const digit = HEX_VALUES[source[to] as number] as number
    if (digit > (isHex ? 15 : 9)) break
    point = Math.min(0x110000, point * (isHex ? 16 : 10) + digit)
  }
  if (to === first || point > 0x10ffff) return 0
  if (to < end && source[to] === SEMICOLON) to++
  return (to - at) * ENTITY_LENGTH + point
}

function namedAt(source: Uint8Array, at: number, end: number): number {
  const limit = Math.min(end, at + 1 + LONGEST_NAME)
  let to = at + 1
  while (to < limit && isNameByte(source[to] as number)) to++
  if (to < at + 3) return 0
  if (to < end && source[to] === SEMICOLON) {
    const point = POINTS.get(String.fromCharCode(...source.subarray(at + 1, to)))
    if (point !== undefined) return (to + 1 - at) * ENTITY_LENGTH + point
  }
  for (const { bytes, point } of LOOSE) {
    if (source[at + 1] !== bytes[0] || source[at + 2] !== bytes[1]) continue
    const after = at + 1 + bytes.length
    // `&amp=` is a parameter of that name.
    if (after > to || source[after] === 0x3d || bytes.some((byte, i) => source[at + 1 + i] !== byte)) continue
    return (bytes.length + 1) * ENTITY_LENGTH + point
  }
  return 0
}

function isNameByte(byte: number): boolean {
  const lower = byte | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39)
}
