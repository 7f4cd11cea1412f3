import { netErrorCode } from '../../../http/net-error-family.ts'
import { errorPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import type { Confidence, Owner, Severity } from '../../../model/finding.ts'
import type { About } from '../../about.ts'
import { type Context, ownerOf } from '../../context.ts'
import { isSparePart } from '../../dispensable.ts'
import { type Requester, watchDocuments } from '../../documents.ts'
import { type Stopper, stopperOf } from '../../renderer-stop.ts'
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
  start: watchDocuments,
  entry({ entry, about, state, context, report }) {
    state.see(entry, about)
    // A WebSocket that tells its error was refused by the server.
    if (about.kind === 'websocket' && entry.socketMessages.length > 0) return
    const requester = about.failed ? state.of(entry, about) : undefined
    const found = policyOf(entry, about, context, requester)
    if (!found) return
    const { policy, owner, confidence } = found
    const error = about.error || '""'
    report({
      at: errorPointer(about.index, context.dialect),
      owner,
      severity: policy === 'ORB' ? severityOfOrb(about, context) : undefined,
      confidence,
      apart: policy,
      data: { policy, error: error.slice(0, 200) },
    })
  },
})

/** Chrome hides every error page that comes in place of a script of another origin: its status is what happened. */
function severityOfOrb(about: About, context: Context): Severity | undefined {
  return (about.status ?? 0) >= 400 || isSparePart(about, context) ? 'note' : undefined
}

function policyOf(
  entry: Entry,
  about: About,
  context: Context,
  requester: Requester | undefined,
): Policy | undefined {
  if (isLocalNetworkBlock(about.error)) return undefined
  if (about.family === 'policy') {
    const code = netErrorCode(about.error ?? '') ?? ''
    const policy = BY_CODE.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'ERR_BLOCKED_BY'
    return { policy, owner: ownerOfPolicy(policy, about, context), confidence: 'certain' }
  }
  if (about.error !== '' || !about.failed || about.status !== undefined) return undefined
  const policy = rendererPolicy(stopperOf(entry, about, requester), about, context)
  return policy && { owner: 'client-app', ...policy }
}

function ownerOfPolicy(policy: string, about: About, context: Context): Owner {
  if (policy === 'URLBlocklist') return 'customer-network'
  return policy === 'ORB' || policy.startsWith('Cross-Origin-R')
    ? ownerOf(context, about, 'backend')
    : 'client-app'
}

/** Chrome's exporter drops the reason of what the renderer blocks and leaves an empty error text. */
function rendererPolicy(
  stopper: Stopper,
  { target }: About,
  { document, documentHasPolicy }: Context,
): Omit<Policy, 'owner'> | undefined {
  if (stopper === 'client') return undefined
  const isPlain = target.scheme === 'http' || target.scheme === 'ws'
  if (stopper === 'mixed-content' || (isPlain && document?.target.scheme === 'https'))
    return { policy: 'Mixed Content', confidence: 'certain' }
  if (stopper === 'content-policy' || documentHasPolicy)
    return { policy: 'Content-Security-Policy', confidence: 'likely' }
  return { policy: 'Content-Security-Policy / Mixed Content', confidence: 'possible' }
}
