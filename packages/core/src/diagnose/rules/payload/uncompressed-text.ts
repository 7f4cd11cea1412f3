import { headerValue } from '../../../http/headers.ts'
import { responseMime } from '../../../http/kind.ts'
import { isTextualMime } from '../../../http/mime.ts'
import { headerPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import { isOwnFreshAnswer } from '../../asset.ts'
import { defineRule } from '../../rule.ts'

/** Producers that unpack bodies and may take the header away with the encoding. */
const UNPACKING = new Set(['mitmproxy', 'proxyman', 'polly', 'insomnia', 'other'])

/** Text that travelled as it is, where a tenth of the bytes would have done. */
export const uncompressedText = defineRule({
  id: 'uncompressed-text',
  code: 'COMP-01',
  severity: 'note',
  confidence: 'likely',
  owner: 'backend',
  group: 'file',
  defaults: { minBytes: 10_240 },
  entry({ entry, about, options, context, report }) {
    if (!isOwnFreshAnswer(entry, about, context) || UNPACKING.has(context.dialect)) return
    if (about.streaming || about.kind === 'media') return
    const mime = responseMime(entry)
    if (!isTextualMime(mime) && mime !== 'image/svg+xml') return
    if (headerValue(entry.response?.headers ?? [], 'content-encoding') !== undefined) return
    const accepted = headerValue(entry.request.headers, 'accept-encoding')
    if (accepted !== undefined && !/gzip|br|zstd|deflate/i.test(accepted.slice(0, 200))) return
    const bytes = entry.response?.body?.declaredBytes ?? 0
    if (bytes < options.minBytes || shrank(entry, bytes)) return
    report({
      at: headerPointer(entry, 'response', 'content-type'),
      data: { bytes, mime: mime ?? '–' },
      magnitude: bytes,
    })
  },
})

/** Less travelled than the body is long: it was compressed, whatever the headers in the file say. */
function shrank({ response }: Entry, bytes: number): boolean {
  const travelled = response?.bodyBytes || response?.transferBytes
  return travelled !== undefined && travelled > 0 && travelled < bytes * 0.9
}
