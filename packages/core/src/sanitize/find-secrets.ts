import type { ByteSource } from '../model/byte-source.ts'
import { HaruspexError } from '../model/error.ts'
import type { Runtime, Spool } from '../model/runtime.ts'
import { Inspector } from './inspector.ts'
import type { JobLanes } from './job-lanes.ts'
import { hex, type Keyring } from './keyring.ts'
import { type KnownSecrets, shareSecrets } from './lane.ts'
import { LiteralSet } from './literal-set.ts'
import type { ManualIndex } from './manual-index.ts'
import { type MarkReader, MarkRecorder } from './mark-spool.ts'
import { type PassOptions, passOver } from './pass.ts'
import type { Policy } from './policy.ts'
import type { PolicyGate } from './policy-gate.ts'
import { PriorTraces } from './prior-sanitizing.ts'
import { SecretSet } from './secret-set.ts'
import { sweepOf } from './sweep.ts'

/** What all readings of one sanitizing share. */
export interface SanitizeJob {
  readonly policy: Policy
  readonly gate: PolicyGate
  readonly runtime: Runtime
  readonly keyring: Keyring
  readonly manual: ManualIndex | undefined
  /** Threads that read side by side, and the ranges of the text to give them; without them all is read here. */
  readonly lanes: JobLanes | undefined
  readonly pass: Pick<PassOptions, 'json' | 'signal' | 'chunkBytes'>
  report(stage: 'find' | 'splice' | 'verify', doneBytes: number, totalBytes: number): void
}

/** Which share of the secrets is held. */
export interface Share {
  readonly part: number
  readonly parts: number
}

/** More shares would mean a file that is nothing but secrets. */
const MOST_PARTS = 256
/** How much fuller than the first a later share may be. */
const SHARE_SLACK = 4

export interface Found {
  readonly secrets: SecretSet
  readonly told: LiteralSet
  readonly traces: PriorTraces
  readonly parts: number
  readonly inputHash: string
  /** They were found in lanes, which can go on with them. */
  readonly inLanes: (JobLanes & { readonly known: KnownSecrets }) | undefined
}

/**
 * The first reading: which values are secret. When there are more than the policy lets be held, the shares are made
 * smaller and the file is read again.
 */
export async function findSecrets(text: ByteSource, job: SanitizeJob, share?: Share): Promise<Found> {
  const { policy, gate, runtime, keyring, manual } = job
  const found = share === undefined && job.lanes ? await findInLanes(text, job, job.lanes) : undefined
  if (found !== undefined) return found
  for (let parts = share?.parts ?? 1; parts <= MOST_PARTS; parts *= 2) {
    // Shares differ a little; the first one decided how many there are.
    const limit = policy.limits.secrets * (share === undefined ? 1 : SHARE_SLACK)
    const secrets = new SecretSet(keyring.seed, limit, { part: share?.part ?? 0, parts })
    const hash = keyring.hash('input')
    const told = new LiteralSet()
    const inspector = new Inspector({ secrets, told, policy, gate, runtime, keyring, manual })
    const onProgress = (doneBytes: number): void => job.report('find', doneBytes, text.size)
    await passOver(text, { inspector }, { ...job.pass, onBytes: (bytes) => hash.update(bytes), onProgress })
    if (!secrets.overflow)
      return {
        secrets,
        told,
        traces: inspector.prior,
        parts,
        inputHash: hex(hash.digest()),
        inLanes: undefined,
      }
    if (share !== undefined) break
  }
  throw new HaruspexError(
    'ERR_TOO_LARGE',
    'The capture holds more different secrets than can be searched for. Nothing was written.',
  )
}

/** `undefined`: it takes one reader after all, as there are too many secrets or the JSON breaks. */
async function findInLanes(
  text: ByteSource,
  job: SanitizeJob,
  jobLanes: JobLanes,
): Promise<Found | undefined> {
  const { policy, keyring, manual } = job
  const { crew, ranges, start } = jobLanes
  const hash = keyring.hash('input')
  const onProgress = (doneBytes: number): void => job.report('find', doneBytes, text.size)
  const { lanes, error } = await crew.passOver(
    text,
    ranges,
    { ...start, wantsCopy: false },
    { ...job.pass, onBytes: (bytes) => hash.update(bytes), onProgress },
  )
  const secrets = new SecretSet(keyring.seed, policy.limits.secrets)
  const told = new LiteralSet()
  const traces = new PriorTraces()
  for (const { found, met } of lanes) {
    if (found === undefined) return undefined
    secrets.merge(found.secrets)
    told.merge(found.told)
    traces.join(found.prior)
    if (met) manual?.join(met)
  }
  if (error !== undefined || secrets.overflow || secrets.isFull) return undefined
  const known = shareSecrets(secrets, told)
  // Only the lanes search from here on, in what they share.
  secrets.forgetForms()
  const inLanes = { ...jobLanes, known }
  return {
    secrets,
    told: new LiteralSet(known.told),
    traces,
    parts: 1,
    inputHash: hex(hash.digest()),
    inLanes,
  }
}

interface RecordedMarks {
  readonly marks: MarkReader
  readonly spool: Spool
}

/** Reads the file once more for every other share of the secrets, and keeps what would be changed for it. */
export async function marksOfOtherParts(
  text: ByteSource,
  job: SanitizeJob,
  parts: number,
): Promise<readonly RecordedMarks[]> {
  const { policy, gate, runtime, keyring } = job
  const recorded: RecordedMarks[] = []
  try {
    for (let part = 1; part < parts; part++) {
      const { secrets, told } = await findSecrets(text, job, { part, parts })
      const spool = await runtime.createSpool()
      const recorder = new MarkRecorder(spool)
      const inspector = new Inspector({
        secrets,
        sweep: sweepOf(secrets),
        told,
        policy,
        gate,
        runtime,
        keyring,
      })
      const onProgress = (doneBytes: number): void => job.report('splice', doneBytes, text.size)
      const onDecided = (): Promise<void> => recorder.flush()
      await passOver(text, { inspector, sink: recorder }, { ...job.pass, onProgress, onDecided })
      recorded.push({ marks: await recorder.end(), spool })
    }
    return recorded
  } catch (error) {
    for (const { spool } of recorded) await spool.dispose()
    throw error
  }
}
