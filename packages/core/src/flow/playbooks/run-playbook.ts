import { compare } from '../../compare/compare.ts'
import { builtInKnowledge } from '../../knowledge/built-in.ts'
import type { Knowledge, PlaybookId } from '../../knowledge/knowledge.ts'
import type { ByteSource } from '../../model/byte-source.ts'
import type { Capture } from '../../model/capture.ts'
import type { Difference } from '../../model/difference.ts'
import type { Runtime, Spool } from '../../model/runtime.ts'
import type { FlowOptions } from '../flow-options.ts'
import { keepSource } from '../kept-spool.ts'
import { openCopy, safeCapture } from '../safe-capture.ts'
import { triage } from '../triage.ts'
import { PLAYBOOKS } from './all.ts'
import { callsOf } from './call.ts'
import { EndpointLabels } from './endpoint-labels.ts'
import type { PlaybookFacts, PlaybookReport, StepReport } from './playbook.ts'

export interface PlaybookOptions extends FlowOptions {
  /** A capture of somebody for whom it works. */
  readonly working?: ByteSource
  /** The error as the user saw it; it is looked for in the answers and told nowhere. */
  readonly errorText?: string
  /** Epoch ms of the complaint. */
  readonly at?: number
  /** Default: what the house knows. */
  readonly knowledge?: Knowledge
}

/**
 * Runs a playbook over a file. A sanitized copy is made in a spool, and all that is told comes from it.
 *
 * @throws HaruspexError what `sanitizeFile` throws
 */
export async function runPlaybook(
  source: ByteSource,
  id: PlaybookId,
  runtime: Runtime,
  options: PlaybookOptions = {},
): Promise<PlaybookReport> {
  const { signal, knowledge = builtInKnowledge } = options
  const spools: Spool[] = []
  const create = async (): Promise<Spool> => {
    const spool = await runtime.createSpool()
    spools.push(spool)
    return spool
  }
  try {
    const kept = keepSource(await create())
    const { report } = await triage(source, { copy: kept.spool, receipt: await create() }, runtime, options)
    const capture = await openCopy(kept.source(), runtime, options)
    const calls = await callsOf(capture, new EndpointLabels(knowledge.endpoints), signal)
    const differences = await differencesOf(capture, create, runtime, options)
    const { at, errorText } = options
    const facts: PlaybookFacts = { report, capture, calls, knowledge, at, errorText, differences }
    const steps = await stepsOf(id, facts)
    return { playbook: id, file: report.file, steps, answer: steps.at(-1) as StepReport }
  } finally {
    for (const spool of spools) await spool.dispose()
  }
}

async function differencesOf(
  broken: Capture,
  create: () => Promise<Spool>,
  runtime: Runtime,
  { working, ...options }: PlaybookOptions,
): Promise<readonly Difference[] | undefined> {
  if (working === undefined) return undefined
  const { capture } = await safeCapture(working, create, runtime, options)
  const { signal } = options
  const { differences } = await compare(capture, broken, { ...(signal && { signal }) })
  return differences.filter(({ severity }) => severity !== 'note')
}

async function stepsOf(id: PlaybookId, facts: PlaybookFacts): Promise<readonly StepReport[]> {
  const steps: StepReport[] = []
  for (const step of PLAYBOOKS[id].steps) steps.push({ id: step.id, ...(await step.run(facts)) })
  return steps
}
