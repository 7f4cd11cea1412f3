import { headerValue } from '../../../http/headers.ts'
import { headerPointer, statusPointer } from '../../pointers.ts'
import { type RecoveryWatch, watchRecovery } from '../../recovery.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

/** Schemes whose first answer is a 401 by design: the browser then tries again with credentials. */
const HANDSHAKES = new Set(['negotiate', 'ntlm', 'kerberos', 'digest', 'basic'])
const SCHEME = /^\s{0,10}([A-Za-z][A-Za-z0-9_-]{0,30})/
const ERROR = /\berror="?([a-z_]{1,60})/

interface Challenge {
  readonly scheme: string
  readonly error: string
  readonly pointers: readonly string[]
}

/** 401: who is asking is not known. One that the same request overcame soon after is a note, a handshake nothing. */
export const unauthorized = defineRule({
  id: 'unauthorized',
  code: 'AUTH-01',
  severity: 'error',
  confidence: 'certain',
  owner: 'identity-provider',
  group: 'endpoint',
  defaults: { recoveryMs: 30_000 },
  start(): { watch?: RecoveryWatch<Challenge> } {
    return {}
  },
  entry({ entry, about, options, state }) {
    state.watch ??= watchRecovery(options.recoveryMs)
    state.watch.seen(about)
    if (answeredStatus(about) !== 401) return
    const name = 'www-authenticate'
    const challenge = (headerValue(entry.response?.headers ?? [], name) ?? '').slice(0, 2000)
    const status = statusPointer(about.index)
    state.watch.refused(about, {
      scheme: SCHEME.exec(challenge)?.[1] ?? '–',
      error: ERROR.exec(challenge)?.[1] ?? '–',
      pointers: challenge === '' ? [status] : [status, headerPointer(entry, 'response', name)],
    })
  },
  end({ state, report }) {
    for (const { about, fact, recovered } of state.watch?.refusals ?? []) {
      const { scheme, error, pointers } = fact
      if (recovered && HANDSHAKES.has(scheme.toLowerCase())) continue
      report({
        about,
        at: pointers,
        data: { scheme, error, recovered },
        severity: recovered ? 'note' : undefined,
      })
    }
  },
})
