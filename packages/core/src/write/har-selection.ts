/** What a HAR of some entries takes over from its capture: raw members as the file has them. */
export interface HarHead {
  readonly version?: unknown
  readonly creator?: unknown
  readonly browser?: unknown
  readonly pages?: readonly unknown[]
}

/**
 * The text of a HAR with chosen entries, raw as the file has them, in the order given. Pages that none of them belongs to
 * are left out. It holds whatever the entries hold: sanitize it (`safeHar`) before it leaves.
 */
export function harSelection(head: HarHead, entries: readonly unknown[]): string {
  const wanted = new Set(entries.map((entry) => memberOf(entry, 'pageref')))
  const pages = (head.pages ?? []).filter((page) => wanted.has(memberOf(page, 'id')))
  const log = {
    version: typeof head.version === 'string' ? head.version : '1.2',
    creator: head.creator ?? { name: 'Haruspex', version: '' },
    ...(head.browser !== undefined && { browser: head.browser }),
    ...(pages.length > 0 && { pages }),
    entries,
  }
  return `${JSON.stringify({ log }, undefined, 2)}\n`
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined
}
