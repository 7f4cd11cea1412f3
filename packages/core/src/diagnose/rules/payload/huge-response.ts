import { headerValue } from '../../../http/headers.ts'
import { responseMime } from '../../../http/kind.ts'
import { entryPointer } from '../../../model/entry.ts'
import { usedNetwork } from '../../protocol.ts'
import { defineRule } from '../../rule.ts'
import { isCall } from '../../telemetry.ts'

/** Kinds that are large by nature; so is a download. */
const LARGE_BY_NATURE = new Set(['media', 'image', 'font'])

/** A response of a size that takes time to send, to parse and to keep. */
export const hugeResponse = defineRule({
  id: 'huge-response',
  code: 'SIZE-01',
  severity: 'warning',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  defaults: { jsonBytes: 1_000_000, anyBytes: 5_000_000, slowMs: 2000 },
  entry({ entry, about, options, report }) {
    const bytes = entry.response?.body?.declaredBytes
    if (bytes === undefined || about.status === undefined || !usedNetwork(entry) || about.streaming) return
    const mime = responseMime(entry) ?? ''
    const isJson = isCall(about) && (mime.endsWith('/json') || mime.endsWith('+json'))
    if (bytes <= (isJson ? options.jsonBytes : options.anyBytes)) return
    const disposition = headerValue(entry.response?.headers ?? [], 'content-disposition')
    const meant =
      LARGE_BY_NATURE.has(about.kind) || /^\s{0,9}attachment/i.test(disposition?.slice(0, 40) ?? '')
    const took = (entry.timings.waitMs ?? 0) + (entry.timings.receiveMs ?? 0)
    report({
      at: entryPointer(about.index, '/response/content/size'),
      severity: isJson && !meant && took > options.slowMs ? undefined : 'note',
      data: { megabytes: Math.round(bytes / 100_000) / 10, tookMs: Math.round(took) },
      magnitude: bytes,
    })
  },
})
