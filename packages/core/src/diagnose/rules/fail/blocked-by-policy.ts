import type { Confidence, Owner } from '../../../model/finding.ts'
import type { About } from '../../about.ts'
import { type Context, ownerOf } from '../../context.ts'
import { netErrorCode } from '../../net-error.ts'
import { errorPointer } from '../../pointers.ts'
import { defineRule } from '../../rule.ts'
import { isLocalNetworkBlock } from './local-network-blocked.ts'

interface Policy {
  /** Names as the standards write them, never translated. */
  readonly policy: string
  readonly owner: Owner
  readonly confidence: Confidence
}

const BY_CODE: readonly (readonly [string, string])[] = [
  ['ERR_BLOCKED_BY_ADMINISTRATOR', 'URLBlocklist'],
  ['ERR_BLOCKED_BY_CSP', 'Content-Security-Policy'],
  ['ERR_BLOCKED_BY_ORB', 'ORB'],
  ['ERR_BLOCKED_BY_RESPONSE.NotSameOrigin', 'Cross-Origin-Resource-Policy'],
  ['ERR_BLOCKED_BY_RESPONSE.CoepFrame', 'Cross-Origin-Embedder-Policy'],
  ['ERR_BLOCKED_BY_RESPONSE.Coop', 'Cross-Origin-Opener-Policy'],
  ['ERR_BLOCKED_BY_RESPONSE', 'X-Frame-Options / frame-ancestors'],
]

/** A security policy kept the response from the page, or the request from the network. */
export const blockedByPolicy = defineRule({
  id: 'blocked-by-policy',
  code: 'FAIL-14',
  severity: 'error',
  confidence: 'certain',
  owner: 'client-app',
  group: 'host',
  defaults: {},
  entry({ entry, about, context, report }) {
    // A WebSocket that tells its error was refused by the server.
    if (about.kind === 'websocket' && entry.socketMessages.length > 0) return
    const found = policyOf(about, context)
    if (!found) return
    const { policy, owner, confidence } = found
    const error = about.error || '""'
    const at = errorPointer(about.index, context.dialect)
    report({ at, owner, confidence, apart: policy, data: { policy, error: error.slice(0, 200) } })
  },
})

function policyOf(about: About, context: Context): Policy | undefined {
  if (isLocalNetworkBlock(about.error)) return undefined
  if (about.family === 'policy') {
    const code = netErrorCode(about.error ?? '') ?? ''
    const policy = BY_CODE.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'ERR_BLOCKED_BY'
    return { policy, owner: ownerOfPolicy(policy, about, context), confidence: 'certain' }
  }
  return about.error === '' && about.failed && about.status === undefined
    ? rendererPolicy(about, context)
    : undefined
}

function ownerOfPolicy(policy: string, about: About, context: Context): Owner {
  if (policy === 'URLBlocklist') return 'customer-network'
  return policy === 'ORB' || policy.startsWith('Cross-Origin-R')
    ? ownerOf(context, about, 'backend')
    : 'client-app'
}

/** Chrome's exporter drops the reason of what the renderer blocks and leaves an empty error text. */
function rendererPolicy(about: About, { document, documentHasPolicy }: Context): Policy {
  const secure = document?.target.scheme === 'https'
  if (secure && (about.target.scheme === 'http' || about.target.scheme === 'ws'))
    return { policy: 'Mixed Content', owner: 'client-app', confidence: 'certain' }
  if (documentHasPolicy)
    return { policy: 'Content-Security-Policy', owner: 'client-app', confidence: 'likely' }
  return { policy: 'Content-Security-Policy / Mixed Content', owner: 'client-app', confidence: 'possible' }
}
