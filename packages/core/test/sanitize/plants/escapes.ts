import { gzipSync } from 'node:zlib'
import type { Escape } from './fill.ts'

export const asIs: Escape = (value) => value
export const inJson: Escape = (value) => JSON.stringify(value).slice(1, -1)
export const inQuery: Escape = (value) =>
  encodeURIComponent(value).replace(/['()*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
export const inForm: Escape = (value) => new URLSearchParams({ a: value }).toString().slice(2)
export const inXml: Escape = (value) =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
export const inScript: Escape = (value) => value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
export const inCsv: Escape = (value) => value.replaceAll('"', '""')
export const inBase64: Escape = (value) => Buffer.from(value).toString('base64')
export const inBase64Url: Escape = (value) => Buffer.from(value).toString('base64url')
export const inGzip: Escape = (value) => gzipSync(Buffer.from(value)).toString('base64')
export const inHex: Escape = (value) => Buffer.from(value).toString('hex')
