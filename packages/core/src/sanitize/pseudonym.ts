import { latin1Bytes } from '../codec/latin1.ts'
import { base32, type Keyring } from './keyring.ts'

/** Classes whose values get a name of the same shape instead of a tag. */
export const PSEUDONYM_CLASSES = ['host', 'path', 'order'] as const
export type PseudonymClass = (typeof PSEUDONYM_CLASSES)[number]

export function isPseudonymClass(name: string): name is PseudonymClass {
  return (PSEUDONYM_CLASSES as readonly string[]).includes(name)
}

/** A pseudonym in a text: a letter for what it stands for, twelve characters that are keyed, three to check them. */
export const PSEUDONYM_SOURCE = '[hnp]-[a-z2-7]{15}'
const LABEL = new RegExp(`^${PSEUDONYM_SOURCE}$`)
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const MOST_HELD = 1 << 13
/** Of a host or path that has more parts, the rest is one. */
export const MOST_PARTS = 64

/** Second labels that belong to the public suffix: `co.uk`, `com.au`. */
const SECOND = /^(?:co|com|org|net|ac|gov|gob|edu|or|ne|go|mil|nom|ltd|plc)$/
const EXTENSIONS = new Set(
  (
    'html htm xhtml php asp aspx jsp jsf do action cgi js mjs cjs jsx ts tsx css scss less map json jsonp xml xsl ' +
    'xsd wsdl rss atom txt md csv tsv pdf doc docx xls xlsx ppt pptx png jpg jpeg gif svg webp avif ico bmp tif tiff ' +
    'woff woff2 ttf otf eot mp3 mp4 m4a m4s m3u8 mpd ts webm ogg wav flac zip gz tar wasm bin webmanifest appcache har'
  ).split(' '),
)

/**
 * Stable names for hosts, paths and numbers: the same thing has the same name. A host keeps the structure of its
 * labels and ends in `.example`, so that same-site stays same-site; a path keeps its slashes and known extensions.
 */
export class Pseudonyms {
  readonly #keyring: Keyring
  readonly #isOurs: (text: string) => boolean
  #held = new Map<string, string>()

  /** `isOurs`: whether a text stands for a value already. */
  constructor(keyring: Keyring, isOurs: (text: string) => boolean) {
    this.#keyring = keyring
    this.#isOurs = isOurs
  }

  /** What stands for the value; the value itself when it is a pseudonym already or tells nothing. */
  of(className: PseudonymClass, value: string): string {
    if (className === 'host') return this.#host(value)
    if (className === 'path') return this.#path(value)
    return this.#label('n', value)
  }

  #host(value: string): string {
    const plain = value.toLowerCase()
    if (plain === 'localhost' || plain === '') return value
    if (plain.startsWith('.')) return `.${this.#host(value.slice(1))}`
    const labels = plain.split('.')
    if (/^[\d.]+$/.test(plain) || plain.includes(':') || labels.length > MOST_PARTS)
      return `${this.#label('h', plain)}.example`
    const isOwn = (upTo: number): boolean => labels.slice(0, upTo).every((label) => isLabel(label))
    if (labels.length > 1 && labels.at(-1) === 'example' && isOwn(labels.length - 1)) return value
    const suffix = suffixLength(labels)
    const named = labels.slice(0, labels.length - suffix)
    return `${named.map((_, at) => this.#label('h', labels.slice(at).join('.'))).join('.')}.example`
  }

  #path(value: string): string {
    const segments = value.split('/')
    const tail = segments.splice(MOST_PARTS)
    const named = segments.map((segment) => this.#segment(segment))
    if (tail.length > 0) named.push(this.#label('p', tail.join('/')))
    return named.join('/')
  }

  #segment(segment: string): string {
    if (segment === '' || segment === '.' || segment === '..') return segment
    const dot = segment.lastIndexOf('.')
    const extension =
      dot > 0 && EXTENSIONS.has(segment.slice(dot + 1).toLowerCase()) ? segment.slice(dot) : ''
    const name = extension === '' ? segment : segment.slice(0, dot)
    if (this.#isOurs(name) || (segment.endsWith('.example') && this.#host(segment) === segment))
      return segment
    return this.#label('p', name) + extension
  }

  #label(letter: 'h' | 'n' | 'p', value: string): string {
    if (isLabel(value)) return value
    const key = `${letter} ${value}`
    const held = this.#held.get(key)
    if (held !== undefined) return held
    const keyed = base32(this.#keyring.mac('pseudonym', this.#keyring.digest(latin1Bytes(key))))
    const label = `${letter}-${keyed}${checkOf(keyed)}`
    if (this.#held.size > MOST_HELD) this.#held = new Map()
    this.#held.set(key, label)
    return label
  }
}

/** How many labels at the end are no name: the top level, and what belongs to it. An only label is a name. */
function suffixLength(labels: readonly string[]): number {
  if (labels.length < 2) return 0
  const [second = '', top = ''] = labels.slice(-2)
  return labels.length > 2 && top.length === 2 && SECOND.test(second) ? 2 : 1
}

function isLabel(text: string): boolean {
  return text.length === 17 && LABEL.test(text) && checkOf(text.slice(2, 14)) === text.slice(14)
}

function checkOf(keyed: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < keyed.length; at++) hash = Math.imul(hash ^ keyed.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return [0, 5, 10].map((shift) => ALPHABET[(hash >>> shift) & 31]).join('')
}
