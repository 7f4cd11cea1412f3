import { headerValue } from '../../../http/headers.ts'
import type { Entry } from '../../../model/entry.ts'
import { entryPointer } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'

/** A large upload. */
export const hugeRequest = defineRule({
  id: 'huge-request',
  code: 'SIZE-02',
  severity: 'note',
  confidence: 'certain',
  owner: 'client-app',
  group: 'endpoint',
  defaults: { limitBytes: 1_000_000 },
  entry({ entry, about, options, report }) {
    const bytes = sentBytes(entry)
    if (bytes <= options.limitBytes) return
    report({
      at: entryPointer(about.index, '/request/bodySize'),
      data: { megabytes: Math.round(bytes / 100_000) / 10 },
      magnitude: bytes,
    })
  },
})

function sentBytes({ request }: Entry): number {
  const length = headerValue(request.headers, 'content-length')?.trim() ?? ''
  return Math.max(request.bodyBytes ?? 0, /^\d{1,15}$/.test(length) ? Number(length) : 0)
}
