import type { Finding } from '@haruspex/core'

/** Names a finding in the address: its rule and the first request that it names. Holds nothing of the capture. */
export function findingKey({ rule, entries }: Pick<Finding, 'rule' | 'entries'>): string {
  return entries[0] === undefined ? rule : `${rule}.${entries[0]}`
}
