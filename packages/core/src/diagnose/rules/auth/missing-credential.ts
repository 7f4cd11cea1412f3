import { headerValue } from '../../../http/headers.ts'
import type { Entry } from '../../../model/entry.ts'
import { entryPointer } from '../../../model/entry.ts'
import { type RecoveryWatch, watchRecovery } from '../../recovery.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

interface State {
  watch?: RecoveryWatch<undefined>
  /** Hosts that were sent a credential. */
  readonly hosts: Set<string>
}

/** A 401 to a request without credentials, where other requests to the same host carry some. */
export const missingCredential = defineRule({
  id: 'missing-credential',
  code: 'AUTH-04',
  severity: 'error',
  confidence: 'likely',
  owner: 'client-app',
  group: 'endpoint',
  gate: 'credentials',
  defaults: { recoveryMs: 30_000 },
  start: (): State => ({ hosts: new Set() }),
  entry({ entry, about, options, state }) {
    state.watch ??= watchRecovery(options.recoveryMs)
    state.watch.seen(about)
    if (carriesCredential(entry)) state.hosts.add(about.target.host)
    else if (answeredStatus(about) === 401) state.watch.refused(about, undefined)
  },
  end({ state, report }) {
    for (const { about, recovered } of state.watch?.refusals ?? []) {
      if (recovered || !state.hosts.has(about.target.host)) continue
      report({ about, at: entryPointer(about.index, '/request/headers') })
    }
  },
})

function carriesCredential({ request }: Entry): boolean {
  if (request.cookies.length > 0) return true
  return ['authorization', 'cookie'].some((name) => headerValue(request.headers, name) !== undefined)
}
