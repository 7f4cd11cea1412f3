import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { literalsOf } from './literals-of.ts'

/** Layers below a literal that are opened. The sanitizer opens eight. */
const MOST_LAYERS = 7
const MOST_TEXTS = 200_000

/** UTF-8 bytes, one character each: every layer is opened byte by byte. */
const binary = (text: string): string => Buffer.from(text).toString('latin1')

/**
 * Every text that stands in a JSON document, however deep it nests: each string, and what it is below percent and
 * form escapes, JSON and JavaScript escapes, XML entities, quoted-printable, base64 (in lines, in pieces), hexadecimal,
 * UTF-16, gzip, zlib and raw deflate. It knows nothing of names or positions.
 */
export class Oracle {
  readonly #texts = new Set<string>()

  constructor(json: Uint8Array) {
    for (const { kind, start, end } of literalsOf(json)) {
      if (kind === 'string') this.#open(Buffer.from(json.subarray(start, end)).toString('latin1'), 0)
    }
  }

  /** Whether `value` stands in any text. */
  finds(value: string): boolean {
    const needle = binary(value)
    for (const text of this.#texts) if (text.includes(needle)) return true
    return false
  }

  #open(text: string, depth: number): void {
    if (this.#texts.has(text)) return
    if (this.#texts.size > MOST_TEXTS) throw new Error('The oracle met more texts than it can hold.')
    this.#texts.add(text)
    if (depth >= MOST_LAYERS) return
    for (const below of layersBelow(text)) if (below !== text) this.#open(below, depth + 1)
  }
}

function layersBelow(text: string): string[] {
  const below = [
    unescaped(text),
    bytesUnescaped(text),
    percentDecoded(text),
    percentDecoded(text.replaceAll('+', ' ')),
    entitiesDecoded(text),
    quotedDecoded(text),
  ]
  const runs = new Set(text.match(/[A-Za-z0-9+/_-]{11,}/g) ?? [])
  for (const block of text.match(/[A-Za-z0-9+/_-]{20,}(?:={0,2}\s+[A-Za-z0-9+/_-]+)+/g) ?? [])
    runs.add(block.replace(/[=\s]/g, ''))
  for (const run of [...runs]) {
    const parts = run.split('/')
    for (let at = 1; at < parts.length && at < 9; at++) runs.add(parts.slice(at).join('/'))
  }
  for (const run of runs) below.push(...textsOf(Buffer.from(run, 'base64')))
  for (const pieces of text.match(/(?:[A-Za-z0-9+/]{2,}={1,2}){2,}/g) ?? []) {
    const bytes = (pieces.match(/[^=]+/g) ?? []).map((piece) => Buffer.from(piece, 'base64'))
    below.push(...textsOf(Buffer.concat(bytes)))
  }
  for (const digits of text.match(/(?:[0-9a-fA-F]{2}){8,}|(?:[0-9a-fA-F]{2}[: ]){7,}[0-9a-fA-F]{2}/g) ?? [])
    below.push(...textsOf(Buffer.from(digits.replace(/[: ]/g, ''), 'hex')))
  return below
}

/** What bytes may be: themselves, a text of two bytes a character, compressed data. */
export function textsOf(bytes: Buffer): string[] {
  const texts = [bytes.toString('latin1')]
  if (bytes.length >= 16 && bytes.length % 2 === 0 && bytes.includes(0)) {
    texts.push(binary(bytes.toString('utf16le')), binary(Buffer.from(bytes).swap16().toString('utf16le')))
  }
  for (const inflate of [gunzipSync, inflateSync, inflateRawSync]) {
    if (bytes.length < 12 || (inflate === gunzipSync && bytes[0] !== 0x1f)) continue
    if (inflate === inflateSync && bytes[0] !== 0x78) continue
    try {
      texts.push(...textsOf(inflate(bytes, { maxOutputLength: 1 << 20 })))
    } catch {
      // Something else.
    }
  }
  return texts
}

function quotedDecoded(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const SIMPLE: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

function unescaped(text: string): string {
  const pattern =
    /\\(?:u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?|x([0-9a-fA-F]{2})|(["'\\/bfnrt])|u\{([0-9a-fA-F]{1,6})\}|([0-3]?[0-7]{1,2}))/g
  return text.replace(pattern, (whole, first, second, hex, simple, braced, octal) => {
    if (braced !== undefined) {
      const code = Number.parseInt(braced, 16)
      return code > 0x10ffff ? whole : binary(String.fromCodePoint(code))
    }
    if (octal !== undefined) return binary(String.fromCharCode(Number.parseInt(octal, 8)))
    if (simple !== undefined) return SIMPLE[simple] ?? simple
    if (hex !== undefined) return binary(String.fromCharCode(Number.parseInt(hex, 16)))
    const units = [first, second]
      .filter((unit) => unit !== undefined)
      .map((unit) => Number.parseInt(unit, 16))
    return binary(String.fromCharCode(...units))
  })
}

const charOf = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16))

/** Escapes that stand for bytes, not for characters. */
function bytesUnescaped(text: string): string {
  return text
    .replace(/\\x([0-9a-fA-F]{2})/g, (_, hex) => charOf(hex))
    .replace(/\\([0-3][0-7]{2})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)))
}

function percentDecoded(text: string): string {
  return text
    .replace(/(?:%u[0-9a-f]{4})+|%([0-9a-f]{2})/gi, (units, hex) =>
      hex === undefined
        ? binary(units.replace(/%u(....)/gi, (_: string, unit: string) => charOf(unit)))
        : charOf(hex),
    )
    .replace(/[\xc0\xc1][\x80-\xbf]/g, (pair) =>
      String.fromCharCode(((pair.charCodeAt(0) & 31) << 6) | (pair.charCodeAt(1) & 63)),
    )
}

/** Names of the characters that passwords of these tests have. */
export const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  excl: '!',
  num: '#',
  dollar: '$',
  percnt: '%',
  lpar: '(',
  rpar: ')',
  ast: '*',
  plus: '+',
  comma: ',',
  sol: '/',
  colon: ':',
  semi: ';',
  equals: '=',
  quest: '?',
  commat: '@',
  lsqb: '[',
  bsol: '\\',
  rsqb: ']',
  Hat: '^',
  grave: '`',
  lcub: '{',
  verbar: '|',
  rcub: '}',
  eacute: 'é',
  szlig: 'ß',
}

function entitiesDecoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6});?|#(\d{1,7});?|([A-Za-z]{2,8});)/g,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return NAMED[name] === undefined ? whole : binary(NAMED[name])
      const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
      return code > 0x10ffff ? '' : binary(String.fromCodePoint(code))
    },
  )
}
