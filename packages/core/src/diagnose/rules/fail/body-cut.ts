import { headerValue, headerValues } from '../../../http/headers.ts'
import { errorPointer, headerPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { defineRule } from '../../rule.ts'

/** Producers whose sizes are counted and not guessed. */
const COUNTING = new Set(['chrome', 'firefox', 'charles', 'fiddler'])

/** The response began and its body did not arrive whole. */
export const bodyCut = defineRule({
  id: 'body-cut',
  code: 'FAIL-18',
  severity: 'error',
  confidence: 'certain',
  owner: 'customer-network',
  group: 'host',
  defaults: { minMissingBytes: 1 },
  entry({ entry, about, options, context, report }) {
    if (about.family === 'body-cut') {
      const error = about.errorText
      report({ at: errorPointer(about.index, context.dialect), data: { error } })
      return
    }
    const missingBytes = COUNTING.has(context.dialect) ? missingBytesOf(entry, about) : undefined
    if (missingBytes === undefined || missingBytes < options.minMissingBytes) return
    const at = headerPointer(entry, 'response', 'content-length')
    report({
      at,
      confidence: 'possible',
      data: { error: 'Content-Length', missingBytes },
      magnitude: missingBytes,
    })
  },
})

/**
 * What Content-Length promises beyond what both sizes in the file say was received. Only for plain bodies, and only
 * where the producer counted: sizes of zero mean that it did not.
 */
function missingBytesOf(entry: Entry, about: About): number | undefined {
  const { response } = entry
  if (!response || about.status !== 200 || about.cached || about.error || about.method !== 'GET')
    return undefined
  if (entry.fromServiceWorker || headerValue(response.headers, 'content-encoding')) return undefined
  const lengths = headerValues(response.headers, 'content-length')
  const promised =
    lengths.length === 1 && /^\d{1,15}$/.test(lengths[0] ?? '') ? Number(lengths[0]) : undefined
  const received = response.bodyBytes
  const declared = response.body?.declaredBytes
  if (promised === undefined || !received || !declared) return undefined
  return received < promised && declared < promised ? promised - Math.max(received, declared) : undefined
}
