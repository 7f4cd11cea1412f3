import { headerPointer, statusPointer } from '../../../http/pointers.ts'
import { challengesOf, HANDSHAKES } from '../../challenge.ts'
import { type RecoveryWatch, watchRecovery } from '../../recovery.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

/** 401 with a challenge that the same request then answered: so Negotiate, NTLM, Digest and Basic work. */
export const authenticationHandshake = defineRule({
  id: 'authentication-handshake',
  code: 'AUTH-02',
  severity: 'note',
  confidence: 'certain',
  owner: 'none',
  group: 'host',
  defaults: { recoveryMs: 30_000 },
  start(): { watch?: RecoveryWatch<{ readonly scheme: string; readonly pointers: readonly string[] }> } {
    return {}
  },
  entry({ entry, about, options, state }) {
    state.watch ??= watchRecovery(options.recoveryMs)
    state.watch.seen(about)
    if (answeredStatus(about) !== 401) return
    const [first] = challengesOf(entry)
    if (!first || !HANDSHAKES.has(first.scheme.toLowerCase())) return
    const pointers = [statusPointer(about.index), headerPointer(entry, 'response', 'www-authenticate')]
    state.watch.refused(about, { scheme: first.scheme.slice(0, 40), pointers })
  },
  end({ state, report }) {
    for (const { about, fact, recovered } of state.watch?.refusals ?? []) {
      if (recovered) report({ about, at: fact.pointers, data: { scheme: fact.scheme } })
    }
  },
})
