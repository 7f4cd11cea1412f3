import { headerValues } from '../../../http/headers.ts'
import { responseMime } from '../../../http/kind.ts'
import { isTextualMime } from '../../../http/mime.ts'
import { netErrorCode } from '../../../http/net-error-family.ts'
import { errorPointer, headerPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import { entryPointer } from '../../../model/entry.ts'
import { usedNetwork } from '../../protocol.ts'
import { defineRule } from '../../rule.ts'

const UNDECODABLE = new Set(['ERR_CONTENT_DECODING_FAILED', 'NS_ERROR_INVALID_CONTENT_ENCODING'])

/** The body is not encoded as Content-Encoding says, or is encoded twice. */
export const encodingMismatch = defineRule({
  id: 'encoding-mismatch',
  code: 'COMP-02',
  severity: 'warning',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, context, report }) {
    const headers = entry.response?.headers ?? []
    const told = headerValues(headers, 'content-encoding').join(', ').toLowerCase().slice(0, 100)
    const data = { encoding: told === '' ? '–' : told }
    if (UNDECODABLE.has(netErrorCode(about.errorText) ?? '')) {
      report({ at: errorPointer(about.index, context.dialect), severity: 'error', data })
      return
    }
    if (!usedNetwork(entry) || about.failed || about.status === undefined) return
    if (isStillPacked(entry)) report({ at: entryPointer(about.index, '/response/content/text'), data })
    else if (isTwice(told))
      report({ at: headerPointer(entry, 'response', 'content-encoding'), confidence: 'possible', data })
  },
})

/** The same encoding twice. One after another is allowed, and nobody does it on purpose. */
function isTwice(told: string): boolean {
  const encodings = told.split(',').map((each) => each.trim())
  const packed = encodings.filter((each) => each !== '' && each !== 'identity')
  return new Set(packed).size < packed.length
}

/** Text that begins as gzip does (RFC 1952, 2.3.1), after the producer unpacked it: as bytes, or read as UTF-8. */
function isStillPacked(entry: Entry): boolean {
  const text = entry.response?.body?.text
  if (text?.charCodeAt(0) !== 0x1f || !isTextualMime(responseMime(entry))) return false
  return (text.charCodeAt(1) === 0x8b || text.charCodeAt(1) === 0xfffd) && text.charCodeAt(2) === 8
}
