import { gunzipSync } from 'node:zlib'
import { literalsOf } from './literals-of.ts'

/** Layers below a literal that are opened. The sanitizer opens eight. */
const MOST_LAYERS = 7
const MOST_TEXTS = 200_000

/** UTF-8 bytes, one character each: every layer is opened byte by byte. */
const binary = (text: string): string => Buffer.from(text).toString('latin1')

/**
 * Every text that stands in a JSON document, however deep it nests: each string, and what it is below percent and
 * form escapes, JSON and JavaScript escapes, XML entities, base64 and gzip. It knows nothing of names or positions.
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
    percentDecoded(text),
    percentDecoded(text.replaceAll('+', ' ')),
    entitiesDecoded(text),
  ]
  for (const run of text.match(/[A-Za-z0-9+/_-]{11,}/g) ?? []) {
    const decoded = Buffer.from(run, 'base64')
    below.push(decoded.toString('latin1'))
    const inflated = decoded[0] === 0x1f && decoded[1] === 0x8b ? inflate(decoded) : undefined
    if (inflated !== undefined) below.push(inflated)
  }
  return below
}

function inflate(bytes: Buffer): string | undefined {
  try {
    return gunzipSync(bytes).toString('latin1')
  } catch {
    return undefined
  }
}

const SIMPLE: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

function unescaped(text: string): string {
  const pattern =
    /\\(?:u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?|x([0-9a-fA-F]{2})|(["'\\/bfnrt]))/g
  return text.replace(pattern, (_, first, second, hex, simple) => {
    if (simple !== undefined) return SIMPLE[simple] ?? simple
    if (hex !== undefined) return binary(String.fromCharCode(Number.parseInt(hex, 16)))
    const units = [first, second]
      .filter((unit) => unit !== undefined)
      .map((unit) => Number.parseInt(unit, 16))
    return binary(String.fromCharCode(...units))
  })
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function entitiesDecoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g,
    (_, hex, decimal, name) => {
      if (name !== undefined) return NAMED[name] ?? ''
      const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
      return code > 0x10ffff ? '' : binary(String.fromCodePoint(code))
    },
  )
}
