import { netErrorCode } from '../../../http/net-error-family.ts'
import { errorPointer } from '../../../http/pointers.ts'
import { ownerOf } from '../../context.ts'
import { defineRule } from '../../rule.ts'

/** The machine has no network at all: no host is to blame. */
const OFFLINE = new Set(['ERR_INTERNET_DISCONNECTED', 'NS_ERROR_OFFLINE'])
const UNREACHABLE = new Set(['ERR_ADDRESS_UNREACHABLE', 'ERR_ADDRESS_INVALID'])

/** Nobody listens, or there is no way there. */
export const connectionRefused = defineRule({
  id: 'connection-refused',
  code: 'FAIL-09',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'host',
  visits: ['trouble'],
  defaults: {},
  entry({ about, context, report }) {
    if (about.family !== 'refused') return
    const error = about.errorText
    const at = errorPointer(about.index, context.dialect)
    const code = netErrorCode(error) ?? ''
    if (OFFLINE.has(code)) report({ at, data: { error }, owner: 'customer-network', group: 'file' })
    else if (UNREACHABLE.has(code))
      report({ at, data: { error }, owner: ownerOf(context, about, 'customer-network') })
    else report({ at, data: { error } })
  },
})
