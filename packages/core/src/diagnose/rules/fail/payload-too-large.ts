import { hopOf } from '../../../http/hop.ts'
import { statusPointer } from '../../../http/pointers.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

/** 413: the body is more than the server or a proxy before it takes. */
export const payloadTooLarge = defineRule({
  id: 'payload-too-large',
  code: 'FAIL-07',
  severity: 'warning',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  visits: ['trouble'],
  defaults: {},
  entry({ entry, about, report }) {
    if (answeredStatus(about) !== 413) return
    const { bodyBytes, body } = entry.request
    const bytes = bodyBytes || body?.declaredBytes || 0
    report({
      at: statusPointer(about.index),
      data: { layer: hopOf(entry) ?? '–', bytes: bytes > 0 ? bytes : '–' },
      magnitude: bytes,
    })
  },
})
