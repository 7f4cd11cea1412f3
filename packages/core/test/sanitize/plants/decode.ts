import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** Layers below a literal that are opened. */
const MOST_LAYERS = 8
const MOST_TEXTS = 20_000

/** UTF-8 bytes, one character each: every layer is opened byte by byte. */
export const binary = (text: string): string => Buffer.from(text).toString('latin1')

/**
 * Every text that a string holds, itself and all that nests in it, one character a byte. Knows nothing of names or
 * positions, and shares no code with what it judges.
 */
export function textsIn(text: string): string[] {
  const found = new Set<string>()
  let layer = [text]
  for (let depth = 0; depth <= MOST_LAYERS && layer.length > 0; depth++) {
    const next: string[] = []
    for (const each of layer) {
      if (found.has(each)) continue
      if (found.size > MOST_TEXTS) throw new Error('A string holds more texts than can be judged.')
      found.add(each)
      next.push(...layersBelow(each))
    }
    layer = next
  }
  return [...found]
}

function layersBelow(text: string): string[] {
  const below: string[] = []
  if (text.includes('\\')) below.push(unescaped(text))
  if (text.includes('%')) below.push(percentDecoded(text), percentDecoded(text.replaceAll('+', ' ')))
  else if (text.includes('+') && text.includes('=')) below.push(text.replaceAll('+', ' '))
  if (text.includes('&')) below.push(entitiesDecoded(text))
  if (/"[^"]*""/.test(text)) below.push(text.replaceAll('""', '"'))
  const isFolded = /[A-Za-z0-9+/]{60,76}\r?\n[A-Za-z0-9+/]/.test(text)
  for (const run of (isFolded ? text.replace(/\r?\n/g, '') : text).match(/[A-Za-z0-9+/_-]{8,}/g) ?? []) {
    below.push(...decodedRun(run))
  }
  const chunks = /^\[(?:"[0-9a-f]+",?)+\]$/.test(text) ? text.replace(/[^0-9a-f]/g, '') : ''
  if (chunks !== '') below.push(...opened(Buffer.from(chunks, 'hex')))
  return below
}

function decodedRun(run: string): string[] {
  if (/^(?:[a-z]{1,24}|[A-Z]?[a-z]{1,16}(?:[A-Z][a-z]{1,16})?|\d{1,24})$/.test(run)) return []
  const segments = run.includes('/') ? run.split('/').filter((each) => each.length > 40) : []
  const isHex = run.length >= 24 && run.length % 2 === 0 && /^[0-9a-f]+$/i.test(run)
  return [
    ...[run, ...segments].flatMap((each) => opened(Buffer.from(each, 'base64'))),
    ...(isHex ? opened(Buffer.from(run, 'hex')) : []),
  ]
}

/** What bytes say, as they are and unpacked; of noise no layers are sought. */
function opened(bytes: Buffer): string[] {
  const text = bytes.toString('latin1')
  const unpacked = unpack(bytes)
  if (unpacked !== undefined) return [unpacked.toString('latin1')]
  // A length byte or two before each string of a protobuf message is no noise.
  return /[\x20-\x7e]{5}/.test(text) ? [text] : []
}

function unpack(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 16) return undefined
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return tried(gunzipSync, bytes)
  if (bytes[0] === 0x78) return tried(inflateSync, bytes)
  // Without a mark of their own: not for what is text already, and only when text comes out.
  if (bytes.length <= 50 || /^[\x09-\x7e]{8}/.test(bytes.toString('latin1', 0, 8))) return undefined
  const result = tried(inflateRawSync, bytes) ?? tried(brotliDecompressSync, bytes)
  return result !== undefined && /^[\x09-\x7e]{8}/.test(result.toString('latin1')) ? result : undefined
}

function tried(inflate: (bytes: Buffer) => Buffer, bytes: Buffer): Buffer | undefined {
  try {
    return inflate(bytes)
  } catch {
    return undefined
  }
}

const SIMPLE: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

function unescaped(text: string): string {
  const pattern =
    /\\(?:u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|([0-7]{3})|(["'`\\/bfnrt&=<>:;]))/g
  return text.replace(pattern, (_, first, second, point, hex, octal, simple) => {
    if (simple !== undefined) return SIMPLE[simple] ?? simple
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255)
    if (hex !== undefined) return binary(String.fromCharCode(Number.parseInt(hex, 16)))
    if (point !== undefined)
      return binary(String.fromCodePoint(Math.min(Number.parseInt(point, 16), 0x10ffff)))
    const units = [first, second].filter((unit) => unit !== undefined)
    return binary(String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))))
  })
}

function percentDecoded(text: string): string {
  return text
    .replace(/%u([0-9a-fA-F]{4})/g, (_, hex) => binary(String.fromCharCode(Number.parseInt(hex, 16))))
    .replace(/%([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  commat: '@',
  period: '.',
  colon: ':',
  sol: '/',
  equals: '=',
}

function entitiesDecoded(text: string): string {
  return text.replace(/&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-z]{2,6}));/g, (all, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? all
    const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
    return code > 0x10ffff ? '' : binary(String.fromCodePoint(code))
  })
}
