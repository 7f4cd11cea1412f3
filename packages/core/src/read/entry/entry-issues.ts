import { entryPointer } from '../../model/entry.ts'
import type { ReadIssue, ReadIssueId } from '../../model/read-issue.ts'

/** Collects the defects of one entry, each with its place. */
export interface EntryIssues {
  readonly list: ReadIssue[]
  add(id: ReadIssueId, below: string, count?: number): void
}

export function entryIssues(index: number): EntryIssues {
  const list: ReadIssue[] = []
  return {
    list,
    add(id, below, count) {
      list.push({ id, pointer: entryPointer(index, below), ...(count === undefined ? {} : { count }) })
    },
  }
}
