import { statusPointer } from '../../../http/pointers.ts'
import { samlResponseOf } from '../../../http/saml-response.ts'
import { entryPointer } from '../../../model/entry.ts'
import { isSentToLogin, serverTime } from '../../refusal.ts'
import { defineRule } from '../../rule.ts'
import { refusalFault } from '../../saml-fault.ts'

/** A SAML response of success, good in time and address, that the service refuses: its certificate, its mapping of users. */
export const samlRefused = defineRule({
  id: 'saml-refused',
  code: 'AUTH-14',
  severity: 'warning',
  confidence: 'likely',
  owner: 'backend',
  group: 'endpoint',
  visits: ['trouble', 'redirect'],
  defaults: {},
  entry({ entry, about, report }) {
    const isRefused = (about.status ?? 0) >= 400 || isSentToLogin(entry, about)
    const saml = isRefused && about.kind !== 'preflight' ? samlResponseOf(entry) : undefined
    if (saml?.status[0] !== 'Success') return
    const serverAt = serverTime(entry)
    if (refusalFault(saml, about, serverAt ?? about.startedAt, serverAt !== undefined)) return
    report({
      at: [statusPointer(about.index), entryPointer(about.index, '/request/postData')],
      data: {
        status: about.status ?? 0,
        issuer: saml.issuer ?? '–',
        signed: saml.signed,
        encrypted: saml.encrypted,
      },
      confidence: about.status !== undefined && about.status >= 500 ? 'possible' : undefined,
    })
  },
})
