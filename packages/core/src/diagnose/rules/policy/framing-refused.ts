import { parseCsp } from '../../../http/csp.ts'
import { headerValue, headerValues } from '../../../http/headers.ts'
import { netErrorCode } from '../../../http/net-error-family.ts'
import { errorPointer, headerPointer } from '../../../http/pointers.ts'
import { targetOf } from '../../../http/target.ts'
import type { Entry } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'

interface FramePolicy {
  readonly name: string
  readonly value: string
}

/** A page may not be shown in a frame of another: its server forbids that. */
export const framingRefused = defineRule({
  id: 'framing-refused',
  code: 'FRAME-01',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'host',
  visits: ['trouble'],
  defaults: {},
  entry({ entry, about, context, report }) {
    if (about.kind !== 'document' || netErrorCode(about.error ?? '') !== 'ERR_BLOCKED_BY_RESPONSE') return
    const policy = framePolicy(entry)
    const error = errorPointer(about.index, context.dialect)
    const referrer = headerValue(entry.request.headers, 'referer')
    report({
      at: policy ? [error, headerPointer(entry, 'response', policy.name)] : error,
      confidence: policy ? 'certain' : 'likely',
      data: {
        policy: policy?.name ?? 'X-Frame-Options / frame-ancestors',
        value: policy?.value ?? '?',
        page: targetOf(referrer ?? '').host || context.document?.target.host || '?',
      },
    })
  },
})

/** Where a policy names frame-ancestors, X-Frame-Options does not count (CSP 3, 6.4.2). */
function framePolicy(entry: Entry): FramePolicy | undefined {
  const headers = entry.response?.headers ?? []
  const name = 'content-security-policy'
  for (const { directives } of headerValues(headers, name).flatMap(parseCsp)) {
    const ancestors = directives.get('frame-ancestors')
    if (ancestors) return { name, value: `frame-ancestors ${ancestors.join(' ')}`.slice(0, 300) }
  }
  const options = headerValue(headers, 'x-frame-options')
  return options === undefined ? undefined : { name: 'x-frame-options', value: options.slice(0, 200) }
}
