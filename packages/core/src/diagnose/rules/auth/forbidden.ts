import { statusPointer } from '../../../http/pointers.ts'
import { refusedBy } from '../../refused-by.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

/** 403: known, and not allowed; or stopped by a firewall before the application. */
export const forbidden = defineRule({
  id: 'forbidden',
  code: 'AUTH-03',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  visits: ['trouble'],
  defaults: {},
  entry({ entry, about, report }) {
    if (answeredStatus(about) !== 403) return
    const { answeredBy, layer, owner } = refusedBy(entry)
    report({ at: statusPointer(about.index), data: { answeredBy, layer }, owner, apart: layer })
  },
})
