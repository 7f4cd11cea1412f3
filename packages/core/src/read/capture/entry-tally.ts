import type { Page } from '../../model/capture.ts'
import { type Entry, entryPointer } from '../../model/entry.ts'
import type { ReadIssue, ReadIssueId } from '../../model/read-issue.ts'
import { totalDiffers } from '../timing/total-differs.ts'

/** Counts what is told once for a capture and not for each entry. */
export interface EntryTally {
  add(entry: Entry): void
  /** One issue for each condition that was met, at its first place. */
  issues(): readonly ReadIssue[]
}

export function createEntryTally(pages: readonly Page[]): EntryTally {
  const pageIds = new Set(pages.map(({ id }) => id))
  const met = new Map<ReadIssueId, { readonly pointer: string; count: number }>()
  const count = (id: ReadIssueId, pointer: string) => {
    const known = met.get(id)
    if (known) known.count++
    else met.set(id, { pointer, count: 1 })
  }
  return {
    add({ index, timings, pageRef }) {
      if (totalDiffers(timings)) count('total-differs', entryPointer(index, '/time'))
      if (pageRef !== undefined && !pageIds.has(pageRef))
        count('dangling-pageref', entryPointer(index, '/pageref'))
    },
    issues: () => [...met].map(([id, told]): ReadIssue => ({ id, ...told })),
  }
}
