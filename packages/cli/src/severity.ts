import type { Finding, Severity } from '@haruspex/core'

/** The heaviest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']

/** Whether a finding reaches `limit`; nothing reaches a limit that was not set. */
export function hasFindingAtLeast(limit: string | undefined, findings: readonly Finding[]): boolean {
  const order: readonly (string | undefined)[] = SEVERITIES
  const last = order.indexOf(limit)
  return findings.some(({ severity }) => order.indexOf(severity) <= last)
}
