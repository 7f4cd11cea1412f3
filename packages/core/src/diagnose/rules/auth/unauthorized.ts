import { headerPointer, statusPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import type { Owner } from '../../../model/finding.ts'
import { type Challenge, challengesOf, HANDSHAKES } from '../../challenge.ts'
import { type RecoveryWatch, watchRecovery } from '../../recovery.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

interface Refused {
  readonly scheme: string
  readonly data: Readonly<Record<string, string>>
  readonly owner?: Owner
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
  start(): { watch?: RecoveryWatch<Refused> } {
    return {}
  },
  entry({ entry, about, options, state }) {
    state.watch ??= watchRecovery(options.recoveryMs)
    state.watch.seen(about)
    if (answeredStatus(about) === 401) state.watch.refused(about, refusedBy(entry))
  },
  end({ state, report }) {
    for (const { about, fact, recovered } of state.watch?.refusals ?? []) {
      const { scheme, data, owner, pointers } = fact
      if (recovered && HANDSHAKES.has(scheme.toLowerCase())) continue
      report({
        about,
        at: pointers,
        data: { ...data, recovered },
        owner,
        severity: recovered ? 'note' : undefined,
      })
    }
  },
})

function refusedBy(entry: Entry): Refused {
  const challenges = challengesOf(entry)
  const told = challenges.find(({ parameters }) => parameters.has('error')) ?? challenges[0]
  const text = (name: string) => told?.parameters.get(name)?.slice(0, 200) || '–'
  const status = statusPointer(entry.index)
  return {
    scheme: told?.scheme ?? '–',
    data: {
      scheme: told?.scheme ?? '–',
      realm: text('realm'),
      error: text('error').slice(0, 60),
      description: text('error_description'),
    },
    owner: told && ownerOf(told),
    pointers: told ? [status, headerPointer(entry, 'response', 'www-authenticate')] : [status],
  }
}

/** RFC 6750, 3.1: a token that ended, or is meant for somebody else, was sent by the application. */
function ownerOf({ parameters }: Challenge): Owner | undefined {
  const description = parameters.get('error_description') ?? ''
  const isClients =
    parameters.get('error') === 'invalid_request' ||
    (parameters.get('error') === 'invalid_token' && /\b(?:expired|audience|not active)\b/i.test(description))
  return isClients ? 'client-app' : undefined
}
