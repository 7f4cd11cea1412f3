import type { Severity } from '@haruspex/core'

/** The heaviest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']

/** Whether anything reaches `limit`; nothing reaches a limit that was not set. */
export function hasSeverityAtLeast(
  limit: string | undefined,
  found: readonly { readonly severity: Severity }[],
): boolean {
  const order: readonly (string | undefined)[] = SEVERITIES
  const last = order.indexOf(limit)
  return found.some(({ severity }) => order.indexOf(severity) <= last)
}
