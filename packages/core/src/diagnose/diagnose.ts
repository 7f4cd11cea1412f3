import type { Capture } from '../model/capture.ts'
import type { Endpoints } from '../model/endpoint.ts'
import type { Entry } from '../model/entry.ts'
import { HaruspexError } from '../model/error.ts'
import type { Diagnosis, Finding } from '../model/finding.ts'
import type { ReadIssue } from '../model/read-issue.ts'
import type { StepTimeline } from '../model/step.ts'
import type { TrackingId } from '../model/tracking-id.ts'
import { type About, aboutEntry } from './about.ts'
import type { Context } from './context.ts'
import { forgetJar } from './cookie-jar.ts'
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
  /** Entries may be visited twice; `totalEntries` counts both visits. */
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

/** What judges the traffic, and gathers what is asked for beside it, in one walk over the entries. */
interface Traffic {
  readonly trackingIds: readonly TrackingId[]
  visit(entry: Entry, about: About): void
  finish(): { readonly hits: readonly Hit[]; readonly endpoints?: Endpoints }
}

/** So many entries at the start are looked at for the document before the walk. */
const LOOK_AHEAD = 200

/**
 * Runs the rules over a capture and ranks what they find. Entries are not kept, and visited in time order: once for what
 * the capture itself is and for facts of the whole file, and again to judge the traffic by these. Where they turn out to
 * be what was known from the start, the traffic has been judged on the first walk, and there is no second.
 * @throws {HaruspexError} `ERR_INTERRUPTED` when the signal is aborted.
 */
export async function diagnose(capture: Capture, options: DiagnoseOptions = {}): Promise<DiagnoseResult> {
  const rules = options.rules ?? RULES
  const survey = startSurvey(capture)
  const { context } = survey
  const bench = (stage: 'capture' | 'traffic') => {
    const chosen = rules.filter((rule) => (rule.stage ?? 'traffic') === stage)
    const open = chosen.filter((rule) => rule.gate === undefined || context.isOpen(rule.gate))
    return new RuleBench(open, context, options.ruleOptions ?? {})
  }
  const walk = visitor(capture, options)
  const steps = options.steps ? startSteps() : undefined

  await lookAhead(capture, survey)
  // Steps of the user are told only when all that a timer asked for is known.
  let traffic = steps === undefined ? startTraffic(bench('traffic'), context, options) : undefined
  const quality = bench('capture')
  await walk((entry, about) => {
    survey.visit(entry, about)
    quality.visit(entry, about)
    steps?.observe(entry, about)
    if (traffic && !survey.isForeseen) traffic = undefined
    traffic?.visit(entry, about)
  }, survey)
  survey.settle()
  const found = quality.finish()
  for (const { rule } of found)
    if (rule.closes) {
      survey.close(rule.closes)
      traffic = undefined
    }
  if (traffic === undefined) {
    const second = startTraffic(bench('traffic'), context, options)
    await walk((entry, about) => {
      second.visit(entry, about)
      steps?.visit(entry, about, context.longPolls)
    })
    traffic = second
  } else options.onProgress?.({ doneEntries: capture.entryCount * 2, totalEntries: capture.entryCount * 2 })

  const { hits: judged, endpoints } = traffic.finish()
  const hits = [...found, ...judged]
  const ranked = groupHits(hits, foldHits(hits, context), context)
  const findings = ranked.map(({ finding }) => finding)
  return {
    diagnosis: diagnosisOf(findings),
    findings: flatten(findings),
    issues: context.issues,
    trackingIds: traffic.trackingIds,
    failed: survey.failed,
    endpoints,
    steps: steps?.finish(),
  }
}

function startTraffic(rules: RuleBench, context: Context, options: DiagnoseOptions): Traffic {
  forgetJar(context)
  const endpoints = options.endpoints ? startEndpoints() : undefined
  const trackingIds: TrackingId[] = []
  return {
    trackingIds,
    visit(entry, about) {
      if (about.remote) rules.visit(entry, about)
      endpoints?.visit(entry, about)
      if (options.trackingIdsOf) for (const id of options.trackingIdsOf(entry)) trackingIds.push(id)
    },
    finish: () => ({ hits: rules.finish(), endpoints: endpoints?.finish() }),
  }
}

async function lookAhead(capture: Capture, survey: Survey): Promise<void> {
  let left = LOOK_AHEAD
  for await (const run of capture.runs({ order: 'time' }))
    for (const { entry } of run)
      if ((entry && survey.foresee(entry, aboutEntry(entry))) || --left <= 0) return
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
