import { latin1 } from '../../codec/latin1.ts'
import { TAG_SOURCE } from '../../model/tag.ts'

const LONGEST_LOCAL = 64
const LONGEST_DOMAIN = 190
const LONGEST_USERINFO = 200
const AT = 0x40

const LOCAL = 1
const DOMAIN = 2
const KIND = new Uint8Array(256)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-') {
  KIND[char.charCodeAt(0)] = LOCAL | DOMAIN
}
for (const char of '_+~') KIND[char.charCodeAt(0)] = LOCAL
// Letters beyond ASCII: UTF-8.
for (let code = 0x80; code <= 0xff; code++) KIND[code] = LOCAL | DOMAIN

const HOLDS_TAG = new RegExp(TAG_SOURCE)
/** Ends of file names, which are no ends of hosts: `logo@2x.png`, `run@app.js`. */
const FILE_END =
  /^(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|m?js|cjs|css|map|json|html?|tsx?|jsx|scss|less|woff2?|ttf|otf|eot|xml|txt|php|mp[34]|webm|pdf|gz|vue|svelte|wasm|yml|yaml|log)$/i
/** Whoever asks a code host by SSH has this name. */
const NOBODY = /^(?:git|hg|svn)$/i

export interface Span {
  readonly start: number
  readonly end: number
}

/** The mail address whose `@` stands at `at`. Not one that is user information of a URL. */
export function emailAt(bytes: Uint8Array, at: number, from: number, limit: number): Span | undefined {
  const end = domainEnd(bytes, at + 1, limit)
  if (end < 0) return undefined
  const start = localStart(bytes, at, from)
  if (start >= at || isUserinfo(bytes, start, from)) return undefined
  const local = latin1(bytes, start, at)
  if (NOBODY.test(local) || HOLDS_TAG.test(local) || !/[A-Za-z0-9\x80-\xff]/.test(local)) return undefined
  return { start, end }
}

function localStart(bytes: Uint8Array, at: number, from: number): number {
  const lowest = Math.max(from, at - LONGEST_LOCAL)
  let start = at
  while (start > lowest && ((KIND[bytes[start - 1] as number] as number) & LOCAL) !== 0) start--
  start = behindProse(bytes, start, at)
  while (start < at && (bytes[start] === 0x2e || bytes[start] === 0x2d)) start++
  return start
}

/** Chinese and Japanese write no blanks before an address: what is ASCII right before the `@` is the name. */
function behindProse(bytes: Uint8Array, start: number, at: number): number {
  for (let i = at - 1; i >= start; i--) {
    const byte = bytes[i] as number
    // The third byte of three that a character beyond alphabets has.
    if (byte >= 0x80 && byte < 0xc0 && i - 2 >= start && (bytes[i - 2] as number) >= 0xe2) {
      return i + 1 < at ? i + 1 : start
    }
  }
  return start
}

/** Where a host with at least two labels ends, of which the last is no number and no file's; -1: there is none. */
function domainEnd(bytes: Uint8Array, start: number, limit: number): number {
  let end = start
  const highest = Math.min(limit, start + LONGEST_DOMAIN)
  while (end < highest && ((KIND[bytes[end] as number] as number) & DOMAIN) !== 0) end++
  while (end > start && (bytes[end - 1] === 0x2e || bytes[end - 1] === 0x2d)) end--
  if (end - start < 4 || bytes[start] === 0x2e || bytes[start] === 0x2d) return -1
  // A second `@` behind the host: a name and a version, `a@b.c@1.0`.
  if (bytes[end] === AT) return -1
  const labels = latin1(bytes, start, end).split('.')
  // What is glued behind a host in prose is no label of it: `x@shop.example。`
  const last = labels[labels.length - 1] as string
  const ascii = /^[A-Za-z][A-Za-z0-9-]*/.exec(last)?.[0] ?? last
  if (labels.length < 2 || labels.some((label) => label === '')) return -1
  if (!/^(?:[A-Za-z]{2,24}|xn--[A-Za-z0-9-]{2,59}|[\x80-\xff]{2,60})$/.test(ascii) || FILE_END.test(ascii))
    return -1
  if (/^v?\d{1,5}$/.test(labels[0] as string) && labels.length > 2 && /^\d/.test(labels[1] as string))
    return -1
  if (/^\dx$/.test(labels[0] as string)) return -1
  return end - (last.length - ascii.length)
}

/** `https://name:password@host`: between the slashes and the name stands nothing that ends a host. */
function isUserinfo(bytes: Uint8Array, start: number, from: number): boolean {
  const lowest = Math.max(from, start - LONGEST_USERINFO)
  for (let at = start - 1; at >= lowest; at--) {
    const byte = bytes[at] as number
    if (byte === 0x2f) return at > 0 && bytes[at - 1] === 0x2f
    if (byte <= 0x20 || byte === AT || byte === 0x22 || byte === 0x3f || byte === 0x23 || byte === 0x3c)
      return false
    if (byte === 0x26 || byte === 0x3d || byte === 0x2c || byte === 0x3b) return false
  }
  return false
}
