import type { Capture } from '../model/capture.ts'
import type { Endpoints } from '../model/endpoint.ts'
import type { Entry } from '../model/entry.ts'
import { HaruspexError } from '../model/error.ts'
import type { Diagnosis, Finding } from '../model/finding.ts'
import type { ReadIssue } from '../model/read-issue.ts'
import type { StepTimeline } from '../model/step.ts'
import type { TrackingId } from '../model/tracking-id.ts'
import { type About, aboutEntry } from './about.ts'
import { startEndpoints } from './endpoints.ts'
import { foldHits } from './fold.ts'
import { groupHits } from './group.ts'
import type { Hit } from './hit.ts'
import type { Rule, RuleOptions } from './rule.ts'
import { RuleBench } from './rule-bench.ts'
import { RULES } from './rules.ts'
import { startSteps } from './steps.ts'
import { type Survey, startSurvey } from './survey.ts'
import { diagnosisOf, flatten } from './verdict.ts'

export interface DiagnoseOptions {
  readonly signal?: { readonly aborted: boolean }
  /** Entries are visited twice; `totalEntries` counts both visits. */
  readonly onProgress?: (progress: { readonly doneEntries: number; readonly totalEntries: number }) => void
  /** Default: all rules of the house. */
  readonly rules?: readonly Rule[]
  /** Finds the tracking IDs of one entry. */
  readonly trackingIdsOf?: (entry: Entry) => readonly TrackingId[]
  /** Thresholds by rule id. */
  readonly ruleOptions?: Readonly<Record<string, RuleOptions>>
  /** Also group the calls by endpoint. */
  readonly endpoints?: boolean
  /** Also split the capture into the steps of the user. */
  readonly steps?: boolean
}

export interface DiagnoseResult {
  readonly diagnosis: Diagnosis
  /** All findings, flat and ranked; each cause is followed by its consequences. */
  readonly findings: readonly Finding[]
  /** Of the file, and met while reading its entries. */
  readonly issues: readonly ReadIssue[]
  readonly trackingIds: readonly TrackingId[]
  /** Entries that failed. */
  readonly failed: number
  /** Where `endpoints` was asked for. */
  readonly endpoints?: Endpoints
  /** Where `steps` was asked for. */
  readonly steps?: StepTimeline
}

/**
 * Runs the rules over a capture and ranks what they find. Entries are visited twice in time order and not kept: the
 * first pass judges the capture itself and gathers facts, the second judges the traffic.
 * @throws {HaruspexError} `ERR_INTERRUPTED` when the signal is aborted.
 */
export async function diagnose(capture: Capture, options: DiagnoseOptions = {}): Promise<DiagnoseResult> {
  const rules = options.rules ?? RULES
  const survey = startSurvey(capture)
  const hits: Hit[] = []
  const bench = (stage: 'capture' | 'traffic') => {
    const chosen = rules.filter((rule) => (rule.stage ?? 'traffic') === stage)
    const open = chosen.filter((rule) => rule.gate === undefined || survey.context.isOpen(rule.gate))
    return new RuleBench(open, survey.context, options.ruleOptions ?? {})
  }
  const walk = visitor(capture, options)
  const endpoints = options.endpoints ? startEndpoints() : undefined
  const steps = options.steps ? startSteps() : undefined

  const quality = bench('capture')
  await walk((entry, about) => {
    survey.visit(entry, about)
    quality.visit(entry, about)
    steps?.observe(entry, about)
  }, survey)
  survey.settle()
  hits.push(...quality.finish())
  for (const { rule } of hits) if (rule.closes) survey.close(rule.closes)

  const traffic = bench('traffic')
  const trackingIds: TrackingId[] = []
  await walk((entry, about) => {
    if (about.remote) traffic.visit(entry, about)
    endpoints?.visit(entry, about)
    steps?.visit(entry, about, survey.context.longPolls)
    for (const id of options.trackingIdsOf?.(entry) ?? []) trackingIds.push(id)
  })
  for (const hit of traffic.finish()) hits.push(hit)

  const ranked = groupHits(hits, foldHits(hits, survey.context), survey.context)
  const findings = ranked.map(({ finding }) => finding)
  return {
    diagnosis: diagnosisOf(findings),
    findings: flatten(findings),
    issues: survey.context.issues,
    trackingIds,
    failed: survey.failed,
    endpoints: endpoints?.finish(),
    steps: steps?.finish(),
  }
}

function visitor(capture: Capture, { signal, onProgress }: DiagnoseOptions) {
  let doneEntries = 0
  const totalEntries = capture.entryCount * 2
  return async (visit: (entry: Entry, about: About) => void, survey?: Survey): Promise<void> => {
    for await (const run of capture.runs({ order: 'time' })) {
      for (const read of run) {
        if (signal?.aborted) throw new HaruspexError('ERR_INTERRUPTED', 'The diagnosis was interrupted.')
        survey?.addIssues(read.issues)
        if (read.entry) visit(read.entry, aboutEntry(read.entry))
        doneEntries++
        onProgress?.({ doneEntries, totalEntries })
      }
    }
  }
}
