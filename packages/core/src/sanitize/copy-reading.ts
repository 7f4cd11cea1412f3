import type { ByteSource } from '../model/byte-source.ts'
import type { ScanError } from '../scan/events.ts'
import type { Crew } from './crew.ts'
import type { PassSink } from './file-pass.ts'
import { Inspector } from './inspector.ts'
import type { LaneStart } from './lane.ts'
import { type PassOptions, passOver } from './pass.ts'
import type { TextRange } from './range.ts'

/** How a copy is read as if it were to be sanitized. `onLeft` is told what would still change, and where. */
export type CopyReading = (
  copy: ByteSource,
  options: PassOptions,
  onLeft: (offset: number, pointer: string | undefined) => void,
) => Promise<{ readonly error: ScanError | undefined; readonly priorTags: number }>

/** `told`: literals that must be looked into; of all others only known secrets are looked for. Default: all. */
export function readingHere(known: ConstructorParameters<typeof Inspector>[0]): CopyReading {
  return async (copy, options, onLeft) => {
    const inspector = new Inspector(known)
    const sink: PassSink = {
      kept: () => {},
      changed: ({ start, drafts }) => onLeft(start, drafts[0]?.path[0]),
    }
    const error = await passOver(copy, { inspector, sink }, options)
    return { error, priorTags: inspector.priorTags }
  }
}

/** `ranges`: of the copy. */
export function readingInLanes(
  crew: Crew,
  ranges: readonly TextRange[],
  start: Omit<LaneStart, 'wantsCopy'>,
): CopyReading {
  return async (copy, options, onLeft) => {
    const { lanes, error } = await crew.passOver(
      copy,
      ranges,
      { ...start, wantsCopy: false },
      {
        ...options,
        onFragment: async ({ changes }) => {
          for (const { inputStart, redactions } of changes) onLeft(inputStart, redactions[0]?.pointer)
        },
      },
    )
    return { error, priorTags: lanes.reduce((sum, lane) => sum + lane.priorTags, 0) }
  }
}
