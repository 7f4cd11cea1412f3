import { basename, dirname, join } from 'node:path'

/** What a file name may end in before a copy's own ending is set, outermost last. */
const WRAPPING = /\.(?:gz|gzip|zip|z|txt)$/i
const CAPTURE = /\.(?:har|json|saz|jsonp|js)$/i

/** Where the sanitized copy of a capture goes by default: `session.har.gz` → `session.sanitized.har`. */
export function defaultCopyPath(input: string): string {
  const name = basename(input).replace(WRAPPING, '').replace(CAPTURE, '')
  return join(dirname(input), `${name || basename(input)}.sanitized.har`)
}

/** Without its folder. */
export function fileName(path: string): string {
  return basename(path)
}

/** Where the receipt of a copy stands by default: `session.sanitized.har` → `session.sanitized.receipt.ndjson`. */
export function defaultReceiptPath(copy: string): string {
  return `${copy.replace(/\.har$/i, '')}.receipt.ndjson`
}
