import { netErrorCode } from '../../../http/net-error-family.ts'
import { errorPointer } from '../../../http/pointers.ts'
import { defineRule } from '../../rule.ts'

const BLOCKED = /^ERR_BLOCKED_BY_(?:LOCAL|PRIVATE)_NETWORK_ACCESS_CHECKS/

/** A public page asked a device in the user's network, and the browser did not let it. */
export const localNetworkBlocked = defineRule({
  id: 'local-network-blocked',
  code: 'FAIL-15',
  severity: 'error',
  confidence: 'certain',
  owner: 'client-app',
  group: 'host',
  visits: ['trouble'],
  defaults: {},
  entry({ entry, about, context, report }) {
    if (!isLocalNetworkBlock(about.error)) return
    report({
      at: errorPointer(about.index, context.dialect),
      data: { error: about.errorText, address: entry.serverIp ?? '–' },
    })
  },
})

/** Chrome called it “private network” before it called it “local network”. */
export function isLocalNetworkBlock(error: string | undefined): boolean {
  return error !== undefined && BLOCKED.test(netErrorCode(error) ?? '')
}
