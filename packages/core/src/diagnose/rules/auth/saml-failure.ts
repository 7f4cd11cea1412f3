import { statusPointer } from '../../../http/pointers.ts'
import { samlResponseOf } from '../../../http/saml-response.ts'
import { entryPointer } from '../../../model/entry.ts'
import { isSentToLogin, serverTime } from '../../refusal.ts'
import { defineRule } from '../../rule.ts'
import { refusalFault, statusFault } from '../../saml-fault.ts'

/** A SAML response that reports a failure, or that the service refused for what stands in it. */
export const samlFailure = defineRule({
  id: 'saml-failure',
  code: 'AUTH-13',
  severity: 'error',
  confidence: 'certain',
  owner: 'identity-provider',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, report }) {
    const saml = about.kind === 'preflight' ? undefined : samlResponseOf(entry)
    if (!saml) return
    const isRefused = (about.status ?? 0) >= 400 || isSentToLogin(entry, about)
    const serverAt = serverTime(entry)
    const fault =
      statusFault(saml) ??
      (isRefused ? refusalFault(saml, about, serverAt ?? about.startedAt, serverAt !== undefined) : undefined)
    if (!fault) return
    const { what, found, wanted, owner, severity, confidence } = fault
    const isInForm = entry.request.method === 'POST'
    report({
      at: [
        entryPointer(about.index, isInForm ? '/request/postData' : '/request/url'),
        statusPointer(about.index),
      ],
      data: {
        what,
        found: found.slice(0, 300),
        wanted: wanted.slice(0, 300),
        issuer: saml.issuer ?? '–',
        status: about.status ?? 0,
      },
      owner,
      severity,
      confidence,
      apart: what,
    })
  },
})
