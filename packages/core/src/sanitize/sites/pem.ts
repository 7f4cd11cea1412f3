import { latin1, latin1Bytes } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'

const DASH = 0x2d
const BEGIN = /^-{4,5} ?BEGIN ([A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?) ?-{4,5}/
/** What a private key's text is made of: base64, line breaks (also as `\n`), headers of PEM and PGP. */
const BODY = new Uint8Array(256)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_:,.()@<> \r\n\t\\%-')
  BODY[char.charCodeAt(0)] = 1

/** Private keys between `-----BEGIN … PRIVATE KEY-----` and their end, or the end of the text. Certificates stay. */
export function inspectPrivateKeys(inspector: Inspector, layer: Layer): void {
  const { bytes } = layer
  for (let at = 4; at < bytes.length; at += 5) {
    if (bytes[at] !== DASH) continue
    let start = at
    while (start > 0 && bytes[start - 1] === DASH && at - start < 5) start--
    if ((bytes[start + 5] as number) > 0x60 || bytes[start + 3] !== DASH) continue
    const head = BEGIN.exec(latin1(bytes, start, Math.min(bytes.length, start + 80)))
    if (head !== null) at = inspectKey(inspector, layer, start + head[0].length)
  }
}

function inspectKey(inspector: Inspector, layer: Layer, from: number): number {
  const { bytes, base } = layer
  let end = from
  while (end < bytes.length && BODY[bytes[end] as number] === 1) {
    if (bytes[end] === DASH && bytes[end + 1] === DASH && bytes[end + 2] === DASH && bytes[end + 3] === DASH)
      break
    end++
  }
  let start = from
  while (start < end && isBreak(bytes, start)) start += bytes[start] === 0x5c ? 2 : 1
  let to = end
  while (
    to > start &&
    (isBreak(bytes, to - 1) || (to - 2 >= start && isBreak(bytes, to - 2) && bytes[to - 2] === 0x5c))
  )
    to -= isBreak(bytes, to - 1) ? 1 : 2
  if (to - start < 16) return end
  if (!inspector.secret(layer, base + start, base + to, 'private-key', 'secret')) return end
  // The same key is often written without its line breaks.
  const joined = latin1(bytes, start, to).replace(/\\[nr]|\s/g, '')
  if (joined.length < to - start && !joined.includes('hsx_')) inspector.collect(latin1Bytes(joined), 'secret')
  return end
}

/** White space, or the backslash of `\n` and `\r`. */
function isBreak(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] as number
  return byte <= 0x20 || (byte === 0x5c && (bytes[at + 1] === 0x6e || bytes[at + 1] === 0x72))
}

/** `Private-Lines: 3` of a key as PuTTY writes it: the lines that follow. `value`: where the number stands. */
export function puttyKey(
  bytes: Uint8Array,
  nameStart: number,
  nameEnd: number,
  value: number,
): { readonly start: number; readonly end: number } | undefined {
  if (nameEnd - nameStart !== 13 || latin1(bytes, nameStart, nameEnd) !== 'Private-Lines') return undefined
  const head = /^(\d{1,3})\s{1,4}/.exec(latin1(bytes, value, value + 8))
  if (head === null) return undefined
  const start = value + head[0].length
  let end = start
  for (let left = Number(head[1]); left > 0; left--) {
    const line = /^\s{0,2}[A-Za-z0-9+/=]{4,100}(?=\s|$)/.exec(
      latin1(bytes, end, Math.min(bytes.length, end + 104)),
    )
    if (line === null) break
    end += line[0].length
  }
  return end > start ? { start, end } : undefined
}
