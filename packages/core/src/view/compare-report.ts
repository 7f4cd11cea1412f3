import type { Producer } from '../model/capture.ts'
import type { Comparison } from '../model/difference.ts'
import type { ReadIssue } from '../model/read-issue.ts'

/** One of the two files. */
export interface ComparedFile {
  readonly name: string
  /** Bytes of the file as it was given. */
  readonly bytes: number
  readonly producer: Producer
  readonly entries: number
  /** The file that was given went through `sanitize` before. */
  readonly sanitized: boolean
  readonly issues: readonly ReadIssue[]
}

/** What the comparison of two files says; made of their sanitized copies, so that it may be shown and sent. */
export interface CompareReport {
  readonly working: ComparedFile
  readonly broken: ComparedFile
  readonly comparison: Comparison
}

const LITTLE = 0.2

/** So few requests have a counterpart that the captures may have nothing to do with each other. */
export function haveLittleInCommon({ pairs, onlyWorking, onlyBroken }: Comparison): boolean {
  const fewest = Math.min(pairs + onlyWorking, pairs + onlyBroken)
  return pairs < LITTLE * fewest || pairs === 0
}
