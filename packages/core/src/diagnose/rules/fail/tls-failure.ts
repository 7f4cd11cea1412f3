import { netErrorCode } from '../../../http/net-error-family.ts'
import { errorPointer } from '../../../http/pointers.ts'
import type { Owner } from '../../../model/finding.ts'
import { ownerOf } from '../../context.ts'
import { defineRule } from '../../rule.ts'

/** What is wrong on the server's side; the other errors are as often a proxy that inspects. */
const SERVER_SIDE = new Set(['ERR_CERT_DATE_INVALID', 'ERR_CERT_COMMON_NAME_INVALID', 'ERR_CERT_REVOKED'])

/** No secure connection: the certificate or the handshake was refused. */
export const tlsFailure = defineRule({
  id: 'tls-failure',
  code: 'FAIL-26',
  severity: 'error',
  confidence: 'certain',
  owner: 'customer-network',
  group: 'host',
  visits: ['trouble'],
  defaults: {},
  entry({ about, context, report }) {
    if (about.family !== 'tls') return
    const error = about.errorText
    const base: Owner = SERVER_SIDE.has(netErrorCode(error) ?? '') ? 'backend' : 'customer-network'
    report({
      at: errorPointer(about.index, context.dialect),
      owner: ownerOf(context, about, base),
      data: { error },
    })
  },
})
