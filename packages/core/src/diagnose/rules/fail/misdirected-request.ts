import { statusPointer } from '../../../http/pointers.ts'
import { type RecoveryWatch, watchRecovery } from '../../recovery.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

/** 421: the browser shared one connection between hosts, and the server behind it does not serve this one. */
export const misdirectedRequest = defineRule({
  id: 'misdirected-request',
  code: 'FAIL-27',
  severity: 'warning',
  confidence: 'certain',
  owner: 'backend',
  group: 'host',
  defaults: {},
  start: (): RecoveryWatch<string> => watchRecovery(10_000),
  entry({ entry, about, state }) {
    state.seen(about)
    if (answeredStatus(about) === 421) state.refused(about, entry.serverIp ?? '–')
  },
  end({ state, report }) {
    for (const { about, fact, recovered } of state.refusals) {
      report({
        at: statusPointer(about.index),
        about,
        // The browser repeats such a request on a connection of its own (RFC 9110, 15.5.20).
        severity: recovered ? 'note' : undefined,
        data: { serverIp: fact, recovered },
      })
    }
  },
})
