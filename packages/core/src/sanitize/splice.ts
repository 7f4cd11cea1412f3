import type { ByteSource } from '../model/byte-source.ts'
import type { ScanError } from '../scan/events.ts'
import type { CopyWriter } from './copy-writer.ts'
import { fileChanged } from './crew.ts'
import type { Found, SanitizeJob } from './find-secrets.ts'
import { FragmentMaker } from './fragment.ts'
import { Inspector } from './inspector.ts'
import { hex } from './keyring.ts'
import type { MarkReader } from './mark-spool.ts'
import { passOver } from './pass.ts'
import type { TextRange } from './range.ts'
import { SafePath } from './safe-path.ts'
import { sweepOf } from './sweep.ts'

export interface Spliced {
  /** Where the JSON breaks. */
  readonly error: ScanError | undefined
  readonly priorTags: number
  readonly opaque: number
  /** The ranges of the copy, when the text was read in ranges. */
  readonly ranges: readonly TextRange[]
}

/**
 * The second reading: writes the copy. `others`: marks for shares of the secrets that are not held.
 *
 * @throws HaruspexError ERR_FILE_CHANGED when this is not what the first reading read
 */
export async function splice(
  text: ByteSource,
  job: SanitizeJob,
  found: Found,
  writer: CopyWriter,
  others: readonly MarkReader[],
): Promise<Spliced> {
  const { policy, gate, runtime, keyring, manual } = job
  const hash = keyring.hash('input')
  const onBytes = (bytes: Uint8Array): void => hash.update(bytes)
  const onProgress = (doneBytes: number): void => job.report('splice', doneBytes, text.size)
  const options = { ...job.pass, onBytes, onProgress }
  const inOneLane = async (): Promise<Spliced> => {
    const sweep = sweepOf(found.secrets, manual)
    const maker = new FragmentMaker(new SafePath(sweep), true)
    const { secrets, told } = found
    const inspector = new Inspector({ secrets, sweep, told, policy, gate, runtime, keyring, manual })
    const onDecided = (): Promise<void> => writer.take(maker.take())
    const error = await passOver(text, { inspector, sink: maker, others }, { ...options, onDecided })
    return { error, priorTags: inspector.priorTags, opaque: inspector.opaque, ranges: [] }
  }
  const spliced = found.inLanes
    ? await spliceInLanes(text, job, found.inLanes, writer, options)
    : await inOneLane()
  if (hex(hash.digest()) !== found.inputHash || (await text.changed())) throw fileChanged()
  return spliced
}

async function spliceInLanes(
  text: ByteSource,
  { manual }: SanitizeJob,
  { crew, ranges, start, known }: NonNullable<Found['inLanes']>,
  writer: CopyWriter,
  options: Parameters<typeof crew.passOver>[3],
): Promise<Spliced> {
  const ends: number[] = []
  const { lanes, error } = await crew.passOver(
    text,
    ranges,
    { ...start, known, wantsCopy: true },
    {
      ...options,
      onFragment: (fragment) => writer.take(fragment),
      onRangeEnd: () => ends.push(writer.outputBytes),
    },
  )
  if (error !== undefined) throw fileChanged()
  let priorTags = 0
  let opaque = 0
  for (const lane of lanes) {
    priorTags += lane.priorTags
    opaque += lane.opaque
    if (lane.met) manual?.join(lane.met)
  }
  const grown = writer.outputBytes - text.size
  const moved = ranges.map((range, at) => ({
    ...range,
    start: at === 0 ? range.start : (ends[at - 1] as number),
    end: ends[at] ?? range.end + grown,
  }))
  return { error, priorTags, opaque, ranges: moved }
}
