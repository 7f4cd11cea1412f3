import { pathTemplate } from '../http/endpoint.ts'

const FILE = /^[^/]{1,200}\.[a-zA-Z][a-zA-Z0-9]{1,5}$/
const PIECE = /[^.\-_~]{1,200}/g

/**
 * The path template, in which a file that is named by its content keeps the rest of its name: `app.3f2a91.js` and
 * `app.77c0de.js` are the same file, `vendor.3f2a91.js` is another.
 */
export function callTemplate(path: string): string {
  const template = pathTemplate(path)
  if (!template.endsWith('{id}')) return template
  const file = path.slice(path.lastIndexOf('/') + 1)
  if (!FILE.test(file) || file.includes('hsx_')) return template
  return template.slice(0, -4) + file.replace(PIECE, (piece) => (isOwn(piece) ? '{id}' : piece))
}

function isOwn(piece: string): boolean {
  return (
    (/\d/.test(piece) && !/^(?:mp[34]|woff2|m3u8|m4[av]|jp2|h264|7z|bz2)$/i.test(piece)) || piece.length > 24
  )
}
